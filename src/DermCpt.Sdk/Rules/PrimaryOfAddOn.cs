namespace DermCpt.Rules;

/// <summary>
/// An add-on and its primaries of the day (AO-01..05): one judgement for coding, which leaves orphans out, and for scrubbing, which tells
/// them. Pure functions.
/// </summary>
internal static class PrimaryOfAddOn
{
    /// <summary>What the day's primaries say of an add-on.</summary>
    internal static PrimaryVerdict Judge(in PrimaryFacts facts) =>
        facts.HasPrimary ? PrimaryVerdict.Stands
        : facts.HasLostPrimary ? PrimaryVerdict.PrimaryGone
        : facts.HasClosedList && !facts.HasLaterPrimary ? PrimaryVerdict.Alone
        : PrimaryVerdict.Open;
}

/// <summary>What a day holds of an add-on's primaries.</summary>
internal readonly struct PrimaryFacts
{
    /// <summary>A primary stands, and is paid as far as the claim shows.</summary>
    internal bool HasPrimary { get; init; }

    /// <summary>A primary was there, and left or is denied.</summary>
    internal bool HasLostPrimary { get; init; }

    /// <summary>Type 1: the list of primaries is complete.</summary>
    internal bool HasClosedList { get; init; }

    /// <summary>A code of the day is a primary from a later day on (EM-56b).</summary>
    internal bool HasLaterPrimary { get; init; }
}

/// <summary>What becomes of an add-on.</summary>
internal enum PrimaryVerdict : byte
{
    /// <summary>Its primary is there.</summary>
    Stands,

    /// <summary>Its primary is not reported or not paid, and so neither is it (AO-04).</summary>
    PrimaryGone,

    /// <summary>No primary of its list is there (AO-01).</summary>
    Alone,

    /// <summary>The list is the contractor's to extend, or begins later: it cannot be told.</summary>
    Open,
}
