using DermCpt.CodeProfiles;
using DermCpt.Coding;

namespace DermCpt.LineModifiers;

/// <summary>Digits, lids and sides as modifiers (M-E1-4, M-F, M-T, M-LTRT).</summary>
internal static class AnatomicPlaces
{
    internal static readonly ModifierCode Left = ModifierCode.Parse("LT");
    internal static readonly ModifierCode Right = ModifierCode.Parse("RT");
    private static readonly ModifierCode[] Lids = Array.ConvertAll<string, ModifierCode>(["E1", "E2", "E3", "E4"], ModifierCode.Parse);

    /// <summary>The places of E1 to E4.</summary>
    private static readonly (BodySite Site, Laterality Side)[] LidPlaces =
    [
        (BodySite.EyelidUpper, Laterality.Left), (BodySite.EyelidLower, Laterality.Left), (BodySite.EyelidUpper, Laterality.Right),
            (BodySite.EyelidLower, Laterality.Right),
    ];

    internal static bool IsSide(ModifierCode modifier) => modifier == Left || modifier == Right;

    internal static bool IsAnatomic(ModifierCode modifier) => IsSide(modifier) || IsLid(modifier) || DigitSet.IndexOf(modifier) >= 0;

    internal static bool IsLid(ModifierCode modifier) => Lids.AsSpan().Contains(modifier);

    /// <summary>Whether a lid or digit modifier can be about a site and side; what is not stated contradicts nothing.</summary>
    internal static bool Fits(ModifierCode modifier, BodySite site, Laterality? side)
    {
        if (Array.IndexOf(Lids, modifier) is var lid and >= 0)
        {
            var (lidSite, lidSide) = LidPlaces[lid];
            return (side is null || side == lidSide) && (site == BodySite.None || site == lidSite || site == BodySite.Eyelid);
        }

        if (DigitSet.IndexOf(modifier) is var digit and >= 0)
        {
            var (digitSite, digitSide) = DigitSet.PlaceOf(digit);
            return (side is null || side == digitSide)
                && (site == BodySite.None || site == digitSite || site == BodySite.Nail
                || (DigitSet.IsFinger(digit) ? site is BodySite.Finger or BodySite.NailUnitFinger : site is BodySite.Toe or BodySite.NailUnitToe));
        }

        return true;
    }

    /// <summary>The side as a modifier; empty where none or both.</summary>
    internal static ModifierCode SideOf(Laterality? side) => side switch
    {
        Laterality.Left => Left,
        Laterality.Right => Right,
        _ => default,
    };

    /// <summary>E1 to E4; empty where the lid or its side is not stated.</summary>
    internal static ModifierCode LidOf(BodySite site, Laterality? side)
    {
        for (var i = 0; i < Lids.Length; i++)
        {
            if (LidPlaces[i].Site == site && LidPlaces[i].Side == side)
            {
                return Lids[i];
            }
        }

        return default;
    }

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

    /// <summary>Two skin lines of one unit at different lids are told apart by E1 to E4 (X59-4).</summary>
    internal static bool TryTellLidsApart(CodingWork work, LineDraft a, LineDraft b)
    {
        var (lidA, lidB) = (LidOf(SiteOf(work, a), SideOf(work, a)), LidOf(SiteOf(work, b), SideOf(work, b)));
        if (lidA.IsEmpty || lidB.IsEmpty || lidA == lidB || a.Units > 1 || b.Units > 1 || !a.Profile.Is(CodeTraits.MayNameLid)
            || !b.Profile.Is(CodeTraits.MayNameLid))
        {
            return false;
        }

        _ = a.Add(lidA, Rule.X59_4).Using(Fact.Site).Using(Fact.Laterality);
        _ = b.Add(lidB, Rule.X59_4).Using(Fact.Site).Using(Fact.Laterality);
        return true;
    }
}
