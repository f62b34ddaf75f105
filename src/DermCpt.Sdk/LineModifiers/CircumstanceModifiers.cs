using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.LineModifiers;

/// <summary>22, 52 and 53 from what the record says of the work (M-22, M-52, M-53); never two of them on a line.</summary>
internal static class CircumstanceModifiers
{
    private static readonly ModifierCode M22 = ModifierCode.Parse("22");
    private static readonly ModifierCode M52 = ModifierCode.Parse("52");
    private static readonly ModifierCode M53 = ModifierCode.Parse("53");

    internal static void Assign(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped || line.Kind == ServiceKind.Code || line.Class.IsVisit() || line.Class is CodeClass.VisitAddOn or CodeClass.Drug)
            {
                continue;
            }

            if (PooledFacts.Shared(work, line, Fact.Discontinued, "false", static service => service.Discontinued == true))
            {
                if (!work.IsAddOn(line) && line.Class != CodeClass.Laboratory)
                {
                    Add(work, line, M53, Rule.M_53, Fact.Discontinued);
                }
            }
            else if (TwoSidedCode.IsHalf(line.Code, SideOfAll(work, line)))
            {
                _ = line.Add(M52, Rule.BTX_02).Using(Fact.Laterality);
            }
            else if (PooledFacts.Shared(work, line, Fact.Reduced, "false", static service => service.Reduced == true))
            {
                if (!work.IsAddOn(line))
                {
                    Add(work, line, M52, Rule.M_52, Fact.Reduced);
                }
            }
            else if (PooledFacts.Shared(work, line, Fact.IncreasedWork, "false", static service => service.IncreasedWork == true))
            {
                AddIncreased(work, line);
            }
        }
    }

    /// <summary>The one side that all services of a line state; null where they differ or one does not say.</summary>
    private static Laterality? SideOfAll(CodingWork work, LineDraft line)
    {
        var side = work.First(line).Laterality;
        foreach (var service in line.Services)
        {
            side = work[service].Laterality == side ? side : null;
        }

        return side;
    }

    private static void Add(CodingWork work, LineDraft line, ModifierCode modifier, Rule rule, Fact fact)
    {
        _ = line.Add(modifier, rule).Using(fact);
        work.Report(ReportOfWhy.Of(work.Payer, line.Code, modifier) with { Service = line.Services[0] });
    }

    private static void AddIncreased(CodingWork work, LineDraft line)
    {
        if (line.Global is GlobalDays.Days000 or GlobalDays.Days010 or GlobalDays.Days090)
        {
            Add(work, line, M22, Rule.M_22, Fact.IncreasedWork);
        }
        else if (line.Global == GlobalDays.Unknown)
        {
            UnknownIndicator.Report(work, line, M22);
        }
    }
}
