using System.Numerics;
using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>
/// One nail is coded once, whatever its borders (NA-03b, NA-10): of two lines of one code that name one digit one is too many, and so is the second of
/// an avulsion and a removal of the matrix.
/// </summary>
internal static class OneNailOnce
{
    private static readonly ProcedureCode[] Removals = Array.ConvertAll("11730 11732 11750".Split(' '), ProcedureCode.Parse);

    internal static bool IsRemoval(ProcedureCode code) => Removals.AsSpan().Contains(code);

    /// <summary>Of two lines that name one digit, what is said of the second.</summary>
    internal static Judgement Judge(in LineFacts first, in LineFacts second) =>
        (first.Digits & second.Digits) == 0 ? Judgement.Stands
        : IsRemoval(first.Code) && IsRemoval(second.Code) ? Judgement.NotReported(Rule.NA_03b)
        : first.Code == second.Code && first.Profile.Is(CodeTraits.Nail) ? Judgement.NotReported(Rule.NA_10)
        : Judgement.Stands;

    /// <summary>The digit that two lines share, as the bit of its modifier; 0 for none.</summary>
    /// <param name="a">The modifiers of one line (<see cref="ModifierBits"/>).</param>
    /// <param name="b">Those of the other.</param>
    internal static ulong SharedDigit(ulong a, ulong b)
    {
        var shared = a & b & (ModifierBits.Fingers | ModifierBits.Toes);
        return shared == 0 ? 0 : 1UL << BitOperations.TrailingZeroCount(shared);
    }
}
