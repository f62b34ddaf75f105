
using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>Pathology of the tissue of a Mohs stage is inside the stage (PTH-15, MOHS-03); stains not routine and a confirming frozen section are not (MOHS-07).</summary>
internal static class MohsPathology
{
    private const int FirstSection = 88331;
    private const int FurtherSection = 88332;

    internal static void Absorb(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped || !IsOfTissue(line.Code.Number) || !IsOfStage(work, line))
            {
                continue;
            }

            if (IsApart(work, line))
            {
                line.Apart = true;
                continue;
            }

            work.Drop(line, Rule.PTH_15);
        }

        Orphans.Drop(work);
    }

    internal static bool IsMohs(LineDraft line) => line.Code.Number is 17311 or 17313;

    /// <summary>No biopsy before, and none that can be had: the frozen section that confirms the tumour is its own (MOHS-07).</summary>
    internal static bool LacksPathology(Service service) =>
        service is MohsService { PriorPathology: PriorPathology.None or PriorPathology.Unobtainable };

    private static bool IsOfTissue(int number) => number is >= 88000 and <= 88999 and not (88321 or 88323 or 88325);

    private static bool IsOfStage(CodingWork work, LineDraft pathology)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && IsMohs(line) && !LineRelation.AreApart(work, line, pathology))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsApart(CodingWork work, LineDraft pathology)
    {
        if (pathology.Code.Number is 88314 or 88341 or 88342 or 88344 or 88346 or 88350)
        {
            return true;
        }

        if (pathology.Code.Number is not (FirstSection or FurtherSection) || !work.Has(ServiceKind.Biopsy))
        {
            return false;
        }

        foreach (var line in work.Lines)
        {
            if (!line.Dropped && IsMohs(line) && LacksPathology(work.First(line)) && !LineRelation.AreApart(work, line, pathology))
            {
                return true;
            }
        }

        return false;
    }
}
