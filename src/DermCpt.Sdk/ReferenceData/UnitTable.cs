namespace DermCpt.ReferenceData;

/// <summary>MUE values by release. The latest begun release that covers the code answers; failing that, a later one that may be carried back.</summary>
internal sealed class UnitTable
{
    private readonly Column<UnitRecord> rows;
    private readonly Column<ushort> index;
    private readonly SourceRecord[] releases;
    private readonly int[] firstRows;
    private readonly int firstSource;

    internal UnitTable(EditionImage image, SourceRecord[] sources)
    {
        rows = new Column<UnitRecord>(image, EditionSection.UnitRows);
        index = new Column<ushort>(image, EditionSection.UnitIndex);
        var range = Sources.Of(sources, TableId.Mue);
        releases = sources[range];
        firstSource = range.Start.Value;
        firstRows = new int[releases.Length];
        for (var i = 1; i < releases.Length; i++)
        {
            firstRows[i] = firstRows[i - 1] + (int)releases[i - 1].Rows;
        }
    }

    internal UnitLimit Find(int code, int day)
    {
        if (code < 0)
        {
            return new UnitLimit(UnitLimitState.NoData, CoverageStatus.None);
        }

        var known = false;
        var later = -1;
        for (var release = releases.Length - 1; release >= 0; release--)
        {
            if (index[(code * releases.Length) + release] == 0)
            {
                continue;
            }

            known = true;
            if (releases[release].From <= day)
            {
                return Answer(code, release, day <= releases[release].To ? CoverageStatus.Verified : CoverageStatus.CarriedForward);
            }

            later = release;
        }

        return later >= 0 && releases[later].CarriedBackFrom != 0 && day >= releases[later].CarriedBackFrom
            ? Answer(code, later, CoverageStatus.CarriedBack)
            : new UnitLimit(UnitLimitState.NoData, known ? CoverageStatus.NoData : CoverageStatus.None);
    }

    internal int RowCount => rows.Count;

    /// <summary>A release that covers a code and publishes no value for it (MU-07).</summary>
    internal bool IsCoveredNotListed(int code, int release) => index[(code * releases.Length) + release] == EditionFormat.CoveredNotListed;

    /// <summary>One row as it stands, and its release (0-based among those of the table).</summary>
    internal (UnitRecord Record, int Release) RowAt(int row)
    {
        var release = firstRows.Length - 1;
        while (firstRows[release] > row)
        {
            release--;
        }

        return (rows[row], release);
    }

    private UnitLimit Answer(int code, int release, CoverageStatus coverage)
    {
        var entry = index[(code * releases.Length) + release];
        var source = (byte)(firstSource + release + 1);
        if (entry == EditionFormat.CoveredNotListed)
        {
            return new UnitLimit(UnitLimitState.NoPublishedLimit, coverage, new SourceRow(source, TableId.Mue, 0));
        }

        var row = rows[firstRows[release] + entry - 1];
        return new UnitLimit(UnitLimitState.Limit, coverage, new SourceRow(source, TableId.Mue, row.Row), row.Limit, row.Mai, row.Rationale);
    }
}
