using DermCpt.ReferenceData;

namespace DermCpt;

/// <summary>One release of one table as an edition holds it. Immutable and safe on any thread.</summary>
/// <param name="Table">The table.</param>
/// <param name="Release">The release (2024Q3, RVU25D, FY2026).</param>
/// <param name="InForceFrom">The first day that the release was in force, or null where its rows carry their own dates.</param>
/// <param name="InForceTo">The last day that the release was in force, or null where its rows carry their own dates.</param>
/// <param name="Rows">Data rows of the release.</param>
/// <param name="File">The file name of the source, as <c>data/SOURCES.md</c> lists it.</param>
/// <param name="IsPartial">True for a sample or some parts of a release: a code or pair that it lacks says nothing.</param>
public sealed record EditionTable(TableId Table, string Release, DateOnly? InForceFrom, DateOnly? InForceTo, int Rows, string File, bool IsPartial)
{
    /// <summary>The table's word in JSON (<c>ptp</c>).</summary>
    public string TableName => TableNames.Of(Table);
}
