using DermCpt.ReferenceData;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Coding;

/// <summary>
/// One encounter as it is coded: its services in canonical order, and the lines, questions, omissions and findings so
/// far. Families and rules write to it; a warm one allocates nothing. Not thread-safe: one buffer per thread.
/// </summary>
internal sealed partial class CodingWork
{
    private LineDraft[] lines = new LineDraft[16];
    private Question[] questions = new Question[8];
    private NotReportedRecord[] notReported = new NotReportedRecord[8];
    private FindingRecord[] findings = new FindingRecord[8];
    private readonly CodesOnDays codesOnDays = new();
    private DateOnly knownDate;
    private int day;
    private int window;
    private string? knownPlace;
    private int alone = -1;
    private int lineCountBeforeAlone;
    private bool aloneIsOpen;

    internal Encounter Encounter { get; private set; } = null!;

    internal PayerProfile Payer { get; private set; } = null!;

    internal Edition Edition { get; private set; } = null!;

    internal DateOnly Date { get; private set; }

    internal int LineCount { get; private set; }

    internal int QuestionCount { get; private set; }

    internal int NotReportedCount { get; private set; }

    internal int FindingCount { get; private set; }

    internal ReadOnlySpan<LineDraft> Lines => lines.AsSpan(0, LineCount);

    internal Span<LineDraft> LineSpan => lines.AsSpan(0, LineCount);

    internal ReadOnlySpan<Question> Questions => questions.AsSpan(0, QuestionCount);

    internal ReadOnlySpan<NotReportedRecord> NotReported => notReported.AsSpan(0, NotReportedCount);

    internal ReadOnlySpan<FindingRecord> Findings => findings.AsSpan(0, FindingCount);

    internal Sex? Sex => Encounter.Patient?.Sex;

    /// <summary>What is true of the practice at every visit; null where no profile is known.</summary>
    internal PracticeProfile? Practice { get; private set; }

    /// <summary>The place of the Medicare contractor; 0 where none is known, or the payer is another.</summary>
    internal int Contractor { get; private set; }

    /// <summary>Whether articles were held against lines.</summary>
    internal CoverageJudgement Coverage { get; set; }

    /// <summary>Where it was done: stated, the practice's usual place, or the office.</summary>
    internal string PlaceOfService { get; private set; } = Encounter.UsualPlace;

    internal void Begin(Encounter encounter, PayerProfile payer, Edition edition, Inference inference = Inference.On, PracticeProfile? practice = null)
    {
        Practice = practice;
        PlaceOfService = encounter.StatedPlaceOfService ?? practice?.DefaultPlaceOfService ?? Encounter.UsualPlace;
        Inference = practice?.Inference ?? inference;
        Encounter = encounter;
        Payer = payer;
        if (!ReferenceEquals(Edition, edition))
        {
            Edition = edition;
            codesOnDays.Use(edition);
            knownDate = default;
            knownPlace = null;
        }

        Contractor = payer.IsMedicare ? ArticleCoverage.ContractorOf(edition.Articles, encounter.Contractor, encounter.State, practice) : 0;
        Coverage = ArticleCoverage.Before(payer.IsMedicare, Contractor);
        Date = encounter.DateOfService;
        Know(PlaceOfService);
        LineCount = QuestionCount = NotReportedCount = FindingCount = 0;
        alone = -1;
        ArrangeServices();
    }

    /// <summary>Finds what depends on date and place alone; encounters in a row mostly share both.</summary>
    private void Know(string place)
    {
        if (Date != knownDate)
        {
            knownDate = Date;
            day = Day.Of(Date);
            window = codesOnDays.WindowOf(day);
        }

        if (!ReferenceEquals(place, knownPlace))
        {
            knownPlace = place;
            IsFacility = Edition.IsFacility(place);
        }
    }

    /// <summary>A new line for one service; units of 0 give none, so that callers need no test.</summary>
    internal LineDraft AddLine(ProcedureCode code, int units, int service, Rule rule)
    {
        if (LineCount == lines.Length)
        {
            Array.Resize(ref lines, lines.Length * 2);
        }

        var made = this[service];
        var line = lines[LineCount] ??= new LineDraft();
        line.Reset(code, units, made.Kind, Date);
        line.Site = made.Site ?? BodySite.None;
        line.Laterality = made.Laterality;
        _ = line.From(service).Because(rule);
        if (units > 0)
        {
            LineCount++;
        }

        return line;
    }

