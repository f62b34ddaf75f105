namespace DermCpt.Json;

/// <summary>What a member of a result holds.</summary>
internal enum OutputForm : byte
{
    Text,
    Whole,
    Number,
    Code,
    Word,
    Texts,
    Codes,
    Modifiers,
    Diagnoses,
    LineNumbers,
    Value,
    Object,
    ObjectList,
    Facts,
}

/// <summary>One member of a result; optional ones are left out where they do not apply. Thread-safe: immutable.</summary>
internal sealed record OutputMember(string Name, OutputForm Form, bool IsOptional = false, bool MayBeNull = false, string[]? Words = null, OutputTable? Of = null);

/// <summary>The members of one object of a result. Thread-safe: immutable.</summary>
internal sealed record OutputTable(string Name, string Statement, OutputMember[] Members);

/// <summary>
/// The objects of results as the schema publishes them. The writer writes them by hand, since it copies bytes; a test holds every
/// result of every case against these.
/// </summary>
internal static class OutputTables
{
    internal static readonly OutputTable Reason = new("reason", "Why a line stands; with the payer's switch that decided, if one did.", [
        new("rule", OutputForm.Text),
        new("text", OutputForm.Text),
        new("switch", OutputForm.Text, IsOptional: true),
        new("value", OutputForm.Text, IsOptional: true),
    ]);

    internal static readonly OutputTable Neighbor = new("neighbor", "The code of a neighbouring band, and how far the measure is from it.", [
        new("code", OutputForm.Code),
        new("distance", OutputForm.Number),
    ]);

    internal static readonly OutputTable Boundary = new("boundary", "Where a measure stands in the band that chose the code.", [
        new("unit", OutputForm.Text),
        new("value", OutputForm.Number),
        new("above", OutputForm.Number, IsOptional: true),
        new("upTo", OutputForm.Number, IsOptional: true),
        new("below", OutputForm.Object, IsOptional: true, Of: Neighbor),
        new("next", OutputForm.Object, IsOptional: true, Of: Neighbor),
        new("text", OutputForm.Text),
    ]);

    internal static readonly OutputTable CodedLine = new("codedLine", "A line of the claim, with its reasons.", [
        new("code", OutputForm.Code),
        new("modifiers", OutputForm.Modifiers),
        new("units", OutputForm.Whole),
        new("services", OutputForm.Texts),
        new("diagnoses", OutputForm.Diagnoses),
        new("because", OutputForm.ObjectList, Of: Reason),
        new("facts", OutputForm.Facts, IsOptional: true),
        new("boundary", OutputForm.Object, IsOptional: true, Of: Boundary),
    ]);

    internal static readonly OutputTable CandidateLine = new("candidateLine", "A line that a choice of a missing fact would give.", [
        new("code", OutputForm.Code),
        new("modifiers", OutputForm.Modifiers),
        new("units", OutputForm.Whole),
        new("services", OutputForm.Texts),
        new("diagnoses", OutputForm.Diagnoses),
    ]);

    internal static readonly OutputTable Candidate = new("candidate", "The visit's lines for some choices of a missing fact.", [
        new("when", OutputForm.Texts),
        new("value", OutputForm.Value, IsOptional: true),
        new("from", OutputForm.Number, IsOptional: true),
        new("to", OutputForm.Number, IsOptional: true),
        new("label", OutputForm.Text),
        new("lines", OutputForm.ObjectList, Of: CandidateLine),
        new("thenAsks", OutputForm.Texts, IsOptional: true),
    ]);

    internal static readonly OutputTable MissingFact = new("missingFact", "A fact that a rule needs; of the patient or the visit where service is null.", [
        new("service", OutputForm.Text, MayBeNull: true),
        new("fact", OutputForm.Text),
        new("question", OutputForm.Text),
        new("unit", OutputForm.Text, IsOptional: true),
        new("choices", OutputForm.Texts),
        new("candidates", OutputForm.ObjectList, Of: Candidate),
    ]);

    internal static readonly OutputTable ServiceOutcomeRow = new("serviceOutcome", "What became of a service.", [
        new("service", OutputForm.Text),
        new("outcome", OutputForm.Word, Words: WordsOf<ServiceOutcome>()),
    ]);

    internal static readonly OutputTable NotReported = new("notReported", "What a beginner would have billed, and the rule that forbids it.", [
        new("service", OutputForm.Text, MayBeNull: true),
        new("code", OutputForm.Code, MayBeNull: true),
        new("rule", OutputForm.Text),
        new("text", OutputForm.Text),
    ]);

    internal static readonly OutputTable InferredFact = new("inferredFact", "A fact that a rule took from the rest of the record, or proposes.", [
        new("service", OutputForm.Text),
        new("fact", OutputForm.Text),
        new("value", OutputForm.Text),
        new("because", OutputForm.Object, Of: Reason),
    ]);

    internal static readonly OutputTable Source = new("source", "The row of a table that decided.", [
        new("table", OutputForm.Text),
        new("row", OutputForm.Whole),
        new("version", OutputForm.Text),
    ]);

    internal static readonly OutputTable Edit = new("edit", "The pair edit in force that decided.", [
        new("column1", OutputForm.Code),
        new("column2", OutputForm.Code),
        new("indicator", OutputForm.Whole),
    ]);

    internal static readonly OutputTable Article = new("article", "The article of a Medicare contractor that decided.", [
        new("id", OutputForm.Text),
        new("contractor", OutputForm.Text),
        new("version", OutputForm.Whole),
        new("group", OutputForm.Text, IsOptional: true),
        new("asOf", OutputForm.Text),
        new("since", OutputForm.Text, IsOptional: true),
    ]);

