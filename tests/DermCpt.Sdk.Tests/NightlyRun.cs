namespace DermCpt.Tests;

/// <summary>The long runs of .ci/nightly: the variable DERMCPT_NIGHTLY turns them on.</summary>
internal static class NightlyRun
{
    internal static bool IsOn => Environment.GetEnvironmentVariable("DERMCPT_NIGHTLY") == "1";
}

/// <summary>A test of measured time, which no CI run may fail by: skipped there, run by .ci/nightly.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TimedFactAttribute : FactAttribute
{
    public TimedFactAttribute() => Skip = NightlyRun.IsOn ? null : "measures time; run by .ci/nightly";
}
