using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>G2211 on a visit with 25: gone, except that from 2025 a preventive service alone may have caused the 25 (EM-71, EM-72, EM-74).</summary>
internal static class LongitudinalVisit
{
    private static readonly ModifierCode M25 = ModifierCode.Parse("25");
    private static readonly DateOnly PreventiveFrom = new(2025, 1, 1);

    internal static void Decide(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped || !line.Profile.Is(CodeTraits.Longitudinal) || BaseOf(work, line) is not { } visit || !visit.HasModifier(M25))
            {
                continue;
            }

            if (!work.TryUse(PayerSwitch.G2211Policy, line.Services[0], out G2211PolicyChoice policy))
            {
                work.HoldLine(line, ServiceOutcome.NeedsPolicy);
                continue;
            }

            _ = line.Because(Rule.EM_77, PayerSwitch.G2211Policy);
            if (policy == G2211PolicyChoice.Medicare && (work.Date < PreventiveFrom || !IsCausedByPrevention(work, visit)))
            {
                work.Drop(line, work.Date < PreventiveFrom ? Rule.EM_71 : Rule.EM_74);
            }
        }
    }

    private static LineDraft? BaseOf(CodingWork work, LineDraft addOn)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.Class == CodeClass.Visit && line.Services.Contains(addOn.Services[0]))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Every service that called for the 25 is a preventive one, and there is one.</summary>
    private static bool IsCausedByPrevention(CodingWork work, LineDraft visit)
    {
        var found = false;
        foreach (var line in work.Lines)
        {
            if (line.Dropped || !VisitFacts.IsBeside(line))
            {
                continue;
            }

            var preventive = line.Profile.Is(CodeTraits.Preventive);
            if (preventive || line.Global is GlobalDays.Days000 or GlobalDays.Days010 or GlobalDays.Days090 or GlobalDays.Yyy || work.IsPaired(line, visit, 1))
            {
                found = true;
                if (!preventive)
                {
                    return false;
                }
            }
        }

        return found;
    }
}
