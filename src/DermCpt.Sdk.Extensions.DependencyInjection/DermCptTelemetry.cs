namespace DermCpt.Extensions.DependencyInjection;

/// <summary>Names of what is measured. Counts, durations and statuses are; what an encounter or claim says never is.</summary>
public static class DermCptTelemetry
{
    /// <summary>Name of the meter, for <c>AddMeter</c>, and of the activity source, for <c>AddSource</c>.</summary>
    public const string Name = "DermCpt";

    /// <summary>Histogram of the seconds that coding an encounter took, by <c>status</c>; its count is the number of codings.</summary>
    public const string CodingDuration = "dermcpt.coding.duration";

    /// <summary>Histogram of the seconds that scrubbing a claim took, by <c>status</c>; its count is the number of scrubs.</summary>
    public const string ScrubDuration = "dermcpt.scrub.duration";

    /// <summary>Counter of the services of encounters that were coded.</summary>
    public const string Services = "dermcpt.coding.services";

    /// <summary>Counter of facts that were asked for.</summary>
    public const string MissingFacts = "dermcpt.coding.missing_facts";

    /// <summary>Counter of the lines of claims that were scrubbed.</summary>
    public const string Lines = "dermcpt.scrub.lines";

    /// <summary>Counter of findings.</summary>
    public const string Findings = "dermcpt.scrub.findings";
}
