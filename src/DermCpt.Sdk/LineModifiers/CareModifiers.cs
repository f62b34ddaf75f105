using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.LineModifiers;

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
            if (line.Dropped || line.Kind == ServiceKind.Code || line.Class.IsVisit() || Share(PooledFacts.Shared(work, line, Fact.Care, "full", static service => service.Care ?? CareShare.Full)) is not { } share)
            {
                continue;
            }

            if (line.Global is GlobalDays.Days010 or GlobalDays.Days090)
            {
                _ = line.Add(share.Modifier, share.Rule).Using(Fact.Care);
            }
            else if (line.Global == GlobalDays.Unknown && line.Class == CodeClass.Procedure)
            {
                UnknownIndicator.Report(work, line, share.Modifier);
            }
        }
    }

    private static (ModifierCode Modifier, Rule Rule)? Share(CareShare care) => care switch
    {
        CareShare.OperationOnly => (OperationOnly, Rule.M_54),
        CareShare.PostoperativeOnly => (Postoperative, Rule.M_55),
        CareShare.PreoperativeOnly => (Preoperative, Rule.M_56),
        _ => null,
    };
}
