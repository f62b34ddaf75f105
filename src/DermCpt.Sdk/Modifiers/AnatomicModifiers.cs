using DermCpt.Anatomy;
using DermCpt.Codes;

namespace DermCpt.Modifiers;

/// <summary>The lids, fingers and toes that modifiers name (M-E1-4, M-F, M-T), one row each.</summary>
internal static class AnatomicModifiers
{
    private static readonly (string Modifier, BodySite Site, Laterality Side)[] Table =
    [
        ("E1", BodySite.EyelidUpper, Laterality.Left), ("E2", BodySite.EyelidLower, Laterality.Left),
        ("E3", BodySite.EyelidUpper, Laterality.Right), ("E4", BodySite.EyelidLower, Laterality.Right),
        ("FA", BodySite.Thumb, Laterality.Left), ("F1", BodySite.Finger2, Laterality.Left), ("F2", BodySite.Finger3, Laterality.Left),
        ("F3", BodySite.Finger4, Laterality.Left), ("F4", BodySite.Finger5, Laterality.Left),
        ("F5", BodySite.Thumb, Laterality.Right), ("F6", BodySite.Finger2, Laterality.Right), ("F7", BodySite.Finger3, Laterality.Right),
        ("F8", BodySite.Finger4, Laterality.Right), ("F9", BodySite.Finger5, Laterality.Right),
        ("TA", BodySite.Hallux, Laterality.Left), ("T1", BodySite.Toe2, Laterality.Left), ("T2", BodySite.Toe3, Laterality.Left),
        ("T3", BodySite.Toe4, Laterality.Left), ("T4", BodySite.Toe5, Laterality.Left),
        ("T5", BodySite.Hallux, Laterality.Right), ("T6", BodySite.Toe2, Laterality.Right), ("T7", BodySite.Toe3, Laterality.Right),
        ("T8", BodySite.Toe4, Laterality.Right), ("T9", BodySite.Toe5, Laterality.Right),
    ];

    private static readonly ModifierCode[] Codes = Array.ConvertAll(Table, static row => ModifierCode.Parse(row.Modifier));

    /// <summary>The modifier of a lid or digit on a side.</summary>
    internal static bool TryOf(BodySite site, Laterality side, out ModifierCode modifier)
    {
        for (var i = 0; i < Table.Length; i++)
        {
            if (Table[i].Site == site && Table[i].Side == side)
            {
                modifier = Codes[i];
                return true;
            }
        }

        modifier = default;
        return false;
    }

    /// <summary>Whether a modifier names one lid or digit.</summary>
    internal static bool IsLidOrDigit(ModifierCode modifier) => Array.IndexOf(Codes, modifier) >= 0;

    /// <summary>Whether a lid or digit modifier can be about a site and side; what is not stated contradicts nothing.</summary>
    internal static bool Fits(ModifierCode modifier, BodySite site, Laterality? side)
    {
        var place = Array.IndexOf(Codes, modifier);
        if (place < 0)
        {
            return true;
        }

        var row = Table[place];
        return (side is null || side == row.Side) && (site == BodySite.None || site == row.Site || site == CoarseOf(row.Site) || IsNailOf(row.Site, site));
    }

    private static BodySite CoarseOf(BodySite site) => site switch
    {
        BodySite.EyelidUpper or BodySite.EyelidLower => BodySite.Eyelid,
        BodySite.Thumb or BodySite.Finger2 or BodySite.Finger3 or BodySite.Finger4 or BodySite.Finger5 => BodySite.Finger,
        _ => BodySite.Toe,
    };

    private static bool IsNailOf(BodySite digit, BodySite site) => CoarseOf(digit) switch
    {
        BodySite.Finger => site is BodySite.Nail or BodySite.NailUnitFinger,
        BodySite.Toe => site is BodySite.Nail or BodySite.NailUnitToe,
        _ => false,
    };
}
