using System.Numerics;

namespace DermCpt.ReferenceData;

/// <summary>
/// The fee schedule by release. The last whole release that has begun decides: it lists the code, or the code is not on the schedule;
/// between its last day and the next release, a code that only a later one lists is unknown. A partial release that began since then,
/// or is carried back to the begin of its year, replaces what it states; what it lacks is that of its year's other releases, else the
/// whole one's.
/// </summary>
internal sealed partial class FeeTable
{
    private readonly Column<ushort> starts;
    private readonly Column<FeeSeriesRecord> series;
    private readonly Column<FeeCellRecord> cells;
    private readonly Column<FeeValueRecord> values;
    private readonly Column<FeePolicyRecord> policies;
    private readonly Column<GlobalPatchRecord> patch;
    private readonly Column<byte> patchIndex;
    private readonly Column<uint> factors;
    private readonly SourceRecord[] releases;
    private readonly SourceRecord[] patchReleases;
    private readonly int firstSource;
    private readonly int firstPatchSource;

    internal FeeTable(EditionImage image, SourceRecord[] sources)
    {
        starts = new Column<ushort>(image, EditionSection.FeeStarts);
        series = new Column<FeeSeriesRecord>(image, EditionSection.FeeSeries);
        cells = new Column<FeeCellRecord>(image, EditionSection.FeeCells);
        values = new Column<FeeValueRecord>(image, EditionSection.FeeValues);
        policies = new Column<FeePolicyRecord>(image, EditionSection.FeePolicies);
        patch = new Column<GlobalPatchRecord>(image, EditionSection.GlobalPatch);
        patchIndex = new Column<byte>(image, EditionSection.GlobalPatchIndex);
        factors = new Column<uint>(image, EditionSection.FeeFactors);
        var range = Sources.Of(sources, TableId.FeeSchedule);
        releases = sources[range];
        firstSource = range.Start.Value;
        var patchRange = Sources.Of(sources, TableId.GlobalDays);
        patchReleases = sources[patchRange];
        firstPatchSource = patchRange.Start.Value;
    }

    internal int ReleaseCount => releases.Length;

    internal int PatchCount => patch.Count;

    internal GlobalPatchRecord PatchAt(int row) => patch[row];

    internal FeeRow Find(int code, int day, FeeComponent component)
    {
        var at = SeriesOf(code, component);
        if (at < 0)
        {
            return new FeeRow(FeeState.NoData, CoverageStatus.None);
        }

        var found = series[at];
        var whole = WholeReleaseOn(day);
        if (whole < 0)
        {
            return new FeeRow(FeeState.NoData, CoverageStatus.NoData);
        }

        var partial = PartialReleaseOn(found, whole, day);
        if (partial >= 0)
        {
            return Composed(found, partial, whole, day);
        }

        return Lists(found, whole) ? From(found, whole, day) : Absent(found, whole, day);
    }

    internal GlobalDaysAnswer FindGlobalDays(int code, int day)
    {
        var row = Find(code, day, FeeComponent.Whole);
        var entry = code < 0 ? 0 : patchIndex[code];

        // What is only carried back yields to the patch.
        var isPatched = entry != 0 && row.GlobalCoverage == CoverageStatus.CarriedBack && day >= patch[entry - 1].From;
        if (row.IsListed && row.Global != GlobalDays.Unknown && !isPatched)
        {
            return new GlobalDaysAnswer(row.Global, row.GlobalCoverage, row.GlobalSource);
        }

        if (entry == 0 || row.State == FeeState.NotListed)
        {
            return new GlobalDaysAnswer(GlobalDays.Unknown, row.Coverage, row.Source);
        }

        var named = patch[entry - 1];
        var source = new SourceRow((byte)(firstPatchSource + named.Source + 1), TableId.GlobalDays, entry);
        return day < named.From
            ? new GlobalDaysAnswer(GlobalDays.Unknown, CoverageStatus.NoData, source)
            : new GlobalDaysAnswer(named.Global, Sources.StatusOf(patchReleases[named.Source], TableId.GlobalDays, day), source);
    }

    /// <summary>The releases that list a code and component as bits, and the row of one of them. For the view by release.</summary>
    internal ulong ReleasesOf(int code, FeeComponent component)
    {
        var at = SeriesOf(code, component);
        return at < 0 ? 0 : series[at].Releases;
    }

