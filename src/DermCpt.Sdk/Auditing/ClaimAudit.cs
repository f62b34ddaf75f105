using DermCpt.CodeProfiles;
using DermCpt.Scrubbing;

namespace DermCpt;

/// <summary>
/// A claim against its record: the record is coded under the claim's payer, date and place, and every difference is a finding with
/// the rule that decides it (AUD-01). Facts that the record lacks are named, and nothing is guessed (AUD-02). Not thread-safe.
/// </summary>
internal sealed class ClaimAudit
{
    private static readonly ProcedureCode FollowUp = ProcedureCode.FromNumber(99024);

    private readonly Claim claim;
    private readonly CodingResult record;
    private readonly List<Finding> findings = [];
    private readonly List<short> pool = [];
    private readonly List<FindingRecord> records = [];
    private readonly bool isCertain;

    private ClaimAudit(Claim claim, CodingResult record)
    {
        this.claim = claim;
        this.record = record;
        isCertain = record.Status == CodingStatus.Coded;
    }

    internal static (IReadOnlyList<Finding> Findings, CodingResult Record) Of(DermCoder coder, Claim claim, PayerProfile profile)
    {
        var encounter = claim.Encounter! with { Payer = claim.Payer, DateOfService = claim.DateOfService, PlaceOfService = claim.PlaceOfService };
        var audit = new ClaimAudit(claim, coder.Code(encounter, profile));
        audit.Run();
        var lines = audit.pool.ToArray();
        foreach (var found in audit.records)
        {
            audit.findings.Add(new Finding(found, coder.Edition, encounter, lines, claim, profile));
        }

        return (audit.findings, audit.record);
    }

    private void Run()
    {
        if (record.Status == CodingStatus.Invalid)
        {
            Add(new FindingRecord { Id = FindingId.EncounterInvalid, Text = record.Findings.Count > 0 ? record.Findings[0].Message : null });
            return;
        }

        ReportOpenFacts();
        var level = CompareLevel();
        foreach (var code in CodesOf(claim))
        {
            if (level.Billed != code)
            {
                CompareCode(code);
            }
        }

        foreach (var line in record.Lines)
        {
            if (level.Supported != line.Code && !Bills(line.Code) && IsFirst(line))
            {
                AddUnbilled(line.Code);
            }
        }

        for (var i = 0; i < record.Lines.Count && isCertain; i++)
        {
            if (IsFirst(record.Lines[i]))
            {
                var supported = record.Lines[i].Code;
                new LineComparison(claim, record, supported == level.Supported ? level.Billed : supported, supported).Run(Add);
            }
        }
    }

    /// <summary>A visit within the period of an operation pays nothing: a claim without its code is right, and with it too (CF-18).</summary>
    private void AddUnbilled(ProcedureCode code)
    {
        var finding = new FindingRecord { Id = FindingId.ServiceNotBilled, Code = code, Value = UnitsOf(code), Rule = RuleOf(code) };
        Add(code == FollowUp ? finding with { Severity = FindingSeverity.Information, Outcome = FindingOutcome.Pass } : finding);
    }

    private void ReportOpenFacts()
    {
        foreach (var question in record.Decided.Questions.AsSpan(0, record.Decided.QuestionCount))
        {
            Add(new FindingRecord { Id = FindingId.MissingFact, Fact = question.Fact, Service = question.Service });
        }

        for (short i = 0; i < record.Data.OutcomeCount; i++)
        {
            if (record.Data.Outcomes[i] is ServiceOutcome.NoData or ServiceOutcome.NotModelled or ServiceOutcome.NeedsPolicy)
            {
                Add(new FindingRecord { Id = FindingId.ServiceNotJudged, Service = i, Text = record.Data.Outcomes[i].ToString() });
            }
        }
    }

