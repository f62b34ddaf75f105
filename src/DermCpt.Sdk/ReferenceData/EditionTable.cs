using DermCpt.ReferenceData;

namespace DermCpt;

/// <summary>One release of one table as an edition holds it. Immutable and safe on any thread.</summary>
public sealed class EditionTable
{
    internal EditionTable(TableId table, string release, DateOnly? inForceFrom, DateOnly? inForceTo, int rows, string file, bool isPartial)
    {
        Table = table;
        Release = release;
        InForceFrom = inForceFrom;
        InForceTo = inForceTo;
        Rows = rows;
        File = file;
        IsPartial = isPartial;
    }

    /// <summary>The table.</summary>
    public TableId Table { get; }

    /// <summary>The release (2024Q3, RVU25D, FY2026).</summary>
    public string Release { get; }

    /// <summary>The first day that the release was in force, or null where its rows carry their own dates.</summary>
    public DateOnly? InForceFrom { get; }

    /// <summary>The last day that the release was in force, or null where its rows carry their own dates.</summary>
    public DateOnly? InForceTo { get; }

    /// <summary>Data rows of the release.</summary>
    public int Rows { get; }

    /// <summary>The file name of the source, as <c>data/SOURCES.md</c> lists it.</summary>
    public string File { get; }

    /// <summary>True for a sample or some parts of a release: a code or pair that it lacks says nothing.</summary>
    public bool IsPartial { get; }

    /// <summary>The table's word in JSON (<c>ptp</c>).</summary>
    public string TableName => TableNames.Of(Table);

    /// <summary>Table and release.</summary>
    public override string ToString() => $"{TableName} {Release}";
}
