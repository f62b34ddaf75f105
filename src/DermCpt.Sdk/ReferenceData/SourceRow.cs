namespace DermCpt.ReferenceData;

/// <summary>
/// The row that an answer cites: a release of the edition (<see cref="Edition.SourceOf"/>) and the 1-based data row of its file,
/// counted without the header. <c>default</c> cites no row. Immutable and safe on any thread.
/// </summary>
internal readonly struct SourceRow(byte source, TableId table, int row) : IEquatable<SourceRow>
{
    /// <summary>1-based release of the edition, 0 for none.</summary>
    internal byte Source { get; } = source;

    internal TableId Table { get; } = table;

    /// <summary>1-based data row of the source file, 0 for none (an answer that follows from a row's absence).</summary>
    internal int Row { get; } = row;

    internal bool IsEmpty => Source == 0;

    public bool Equals(SourceRow other) => Source == other.Source && Table == other.Table && Row == other.Row;

    public override bool Equals(object? obj) => obj is SourceRow other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Source, Row);
}
