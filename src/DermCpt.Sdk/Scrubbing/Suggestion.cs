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
        return WithoutIdle(result, lines.ConvertAll(static line => line!));
    }

    /// <summary>Takes off 59 and X where, once lines are left out, nothing is left to separate.</summary>
    private static List<ClaimLine> WithoutIdle(ScrubResult result, List<ClaimLine> lines)
    {
        var work = new ScrubWork();
        work.Begin(result.Claim with { Lines = new ValueList<ClaimLine>([.. lines]) }, result.Profile, result.Edition, ScrubOptions.Default);
        ClaimScrubber.Run(work);
        foreach (ref readonly var finding in work.Findings)
        {
            if (finding.Id == FindingId.Modifier59Unneeded)
            {
                var at = work.FirstLineOf(finding);
                var kept = new List<ModifierCode>(lines[at].Modifiers);
                _ = kept.RemoveAll(static modifier => (ModifierBits.Of(modifier) & (ModifierBits.M59 | ModifierBits.X)) != 0);
                lines[at] = lines[at] with { Modifiers = new ValueList<ModifierCode>([.. kept]) };
            }
        }

        return lines;
    }

    /// <summary>59 on every line of column 2 that the claim tells apart from every line of column 1 in the finding.</summary>
    private static bool AddDistinct(List<ClaimLine?> lines, in Finding finding)
    {
        var changed = false;
        foreach (var index in finding.LineNumbers)
        {
            if (lines[index] is not { } line || line.Code != finding.Record.OtherCode || !IsApartFromAll(lines, finding, line))
            {
                continue;
            }

            if (line.Modifiers.Count < ModifierList.MaxCount && ProfileTable.Of(line.Code).Kind != CodeKind.Visit && !IsRepeated(lines, line))
            {
                lines[index] = line with { Modifiers = new ValueList<ModifierCode>([.. line.Modifiers, Distinct]) };
                changed = true;
            }
        }

        return changed;
    }

    private static bool IsApartFromAll(List<ClaimLine?> lines, in Finding finding, ClaimLine line)
    {
        var others = 0;
        foreach (var index in finding.LineNumbers)
        {
            if (lines[index] is { } other && other.Code == finding.Record.Code)
            {
                others++;
                if (!ClaimLineRelation.AreApart(other, line) || AreAlternatives(other, line))
                {
                    return false;
                }
            }
        }

        return others > 0;
    }

    /// <summary>Of alternatives no modifier makes two.</summary>
    private static bool AreAlternatives(ClaimLine a, ClaimLine b) =>
        Alternatives.Judge(ProfileTable.Of(a.Code), ProfileTable.Of(b.Code)).Kind == JudgementKind.NotReported;

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
        foreach (var index in finding.LineNumbers)
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
