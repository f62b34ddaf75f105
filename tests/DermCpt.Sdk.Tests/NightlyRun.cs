namespace DermCpt.Tests;

/// <summary>The long runs of .ci/nightly: the variable DERMCPT_NIGHTLY turns them on.</summary>
internal static class NightlyRun
{
    internal static bool IsOn => Environment.GetEnvironmentVariable("DERMCPT_NIGHTLY") == "1";
}
