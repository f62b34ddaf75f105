namespace DermCpt.ReferenceData;

/// <summary>What the MUE table says of a code on a date.</summary>
internal enum UnitLimitState : byte
{
    /// <summary>The table does not answer for the date or code.</summary>
    NoData,

    /// <summary>The release covers the code and publishes no value (MU-07): information, not unlimited.</summary>
    NoPublishedLimit,

    /// <summary>A value, which may be 0 (MU-06).</summary>
    Limit,

    /// <summary>The releases before and after the date differ: units up to the lower value pass, units above the higher do not, and between them there is no data.</summary>
    Between,
}

/// <summary>One answer of the MUE table. Immutable.</summary>
internal readonly struct UnitLimit(UnitLimitState state, CoverageStatus coverage, SourceRow source = default, ushort limit = 0, byte mai = 0, ushort rationale = 0, ushort highest = 0)
{
    internal UnitLimitState State { get; } = state;

    internal CoverageStatus Coverage { get; } = coverage;

    internal SourceRow Source { get; } = source;

    internal int Row => Source.Row;

    /// <summary>Units; 0 without a value; of two the lower.</summary>
    internal int Limit { get; } = limit;

    /// <summary>The higher of two values; else the same.</summary>
    internal int Highest { get; } = highest;

    /// <summary>Adjudication indicator 1 (by line), 2 or 3 (by day); 0 without a value.</summary>
    internal byte Mai { get; } = mai;

    /// <summary>The rationale's string number: text through <see cref="Edition.Text"/>; 0 is the empty text.</summary>
    internal int Rationale { get; } = rationale;
}
