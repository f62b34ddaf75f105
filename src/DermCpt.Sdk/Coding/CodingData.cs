using DermCpt.Families;
using DermCpt.Scrubbing;

namespace DermCpt.Coding;

/// <summary>A sealed line: numbers, and slices of the result's shared arrays.</summary>
internal readonly struct LineRecord(
    ProcedureCode code,
    ModifierList modifiers,
    int units,
    short serviceStart,
    short serviceCount,
    short reasonStart,
    short reasonCount,
    FactSet facts,
    BandTable? band,
    char bandGroup,
    int measured)
{
    internal ProcedureCode Code { get; init; } = code;
    internal ModifierList Modifiers { get; init; } = modifiers;
    internal int Units { get; init; } = units;
    internal short ServiceStart { get; init; } = serviceStart;
    internal short ServiceCount { get; init; } = serviceCount;
    internal short ReasonStart { get; init; } = reasonStart;
    internal short ReasonCount { get; init; } = reasonCount;
    internal FactSet Facts { get; init; } = facts;
    internal BandTable? Band { get; init; } = band;
    internal char BandGroup { get; init; } = bandGroup;
    internal int Measured { get; init; } = measured;
}

/// <summary>
/// A result as arrays: the same storage serves a reused buffer (arrays with room to spare) and an owned result (exact copies).
/// Texts and candidates are made from it when read.
/// </summary>
internal sealed class CodingData
{
    internal LineRecord[] Lines = [];
    internal short[] LineServices = [];
    internal ReasonRecord[] Reasons = [];
    internal NotReportedRecord[] NotReported = [];
    internal Question[] Questions = [];
    internal FindingRecord[] Findings = [];
    internal InferredRecord[] Inferred = [];
    internal ServiceOutcome[] Outcomes = [];

    private Completions? completions;
    private CodingData? settled;
    private bool isCertain;

    internal int LineCount { get; private set; }

    internal int LineServiceCount { get; private set; }

    internal int ReasonCount { get; private set; }

    internal int NotReportedCount { get; private set; }

    internal int QuestionCount { get; private set; }

    internal int FindingCount { get; private set; }

    internal int OutcomeCount { get; private set; }

    internal int InferredCount { get; private set; }

    internal CodingStatus Status { get; private set; }

    internal Encounter Encounter { get; private set; } = null!;

    /// <summary>Where it was done: stated, or what stands for that.</summary>
    internal string PlaceOfService { get; private set; } = Encounter.UsualPlace;

    internal PayerProfile Payer { get; private set; } = null!;

    internal Edition Edition { get; private set; } = null!;

    internal DermCoder Coder { get; private set; } = null!;

    /// <summary>The place of the Medicare contractor, or 0.</summary>
    internal byte Contractor { get; private set; }

    internal CoverageJudgement Coverage { get; private set; }

    /// <summary>Grows by one with each encounter of a buffer; views remember theirs.</summary>
    internal int Generation { get; private set; }

    /// <summary>What may be shown: without the lines that an answer would change. Worked out when first read; nothing asked, nothing to work out.</summary>
    internal CodingData Certain => isCertain || QuestionCount == 0 ? this : Completions.Certain.Shown;

    /// <summary>The result without its only question where that decides nothing. Worked out when first read.</summary>
    internal CodingData Settled => QuestionCount != 1 || isCertain ? this : settled ??= Completions.Settle();

    /// <summary>The visit with its missing facts stated, shared by the certain lines and the candidates.</summary>
    internal Completions Completions => completions ??= new Completions(this);

    /// <summary>Ends what the views of the last encounter may show.</summary>
    internal void Invalidate()
    {
        Generation++;
        var (ended, answer) = (completions, settled);
        completions = null;
        settled = null;
        ended?.Invalidate();
        if (!ReferenceEquals(answer, this))
        {
            answer?.Invalidate();
        }
    }

    /// <summary>Whether a fact is asked for.</summary>
    internal bool Asks(in Question question)
    {
        for (var i = 0; i < QuestionCount; i++)
        {
            if (Questions[i].IsSameAs(question))
            {
                return true;
            }
        }

        return false;
    }

    internal ReadOnlySpan<short> ServicesOf(in LineRecord line) => LineServices.AsSpan(line.ServiceStart, line.ServiceCount);

