using DermCpt.Codes;
using DermCpt.Coding;
using DermCpt.Encounters;
using DermCpt.Explanations;
using DermCpt.ReferenceData;

namespace DermCpt.Modifiers.Rules;

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

            var service = work.First(line);
            if (service.Discontinued == true)
            {
                if (line.Global != GlobalDays.Zzz && line.Class != CodeClass.Laboratory)
                {
                    _ = line.Add(M53, Rule.M_53).Using(Fact.Discontinued);
                }
            }
            else if (service.Reduced == true)
            {
                if (line.Global != GlobalDays.Zzz)
                {
                    _ = line.Add(M52, Rule.M_52).Using(Fact.Reduced);
                }
            }
            else if (service.IncreasedWork == true && line.Global is GlobalDays.Days000 or GlobalDays.Days010 or GlobalDays.Days090)
            {
                _ = line.Add(M22, Rule.M_22).Using(Fact.IncreasedWork);
            }
        }
    }
}
