using DermCpt.Claims;
using DermCpt.Codes;
using DermCpt.Coding;
using DermCpt.Explanations;
using DermCpt.Payers;
using DermCpt.Scrubbing;

namespace DermCpt.Auditing;

/// <summary>
/// A claim against its record: the record is coded under the claim's payer, date and place, and every difference is a finding with
/// the rule that decides it (AUD-01). Facts that the record lacks are named, and nothing is guessed (AUD-02). Not thread-safe.
/// </summary>
internal sealed class ClaimAudit
{
    /// <summary>Modifiers whose presence the record decides; 59 and the X modifiers count as one.</summary>
    private const ulong Audited = ModifierBits.M22 | ModifierBits.M24 | ModifierBits.M25 | ModifierBits.M26 | ModifierBits.TC | ModifierBits.M50 | ModifierBits.M52 | ModifierBits.M53
        | ModifierBits.M54 | ModifierBits.M55 | ModifierBits.M56 | ModifierBits.M57 | ModifierBits.M58 | ModifierBits.M59 | ModifierBits.M62 | ModifierBits.M66 | ModifierBits.M76
        | ModifierBits.M77 | ModifierBits.M78 | ModifierBits.M79 | ModifierBits.M80 | ModifierBits.M81 | ModifierBits.M82 | ModifierBits.AS | ModifierBits.M91 | ModifierBits.FS
        | ModifierBits.JW | ModifierBits.JZ | ModifierBits.Anatomic;

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

    internal static IReadOnlyList<Finding> Of(DermCoder coder, Claim claim, PayerProfile profile)
    {
        var encounter = claim.Encounter! with { Payer = claim.Payer, DateOfService = claim.DateOfService, PlaceOfService = claim.PlaceOfService };
        var audit = new ClaimAudit(claim, coder.Code(encounter, profile));
        audit.Run();
        var lines = audit.pool.ToArray();
        foreach (var found in audit.records)
        {
            audit.findings.Add(new Finding(found, coder.Edition, encounter, lines));
        }

        return audit.findings;
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
                Add(new FindingRecord { Id = FindingId.ServiceNotBilled, Code = line.Code, Value = UnitsOf(line.Code), Rule = RuleOf(line.Code) });
            }
        }

        foreach (var code in CodesOf(claim))
        {
            CompareModifiers(code, code == level.Billed ? level.Supported : code);
        }
    }

    private void ReportOpenFacts()
    {
        foreach (var question in record.Data.Questions.AsSpan(0, record.Data.QuestionCount))
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
            if (CodeKinds.IsVisit(code))
            {
                billed = code;
                billedCount++;
            }
        }

        foreach (var line in record.Lines)
        {
            if (CodeKinds.IsVisit(line.Code))
            {
                supported = line.Code;
                supportedCount++;
            }
        }

        if (billedCount != 1 || supportedCount != 1 || billed == supported)
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

    /// <summary>Each billed line against the supported line whose modifiers are nearest; a supported line is used once.</summary>
    private void CompareModifiers(ProcedureCode code, ProcedureCode supportedCode)
    {
        if (!isCertain || supportedCode.IsEmpty)
        {
            return;
        }

        var left = new List<ulong>();
        foreach (var line in record.Lines)
        {
            if (line.Code == supportedCode)
            {
                left.Add(Weigh(line.Modifiers));
            }
        }

        for (short i = 0; i < claim.Lines.Count && left.Count > 0; i++)
        {
            if (claim.Lines[i].Code != code)
            {
                continue;
            }

            var billed = Unite(ModifierBits.Of(claim.Lines[i].Modifiers.AsSpan()));
            var best = left[0];
            foreach (var candidate in left)
            {
                best = Distance(candidate, billed) < Distance(best, billed) ? candidate : best;
            }

            _ = left.Remove(best);
            ReportModifiers(code, i, billed & ~best, best & ~billed);
        }
    }

    private void ReportModifiers(ProcedureCode code, short line, ulong extra, ulong lacking)
    {
        if (extra != 0)
        {
            Add(new FindingRecord { Id = FindingId.ModifierNotSupported, Code = code, Modifier = ModifierBits.First(extra), Text = "the record does not support it" }, line);
        }

        if (lacking != 0)
        {
            Add(new FindingRecord { Id = FindingId.ModifierNotSupported, Code = code, Modifier = ModifierBits.First(lacking), Severity = FindingSeverity.Warning, Text = "the record supports it and the claim lacks it" }, line);
        }
    }

    private static ulong Weigh(ModifierList modifiers)
    {
        ulong bits = 0;
        foreach (var modifier in modifiers)
        {
            bits |= ModifierBits.Of(modifier);
        }

        return Unite(bits);
    }

    private static ulong Unite(ulong bits) => (bits & ModifierBits.X) != 0 ? (bits & Audited & ~ModifierBits.X) | ModifierBits.M59 : bits & Audited;

    private static int Distance(ulong a, ulong b) => System.Numerics.BitOperations.PopCount(a ^ b);

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
                return other == line;
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
