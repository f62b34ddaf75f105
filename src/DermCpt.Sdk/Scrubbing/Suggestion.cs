using DermCpt.Claims;
using DermCpt.Codes;
using DermCpt.Coding;
using DermCpt.Encounters;

namespace DermCpt.Scrubbing;

/// <summary>
/// Lines that the facts on the claim itself justify: 59 on the column 2 line where lesions, sites or sessions differ, and column 2
/// lines left out where a pair of indicator 0 forbids them. Nothing else is suggested, and the claim is never changed.
/// </summary>
internal static class Suggestion
{
    private static readonly ModifierCode Distinct = ModifierCode.Parse("59");

    internal static IReadOnlyList<ClaimLine> Of(ScrubResult result)
    {
        var lines = new List<ClaimLine?>(result.Claim.Lines);
        var changed = false;
        foreach (var finding in result.Findings)
        {
            changed |= finding.Record.Id switch
            {
                FindingId.BundleStands => AddDistinct(lines, finding),
                FindingId.PairNotAllowed => LeaveOut(lines, finding),
                _ => false,
            };
        }

        if (!changed)
        {
            return [];
        }

        lines.RemoveAll(static line => line is null);
        return lines.ConvertAll(static line => line!);
    }

    private static bool AddDistinct(List<ClaimLine?> lines, in Finding finding)
    {
        var indexes = finding.Lines;
        if (indexes.Length != 2 || lines[indexes[0]] is not { } a || lines[indexes[1]] is not { } b)
        {
            return false;
        }

        var second = b.Code == finding.Record.OtherCode ? indexes[1] : indexes[0];
        var line = lines[second]!;
        if (!AreApart(a, b) || line.Modifiers.Count >= ModifierList.MaxCount || CodeKinds.Of(line.Code) == CodeKind.Visit)
        {
            return false;
        }

        lines[second] = line with { Modifiers = new FactList<ModifierCode>([.. line.Modifiers, Distinct]) };
        return true;
    }

    /// <summary>Facts of the claim that make two lines distinct (X59-3).</summary>
    private static bool AreApart(ClaimLine a, ClaimLine b)
    {
        var sessions = a.Session is not null && b.Session is not null && !string.Equals(a.Session, b.Session, StringComparison.Ordinal);
        var lesions = a.Lesion is not null && b.Lesion is not null && !string.Equals(a.Lesion, b.Lesion, StringComparison.Ordinal);
        var sameLesion = a.Lesion is not null && string.Equals(a.Lesion, b.Lesion, StringComparison.Ordinal);
        var sites = Anatomy.SiteTable.Apart(a.Site ?? Anatomy.BodySite.None, b.Site ?? Anatomy.BodySite.None) || LesionRelation.AreOppositeSides(a.Laterality, b.Laterality);
        return sessions || lesions || (!sameLesion && (a.SeparateLesion == true || b.SeparateLesion == true || sites));
    }

    private static bool LeaveOut(List<ClaimLine?> lines, in Finding finding)
    {
        var changed = false;
        foreach (var index in finding.Lines)
        {
            if (lines[index] is { } line && line.Code == finding.Record.OtherCode)
            {
                lines[index] = null;
                changed = true;
            }
        }

        return changed;
    }
}
