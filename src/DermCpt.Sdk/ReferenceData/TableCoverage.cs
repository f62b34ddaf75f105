using DermCpt.ReferenceData;

namespace DermCpt;

/// <summary>One table of an edition on one date. Immutable and safe on any thread.</summary>
public sealed class TableCoverage
{
    internal TableCoverage(TableId table, string release, CoverageStatus status, string? until)
    {
        Table = table;
        Release = release;
        Status = status;
        Until = until;
    }

    /// <summary>The table.</summary>
    public TableId Table { get; }

    /// <summary>The release that answers for the date, or the first one when none does.</summary>
    public string Release { get; }

    /// <summary>How well it answers; a single code may be covered less well.</summary>
    public CoverageStatus Status { get; }

    /// <summary>The release after the date that says the same, where the status is <see cref="CoverageStatus.Bracketed"/>; else null.</summary>
    public string? Until { get; }

    /// <summary>The table's word in JSON (<c>ptp</c>).</summary>
    public string TableName => TableNames.Of(Table);

    /// <summary>The status word in JSON (<c>carriedForward</c>).</summary>
    public string StatusName => TableNames.Of(Status);

    /// <summary>Table, release and status.</summary>
    public override string ToString() => $"{TableName} {Release}: {StatusName}";
}
