using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>Acts on what the rule of Mohs and pathology says of drafted lines (PTH-15, MOHS-03, MOHS-07).</summary>
internal static class MohsPathology
{
    internal static void Absorb(CodingWork work)
    {
        if (!HasMohs(work))
        {
            return;
        }

        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.Profile.Pathology != PathologyRole.None)
            {
                Act(work, line);
            }
        }

        Orphans.Drop(work);
    }

    /// <summary>What is known of the tumor of a Mohs service.</summary>
    internal static TumorFacts TumorOf(CodingWork work, MohsService mohs)
    {
        var (pathology, biopsy) = MohsTissue.OnFile(work.Encounter.History.AsSpan(), mohs.Lesion, work.Date, work.Payer, work.Edition);
        return new TumorFacts { Stated = mohs.PriorPathology, HasPathologyOnFile = pathology, HasBiopsyOnFile = biopsy, HasBiopsyToday = HasBiopsy(work, mohs) };
    }

    /// <summary>Of all operations whose tissue it may be, the one under which it stands decides; without one it is inside.</summary>
    private static void Act(CodingWork work, LineDraft pathology)
    {
        var judged = Judgement.Stands;
        foreach (var line in work.Lines)
        {
            if (line.Dropped || !line.Profile.Is(CodeTraits.MohsFirstStage) || LineRelation.AreApart(work, line, pathology))
            {
                continue;
            }

            var judgement = MohsTissue.Judge(pathology.FactsIn(work), work.First(line) is MohsService mohs ? TumorOf(work, mohs) : default);
            judged = judged.IsSilent || judged.Kind == JudgementKind.NotReported ? judgement : judged;
        }

        switch (judged.Kind)
        {
            case JudgementKind.StandsWith:
                pathology.Apart = true;
                _ = pathology.Because(judged.Rule);
                break;
            case JudgementKind.Asks:
                work.HoldLine(pathology);
                break;
            case JudgementKind.NotReported:
                work.Drop(pathology, judged.Rule);
                break;
        }
    }

    private static bool HasMohs(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.Profile.Is(CodeTraits.MohsFirstStage))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A biopsy that may be of the tumor; scrapings confirm none.</summary>
    private static bool HasBiopsy(CodingWork work, MohsService mohs)
    {
        for (var service = 0; service < work.ServiceCount; service++)
        {
            if (work[service] is BiopsyService { Technique: not BiopsyTechnique.StratumCorneum } biopsy && !LesionRelation.Of(mohs, biopsy).IsDifferent())
            {
                return true;
            }
        }

        return false;
    }
}
