using DermCpt.Claims;
using DermCpt.Codes;
using DermCpt.Payers;
using DermCpt.ReferenceData;

namespace DermCpt.Scrubbing;

/// <summary>
/// The desk on which one claim is scrubbed, day by day: the lines of the day, and the findings so far. A warm one allocates nothing.
/// Not thread-safe: one buffer per thread.
/// </summary>
internal sealed class ScrubWork
{
    private const int TableCount = (int)TableId.GlobalDays + 1;
    private readonly CoverageStatus[] coverage = new CoverageStatus[TableCount];
    private readonly bool[] consulted = new bool[TableCount];
    private ScrubLine[] all = new ScrubLine[16];
    private ScrubLine[] day = new ScrubLine[16];
    private ScrubLine[] scratch = new ScrubLine[16];
    private uint[] codes = new uint[16];
    private int[] places = new int[32];
    private FindingRecord[] sorted = new FindingRecord[16];
    private FindingRecord[] findings = new FindingRecord[16];
    private short[] linePool = new short[32];
    private int count;
    private int dayCount;

    internal Claim Claim { get; private set; } = null!;

    internal PayerProfile Payer { get; private set; } = null!;

    internal Edition Edition { get; private set; } = null!;

    /// <summary>Stale data counts as no data (option <see cref="StaleData.Refuse"/>).</summary>
    internal bool RefusesStaleData { get; private set; }

    /// <summary>The day that is judged.</summary>
    internal DateOnly Date { get; private set; }

    /// <summary>The date that chooses pair edits and unit limits: of service, or of processing where the payer says so (NP-03).</summary>
    internal DateOnly EditDate { get; private set; }

    internal bool IsMedicare => ReferenceEquals(Payer, PayerProfile.Medicare) || string.Equals(Payer.Id, "medicare", StringComparison.Ordinal);

    /// <summary>The lines of the day, in claim order.</summary>
    internal ReadOnlySpan<ScrubLine> Lines => day.AsSpan(0, dayCount);

    /// <summary>Two lines of the day have one code. Where none do, as usual, a code's lines need no search.</summary>
    internal bool HasRepeats { get; private set; }

    /// <summary>All lines of the claim.</summary>
    internal ReadOnlySpan<ScrubLine> AllLines => all.AsSpan(0, count);

    /// <summary>Room for the lines of one finding; a check fills it and reports at once.</summary>
    internal ScrubLine[] LineScratch => scratch;

    internal int FindingCount { get; private set; }

    internal ReadOnlySpan<FindingRecord> Findings => findings.AsSpan(0, FindingCount);

    internal int LinePoolCount { get; private set; }

    internal ReadOnlySpan<short> LinePool => linePool.AsSpan(0, LinePoolCount);

    internal void Begin(Claim claim, PayerProfile payer, Edition edition, bool refusesStaleData)
    {
        Claim = claim;
        Payer = payer;
        Edition = edition;
        RefusesStaleData = refusesStaleData;
        FindingCount = LinePoolCount = 0;
        Array.Clear(coverage);
        Array.Clear(consulted);
        var given = claim.Lines.AsSpan();
        count = given.Length;
        if (all.Length < count)
        {
            Array.Resize(ref all, Math.Max(count, all.Length * 2));
            day = new ScrubLine[all.Length];
            scratch = new ScrubLine[all.Length];
            codes = new uint[all.Length];
        }

        for (var i = 0; i < given.Length; i++)
        {
            (all[i] ??= new ScrubLine()).Set(given[i], (short)i, claim, edition);
        }
    }

    /// <summary>Goes to the first day after a date that the claim has lines of; false when there is none.</summary>
    internal bool NextDay(DateOnly after)
    {
        var next = DateOnly.MaxValue;
        foreach (var line in AllLines)
        {
            next = line.Date > after && line.Date < next ? line.Date : next;
        }

        dayCount = 0;
        HasRepeats = false;
        foreach (var line in AllLines)
        {
            if (line.Date == next)
            {
                AddToDay(line);
            }
        }

        Date = next;
        EditDate = Payer.TryGet(PayerSwitch.NcciClock, out NcciClockChoice clock) && clock == NcciClockChoice.Processing && Claim.ProcessingDate is { } processed ? processed : next;
        return dayCount > 0;
    }

    /// <summary>The lines among which those of a line's code are: itself, where no code repeats.</summary>
    internal ReadOnlySpan<ScrubLine> LinesLike(ScrubLine line) => HasRepeats ? Lines : day.AsSpan(line.DayPlace, 1);

    /// <summary>Reports a finding about lines of the day; errors deny the lines.</summary>
    internal void Report(in FindingRecord finding, params ReadOnlySpan<ScrubLine> lines)
    {
        var start = LinePoolCount;
        Grow(ref linePool, start + lines.Length);
        foreach (var line in lines)
        {
            Insert(line.Index, start);
        }

        Append(finding, start, lines);
    }

