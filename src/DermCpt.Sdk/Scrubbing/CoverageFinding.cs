using DermCpt.ReferenceData;
using DermCpt.Rules;

namespace DermCpt.Scrubbing;

/// <summary>The findings of what articles say, the same for coding and scrubbing.</summary>
internal static class CoverageFinding
{
    /// <summary>The finding of an answer; false where nothing is told.</summary>
    internal static bool Of(in CoverageAnswer answer, ProcedureCode code, ReadOnlySpan<DiagnosisCode> diagnoses, out FindingRecord finding)
    {
        var (id, rule) = answer.Verdict switch
        {
            CoverageVerdict.NotListed => (FindingId.NotCoveredDiagnosis, Rule.COV_01),
            CoverageVerdict.NeedsSecond => (FindingId.NeedsComplication, Rule.COV_02),
            CoverageVerdict.NeedsComplication => (FindingId.CosmeticUnlessComplicated, Rule.COV_03),
            CoverageVerdict.NeedsClassFinding => (FindingId.NeedsQModifier, Rule.COV_04),
            CoverageVerdict.Excluded => (FindingId.NeedsNotice, Rule.COV_05),
            CoverageVerdict.UnderCare => (FindingId.NeedsActiveCare, Rule.COV_09),
            CoverageVerdict.OutOfOrder => (FindingId.DiagnosisOrder, Rule.COV_07),
            CoverageVerdict.Reviewed => (FindingId.MaybeCosmetic, Rule.COV_05),
            _ => (FindingId.None, Rule.None),
        };
        finding = new FindingRecord { Id = id, Rule = rule, Code = code, Diagnosis = diagnoses.IsEmpty ? default : diagnoses[0], Value = answer.Route + 1 };
        if (id == FindingId.MaybeCosmetic)
        {
            (finding.Severity, finding.Outcome) = (FindingSeverity.Information, FindingOutcome.Pass);
        }

        return id != FindingId.None;
    }

    /// <summary>The finding of a limit that an earlier service breaks.</summary>
    internal static FindingRecord Of(ArticleTable articles, int limit, ProcedureCode code, ulong modifiers, PriorService earlier)
    {
        var row = articles.LimitAt(limit);
        return new FindingRecord
        {
            Id = FindingId.FrequencyExceeded,
            Rule = Rule.COV_06,
            Code = code,
            OtherCode = earlier.Code,
            Date = earlier.Date,
            Value = -limit - 1,
            Limit = row.Family == ArticleLimitRecord.OneNail && (modifiers & ModifierBits.Toes) == 0 ? row.FingerDays : row.Days,
        };
    }
}
