namespace DermCpt.ReferenceData;

/// <content>Rows of a year of which only partial releases are held.</content>
internal sealed partial class FeeTable
{
    private static bool IsStated(ushort value) => value != FeeValueRecord.Unstated;

    /// <summary>The last partial release that has begun and lists the code, else the first later one that is carried back to the day; -1 for none.</summary>
    private int PartialReleaseOn(in FeeSeriesRecord found, int whole, int day)
    {
        var back = -1;
        for (var i = releases.Length - 1; i > whole; i--)
        {
            if (!Lists(found, i) || !IsPartial(i))
            {
                continue;
            }

            if (releases[i].From <= day)
            {
                return i;
            }

            back = IsCarriedBack(i, day) ? i : back;
        }

        return back;
    }

    private bool IsCarriedBack(int release, int day) => releases[release].CarriedBackFrom != 0 && day >= releases[release].CarriedBackFrom;

    /// <summary>What a partial release states, the rest from its year's other releases, earlier ones first, and from the whole one before them.</summary>
    private FeeRow Composed(in FeeSeriesRecord found, int partial, int whole, int day)
    {
        var cell = CellOf(found, partial);
        var (value, policy) = (values[cell.Value], policies[cell.Policy]);
        var (source, coverage) = (SourceOf(partial, cell), StatusOf(partial, day));
        var (globalSource, globalCoverage) = (source, coverage);
        var later = default(FeePolicyRecord);
        for (var i = partial - 1; i > whole; i--)
        {
            Fill(found, i, ref value, ref later);
        }

        for (var i = partial + 1; i < releases.Length; i++)
        {
            if (IsCarriedBack(i, day))
            {
                Fill(found, i, ref value, ref later);
            }
        }

        if (!Lists(found, whole))
        {
            return new FeeRow(coverage, source, ReadyOf(value), policy, factors[partial], CoverageStatus.NoData, default);
        }

        var older = CellOf(found, whole);
        Fill(ref value, values[older.Value]);
        var (status, global) = (policy.Status, policy.Global);
        policy = policies[older.Policy];
        policy.Status = status;
        var stated = global != GlobalDays.Unknown ? global : later.Global;
        var indicatorSource = SourceOf(whole, older);
        var indicatorCoverage = stated == policy.Global && day <= releases[^1].To ? CoverageStatus.Bracketed : StatusOf(whole, day);
        (globalSource, globalCoverage) = global == GlobalDays.Unknown ? (indicatorSource, indicatorCoverage) : (globalSource, globalCoverage);
        policy.Global = global == GlobalDays.Unknown ? policy.Global : global;

        return new FeeRow(coverage, source, ReadyOf(value), policy, factors[partial], indicatorCoverage, indicatorSource) { GlobalCoverage = globalCoverage, GlobalSource = globalSource };
    }

    private void Fill(in FeeSeriesRecord found, int release, ref FeeValueRecord value, ref FeePolicyRecord policy)
    {
        if (Lists(found, release))
        {
            var cell = CellOf(found, release);
            Fill(ref value, values[cell.Value]);
            policy.Global = policy.Global == GlobalDays.Unknown ? policies[cell.Policy].Global : policy.Global;
        }
    }

    private static void Fill(ref FeeValueRecord value, in FeeValueRecord other)
    {
        value.Work = IsStated(value.Work) ? value.Work : other.Work;
        value.NonFacilityPractice = IsStated(value.NonFacilityPractice) ? value.NonFacilityPractice : other.NonFacilityPractice;
        value.FacilityPractice = IsStated(value.FacilityPractice) ? value.FacilityPractice : other.FacilityPractice;
        value.Malpractice = IsStated(value.Malpractice) ? value.Malpractice : other.Malpractice;
        value.NonFacilityTotal = IsStated(value.NonFacilityTotal) ? value.NonFacilityTotal : other.NonFacilityTotal;
        value.FacilityTotal = IsStated(value.FacilityTotal) ? value.FacilityTotal : other.FacilityTotal;
    }

    /// <summary>Values of a code that only partial releases list: what none states counts as none.</summary>
    private static FeeValueRecord ReadyOf(in FeeValueRecord value)
    {
        var ready = value;
        Fill(ref ready, default);
        return ready;
    }
}
