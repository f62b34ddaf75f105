namespace DermCpt.LineModifiers;

/// <summary>Which modifiers lift a pair edit, and on which of its two lines (NC-06..08).</summary>
internal static class PairBypass
{
    /// <summary>59, its X forms and 91 count on column 1 from this day; before, on column 2 only (NC-08).</summary>
    internal static readonly DateOnly EitherLineFrom = new(2019, 7, 1);

    private const ulong OnVisit = ModifierBits.VisitBypass | ModifierBits.M27;
    private const ulong OnEitherLine = ModifierBits.Anatomic | ModifierBits.Global;

    /// <summary>Whether a modifier can lift a pair of indicator 1 at all (NC-06); 76, 77, 51, 50, 26 and 22 cannot.</summary>
    internal static bool IsBypass(ModifierCode modifier) => (ModifierBits.Of(modifier) & (OnVisit | OnEitherLine | ModifierBits.Distinct)) != 0;

    /// <summary>Whether a modifier lifts a pair from where it stands.</summary>
    internal static bool Lifts(ModifierCode modifier, bool onVisit, bool onSecondColumn, DateOnly date) =>
        (ModifierBits.Of(modifier) & Lifting(onVisit, onSecondColumn, date)) != 0;

    /// <summary>The modifiers that lift a pair from a line: 24, 25 and 57 on the visit only, the rest never on a visit (NC-07).</summary>
    internal static ulong Lifting(bool onVisit, bool onSecondColumn, DateOnly date) =>
        onVisit ? OnVisit : onSecondColumn || date >= EitherLineFrom ? OnEitherLine | ModifierBits.Distinct : OnEitherLine;
}
