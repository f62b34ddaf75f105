using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.LineModifiers;

/// <summary>Order and number of modifiers (MOD-L3, MOD-L2): what pays first stays, and every one that is left off is reported.</summary>
internal static class ModifierLimit
{
    private static readonly ModifierCode M99 = ModifierCode.Parse("99");

    internal static void Apply(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped)
            {
                continue;
            }

            ModifierOrder.Sort(line.ModifierSpan);
            if (line.ModifierCount > ModifierList.MaxCount)
            {
                Shorten(work, line);
            }
        }
    }

    private static void Shorten(CodingWork work, LineDraft line)
    {
        var service = line.Services[0];
        if (line.Kind == ServiceKind.Code && work.First(line) is GivenCodeService { Modifiers.Count: > ModifierList.MaxCount } given)
        {
            work.Mark(service, ServiceOutcome.Invalid);
            work.Report(new FindingRecord { Id = FindingId.TooManyModifiers, Service = service, Code = line.Code, Value = given.Modifiers.Count, Limit = ModifierList.MaxCount });
            line.Dropped = true;
            return;
        }

        if (!work.TryUse(Switches.Modifier99, service, out Modifier99Choice choice))
        {
            work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            return;
        }

        _ = line.Because(Rule.MOD_L2, Switches.Modifier99);
        var kept = choice == Modifier99Choice.Use ? ModifierList.MaxCount - 1 : ModifierList.MaxCount;
        while (line.ModifierCount > kept)
        {
            var last = line.Modifiers[^1];
            work.Report(new FindingRecord { Id = FindingId.ModifiersDropped, Service = service, Code = line.Code, Modifier = last });
            line.Remove(last);
        }

        if (choice == Modifier99Choice.Use)
        {
            _ = line.Add(M99);
            ModifierOrder.Sort(line.ModifierSpan);
        }
    }
}