    /// <summary>One visit billed, one supported, and they differ: a level too high or too low, not a code too many.</summary>
    private (ProcedureCode Billed, ProcedureCode Supported) CompareLevel()
    {
        ProcedureCode billed = default, supported = default;
        var (billedCount, supportedCount) = (0, 0);
        foreach (var code in CodesOf(claim))
        {
            if (ProfileTable.Of(code).Is(CodeTraits.Visit))
            {
                billed = code;
                billedCount++;
            }
        }

        foreach (var line in record.Lines)
        {
            if (ProfileTable.Of(line.Code).Is(CodeTraits.Visit))
            {
                supported = line.Code;
                supportedCount++;
            }
        }

        if (billedCount != 1 || supportedCount != 1 || billed == supported || !AreLevels(billed, supported))
        {
            return default;
        }

        var id = billed > supported ? FindingId.LevelTooHigh : FindingId.LevelTooLow;
        Add(new FindingRecord { Id = id, Code = billed, OtherCode = supported, Rule = RuleOf(supported) }, billed);
        return (billed, supported);
    }

    private void CompareCode(ProcedureCode code)
    {
        var supported = UnitsOf(code);
        if (supported == 0)
        {
            if (isCertain)
            {
                Add(new FindingRecord { Id = FindingId.CodeNotSupported, Code = code, Rule = ForbiddenBy(code) }, code);
            }

            return;
        }

        var billed = 0;
        foreach (var line in claim.Lines)
        {
            billed += line.Code == code ? line.Units : 0;
        }

        if (billed != supported && (isCertain || billed < supported))
        {
            Add(new FindingRecord { Id = FindingId.UnitsNotSupported, Code = code, Value = billed, Limit = supported, Rule = RuleOf(code) }, code);
        }
    }

    /// <summary>Levels of one kind of visit: the wrong code is a level too high or too low.</summary>
    private static bool AreLevels(ProcedureCode a, ProcedureCode b) =>
        ProfileTable.Of(a).Levels is var levels and not VisitLevels.None && levels == ProfileTable.Of(b).Levels;

    private static List<ProcedureCode> CodesOf(Claim claim)
    {
        var codes = new List<ProcedureCode>();
        foreach (var line in claim.Lines)
        {
            if (!codes.Contains(line.Code))
            {
                codes.Add(line.Code);
            }
        }

        return codes;
    }

    private int UnitsOf(ProcedureCode code)
    {
        var units = 0;
        foreach (var line in record.Lines)
        {
            units += line.Code == code ? line.Units : 0;
        }

        return units;
    }

    private bool Bills(ProcedureCode code)
    {
        foreach (var line in claim.Lines)
        {
            if (line.Code == code)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFirst(CodedLine line)
    {
        foreach (var other in record.Lines)
        {
            if (other.Code == line.Code)
            {
                return other.Place == line.Place;
            }
        }

        return false;
    }

    private Rule RuleOf(ProcedureCode code)
    {
        foreach (var line in record.Lines)
        {
            if (line.Code == code && line.ReasonCount > 0)
            {
                return line.Reason(0).Rule.Rule;
            }
        }

        return Rule.AUD_01;
    }

    /// <summary>The rule by which the record does not report the code, if it names one.</summary>
    private Rule ForbiddenBy(ProcedureCode code)
    {
        foreach (var omitted in record.NotReported)
        {
            if (omitted.Code == code)
            {
                return omitted.Rule.Rule;
            }
        }

        return Rule.AUD_01;
    }

    private void Add(in FindingRecord finding, ProcedureCode linesOf = default)
    {
        var start = pool.Count;
        for (short i = 0; i < claim.Lines.Count; i++)
        {
            if (!linesOf.IsEmpty && claim.Lines[i].Code == linesOf)
            {
                pool.Add(i);
            }
        }

        records.Add(finding with { LineStart = start, LineCount = (short)(pool.Count - start) });
    }

    private void Add(in FindingRecord finding, short line)
    {
        records.Add(finding with { LineStart = pool.Count, LineCount = 1 });
        pool.Add(line);
    }
}