    internal static readonly OutputTable Finding = new("finding", "What a check saw, by which rule, and what to do.", [
        new("code", OutputForm.Text),
        new("severity", OutputForm.Word, Words: NamesOf<FindingSeverity>()),
        new("outcome", OutputForm.Word, Words: NamesOf<FindingOutcome>()),
        new("lines", OutputForm.LineNumbers),
        new("member", OutputForm.Word, IsOptional: true, Words: NamesOf<FindingMember>()),
        new("index", OutputForm.Whole, IsOptional: true),
        new("codes", OutputForm.Codes, IsOptional: true),
        new("edit", OutputForm.Object, IsOptional: true, Of: Edit),
        new("carc", OutputForm.Text, IsOptional: true),
        new("rarc", OutputForm.Text, IsOptional: true),
        new("carcConfidence", OutputForm.Text, IsOptional: true),
        new("service", OutputForm.Text, IsOptional: true),
        new("rule", OutputForm.Text, IsOptional: true),
        new("message", OutputForm.Text),
        new("followUp", OutputForm.Text),
        new("source", OutputForm.Object, IsOptional: true, Of: Source),
        new("article", OutputForm.Object, IsOptional: true, Of: Article),
        new("path", OutputForm.Text, IsOptional: true),
        new("inputLine", OutputForm.Whole, IsOptional: true),
    ]);

    internal static readonly OutputTable Profile = new("profile", "The payer profile that was used.", [
        new("id", OutputForm.Text),
        new("version", OutputForm.Text),
    ]);

    internal static readonly OutputTable Coverage = new("coverage", "What a table holds for the date.", [
        new("table", OutputForm.Text),
        new("release", OutputForm.Text),
        new("until", OutputForm.Text, IsOptional: true),
        new("status", OutputForm.Text),
    ]);

    internal static readonly OutputTable Articles = new("articles", "Whether the articles of a Medicare contractor were held against the lines; no word says that they are covered.", [
        new("status", OutputForm.Word, Words: WordsOf<CoverageJudgement>()),
        new("contractor", OutputForm.Text, IsOptional: true),
        new("asOf", OutputForm.Text, IsOptional: true),
    ]);

    internal static readonly OutputTable Data = new("data", "The edition of the CMS tables that was used.", [
        new("edition", OutputForm.Text),
        new("contentHash", OutputForm.Text),
        new("coverage", OutputForm.ObjectList, Of: Coverage),
        new("articles", OutputForm.Object, Of: Articles),
    ]);

    internal static readonly OutputTable CodingResult = new("codingResult", "The result of coding an encounter; profile and data are left out where the input could not be read.", [
        new("id", OutputForm.Text, IsOptional: true),
        new("status", OutputForm.Word, Words: WordsOf<CodingStatus>()),
        new("services", OutputForm.ObjectList, Of: ServiceOutcomeRow),
        new("lines", OutputForm.ObjectList, Of: CodedLine),
        new("notReported", OutputForm.ObjectList, Of: NotReported),
        new("missingFacts", OutputForm.ObjectList, Of: MissingFact),
        new("inferred", OutputForm.ObjectList, Of: InferredFact),
        new("findings", OutputForm.ObjectList, Of: Finding),
        new("documentation", OutputForm.ObjectList, IsOptional: true, Of: Finding),
        new("profile", OutputForm.Object, IsOptional: true, Of: Profile),
        new("rules", OutputForm.Text),
        new("data", OutputForm.Object, IsOptional: true, Of: Data),
    ]);

    /// <summary>The lines of a suggestion are claim lines of the input.</summary>
    internal static readonly OutputTable ScrubResult = new("scrubResult", "The result of scrubbing a claim; profile and data are left out where the input could not be read.", [
        new("id", OutputForm.Text, IsOptional: true),
        new("status", OutputForm.Word, Words: WordsOf<ScrubStatus>()),
        new("linesInScope", OutputForm.Whole, IsOptional: true),
        new("findings", OutputForm.ObjectList, Of: Finding),
        new("suggestedLines", OutputForm.ObjectList, IsOptional: true, Of: new OutputTable(InputTables.ClaimLine.Name, string.Empty, [])),
        new("profile", OutputForm.Object, IsOptional: true, Of: Profile),
        new("rules", OutputForm.Text),
        new("data", OutputForm.Object, IsOptional: true, Of: Data),
    ]);

    internal static readonly OutputTable Brief = new("briefResult", "A result in brief: the codes of the lines, or the names of the findings.", [
        new("id", OutputForm.Text, IsOptional: true),
        new("status", OutputForm.Word, Words: [.. WordsOf<CodingStatus>(), .. WordsOf<ScrubStatus>().AsSpan(0, (int)ScrubStatus.Invalid)]),
        new("codes", OutputForm.Texts),
        new("message", OutputForm.Text, IsOptional: true),
    ]);

    internal static readonly OutputTable[] All =
    [
        Reason, Neighbor, Boundary, CodedLine, CandidateLine, Candidate, MissingFact, ServiceOutcomeRow, NotReported, InferredFact, Source, Edit, Article, Finding, Profile, Coverage, Articles, Data, CodingResult, ScrubResult, Brief,
    ];

    private static string[] WordsOf<T>()
        where T : struct, Enum
    {
        var words = Words.Of<T>();
        var texts = new string[words.End - words.First];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = words.Text(i + words.First);
        }

        return texts;
    }

    private static string[] NamesOf<T>()
        where T : struct, Enum => Array.ConvertAll(Enum.GetNames<T>(), Words.CamelCase);
}
