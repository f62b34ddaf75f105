using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.LineModifiers;

/// <summary>When a side that is not stated holds a line back (M-50): at sites that have two sides, or codes that do.</summary>
internal static class SideQuestion
{
    /// <summary>Left or right, where both at once cannot be.</summary>
    internal const long One = (1L << (int)Laterality.Left) | (1L << (int)Laterality.Right);

    /// <summary>Hidradenitis and body contouring without a side are one unit (HS-01, DOC-05).</summary>
    internal static bool IsNeeded(CodingWork work, LineDraft line)
    {
        if (line.Profile.Is(CodeTraits.OneUnitWithoutSide))
        {
            work.Report(new FindingRecord { Id = FindingId.SideNotStated, Rule = Rule.DOC_05, Service = line.Services[0], Code = line.Code });
            return false;
        }

        return !line.Profile.Is(CodeTraits.Sideless) && (line.Profile.Is(CodeTraits.OneSided) || HasTwoSides(AnatomicPlaces.SiteOf(work, line)));
    }

    private static bool HasTwoSides(BodySite site)
    {
        foreach (var row in SiteTable.RowsOf(site))
        {
            if (SiteTable.Row(row).Side == SideUse.Required)
            {
                return true;
            }
        }

        return false;
    }
}