    /// <summary>Takes the finished work over.</summary>
    internal void Seal(CodingWork work, DermCoder coder)
    {
        Encounter = work.Encounter;
        PlaceOfService = work.PlaceOfService;
        Payer = work.Payer;
        Edition = work.Edition;
        Coder = coder;
        Contractor = (byte)work.Contractor;
        Coverage = work.Coverage;
        LineCount = LineServiceCount = ReasonCount = 0;
        foreach (var line in work.Lines)
        {
            Append(line);
        }

        NotReportedCount = Copy(work.NotReported, ref NotReported);
        QuestionCount = Copy(work.Questions, ref Questions);
        FindingCount = Copy(work.Findings, ref Findings);
        InferredCount = Copy(work.Inferred, ref Inferred);
        SealOutcomes(work);
    }

    /// <summary>An exact copy that nothing changes any more.</summary>
    internal CodingData ToOwned() => new()
    {
        Lines = Lines.AsSpan(0, LineCount).ToArray(),
        LineServices = LineServices.AsSpan(0, LineServiceCount).ToArray(),
        Reasons = Reasons.AsSpan(0, ReasonCount).ToArray(),
        NotReported = NotReported.AsSpan(0, NotReportedCount).ToArray(),
        Questions = Questions.AsSpan(0, QuestionCount).ToArray(),
        Findings = Findings.AsSpan(0, FindingCount).ToArray(),
        Inferred = Inferred.AsSpan(0, InferredCount).ToArray(),
        Outcomes = Outcomes.AsSpan(0, OutcomeCount).ToArray(),
        LineCount = LineCount,
        LineServiceCount = LineServiceCount,
        ReasonCount = ReasonCount,
        NotReportedCount = NotReportedCount,
        QuestionCount = QuestionCount,
        FindingCount = FindingCount,
        OutcomeCount = OutcomeCount,
        InferredCount = InferredCount,
        Status = Status,
        Encounter = Encounter,
        PlaceOfService = PlaceOfService,
        Payer = Payer,
        Edition = Edition,
        Coder = Coder,
        Contractor = Contractor,
        Coverage = Coverage,
    };

    /// <summary>A completion of a visit as the answer to the visit itself.</summary>
    internal CodingData AnswerTo(Encounter encounter)
    {
        var copy = ToOwned();
        copy.Encounter = encounter;
        return copy;
    }

    /// <summary>Whether another coding shows the same lines, in the same order.</summary>
    internal bool HasEqualLines(CodingData other)
    {
        for (var line = 0; line < LineCount; line++)
        {
            if (line == other.LineCount || !new LineOf(other, line).Equals(Lines[line]))
            {
                return false;
            }
        }

        return LineCount == other.LineCount;
    }

    /// <summary>
    /// Keeps of what this answer tells what another tells too; of a service without a line, every rule that leaves it out. False where a
    /// service comes to another outcome.
    /// </summary>
    internal bool TryKeepCommon(CodingData other)
    {
        var (findings, omitted) = (FindingCount, NotReportedCount);
        FindingCount = NotReportedCount = 0;
        foreach (var finding in Findings.AsSpan(0, findings))
        {
            if (other.Findings.AsSpan(0, other.FindingCount).Contains(finding))
            {
                Findings[FindingCount++] = finding;
            }
        }

        foreach (var mine in NotReported.AsSpan(0, omitted))
        {
            var common = mine;
            if (other.Omits(ref common) || IsAbsorbed(mine.Service))
            {
                NotReported[NotReportedCount++] = common;
            }
        }

        foreach (var theirs in other.NotReported.AsSpan(0, other.NotReportedCount))
        {
            var common = theirs;
            if (IsAbsorbed(theirs.Service) && !Omits(ref common))
            {
                Grow(ref NotReported, NotReportedCount + 1);
                NotReported[NotReportedCount++] = theirs;
            }
        }

        return Outcomes.AsSpan(0, OutcomeCount).SequenceEqual(other.Outcomes.AsSpan(0, other.OutcomeCount));
    }

    private bool IsAbsorbed(int service) => service >= 0 && Outcomes[service] == ServiceOutcome.Absorbed;

    /// <summary>Whether a rule leaves a code of a service out here too; without the code where it is another one.</summary>
    private bool Omits(ref NotReportedRecord record)
    {
        foreach (var omitted in NotReported.AsSpan(0, NotReportedCount))
        {
            if (omitted == record)
            {
                return true;
            }
        }

        foreach (var omitted in NotReported.AsSpan(0, NotReportedCount))
        {
            if (omitted.Service == record.Service && omitted.Rule == record.Rule)
            {
                record = record with { Code = default };
                return true;
            }
        }

        return false;
    }

