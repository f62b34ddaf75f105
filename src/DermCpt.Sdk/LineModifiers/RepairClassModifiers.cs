using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.LineModifiers;

/// <summary>59 on every repair but the leading one, where the payer wants it in place of 51 (RP-51). The lines stand in claim order.</summary>
internal static class RepairClassModifiers
{
    internal static void Assign(CodingWork work)
    {
        LineDraft? leading = null;
        foreach (var line in work.Lines)
        {
            if (line.Dropped || line.Kind != ServiceKind.Repair || line.Global == GlobalDays.Zzz || !line.Profile.Is(CodeTraits.Repair))
            {
                continue;
            }

            if (leading is null)
            {
                leading = line;
                continue;
            }

            if (!work.TryUse(Switches.RepairClasses, line.Services[0], out RepairClassesChoice choice))
            {
                work.HoldLine(line, ServiceOutcome.NeedsPolicy);
                continue;
            }

            _ = line.Because(Rule.RP_51, Switches.RepairClasses);
            if (choice == RepairClassesChoice.Distinct && !DistinctModifier.IsOn(line))
            {
                DistinctModifier.Add(work, line, Relation.DifferentLesion, Rule.RP_51);
            }
        }
    }

    /// <summary>A lesser repair whose 59 stands in place of 51.</summary>
    internal static bool Replaces51(PayerProfile payer, LineDraft line)
    {
        foreach (var reason in line.Reasons)
        {
            if (reason.Rule == Rule.RP_51)
            {
                return RepairRanks.TakesDistinct(payer);
            }
        }

        return false;
    }
}
