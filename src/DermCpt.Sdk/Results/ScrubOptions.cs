namespace DermCpt;

/// <summary>What a caller wants of a scrub beside the claim and its payer. Thread-safe: immutable.</summary>
public sealed record ScrubOptions
{
    /// <summary>Codes being tried, and stale data used and said.</summary>
    public static ScrubOptions Default { get; } = new();

    /// <summary>The claim is whole and to be sent: a claim without any diagnosis is an error, not a warning (CF-03). False by default.</summary>
    public bool WholeClaim { get; init; }

    /// <summary>Whether data that is carried from another release is used, or refused. Used by default.</summary>
    public StaleData StaleData { get; init; }
}
