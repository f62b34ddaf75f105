using DermCpt.Coding;

namespace DermCpt;

/// <summary>The owned result of coding one encounter. Texts and candidates are made when read. Thread-safe: immutable.</summary>
public sealed partial class CodingResult
{
    private readonly CodingData given;

    internal CodingResult(CodingData data) => given = data;

    /// <summary>The encounter's label.</summary>
    public string? Id => Decided.Encounter.Id;

    /// <summary>The worst outcome of the services.</summary>
    public CodingStatus Status => Decided.Status;

    /// <summary>Nothing is asked, invalid or without data: the lines are the whole answer.</summary>
    public bool IsComplete => Status == CodingStatus.Coded;

    /// <summary>What became of each service, in input order.</summary>
    public IReadOnlyList<ServiceResult> Services => new ListView<ServiceResult>(Data.OutcomeCount, i => new ServiceResult(Data.Encounter.Services[i].Id, Data.Outcomes[i]));

    /// <summary>
    /// Lines in claim order: only what is certain, that is, what every answer to a missing fact leaves. The first read of a result that lacks
    /// facts codes the visit once for each choice.
    /// </summary>
    public IReadOnlyList<CodedLine> Lines => LinesOf(Data);

    /// <summary>What a beginner would have billed, and the rule that forbids it.</summary>
    public IReadOnlyList<NotReportedCode> NotReported => new ListView<NotReportedCode>(Decided.NotReportedCount, i => new NotReportedCode(Decided, Decided.NotReported[i]));

    /// <summary>The facts that are missing.</summary>
    public IReadOnlyList<MissingFact> MissingFacts => new ListView<MissingFact>(Decided.QuestionCount, i => new MissingFact(Decided, i));

    /// <summary>
    /// Facts that a rule took from the rest of the record, or, under <see cref="Inference.Suggest"/>, proposes: each with its value and the rule. The
    /// reasons of a line name the rules that it rests on.
    /// </summary>
    public IReadOnlyList<InferredFact> Inferred => new ListView<InferredFact>(Decided.InferredCount, i => InferredFacts.Of(Decided.Encounter, Decided.Inferred[i]));

    /// <summary>Findings, in a fixed order.</summary>
    public IReadOnlyList<Finding> Findings => new ListView<Finding>(Decided.FindingCount, i => new Finding(Decided.Findings[i], Decided.Edition, Decided.Encounter));

    /// <summary>
    /// What a complete record would also state: one information for each recommended fact that a service leaves out (DOC-01 to DOC-41). No
    /// code, modifier or outcome depends on them, so they are no part of <see cref="Findings"/>. Made on each read.
    /// </summary>
    public IReadOnlyList<Finding> Documentation => RecommendedFacts.Absent(Decided.Encounter, Decided.Edition);

    /// <summary>The payer profile that was used.</summary>
    public PayerProfile Profile => Decided.Payer;

    /// <summary>Whether the articles of a Medicare contractor were held against the lines; it never says that they are covered (COV-08).</summary>
    public CoverageJudgement Coverage => Decided.Coverage;

    /// <summary>The Medicare contractor whose articles count, or null where none is known.</summary>
    public string? Contractor => Decided.Contractor == 0 ? null : ReferenceData.Contractors.Names[Decided.Contractor];

    /// <summary>The edition that was used.</summary>
    public Edition Edition => Decided.Edition;

    /// <summary>The encounter that was coded.</summary>
    public Encounter Encounter => Decided.Encounter;

    /// <summary>What may be shown: without the lines that an answer would change.</summary>
    internal CodingData Data => Decided.Certain;

    /// <summary>The result as the stated facts decide it; a question that decides nothing is not asked.</summary>
    internal CodingData Decided => given.Settled;

    /// <summary>
    /// The claim of the lines shown: code, units, modifiers and up to four diagnoses, with site, side, lesion and session where all services
    /// behind a line agree, the place, the patient and the history. Lines of one code whose lesion no label names state <c>separateLesion</c>.
    /// </summary>
    public Claim ToClaim() => CodedClaim.Of(this);

    /// <summary>Status and lines, short.</summary>
    public override string ToString() => $"{Status}: {string.Join("; ", Lines)}";

    internal static IReadOnlyList<CodedLine> LinesOf(CodingData data) => new ListView<CodedLine>(data.LineCount, i => new CodedLine(data, i));
}

/// <summary>What became of one service. Thread-safe: an immutable value.</summary>
public readonly struct ServiceResult
{
    internal ServiceResult(string service, ServiceOutcome outcome)
    {
        Service = service;
        Outcome = outcome;
    }

    /// <summary>Its id.</summary>
    public string Service { get; }

    /// <summary>What became of it.</summary>
    public ServiceOutcome Outcome { get; }

    /// <summary>Service and outcome.</summary>
    public override string ToString() => $"{Service}: {Words.Of<ServiceOutcome>().Text((int)Outcome)}";
}

/// <summary>A code that is not reported. Thread-safe: immutable.</summary>
public readonly struct NotReportedCode
{
    private readonly NotReportedRecord record;

    internal NotReportedCode(CodingData data, NotReportedRecord record)
    {
        this.record = record;
        Service = record.Service < 0 ? null : data.Encounter.Services[record.Service].Id;
    }

    /// <summary>The service, or null for the visit as a whole.</summary>
    public string? Service { get; }

    /// <summary>The code; empty where missing facts leave it open.</summary>
    public ProcedureCode Code => record.Code;

    /// <summary>The rule that forbids it.</summary>
    public RuleId Rule => new(record.Rule);

    /// <summary>The rule's statement. Made on each read.</summary>
    public string Text => RuleBook.Statement(new RuleId(record.Rule));

    /// <summary>The code and the rule.</summary>
    public override string ToString() => $"{(Code.IsEmpty ? "a code" : Code.ToString())} of {Service ?? "the visit"} is not reported ({Rule})";
}
