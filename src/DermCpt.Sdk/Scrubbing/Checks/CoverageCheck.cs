using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>What the contractor's articles say of each line (COV-01..07). Warnings; silent where no contractor is known or no article speaks.</summary>
internal sealed class CoverageCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        if (work.Contractor == 0)
        {
            return;
        }

        foreach (var line in work.Lines)
        {
            if (!line.IsOutOfScope && !line.IsDead)
            {
                Judge(work, line);
            }
        }
    }

    private static void Judge(ScrubWork work, ScrubLine line)
    {
        var diagnoses = line.Source.Diagnoses.AsSpan();
        var modifiers = line.Source.Modifiers.AsSpan();
        var hasNotice = ArticleCoverage.HasNotice(modifiers);
        var answer = ArticleCoverage.Judge(work.Edition.Articles, work.Contractor, line.Dense, diagnoses, work.Date,
            ArticleCoverage.HasClassFinding(modifiers), work.Has(CodeTraits.Mohs));
        if (answer.Verdict != CoverageVerdict.NotJudged)
        {
            work.Coverage = CoverageJudgement.Judged;
            if (CoverageFinding.Of(answer, line.Code, diagnoses, out var finding)
                && !(answer.Warns && (hasNotice || ArticleCoverage.HasUnknown(work.Edition, work.Date, diagnoses))))
            {
                work.Report(finding, line);
            }
        }

        if (hasNotice)
        {
            return;
        }

        foreach (var earlier in work.Claim.History.AsSpan())
        {
            var limit = ArticleCoverage.BrokenLimit(work.Edition, work.Contractor, line.Dense, line.Modifiers, work.Date, earlier);
            if (limit >= 0)
            {
                work.Report(CoverageFinding.Of(work.Edition.Articles, limit, line.Code, line.Modifiers, earlier), line);
                break;
            }
        }
    }
}
