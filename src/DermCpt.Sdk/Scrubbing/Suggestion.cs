using DermCpt.CodeProfiles;
using DermCpt.Rules;

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
                FindingId.PairNotAllowed or FindingId.NurseVisitBundled => LeaveOut(lines, finding),
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
        if (!ClaimLineRelation.AreApart(a, b) || line.Modifiers.Count >= ModifierList.MaxCount || ProfileTable.Of(line.Code).Kind == CodeKind.Visit || IsRepeated(lines, line) || AreAlternatives(a, b))
        {
            return false;
        }

        lines[second] = line with { Modifiers = new FactList<ModifierCode>([.. line.Modifiers, Distinct]) };
        return true;
    }

    /// <summary>Of alternatives no modifier makes two.</summary>
    private static bool AreAlternatives(ClaimLine a, ClaimLine b) => Alternatives.Judge(ProfileTable.Of(a.Code), ProfileTable.Of(b.Code)).Kind == JudgementKind.NotReported;

    /// <summary>Another line of the code that the facts do not tell apart: 59 would only hide that the two are one.</summary>
    private static bool IsRepeated(List<ClaimLine?> lines, ClaimLine line)
    {
        foreach (var other in lines)
        {
            if (other is not null && !ReferenceEquals(other, line) && other.Code == line.Code && !ClaimLineRelation.AreApart(other, line))
            {
                return true;
            }
        }

        return false;
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
