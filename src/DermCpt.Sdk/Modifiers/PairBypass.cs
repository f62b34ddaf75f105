using DermCpt.Codes;

namespace DermCpt.Modifiers;

/// <summary>Which modifiers lift a pair edit, and on which of its two lines (NC-06..08).</summary>
internal static class PairBypass
{
    /// <summary>59, its X forms and 91 count on column 1 from this day; before, on column 2 only (NC-08).</summary>
    internal static readonly DateOnly EitherLineFrom = new(2019, 7, 1);

    private const byte OnVisit = 1;
    private const byte OnSecondLine = 2;
    private const byte OnEitherLine = 3;

    private static readonly (string Codes, byte Where)[] Table =
    [
        ("24 25 57 27", OnVisit),
        ("59 91 XE XP XS XU", OnSecondLine),
        ("E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI 58 78 79", OnEitherLine),
    ];

    private static readonly byte[] Wheres = Index();

    /// <summary>Whether a modifier can lift a pair of indicator 1 at all (NC-06); 76, 77, 51, 50, 26 and 22 cannot.</summary>
    internal static bool IsBypass(ModifierCode modifier) => Wheres[modifier.Packed] != 0;

    /// <summary>Whether a modifier lifts a pair from where it stands: 24, 25 and 57 on the visit only, the rest never on a visit (NC-07).</summary>
    internal static bool Lifts(ModifierCode modifier, bool onVisit, bool onSecondColumn, DateOnly date) => Wheres[modifier.Packed] switch
    {
        OnVisit => onVisit,
        OnSecondLine => !onVisit && (onSecondColumn || date >= EitherLineFrom),
        OnEitherLine => !onVisit,
        _ => false,
    };

    private static byte[] Index()
    {
        var wheres = new byte[1 << (2 * CodeText.Bits)];
        foreach (var (codes, where) in Table)
        {
            foreach (var code in codes.Split(' '))
            {
                wheres[ModifierCode.Parse(code).Packed] = where;
            }
        }

        return wheres;
    }
}
