namespace DermCpt.ReferenceData;

/// <summary>
/// MUE values by release. The latest begun release that holds the code answers for its own days; after them the next one that lists it
/// must say the same, or either value may have held; failing that, a later one that may be carried back.
/// </summary>
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

        var (before, after) = (-1, -1);
        for (var release = releases.Length - 1; release >= 0 && before < 0; release--)
        {
            if (index[(code * releases.Length) + release] != 0)
            {
                (before, after) = releases[release].From <= day ? (release, after) : (before, release);
            }
        }

        var isListedLater = after >= 0 && !IsCoveredNotListed(code, after);
        if (before >= 0 && day <= releases[before].To)
        {
            return Answer(code, before, CoverageStatus.Verified);
        }

        if (before >= 0 && !IsCoveredNotListed(code, before))
        {
            return isListedLater ? Between(code, before, after) : Answer(code, before, CoverageStatus.CarriedForward);
        }

        if (isListedLater && releases[after].CarriedBackFrom != 0 && day >= releases[after].CarriedBackFrom)
        {
            return Answer(code, after, CoverageStatus.CarriedBack);
        }

        return before >= 0
            ? Answer(code, before, CoverageStatus.CarriedForward)
            : new UnitLimit(UnitLimitState.NoData, after >= 0 ? CoverageStatus.NoData : CoverageStatus.None);
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

    /// <summary>What two releases around a day say: the same, or limits of which either may have held.</summary>
    private UnitLimit Between(int code, int before, int after)
    {
        var (old, young) = (RowOf(code, before), RowOf(code, after));
        if (old.Limit == young.Limit && old.Mai == young.Mai)
        {
            return Answer(code, before, CoverageStatus.Bracketed);
        }

        var (low, high) = old.Limit <= young.Limit ? (old.Limit, young.Limit) : (young.Limit, old.Limit);
        var source = new SourceRow((byte)(firstSource + before + 1), TableId.Mue, old.Row);
        return new UnitLimit(UnitLimitState.Between, CoverageStatus.NoData, source, low, Math.Max(old.Mai, young.Mai), old.Rationale, high);
    }

    private UnitRecord RowOf(int code, int release) => rows[firstRows[release] + index[(code * releases.Length) + release] - 1];

    private UnitLimit Answer(int code, int release, CoverageStatus coverage)
    {
        var entry = index[(code * releases.Length) + release];
        var source = (byte)(firstSource + release + 1);
        if (entry == EditionFormat.CoveredNotListed)
        {
            return new UnitLimit(UnitLimitState.NoPublishedLimit, coverage, new SourceRow(source, TableId.Mue, 0));
        }

        var row = RowOf(code, release);
        return new UnitLimit(UnitLimitState.Limit, coverage, new SourceRow(source, TableId.Mue, row.Row), row.Limit, row.Mai, row.Rationale, row.Limit);
    }
}
