using DermCpt.Bundling;
using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.LineModifiers;

/// <summary>80, 81, 82, AS, 62 and 66 from the role and the fee schedule's indicators (M-80, M-62, M-66, IND-03, IND-04).</summary>
internal static class RoleModifiers
{
    private static readonly ModifierCode[] Assistants = Array.ConvertAll<string, ModifierCode>(["80", "81", "82", "AS"], ModifierCode.Parse);
    private static readonly ModifierCode M62 = ModifierCode.Parse("62");
    private static readonly ModifierCode M66 = ModifierCode.Parse("66");
    private const byte NotPayable = 0;
    private const byte Restricted = 1;
    private const byte NotApplicable = 9;
    private const byte Unknown = 255;

    internal static void Assign(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            // A role is one in surgery: a drug, a slide or a beam has no assistant.
            if (line.Dropped || line.Class.IsVisit() || line.Profile.Kind is CodeKind.Visit or CodeKind.Radiology || line.Class is CodeClass.Drug
                or CodeClass.Laboratory)
            {
                continue;
            }

            switch (PooledFacts.Shared(work, line, Fact.Role, "primary", static service => service.Role ?? SurgicalRole.Primary))
            {
                case SurgicalRole.Assistant:
                    Assist(work, line);
                    break;
                case SurgicalRole.CoSurgeon:
                    Share(work, line, line.Fee.CoSurg, M62, Rule.M_62);
                    break;
                case SurgicalRole.Team:
                    Share(work, line, line.Fee.Team, M66, Rule.M_66);
                    break;
            }
        }

        Orphans.Drop(work);
    }

    private static void Assist(CodingWork work, LineDraft line)
    {
        if (!work.TryUse(Switches.AssistantRule, line.Services[0], out AssistantRuleChoice choice))
        {
            work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            return;
        }

        _ = line.Because(Rule.M_80, Switches.AssistantRule).Using(Fact.Role).Using(Fact.AssistantType);
        if (choice == AssistantRuleChoice.Indicator && line.Fee.Asst is Restricted or NotApplicable)
        {
            work.Report(new FindingRecord { Id = FindingId.AssistNotPayable, Severity = FindingSeverity.Information, Service = line.Services[0], Code = line.Code, Switch = Switches.AssistantRule });
            work.Drop(line, Rule.M_80);
            return;
        }

        if (work.First(line).AssistantType is not { } type)
        {
            work.AskWords(line.Services[0], Fact.AssistantType);
            work.HoldLine(line);
            return;
        }

        ReportUnknown(work, line, line.Fee.Asst, Assistants[(int)type]);
        _ = line.Add(Assistants[(int)type], Rule.M_80);
    }

    private static void Share(CodingWork work, LineDraft line, byte indicator, ModifierCode modifier, Rule rule)
    {
        if (indicator is NotPayable or NotApplicable)
        {
            work.Drop(line, rule);
            return;
        }

        ReportUnknown(work, line, indicator, modifier);
        _ = line.Add(modifier, rule).Using(Fact.Role);
    }

    private static void ReportUnknown(CodingWork work, LineDraft line, byte indicator, ModifierCode modifier)
    {
        if (indicator == Unknown)
        {
            UnknownIndicator.Report(work, line, modifier);
        }
    }
}
