using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace DermCpt;

/// <summary>Fingers and toes by their modifiers FA, F1..F9, TA, T1..T9 (M-F, M-T), in that order. Thread-safe: an immutable value.</summary>
public readonly struct DigitSet : IEquatable<DigitSet>
{
    private static readonly ModifierCode[] Modifiers = Array.ConvertAll<string, ModifierCode>(
        ["FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"], ModifierCode.Parse);

    private static readonly BodySite[] Fingers = [BodySite.Thumb, BodySite.Finger2, BodySite.Finger3, BodySite.Finger4, BodySite.Finger5];
    private static readonly BodySite[] Toes = [BodySite.Hallux, BodySite.Toe2, BodySite.Toe3, BodySite.Toe4, BodySite.Toe5];

    internal DigitSet(int bits) => Bits = bits;

    /// <summary>A set of digits.</summary>
    /// <exception cref="ArgumentException">A modifier that names no digit.</exception>
    public DigitSet(params ReadOnlySpan<ModifierCode> digits)
    {
        foreach (var digit in digits)
        {
            var index = IndexOf(digit);
            if (index < 0)
            {
                throw new ArgumentException($"'{digit}' names no digit: expected FA, F1 to F9, TA or T1 to T9.", nameof(digits));
            }

            Bits |= 1 << index;
        }
    }

    /// <summary>How many digits.</summary>
    public int Count => BitOperations.PopCount((uint)Bits);

    internal int Bits { get; }

    /// <summary>The same digits.</summary>
    public static bool operator ==(DigitSet left, DigitSet right) => left.Bits == right.Bits;

    /// <summary>Different digits.</summary>
    public static bool operator !=(DigitSet left, DigitSet right) => left.Bits != right.Bits;

    /// <summary>The digit at a place of the set, 0-based.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No digit at that place.</exception>
    public ModifierCode this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var bits = Bits;
            for (; index > 0; index--)
            {
                bits &= bits - 1;
            }

            return Modifiers[BitOperations.TrailingZeroCount(bits)];
        }
    }

    /// <inheritdoc/>
    public bool Equals(DigitSet other) => Bits == other.Bits;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is DigitSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bits;

    /// <summary>The digits that a service of nails states; null where it states none.</summary>
    internal static DigitSet? Of(Service service) => service switch
    {
        NailService nail => nail.Digits,
        BiopsyService biopsy => biopsy.Digits,
        _ => null,
    };

    /// <summary>The place among the twenty of the digit that a site and its side name, or -1.</summary>
    internal static int IndexOf(BodySite? site, Laterality? side)
    {
        if (side is not (Laterality.Left or Laterality.Right) || site is not { } named)
        {
            return -1;
        }

        var right = side == Laterality.Right ? Fingers.Length : 0;
        if (Array.IndexOf(Fingers, named) is var finger and >= 0)
        {
            return finger + right;
        }

        return Array.IndexOf(Toes, named) is var toe and >= 0 ? (2 * Fingers.Length) + toe + right : -1;
    }

    /// <summary>The place of a digit's modifier among the twenty, or -1.</summary>
    internal static int IndexOf(ModifierCode modifier) => Array.IndexOf(Modifiers, modifier);

    /// <summary>The site and side of one of the twenty digits.</summary>
    internal static (BodySite Site, Laterality Side) PlaceOf(int index) =>
        ((IsFinger(index) ? Fingers : Toes)[index % Fingers.Length], index / Fingers.Length % 2 == 0 ? Laterality.Left : Laterality.Right);

    /// <summary>Whether one of the twenty is a finger.</summary>
    internal static bool IsFinger(int index) => index < 2 * Fingers.Length;

    /// <summary>The modifier of one of the twenty digits.</summary>
    internal static ModifierCode At(int index) => Modifiers[index];
}
