using DermCpt.Codes;
using DermCpt.Coding;
using DermCpt.Encounters;
using DermCpt.Explanations;
using DermCpt.ReferenceData;

namespace DermCpt.Modifiers.Rules;

/// <summary>54, 55 and 56: a part of the care of an operation with days after it (M-54..56).</summary>
internal static class CareModifiers
{
    internal static readonly ModifierCode OperationOnly = ModifierCode.Parse("54");
    internal static readonly ModifierCode Postoperative = ModifierCode.Parse("55");
    internal static readonly ModifierCode Preoperative = ModifierCode.Parse("56");

    internal static void Assign(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped || line.Kind == ServiceKind.Code || line.Class.IsVisit() || line.Global is not (GlobalDays.Days010 or GlobalDays.Days090))
            {
                continue;
            }

            switch (work.First(line).Care)
            {
                case CareShare.OperationOnly:
                    _ = line.Add(OperationOnly, Rule.M_54).Using(Fact.Care);
                    break;
                case CareShare.PostoperativeOnly:
                    _ = line.Add(Postoperative, Rule.M_55).Using(Fact.Care);
                    break;
                case CareShare.PreoperativeOnly:
                    _ = line.Add(Preoperative, Rule.M_56).Using(Fact.Care);
                    break;
            }
        }
    }
}
