using DermCpt.CodeProfiles;
using DermCpt.ReferenceData;
using DermCpt.Rules;
using DermCpt.Scrubbing.Checks;

namespace DermCpt.Scrubbing;

/// <summary>
/// One claim as it is scrubbed, day by day: the lines of the day, and the findings so far. A warm one allocates nothing.
/// Not thread-safe: one buffer per thread.
/// </summary>
internal sealed partial class ScrubWork
{
    /// <summary>Pairs looked at in one go, so that a long claim needs no room for all its pairs at once.</summary>
    private const int MostHits = 2048;
    private readonly CodesOnDays codesOnDays = new();
    private readonly CodesOfDay codesOfDay = new();
    private ScrubLine[] all = [];
    private ScrubLine[] several = [];
    private ScrubLine[] day = [];
    private ScrubLine[] scratch = [];
    private JudgedPair[] judgedPairs = [];
    private (string? Lesion, TumorFacts Facts)? tumor;
    private short[] pairPlaces = [];
    private int[] pairCodes = [];
    private PairHit[] pairHits = [];
    private int[] places = new int[32];
    private FindingRecord[] findings = [];
    private short[] linePool = [];
    private bool isSorted;
    private DateOnly knownDate;
    private int knownDay;
    private int knownWindow;
    private int editDay;
    private int editWindow;
    private int count;
    private int dayCount;

    internal Claim Claim { get; private set; } = null!;

    internal PayerProfile Payer { get; private set; } = null!;

    internal Edition Edition { get; private set; } = null!;

    /// <summary>Stale data counts as no data (option <see cref="StaleData.Refuse"/>).</summary>
    internal bool RefusesStaleData { get; private set; }

    /// <summary>The claim is one to be sent, not codes being tried (option <see cref="ScrubOptions.WholeClaim"/>).</summary>
    internal bool IsWholeClaim { get; private set; }

    /// <summary>The day that is judged.</summary>
    internal DateOnly Date { get; private set; }

    /// <summary>The date that chooses pair edits and unit limits: of service, or of processing where the payer says so (NP-03).</summary>
    internal DateOnly EditDate { get; private set; }

    internal bool IsMedicare => ReferenceEquals(Payer, PayerProfile.Medicare) || Payer.IsMedicare;

    /// <summary>The traits of the day's lines together.</summary>
    internal CodeTraits Traits { get; private set; }

    /// <summary>A place of service, by its string, that the edition knows: found once, as claims share it.</summary>
    internal string? KnownPlace { get; set; }

    /// <summary>Lines whose code is of dermatology, or no code at all: those that are judged.</summary>
    internal int LinesInScope { get; private set; }

    internal bool HasLinesOutOfScope => LinesInScope < count;

    /// <summary>Some line of the claim has a modifier.</summary>
    internal bool HasModifiers { get; private set; }

    /// <summary>Some line of the claim has a diagnosis.</summary>
    internal bool HasDiagnoses { get; private set; }

    /// <summary>An error stands, or a check had no data: the claim's answer.</summary>
    internal ScrubStatus Status { get; private set; }

    /// <summary>The lines of the day, in claim order.</summary>
    internal ReadOnlySpan<ScrubLine> Lines => day.AsSpan(0, dayCount);

    /// <summary>Two lines of the day have one code. Where none do, as usual, a code's lines need no search.</summary>
    internal bool HasRepeats { get; private set; }

    /// <summary>All lines of the claim.</summary>
    internal ReadOnlySpan<ScrubLine> AllLines => all.AsSpan(0, count);

    /// <summary>Room for the lines of one finding; a check fills it and reports at once.</summary>
    internal ScrubLine[] LineScratch => scratch;

    /// <summary>Room for the judgements of one pair of codes, one a line of column 2.</summary>
    internal JudgedPair[] JudgedPairs => judgedPairs;

    /// <summary>Codes between which an error of the pair check stands on the day.</summary>
    internal CodePairs PairErrors { get; } = new();

    /// <summary>Earlier services, by code and day, that the day has met: each is considered once.</summary>
    internal CodePairs Earlier { get; } = new();

    /// <summary>Earlier services, by code and day, of which the claim already says that their period is not known.</summary>
    internal CodePairs PeriodsToldOpen { get; } = new();

    /// <summary>What the day shows of the lesion of the Mohs line asked for last.</summary>
    internal ref (string? Lesion, TumorFacts Facts)? KnownTumor => ref tumor;

    /// <summary>Pairs of lines looked at: what a test counts in place of time.</summary>
    internal long PairsSeen { get; private set; }

    internal int FindingCount { get; private set; }

    internal ReadOnlySpan<FindingRecord> Findings => findings.AsSpan(0, FindingCount);

    internal int LinePoolCount { get; private set; }

    /// <summary>The place of the Medicare contractor; 0 where none is known, or the payer is another.</summary>
    internal int Contractor { get; private set; }

    /// <summary>Whether articles were held against lines.</summary>
    internal CoverageJudgement Coverage { get; set; }

    /// <summary>What the practice says of itself; null where no profile is meant.</summary>
    internal PracticeProfile? Practice { get; private set; }

