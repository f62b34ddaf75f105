namespace DermCpt.Rules;

/// <summary>
/// Codes whose one unit is both sides: one side alone takes 52, both sides take neither 50 nor a side (BTX-02). Coding and scrubbing judge
/// by it alike. Thread-safe: no state.
/// </summary>
internal static class TwoSidedCode
{
    /// <summary>The toxin for headache, and for sweating of both axillae.</summary>
    private static readonly int[] OfBothSides = [64615, 64650];

    internal static bool IsOfBothSides(ProcedureCode code) => OfBothSides.AsSpan().Contains(code.Number);

    /// <summary>A billed line that names one side without saying that it is half, or doubles what is double already.</summary>
    internal static bool IsMisstated(ProcedureCode code, Laterality? side, ulong modifiers) =>
        IsOfBothSides(code)
        && ((modifiers & ModifierBits.M50) != 0
            || ((modifiers & ModifierBits.M52) == 0
            && ((modifiers & (ModifierBits.LT | ModifierBits.RT)) != 0 || side is Laterality.Left or Laterality.Right)));

    /// <summary>One side of a code that is both.</summary>
    internal static bool IsHalf(ProcedureCode code, Laterality? side) => side is Laterality.Left or Laterality.Right && IsOfBothSides(code);
}
