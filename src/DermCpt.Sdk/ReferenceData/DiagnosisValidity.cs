namespace DermCpt.ReferenceData;

/// <summary>What the ICD-10-CM list of a fiscal year says of a code.</summary>
internal enum DiagnosisState : byte
{
    /// <summary>The list does not hold the code's category: no data.</summary>
    NotCovered,

    /// <summary>The category is there and the code is not.</summary>
    UnknownCode,

    /// <summary>A heading, or a code that gained a further character: not full length.</summary>
    Header,

    /// <summary>A code of full length.</summary>
    Valid,
}

/// <summary>One answer of the diagnosis list. Immutable.</summary>
internal readonly struct DiagnosisValidity(DiagnosisState state, CoverageStatus coverage, SourceRow source = default, int title = -1)
{
    internal DiagnosisState State { get; } = state;

    internal CoverageStatus Coverage { get; } = coverage;

    internal SourceRow Source { get; } = source;

    internal int Row => Source.Row;

    /// <summary>The title's string number, or -1: text through <see cref="Edition.TitleOf"/>.</summary>
    internal int Title { get; } = title;
}