    internal void Begin(Claim claim, PayerProfile payer, Edition edition, ScrubOptions options, PracticeProfile? practice = null)
    {
        Practice = practice;
        IsWholeClaim = options.WholeClaim;
        Claim = claim;
        Payer = payer;
        if (!ReferenceEquals(Edition, edition))
        {
            Edition = edition;
            codesOnDays.Use(edition);
            codesOfDay.Use(edition);
            knownDate = default;
            KnownPlace = null;
        }

        Contractor = IsMedicare ? ArticleCoverage.ContractorOf(edition.Articles, claim.Contractor, claim.State, practice) : 0;
        Coverage = ArticleCoverage.Before(IsMedicare, Contractor);
        RefusesStaleData = options.StaleData == StaleData.Refuse;
        FindingCount = LinePoolCount = LinesInScope = 0;
        PairsSeen = 0;
        PeriodsToldOpen.Clear();
        Status = ScrubStatus.Pass;
        isSorted = true;
        HasModifiers = HasDiagnoses = false;
        var given = claim.Lines.AsSpan();
        count = given.Length;
        MakeRoom();
        for (var i = 0; i < given.Length; i++)
        {
            Take(all[i], given[i], (short)i);
        }
    }

    /// <summary>Whether an article of the contractor speaks of a line: then the check of coverage says what there is to say.</summary>
    internal bool HasArticle(ScrubLine line) => ArticleCoverage.Speaks(Edition.Articles, Contractor, line.Dense, Date);

    internal bool Has(CodeTraits traits) => (Traits & traits) != 0;

    internal void CountPair() => PairsSeen++;

    /// <summary>Goes to the first day after a date that the claim has lines of; false when there is none.</summary>
    internal bool NextDay(DateOnly after)
    {
        var next = DateOnly.MaxValue;
        var isOneDay = true;
        foreach (var line in AllLines)
        {
            isOneDay &= line.Date == all[0].Date;
            next = line.Date > after && line.Date < next ? line.Date : next;
        }

        dayCount = 0;
        if (next == DateOnly.MaxValue)
        {
            return false;
        }

        PairErrors.Clear();
        Earlier.Clear();
        tumor = null;
        HasRepeats = false;
        Traits = CodeTraits.None;
        codesOfDay.BeginDay();
        day = isOneDay ? all : several;
        foreach (var line in AllLines)
        {
            if (line.Date == next)
            {
                AddToDay(line);
            }
        }

        Date = next;
        EditDate = Payer.TryGet(Switches.NcciClock, out NcciClockChoice clock) && clock == NcciClockChoice.Processing && Claim.ProcessingDate is { } processed
            ? processed : next;
        Know(EditDate);
        (editDay, editWindow) = (knownDay, knownWindow);
        return true;
    }

    /// <summary>A line's unit limit on the date that chooses it.</summary>
    internal ref readonly UnitLimit LimitOf(ScrubLine line) => ref codesOnDays.Of(line.Dense, editDay, editWindow).Limit;

    /// <summary>The lines among which those of a line's code are: itself, where no code repeats.</summary>
    internal ReadOnlySpan<ScrubLine> LinesLike(ScrubLine line) => HasRepeats ? Lines : day.AsSpan(line.DayPlace, 1);

    /// <summary>Room for the lines whose pairs are judged: their places, their codes, and the pairs found.</summary>
    internal (short[] Places, int[] Codes, PairHit[] Hits) PairRoom()
    {
        if (pairPlaces.Length < dayCount)
        {
            pairPlaces = new short[all.Length];
            pairCodes = new int[all.Length];
            pairHits = new PairHit[Math.Max(all.Length, MostHits)];
        }

        return (pairPlaces, pairCodes, pairHits);
    }

    /// <summary>Whether an answer may not be used: none, or stale where the option refuses that.</summary>
    internal bool Refuses(CoverageStatus status) =>
        status == CoverageStatus.None || status == CoverageStatus.NoData
        || (RefusesStaleData && status is not (CoverageStatus.Verified or CoverageStatus.Bracketed));

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

    private void MakeRoom()
    {
        if (all.Length < count)
        {
            var known = all.Length;
            Array.Resize(ref all, Math.Max(Math.Max(count, known * 2), 16));
            several = new ScrubLine[all.Length];
            scratch = new ScrubLine[all.Length];
            judgedPairs = new JudgedPair[all.Length];
            for (var i = known; i < all.Length; i++)
            {
                all[i] = new ScrubLine(codesOnDays);
            }
        }
    }

    private void Take(ScrubLine line, ClaimLine given, short index)
    {
        var dense = Edition.IndexOf(given.Code);
        var isOutOfScope = !Edition.IsInCatalog(dense) && Edition.Exists(given.Code, dense);
        line.Set(given, index, dense, Edition.ProfileOf(given.Code, dense), isOutOfScope);
        LinesInScope += isOutOfScope ? 0 : 1;
        var date = given.DateOfService ?? Claim.DateOfService;
        if (date != knownDate)
        {
            Know(date);
        }

        line.SetWhenAndWhere(date, knownDay, knownWindow, given.PlaceOfService ?? Claim.PlaceOfService);
        HasModifiers |= given.Modifiers.Count > 0;
        HasDiagnoses |= given.Diagnoses.Count > 0 && !isOutOfScope;
    }

    /// <summary>Finds a date's day and window; most claims have one date.</summary>
    private void Know(DateOnly date)
    {
        if (date != knownDate)
        {
            knownDate = date;
            knownDay = ReferenceData.Day.Of(date);
            knownWindow = codesOnDays.WindowOf(knownDay);
        }
    }

    private void AddToDay(ScrubLine line)
    {
        line.RepeatsCode = line.Dense >= 0 ? codesOfDay.Meets(line.Dense) : FirstOf(line.Code) is not null;
        HasRepeats |= line.RepeatsCode;
        Traits |= line.Profile.Traits;
        line.DayPlace = dayCount;
        if (!ReferenceEquals(day, all))
        {
            day[dayCount] = line;
        }

        dayCount++;
    }

    private static void Grow<T>(ref T[] array, int needed)
    {
        if (array.Length < needed)
        {
            Array.Resize(ref array, Math.Max(Math.Max(needed, array.Length * 2), 16));
        }
    }
}