    /// <summary>A new line for several services: site and side stay where they agree.</summary>
    internal LineDraft AddLine(ProcedureCode code, int units, ReadOnlySpan<short> services, Rule rule)
    {
        var line = AddLine(code, units, services[0], rule);
        foreach (var service in services[1..])
        {
            _ = line.From(service);
            if ((this[service].Site ?? BodySite.None) != line.Site)
            {
                line.Site = BodySite.None;
            }

            if (this[service].Laterality != line.Laterality)
            {
                line.Laterality = null;
            }
        }

        return line;
    }

    /// <summary>A copy of a line directly behind the last one, for families that split units.</summary>
    internal LineDraft AddCopy(LineDraft line)
    {
        var copy = AddLine(line.Code, Math.Max(1, line.Units), line.Services, Rule.None);
        copy.CopyFrom(line);
        return copy;
    }

    /// <summary>Removes dropped lines, keeping the order of the rest and every draft for the next encounter.</summary>
    internal void Sweep()
    {
        var kept = 0;
        for (var i = 0; i < LineCount; i++)
        {
            if (!lines[i].Dropped)
            {
                (lines[kept], lines[i]) = (lines[i], lines[kept]);
                kept++;
            }
        }

        LineCount = kept;
    }

    /// <summary>Drops a line and says by which rule a beginner's code is not reported.</summary>
    internal void Drop(LineDraft line, Rule rule)
    {
        line.Dropped = true;
        NotReport(line.ServiceCount == 0 ? -1 : line.Services[0], line.Code, rule);
    }

    /// <summary>Names a code that is not reported, and the rule that forbids it; an empty code where facts leave it open.</summary>
    internal void NotReport(int service, ProcedureCode code, Rule rule)
    {
        RuleBook.AssertGoverns(rule, Date);
        var record = new NotReportedRecord((short)service, code, rule);
        if (alone >= 0 || NotReported.Contains(record))
        {
            return;
        }

        if (NotReportedCount == notReported.Length)
        {
            Array.Resize(ref notReported, notReported.Length * 2);
        }

        notReported[NotReportedCount++] = record;
    }

    /// <summary>Asks for words of the member; all of them where the bits are 0.</summary>
    internal void AskWords(int service, Fact fact, long words = 0) => Ask(new Question((short)service, fact, ChoiceForm.Words, words));

    internal void AskBool(int service, Fact fact) => Ask(new Question((short)service, fact, ChoiceForm.Bool));

    /// <summary>Asks for a value that has no list of choices.</summary>
    internal void AskValue(int service, Fact fact) => Ask(new Question((short)service, fact, ChoiceForm.Value));

    /// <summary>Asks for a measure again that cannot be as small as it is stated.</summary>
    internal void AskAbove(int service, Fact fact, int above) => Ask(new Question((short)service, fact, ChoiceForm.Value, above));

    /// <summary>Asks which of two printed neighbours a measure is (hundredths, or the number of a count).</summary>
    internal void AskNeighbours(int service, Fact fact, int lower, int upper) => Ask(new Question((short)service, fact, ChoiceForm.Numbers, lower, upper));

    /// <summary>Asks for a row of a coarse site; for any row where none is stated.</summary>
    internal void AskSite(int service, BodySite coarse) => Ask(new Question((short)service, Fact.Site, ChoiceForm.Sites, (long)coarse));

    /// <summary>Asks whether a service is about the same lesion as another.</summary>
    internal void AskLesion(int service, int other) => Ask(new Question((short)service, Fact.Lesion, ChoiceForm.Lesion, other));

    /// <summary>Asks which of several services has the lesion of a service that is stated to be one of theirs.</summary>
    internal void AskLesionOf(int service, in ServiceBits others) =>
        Ask(new Question((short)service, Fact.Lesion, ChoiceForm.Lesions, others.A, others.B, others.C));

    /// <summary>Asks for a fact of the patient or the visit.</summary>
    internal void AskVisit(Fact fact, ChoiceForm form = ChoiceForm.Value) => Ask(new Question(-1, fact, form));