    /// <summary>Reports a finding about every living line of the day with one of two codes.</summary>
    internal void ReportEvery(in FindingRecord finding, ProcedureCode first, ProcedureCode second)
    {
        var found = 0;
        foreach (var line in Lines)
        {
            if ((line.Code == first || line.Code == second) && !line.IsDead)
            {
                LineScratch[found++] = line;
            }
        }

        Report(finding, LineScratch.AsSpan(0, found));
    }

    /// <summary>Notes what a table could say; the weakest answer is the claim's.</summary>
    internal void Consult(TableId table, CoverageStatus status)
    {
        var at = (int)table;
        coverage[at] = consulted[at] && coverage[at] > status ? coverage[at] : status;
        consulted[at] = true;
    }

    internal bool WasConsulted(TableId table, out CoverageStatus status)
    {
        status = coverage[(int)table];
        return consulted[(int)table];
    }

    /// <summary>Whether an answer may not be used: none, or stale where the option refuses that.</summary>
    internal bool Refuses(CoverageStatus status) => status == CoverageStatus.None || status == CoverageStatus.NoData || (RefusesStaleData && status != CoverageStatus.Verified);

    /// <summary>The first line of the day with a code, or null.</summary>
    internal ScrubLine? FirstOf(ProcedureCode code)
    {
        foreach (var line in Lines)
        {
            if (line.Code == code)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Whether an error of one of two kinds already stands between two lines.</summary>
    internal bool HasPairError(ScrubLine a, ScrubLine b)
    {
        foreach (ref readonly var finding in Findings)
        {
            if (finding.Id is FindingId.PairNotAllowed or FindingId.BundleStands or FindingId.SameLesionTwice && Concerns(finding, a) && Concerns(finding, b))
            {
                return true;
            }
        }

        return false;
    }

    internal bool Concerns(in FindingRecord finding, ScrubLine line) => linePool.AsSpan(finding.LineStart, finding.LineCount).Contains(line.Index);

    /// <summary>By first line, then as they came: findings about the claim first. Counted, since a claim of many lines has many findings.</summary>
    internal void SortFindings()
    {
        Grow(ref places, count + 2);
        Grow(ref sorted, findings.Length);
        var starts = places.AsSpan(0, count + 2);
        starts.Clear();
        foreach (ref readonly var finding in Findings)
        {
            starts[FirstLine(finding) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        foreach (ref readonly var finding in Findings)
        {
            sorted[starts[FirstLine(finding)]++] = finding;
        }

        (findings, sorted) = (sorted, findings);
    }

    /// <summary>Hands the finished findings over against an array to write the next ones into: no copy.</summary>
    internal void SwapFindings(ref FindingRecord[] other)
    {
        (findings, other) = (other, findings);
        if (findings.Length == 0)
        {
            findings = new FindingRecord[16];
        }
    }

    private int FirstLine(in FindingRecord finding) => finding.LineCount == 0 ? 0 : linePool[finding.LineStart] + 1;

    private void AddToDay(ScrubLine line)
    {
        HasRepeats |= codes.AsSpan(0, dayCount).Contains(line.Code.Packed);
        codes[dayCount] = line.Code.Packed;
        line.DayPlace = dayCount;
        day[dayCount++] = line;
    }

    private static void Grow<T>(ref T[] array, int needed)
    {
        if (array.Length < needed)
        {
            Array.Resize(ref array, Math.Max(needed, array.Length * 2));
        }
    }

    /// <summary>Keeps a finding's lines rising and each once.</summary>
    private void Insert(short index, int start)
    {
        var at = LinePoolCount;
        for (; at > start && linePool[at - 1] >= index; at--)
        {
            if (linePool[at - 1] == index)
            {
                return;
            }
        }

        if (at < LinePoolCount)
        {
            linePool.AsSpan(at, LinePoolCount - at).CopyTo(linePool.AsSpan(at + 1));
        }

        linePool[at] = index;
        LinePoolCount++;
    }

    private void Append(in FindingRecord finding, int start, ReadOnlySpan<ScrubLine> lines)
    {
        var definition = FindingRegistry.Get(finding.Id);
        if ((finding.Severity ?? definition.Severity) == FindingSeverity.Error && (finding.Outcome ?? definition.Outcome) == FindingOutcome.Fail)
        {
            foreach (var line in lines)
            {
                line.IsDenied = true;
            }
        }

        Grow(ref findings, FindingCount + 1);
        findings[FindingCount++] = finding with { LineStart = start, LineCount = (short)(LinePoolCount - start) };
    }
}

/// <summary>What a scrub does with data that is carried from another release.</summary>
public enum StaleData : byte
{
    /// <summary>Uses it and says so.</summary>
    Use,

    /// <summary>Answers noData instead.</summary>
    Refuse,
}
