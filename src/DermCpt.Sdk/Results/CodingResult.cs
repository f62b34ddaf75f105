using DermCpt.Coding;

namespace DermCpt;

/// <summary>
/// The owned result of coding one encounter. Texts and candidates are made when read. A result that was read from JSON has what the document
/// states; what it does not state says so (<see cref="InvalidOperationException"/>). Thread-safe: immutable.
/// </summary>
public sealed partial class CodingResult
{
    private readonly CodingData? given;

    internal CodingResult(CodingData data) => given = data;

    internal CodingResult(ReadObject read) => Read = read;

    /// <summary>The encounter's label.</summary>
    public string? Id => Read is null ? Decided.Encounter.Id : Read.Text("id");

    /// <summary>The worst outcome of the services.</summary>
    public CodingStatus Status => Read?.Word<CodingStatus>("status") ?? Decided.Status;

    /// <summary>Nothing is asked, invalid or without data: the lines are the whole answer.</summary>
    public bool IsComplete => Status == CodingStatus.Coded;

    /// <summary>What became of each service, in input order.</summary>
    public IReadOnlyList<ServiceResult> Services => Read is null
        ? new ListView<ServiceResult>(Data.OutcomeCount, i => new ServiceResult(Data.Encounter.Services[i].Id, Data.Outcomes[i]))
        : Array.ConvertAll(Read.Objects("services"), static one => new ServiceResult(one.Text("service")!, one.Word<ServiceOutcome>("outcome")));

    /// <summary>
    /// Lines in claim order: only what is certain, that is, what every answer to a missing fact leaves. The first read of a result that lacks
    /// facts codes the visit once for each choice.
    /// </summary>
    public IReadOnlyList<CodedLine> Lines => Read is null ? LinesOf(Data) : LinesOf(Read);

    /// <summary>What a beginner would have billed, and the rule that forbids it.</summary>
    public IReadOnlyList<NotReportedCode> NotReported => Read is null
        ? new ListView<NotReportedCode>(Decided.NotReportedCount, i => new NotReportedCode(Decided, Decided.NotReported[i]))
        : Array.ConvertAll(Read.Objects("notReported"), static one => new NotReportedCode(one));

    /// <summary>The facts that are missing.</summary>
    public IReadOnlyList<MissingFact> MissingFacts => Read is null
        ? new ListView<MissingFact>(Decided.QuestionCount, i => new MissingFact(Decided, i))
        : Array.ConvertAll(Read.Objects("missingFacts"), static one => new MissingFact(one));

    /// <summary>
    /// Facts that a rule took from the rest of the record, or, under <see cref="Inference.Suggest"/>, proposes: each with its value and the rule. The
    /// reasons of a line name the rules that it rests on.
    /// </summary>
    public IReadOnlyList<InferredFact> Inferred => Read is null
        ? new ListView<InferredFact>(Decided.InferredCount, i => InferredFacts.Of(Decided.Encounter, Decided.Inferred[i]))
        : Array.ConvertAll(Read.Objects("inferred"), static one => new InferredFact(one));

    /// <summary>Findings, in a fixed order.</summary>
    public IReadOnlyList<Finding> Findings => Read is null
        ? new ListView<Finding>(Decided.FindingCount, i => new Finding(Decided.Findings[i], Decided.Edition, Decided.Encounter))
        : Finding.ListOf(Read, "findings");

    /// <summary>
    /// What a complete record would also state: one information for each recommended fact that a service leaves out (DOC-01 to DOC-41). No
    /// code, modifier or outcome depends on them, so they are no part of <see cref="Findings"/>. Made on each read; of a result that was read only
    /// where its document has them.
    /// </summary>
    public IReadOnlyList<Finding> Documentation => Read is null ? RecommendedFacts.Absent(Decided.Encounter, Decided.Edition) : Finding.ListOf(Read, "documentation");

    /// <summary>The payer profile that was used. Of a result that was read it has its id and version alone: no switch is set.</summary>
    public PayerProfile Profile => Read is null ? Decided.Payer : Read.Profile;

    /// <summary>Whether the articles of a Medicare contractor were held against the lines; it never says that they are covered (COV-08).</summary>
    public CoverageJudgement Coverage => Read is null ? Decided.Coverage : Read.Coverage;

    /// <summary>The Medicare contractor whose articles count, or null where none is known.</summary>
    public string? Contractor => Read is null ? NameOf(Decided.Contractor) : Read.Contractor;

    /// <summary>The edition that was used.</summary>
    /// <exception cref="InvalidOperationException">The result was read, and was made with another edition than the embedded one.</exception>
    public Edition Edition => Read is null ? Decided.Edition : Read.Edition;

    /// <summary>The encounter that was coded.</summary>
    /// <exception cref="InvalidOperationException">The result was read: its document does not hold the encounter.</exception>
    public Encounter Encounter => Decided.Encounter;

    /// <summary>What may be shown: without the lines that an answer would change.</summary>
    internal CodingData Data => Decided.Certain;

    /// <summary>The result as the stated facts decide it; a question that decides nothing is not asked.</summary>
    internal CodingData Decided => (given ?? throw new InvalidOperationException(ReadObject.WithoutInput)).Settled;

    /// <summary>The document that the result was read from; null where it was coded.</summary>
    internal ReadObject? Read { get; }

    /// <summary>
    /// The claim of the lines shown: code, units, modifiers and up to four diagnoses, with site, side, lesion and session where all services
    /// behind a line agree, the place, the patient and the history. Lines of one code whose lesion no label names state <c>separateLesion</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The result was read: its document does not hold the encounter.</exception>
    public Claim ToClaim() => CodedClaim.Of(this);

    /// <summary>Status and lines, short.</summary>
    public override string ToString() => $"{Status}: {string.Join("; ", Lines)}";

    internal static CodedLine[] LinesOf(ReadObject read) => Array.ConvertAll(read.Objects("lines"), static one => new CodedLine(one));

    internal static string? NameOf(byte contractor) => contractor == 0 ? null : ReferenceData.Contractors.Names[contractor];

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
    private readonly string? text;

    internal NotReportedCode(CodingData data, NotReportedRecord record)
    {
        Service = record.Service < 0 ? null : data.Encounter.Services[record.Service].Id;
        Code = record.Code;
        Rule = new RuleId(record.Rule);
    }

    internal NotReportedCode(ReadObject read)
    {
        Service = read.Text("service");
        Code = read.Value<ProcedureCode>("code") ?? default;
        Rule = read.Rule();
        text = read.Text("text");
    }

    /// <summary>The service, or null for the visit as a whole.</summary>
    public string? Service { get; }

    /// <summary>The code; empty where missing facts leave it open.</summary>
    public ProcedureCode Code { get; }

    /// <summary>The rule that forbids it.</summary>
    public RuleId Rule { get; }

    /// <summary>The rule's statement. Made on each read.</summary>
    public string Text => text ?? RuleBook.Statement(Rule);

    /// <summary>The code and the rule.</summary>
    public override string ToString() => $"{(Code.IsEmpty ? "a code" : Code.ToString())} of {Service ?? "the visit"} is not reported ({Rule})";
}
