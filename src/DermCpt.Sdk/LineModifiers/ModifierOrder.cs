namespace DermCpt.LineModifiers;

/// <summary>The order of modifiers on a line (MOD-L3): what decides payment first, what informs last.</summary>
internal static class ModifierOrder
{
    /// <summary>99 takes the first slot; a modifier that no group lists comes last.</summary>
    private static readonly string[] Groups =
    [
        "99",
        "26 TC 50 53 54 55 56 62 66 73 74 78 80 81 82 AS 22 52",
        "24 57 25 58 79 59 XE XP XS XU 76 77 91",
        "E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT",
        "51",
        "GA GX GY GZ KX Q7 Q8 Q9",
        "SA Q5 Q6 GC GE FS PO PN",
        "33 95 93 GT CR JW JZ",
    ];

    private const byte Unlisted = 255;
    private static readonly byte[] Ranks = Index(out GroupOfRank);
    private static readonly byte[] GroupOfRank;

    /// <summary>The place of a modifier in the whole order; smaller comes first.</summary>
    internal static int RankOf(ModifierCode modifier) => Ranks[modifier.Packed];

    /// <summary>The group of MOD-L3, 1 to 7; 0 for 99, 7 for what no group lists.</summary>
    internal static int GroupOf(ModifierCode modifier) => RankOf(modifier) is var rank && rank == Unlisted ? Groups.Length - 1 : GroupOfRank[rank];

    /// <summary>Sorts in place; equal ranks keep their order.</summary>
    internal static void Sort(Span<ModifierCode> modifiers)
    {
        for (var i = 1; i < modifiers.Length; i++)
        {
            var moving = modifiers[i];
            var at = i;
            for (; at > 0 && RankOf(modifiers[at - 1]) > RankOf(moving); at--)
            {
                modifiers[at] = modifiers[at - 1];
            }

            modifiers[at] = moving;
        }
    }

    /// <summary>The list in order.</summary>
    internal static ModifierList Sort(ModifierList modifiers)
    {
        Span<ModifierCode> room = stackalloc ModifierCode[ModifierList.MaxCount];
        var count = modifiers.Count;
        for (var i = 0; i < count; i++)
        {
            room[i] = modifiers[i];
        }

        Sort(room[..count]);
        return new ModifierList(room[..count]);
    }

    /// <summary>Whether the modifiers stand in order.</summary>
    internal static bool IsSorted(ReadOnlySpan<ModifierCode> modifiers)
    {
        for (var i = 1; i < modifiers.Length; i++)
        {
            if (RankOf(modifiers[i - 1]) > RankOf(modifiers[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Index(out byte[] groupOfRank)
    {
        var ranks = new byte[1 << (2 * CodeText.Bits)];
        ranks.AsSpan().Fill(Unlisted);
        groupOfRank = new byte[Unlisted];
        byte rank = 0;
        for (var group = 0; group < Groups.Length; group++)
        {
            foreach (var code in Groups[group].Split(' '))
            {
                ranks[ModifierCode.Parse(code).Packed] = rank;
                groupOfRank[rank++] = (byte)group;
            }
        }

        return ranks;
    }
}
