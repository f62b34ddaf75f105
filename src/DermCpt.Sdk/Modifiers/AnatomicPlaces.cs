using DermCpt.Anatomy;
using DermCpt.Codes;
using DermCpt.Coding;
using DermCpt.Encounters;
using DermCpt.Explanations;

namespace DermCpt.Modifiers;

/// <summary>Digits, lids and sides as modifiers (M-E1-4, M-F, M-T, M-LTRT).</summary>
internal static class AnatomicPlaces
{
    internal static readonly ModifierCode Left = ModifierCode.Parse("LT");
    internal static readonly ModifierCode Right = ModifierCode.Parse("RT");
    private static readonly ModifierCode[] Lids = Array.ConvertAll<string, ModifierCode>(["E1", "E2", "E3", "E4"], ModifierCode.Parse);

    internal static bool IsSide(ModifierCode modifier) => modifier == Left || modifier == Right;

    internal static bool IsAnatomic(ModifierCode modifier) => IsSide(modifier) || Lids.AsSpan().Contains(modifier) || DigitSet.IndexOf(modifier) >= 0;

    /// <summary>The side as a modifier; empty where none or both.</summary>
    internal static ModifierCode SideOf(Laterality? side) => side switch
    {
        Laterality.Left => Left,
        Laterality.Right => Right,
        _ => default,
    };

    /// <summary>E1 to E4; empty where the lid or its side is not stated.</summary>
    internal static ModifierCode LidOf(BodySite site, Laterality? side) => (site, side) switch
    {
        (BodySite.EyelidUpper, Laterality.Left) => Lids[0],
        (BodySite.EyelidLower, Laterality.Left) => Lids[1],
        (BodySite.EyelidUpper, Laterality.Right) => Lids[2],
        (BodySite.EyelidLower, Laterality.Right) => Lids[3],
        _ => default,
    };

    /// <summary>FA to T9 from a site that is a digit and its side; empty where not stated.</summary>
    internal static ModifierCode DigitOf(BodySite site, Laterality? side) => DigitSet.IndexOf(site, side) is var index and >= 0 ? DigitSet.At(index) : default;

    /// <summary>The side that speaks for a line: its own, or that of its only service.</summary>
    internal static Laterality? SideOf(CodingWork work, LineDraft line) => line.Laterality ?? work.First(line).Laterality;

    /// <summary>The site that speaks for a line.</summary>
    internal static BodySite SiteOf(CodingWork work, LineDraft line) => line.Site != BodySite.None ? line.Site : work.First(line).Site ?? BodySite.None;

    /// <summary>Both lines name places, and none in common.</summary>
    internal static bool Differ(LineDraft a, LineDraft b)
    {
        var (namedA, namedB) = (false, false);
        foreach (var modifier in a.Modifiers)
        {
            if (!IsAnatomic(modifier))
            {
                continue;
            }

            namedA = true;
            if (b.HasModifier(modifier))
            {
                return false;
            }
        }

        foreach (var modifier in b.Modifiers)
        {
            namedB |= IsAnatomic(modifier);
        }

        return namedA && namedB;
    }

    /// <summary>Two skin lines at different lids are told apart by E1 to E4 (X59-4).</summary>
    internal static bool TryTellLidsApart(CodingWork work, LineDraft a, LineDraft b)
    {
        var (lidA, lidB) = (LidOf(SiteOf(work, a), SideOf(work, a)), LidOf(SiteOf(work, b), SideOf(work, b)));
        if (lidA.IsEmpty || lidB.IsEmpty || lidA == lidB || !TakesLid(a.Code) || !TakesLid(b.Code))
        {
            return false;
        }

        _ = a.Add(lidA, Rule.X59_4).Using(Fact.Site).Using(Fact.Laterality);
        _ = b.Add(lidB, Rule.X59_4).Using(Fact.Site).Using(Fact.Laterality);
        return true;
    }

    /// <summary>Skin and lid surgery.</summary>
    internal static bool TakesLid(ProcedureCode code) => code.Number is (>= 10000 and <= 19999) or (>= 60000 and <= 69999);
}
