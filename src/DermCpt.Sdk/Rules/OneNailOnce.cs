using System.Numerics;

namespace DermCpt.Rules;

/// <summary>One nail is coded once, whatever its borders (NA-03b): avulsions and removals of the matrix that name one digit are one too many.</summary>
internal static class OneNailOnce
{
    private static readonly ProcedureCode[] Removals = Array.ConvertAll("11730 11732 11750".Split(' '), ProcedureCode.Parse);

    internal static bool IsRemoval(ProcedureCode code) => Removals.AsSpan().Contains(code);

    /// <summary>The digit that two lines share, as the bit of its modifier; 0 for none.</summary>
    /// <param name="a">The modifiers of one line (<see cref="ModifierBits"/>).</param>
    /// <param name="b">Those of the other.</param>
    internal static ulong SharedDigit(ulong a, ulong b)
    {
        var shared = a & b & (ModifierBits.Fingers | ModifierBits.Toes);
        return shared == 0 ? 0 : 1UL << BitOperations.TrailingZeroCount(shared);
    }
}
