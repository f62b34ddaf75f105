namespace DermCpt.LineModifiers;

/// <summary>What two modifiers on one line come to.</summary>
internal enum ModifierPairVerdict : byte
{
    /// <summary>They may stand together.</summary>
    Allowed,

    /// <summary>They contradict each other.</summary>
    Excluded,

    /// <summary>A side beside a digit or lid that already says it.</summary>
    Redundant,

    /// <summary>The payer decides, and nobody set how (PAY-01).</summary>
    NeedsPolicy,
}

/// <summary>The pairs of MOD-L4: of each row, any two members exclude one another, or every first excludes every second.</summary>
internal static class ModifierExclusions
{
    private const string Lids = "E1 E2 E3 E4";
    private const string Fingers = "FA F1 F2 F3 F4 F5 F6 F7 F8 F9";
    private const string Toes = "TA T1 T2 T3 T4 T5 T6 T7 T8 T9";

    /// <summary>A line takes at most one of each.</summary>
    private static readonly string[] OneOf =
    [
        "59 XE XP XS XU", "26 TC", "22 52", "LT RT", Lids, Fingers, Toes, "58 78 79", "54 55 56", "80 81 82", "62 66", "73 74", "76 77", "JW JZ", "95 93",
    ];

    private static readonly (string First, string Second)[] Against =
    [
        ("50", "LT RT"), ("50", Lids), ("50", Fingers), ("50", Toes), ("80", "AS"), ("62", "80"), ("53", "52 73 74"), ("GA", "GZ GY"), ("GZ", "GX GY"),
            ("95", "GT GQ"),
    ];

    private static readonly (string First, string Second)[] RedundantBeside = [("LT RT", Lids), ("LT RT", Fingers), ("LT RT", Toes)];

    private static readonly ModifierCode M25 = ModifierCode.Parse("25");
    private static readonly ModifierCode M57 = ModifierCode.Parse("57");
    private static readonly Dictionary<int, ModifierPairVerdict> Verdicts = Build();

    /// <summary>The verdict on two different modifiers, whatever their order, for every payer.</summary>
    internal static ModifierPairVerdict Of(ModifierCode a, ModifierCode b) => Verdicts.GetValueOrDefault(Key(a, b));

    /// <summary>The verdict under a payer: 25 beside 57 stands only where Allow25With57 is true (EM-92).</summary>
    internal static ModifierPairVerdict Of(ModifierCode a, ModifierCode b, PayerProfile payer) =>
        !DependsOnPayer(a, b) ? Of(a, b)
        : !payer.TryGet(Switches.Allow25With57, out var both) ? ModifierPairVerdict.NeedsPolicy
        : both ? Of(a, b)
        : ModifierPairVerdict.Excluded;

    /// <summary>25 beside 57.</summary>
    internal static bool DependsOnPayer(ModifierCode a, ModifierCode b) => Key(a, b) == Key(M25, M57);

    private static int Key(ModifierCode a, ModifierCode b) => a < b ? (a.Packed << 16) | b.Packed : (b.Packed << 16) | a.Packed;

    private static Dictionary<int, ModifierPairVerdict> Build()
    {
        var verdicts = new Dictionary<int, ModifierPairVerdict>();
        foreach (var group in OneOf)
        {
            Cross(verdicts, group, group, ModifierPairVerdict.Excluded);
        }

        foreach (var (first, second) in Against)
        {
            Cross(verdicts, first, second, ModifierPairVerdict.Excluded);
        }

        foreach (var (first, second) in RedundantBeside)
        {
            Cross(verdicts, first, second, ModifierPairVerdict.Redundant);
        }

        return verdicts;
    }

    private static void Cross(Dictionary<int, ModifierPairVerdict> verdicts, string first, string second, ModifierPairVerdict verdict)
    {
        foreach (var a in first.Split(' '))
        {
            foreach (var b in second.Split(' '))
            {
                if (a != b)
                {
                    verdicts[Key(ModifierCode.Parse(a), ModifierCode.Parse(b))] = verdict;
                }
            }
        }
    }
}
