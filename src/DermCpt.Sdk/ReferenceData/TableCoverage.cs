using DermCpt.ReferenceData;

namespace DermCpt;

/// <summary>One table of an edition on one date. Immutable and safe on any thread.</summary>
/// <param name="Table">The table.</param>
/// <param name="Release">The release that answers for the date, or the first one when none does.</param>
/// <param name="Status">How well it answers; a single code may be covered less well.</param>
public sealed record TableCoverage(TableId Table, string Release, CoverageStatus Status)
{
    /// <summary>The release after the date that says the same, where the status is <see cref="CoverageStatus.Bracketed"/>; else null.</summary>
    public string? Until { get; init; }

    /// <summary>The table's word in JSON (<c>ptp</c>).</summary>
    public string TableName => TableNames.Of(Table);

    /// <summary>The status word in JSON (<c>carriedForward</c>).</summary>
    public string StatusName => TableNames.Of(Status);
}