    /// <summary>An owned copy with the lines that may be shown, of whatever coding. A service that is left without a line waits for the answer.</summary>
    internal CodingData With(ReadOnlySpan<LineOf> lines)
    {
        var copy = ToOwned();
        copy.completions = Completions;
        copy.isCertain = true;
        copy.LineCount = copy.LineServiceCount = copy.ReasonCount = 0;
        (copy.Lines, copy.LineServices, copy.Reasons) = ([], [], []);
        foreach (var line in lines)
        {
            copy.Append(line);
        }

        foreach (var service in LineServices.AsSpan(0, LineServiceCount))
        {
            copy.Outcomes[service] = copy.Outcomes[service] == ServiceOutcome.Coded ? ServiceOutcome.Asked : copy.Outcomes[service];
        }

        foreach (var service in copy.LineServices.AsSpan(0, copy.LineServiceCount))
        {
            copy.Outcomes[service] = Outcomes[service];
        }

        return copy;
    }

    private static int Copy<T>(ReadOnlySpan<T> source, ref T[] target)
    {
        if (target.Length < source.Length)
        {
            target = new T[Math.Max(source.Length, target.Length * 2)];
        }

        source.CopyTo(target);
        return source.Length;
    }

    private static void Grow<T>(ref T[] array, int needed)
    {
        if (array.Length < needed)
        {
            Array.Resize(ref array, Math.Max(needed, Math.Max(8, array.Length * 2)));
        }
    }

    private void Append(in LineOf line)
    {
        ref readonly var record = ref line.Record;
        Grow(ref Lines, LineCount + 1);
        Grow(ref LineServices, LineServiceCount + record.ServiceCount);
        Grow(ref Reasons, ReasonCount + record.ReasonCount);
        line.Services.CopyTo(LineServices.AsSpan(LineServiceCount));
        line.Data.Reasons.AsSpan(record.ReasonStart, record.ReasonCount).CopyTo(Reasons.AsSpan(ReasonCount));
        Lines[LineCount++] = record with { ServiceStart = (short)LineServiceCount, ReasonStart = (short)ReasonCount };
        LineServiceCount += record.ServiceCount;
        ReasonCount += record.ReasonCount;
    }

    private void Append(LineDraft draft)
    {
        Grow(ref Lines, LineCount + 1);
        Grow(ref LineServices, LineServiceCount + draft.ServiceCount);
        Grow(ref Reasons, ReasonCount + draft.ReasonCount);
        draft.Services.CopyTo(LineServices.AsSpan(LineServiceCount));
        draft.Reasons.CopyTo(Reasons.AsSpan(ReasonCount));
        Lines[LineCount++] = new LineRecord(
            draft.Code, new ModifierList(draft.Modifiers), draft.Units, (short)LineServiceCount, (short)draft.ServiceCount, (short)ReasonCount,
            (short)draft.ReasonCount, draft.Facts, draft.Band, draft.BandGroup, draft.Measured);
        LineServiceCount += draft.ServiceCount;
        ReasonCount += draft.ReasonCount;
    }

    /// <summary>
    /// Coded where a line holds the service and nothing worse was marked; absorbed where none does. What waits for another service waits for
    /// its answer; where nothing is asked at all, that is a payer's.
    /// </summary>
    private void SealOutcomes(CodingWork work)
    {
        OutcomeCount = work.ServiceCount;
        Grow(ref Outcomes, OutcomeCount);
        var worst = ServiceOutcome.Coded;
        for (var i = 0; i < OutcomeCount; i++)
        {
            var outcome = work.OutcomeOf(i);
            if (outcome == ServiceOutcome.Coded && !LineServices.AsSpan(0, LineServiceCount).Contains((short)i))
            {
                outcome = ServiceOutcome.Absorbed;
            }

            if (outcome == ServiceOutcome.Asked && QuestionCount == 0)
            {
                outcome = ServiceOutcome.NeedsPolicy;
            }

            Outcomes[i] = outcome;
            worst = outcome > worst ? outcome : worst;
        }

        if (QuestionCount > 0 && worst < ServiceOutcome.Asked)
        {
            worst = ServiceOutcome.Asked;
        }

        Status = worst switch
        {
            ServiceOutcome.Coded or ServiceOutcome.Absorbed => CodingStatus.Coded,
            ServiceOutcome.NoData => CodingStatus.NoData,
            ServiceOutcome.NotModelled => CodingStatus.NotModelled,
            ServiceOutcome.NeedsPolicy => CodingStatus.NeedsPolicy,
            ServiceOutcome.Asked => CodingStatus.NeedsFacts,
            _ => CodingStatus.Invalid,
        };
    }
}