    internal void Ask(in Question question)
    {
        if (alone >= 0)
        {
            aloneIsOpen = true;
            return;
        }

        if (question.Service >= 0)
        {
            Mark(question.Service, ServiceOutcome.Asked);
        }

        foreach (ref readonly var asked in Questions)
        {
            if (asked.IsSameAs(question))
            {
                return;
            }
        }

        if (QuestionCount == questions.Length)
        {
            Array.Resize(ref questions, questions.Length * 2);
        }

        questions[QuestionCount++] = question;
    }

    internal void Report(in FindingRecord finding)
    {
        if (alone >= 0)
        {
            return;
        }

        if (FindingCount == findings.Length)
        {
            Array.Resize(ref findings, findings.Length * 2);
        }

        RuleBook.AssertGoverns(finding.Rule == Rule.None ? FindingRegistry.Get(finding.Id).Rule.Rule : finding.Rule, Date);
        findings[FindingCount++] = finding;
    }

    /// <summary>Reports a finding about one service.</summary>
    internal void Report(FindingId id, int service) => Report(new FindingRecord { Id = id, Service = (short)service });

    internal void NotModelled(int service)
    {
        if (alone >= 0)
        {
            aloneIsOpen = true;
            return;
        }

        Mark(service, ServiceOutcome.NotModelled);
        ReportNotModelled(service);
    }

    /// <summary>Says that no rule decides a service, or a part of it, as it is recorded on that date.</summary>
    internal void ReportNotModelled(int service) =>
        Report(new FindingRecord { Id = FindingId.NotModelled, Service = (short)service, Text = this[service].Members.Name, Date = Date });

    /// <summary>The value of a payer's switch; false, and the service needs the policy, when it is unset (PAY-01).</summary>
    internal bool TryUse<T>(PayerSwitch<T> which, int service, out T value)
    {
        var set = Payer.TryGet(which, out value);
        if (!set)
        {
            NeedPolicy(which, service);
        }

        return set;
    }

    /// <summary>The word of a payer's switch as the engine knows it; false, and the service needs the policy, when it is unset (PAY-01).</summary>
    internal bool TryUse<TChoice>(PayerSwitch<string> which, int service, out TChoice value)
        where TChoice : struct, Enum
    {
        var set = Payer.TryGet(which, out value);
        if (!set)
        {
            NeedPolicy(which, service);
        }

        return set;
    }

    internal void NeedPolicy(PayerSwitch which, int service)
    {
        if (alone >= 0)
        {
            aloneIsOpen = true;
            return;
        }

        if (service >= 0)
        {
            Mark(service, ServiceOutcome.NeedsPolicy);
        }

        foreach (ref readonly var finding in Findings)
        {
            if (finding.Id == FindingId.NeedsPolicy && finding.Switch == which && finding.Service == service)
            {
                return;
            }
        }

        Report(new FindingRecord { Id = FindingId.NeedsPolicy, Service = (short)service, Switch = which, Text = Payer.Id });
    }

    /// <summary>
    /// From here until <see cref="EndAlone"/> only one service is seen, and its lines are what it would give alone: a beginner's codes.
    /// </summary>
    internal void BeginAlone(int service)
    {
        alone = service;
        aloneIsOpen = false;
        lineCountBeforeAlone = LineCount;
    }

    /// <summary>Turns what the service would give alone into codes that are not reported, by the rule that absorbed it.</summary>
    internal void EndAlone(Rule rule)
    {
        var service = alone;
        var made = LineCount - lineCountBeforeAlone;
        LineCount = lineCountBeforeAlone;
        alone = -1;
        if (made == 0 || aloneIsOpen)
        {
            NotReport(service, default, rule);
            return;
        }

        for (var i = 0; i < made; i++)
        {
            var code = lines[lineCountBeforeAlone + i].Code;
            if (!StandsFor(AbsorbedInto(service), service, code))
            {
                NotReport(service, code, rule);
            }
        }
    }

    /// <summary>Two services of one kind on one lesion that give the same code: the code is reported, once.</summary>
    private bool StandsFor(int into, int service, ProcedureCode code)
    {
        if (this[into].Kind != this[service].Kind)
        {
            return false;
        }

        foreach (var line in Lines)
        {
            if (line.Code == code && line.Services.Contains((short)into))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A code that is not reported, for which service, by which rule. The code is empty where facts leave it open.</summary>
internal readonly record struct NotReportedRecord(short Service, ProcedureCode Code, Rule Rule);
