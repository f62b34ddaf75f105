using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>Acts on what the rule of continuing care says of the add-on beside a visit with 25 (EM-71, EM-72, EM-74).</summary>
internal static class LongitudinalVisit
{
    private static readonly ModifierCode M25 = ModifierCode.Parse("25");

    internal static void Decide(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped || !line.Profile.Is(CodeTraits.Longitudinal) || BaseOf(work, line) is not { } visit || !visit.HasModifier(M25))
            {
                continue;
            }

            if (!work.TryUse(Switches.G2211Policy, line.Services[0], out G2211PolicyChoice policy))
            {
                work.HoldLine(line, ServiceOutcome.NeedsPolicy);
                continue;
            }

            _ = line.Because(Rule.EM_77, Switches.G2211Policy);
            var judgement = ContinuingCare.Judge(FactsOf(work, visit, policy));
            if (judgement.Kind is JudgementKind.NotReported or JudgementKind.Advises)
            {
                work.Drop(line, judgement.Kind == JudgementKind.Advises ? Rule.EM_74 : judgement.Rule);
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

    private static ContinuingCareFacts FactsOf(CodingWork work, LineDraft visit, G2211PolicyChoice policy)
    {
        var (preventive, other) = (false, false);
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && VisitFacts.IsBeside(line))
            {
                preventive |= line.Profile.Is(CodeTraits.Preventive);
                other |= ContinuingCare.CallsFor25(line.Profile, line.Global, work.IsPaired(line, visit, 1));
            }
        }

        return new ContinuingCareFacts { Date = work.Date, Policy = policy, Bases = 1, HasModifier25 = true, HasPreventive = preventive, HasOtherCause = other };
    }
}