    /// <summary>The row of one release as it stands, verified for that release.</summary>
    internal FeeRow RowOf(int code, FeeComponent component, int release) => From(series[SeriesOf(code, component)], release, releases[release].From);

    /// <summary>The same to be shown: values that the release does not state are those of its first day.</summary>
    internal FeeRow ShownRowOf(int code, FeeComponent component, int release)
    {
        var row = RowOf(code, component, release);
        var isWhole = (releases[release].Flags & SourceRecord.Partial) == 0;
        return isWhole ? row : new FeeRow(row.Coverage, row.Source, Find(code, releases[release].From, component).Values, row.Policy, factors[release], row.IndicatorCoverage, row.IndicatorSource);
    }

    /// <summary>The releases are no matter of one code; a row of the patch is.</summary>
    internal void Narrow(int code, ref DayReach reach)
    {
        if (patchIndex[code] is var entry and not 0)
        {
            reach.Begins(patch[entry - 1].From);
        }
    }

    internal SourceRecord ReleaseAt(int release) => releases[release];

    private static bool Lists(in FeeSeriesRecord found, int release) => (found.Releases >> release & 1) != 0;

    /// <summary>The first later whole release that lists the code and is carried back to the day, or -1.</summary>
    private int CarriedBackTo(in FeeSeriesRecord found, int whole, int day)
    {
        for (var i = whole + 1; i < releases.Length; i++)
        {
            if (Lists(found, i) && !IsPartial(i) && IsCarriedBack(i, day))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsPartial(int release) => (releases[release].Flags & SourceRecord.Partial) != 0;

    /// <summary>Whether some release of the same file lists the code, so that the file was made for it.</summary>
    private bool IsInExtract(in FeeSeriesRecord found, int release)
    {
        for (var i = 0; i < releases.Length; i++)
        {
            if (releases[i].File == releases[release].File && Lists(found, i))
            {
                return true;
            }
        }

        return false;
    }

    private FeeRow Absent(in FeeSeriesRecord found, int whole, int day)
    {
        var inForce = day <= releases[whole].To;
        if (!inForce && found.Releases >> whole >> 1 != 0)
        {
            return new FeeRow(FeeState.NoData, CoverageStatus.NoData);
        }

        if ((releases[whole].Flags & SourceRecord.Extract) != 0 && !IsInExtract(found, whole))
        {
            var back = CarriedBackTo(found, whole, day);
            return back < 0 ? new FeeRow(FeeState.NoData, CoverageStatus.None) : From(found, back, day);
        }

        var source = new SourceRow((byte)(firstSource + whole + 1), TableId.FeeSchedule, 0);
        return new FeeRow(FeeState.NotListed, inForce ? CoverageStatus.Verified : CoverageStatus.CarriedForward, source);
    }

    private FeeRow From(in FeeSeriesRecord found, int release, int day)
    {
        var cell = CellOf(found, release);
        var source = SourceOf(release, cell);
        var coverage = StatusOf(release, day);
        return new FeeRow(coverage, source, values[cell.Value], policies[cell.Policy], factors[release], coverage, source);
    }

    private CoverageStatus StatusOf(int release, int day) =>
        day < releases[release].From ? CoverageStatus.CarriedBack : day <= releases[release].To ? CoverageStatus.Verified : CoverageStatus.CarriedForward;

    private SourceRow SourceOf(int release, in FeeCellRecord cell) =>
        new((byte)(firstSource + release + 1), TableId.FeeSchedule, (int)releases[release].RowBase + cell.Row + 1);

    private FeeCellRecord CellOf(in FeeSeriesRecord found, int release) =>
        cells[(int)found.FirstCell + BitOperations.PopCount(found.Releases & ((1UL << release) - 1))];

    private int WholeReleaseOn(int day)
    {
        for (var i = releases.Length - 1; i >= 0; i--)
        {
            if (releases[i].From <= day && (releases[i].Flags & SourceRecord.Partial) == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private int SeriesOf(int code, FeeComponent component)
    {
        if (code < 0)
        {
            return -1;
        }

        for (int i = starts[code], end = starts[code + 1]; i < end; i++)
        {
            if (series[i].Component == component)
            {
                return i;
            }
        }

        return -1;
    }
}
