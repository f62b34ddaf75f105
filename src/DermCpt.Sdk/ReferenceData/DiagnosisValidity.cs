namespace DermCpt.ReferenceData;

/// <summary>What ICD-10-CM says of a code on a day.</summary>
internal enum DiagnosisState : byte
{
    /// <summary>No such code on that day: misspelled, ended or still to begin.</summary>
    UnknownCode,

    /// <summary>Only longer codes are billable: not full length.</summary>
    Header,

    /// <summary>A code of full length.</summary>
    Valid,
}

/// <summary>One answer of the diagnosis list; it cites the release, not a row. Immutable.</summary>
internal readonly struct DiagnosisValidity(DiagnosisState state, CoverageStatus coverage, SourceRow source = default)
{
    internal DiagnosisState State { get; } = state;

    internal CoverageStatus Coverage { get; } = coverage;

    internal SourceRow Source { get; } = source;
}
