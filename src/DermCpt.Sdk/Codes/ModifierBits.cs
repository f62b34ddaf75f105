using System.Runtime.CompilerServices;

namespace DermCpt;

/// <summary>The modifiers that rules look for, one bit each: a line's modifiers become one integer, and a rule one test.</summary>
internal static class ModifierBits
{
    internal const ulong M22 = 1UL << 0;
    internal const ulong M24 = 1UL << 1;
    internal const ulong M25 = 1UL << 2;
    internal const ulong M26 = 1UL << 3;
    internal const ulong M50 = 1UL << 4;
    internal const ulong M51 = 1UL << 5;
    internal const ulong M52 = 1UL << 6;
    internal const ulong M53 = 1UL << 7;
    internal const ulong M54 = 1UL << 8;
    internal const ulong M55 = 1UL << 9;
    internal const ulong M56 = 1UL << 10;
    internal const ulong M57 = 1UL << 11;
    internal const ulong M58 = 1UL << 12;
    internal const ulong M59 = 1UL << 13;
    internal const ulong M62 = 1UL << 14;
    internal const ulong M66 = 1UL << 15;
    internal const ulong M76 = 1UL << 16;
    internal const ulong M77 = 1UL << 17;
    internal const ulong M78 = 1UL << 18;
    internal const ulong M79 = 1UL << 19;
    internal const ulong M80 = 1UL << 20;
    internal const ulong M81 = 1UL << 21;
    internal const ulong M82 = 1UL << 22;
    internal const ulong AS = 1UL << 23;
    internal const ulong M91 = 1UL << 24;
    internal const ulong M93 = 1UL << 25;
    internal const ulong M95 = 1UL << 26;
    internal const ulong TC = 1UL << 27;
    internal const ulong JW = 1UL << 28;
    internal const ulong JZ = 1UL << 29;
    internal const ulong XE = 1UL << 30;
    internal const ulong XP = 1UL << 31;
    internal const ulong XS = 1UL << 32;
    internal const ulong XU = 1UL << 33;
    internal const ulong LT = 1UL << 34;
    internal const ulong RT = 1UL << 35;
    internal const ulong FS = 1UL << 36;
    internal const ulong OtherAnatomic = 1UL << 37;

    internal const ulong X = XE | XP | XS | XU;
    internal const ulong Distinct = M59 | X | M91;
    internal const ulong Global = M58 | M78 | M79;
    internal const ulong Lids = 15UL << FirstLid;
    internal const ulong Fingers = 1023UL << FirstDigit;
    internal const ulong Toes = 1023UL << (FirstDigit + 10);
    internal const ulong Anatomic = Lids | Fingers | Toes | LT | RT | OtherAnatomic;
    internal const ulong VisitBypass = M24 | M25 | M57;
    internal const ulong M27 = 1UL << 62;

    private const int FirstLid = 38;
    private const int FirstDigit = 42;
    private const int PackedSize = 1 << (2 * CodeText.Bits);

    private static readonly sbyte[] Places = Build();
    private static readonly ushort[] ByPlace = Invert(Places);

    /// <summary>The bit of a modifier, or 0 when no rule looks for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Of(ModifierCode modifier) => Places[modifier.Packed] is var place && place < 0 ? 0 : 1UL << place;

    internal static ulong Of(ReadOnlySpan<ModifierCode> modifiers)
    {
        ulong bits = 0;
        foreach (var modifier in modifiers)
        {
            bits |= Of(modifier);
        }

        return bits;
    }

    /// <summary>The digits among modifiers, as the bits of a set of digits.</summary>
    internal static int DigitsOf(ulong bits) => (int)((bits & (Fingers | Toes)) >> FirstDigit);

    /// <summary>The modifier of a single bit, for messages; empty for the anatomic ones of the heart.</summary>
    internal static ModifierCode First(ulong bits)
    {
        if (bits != 0)
        {
            return ModifierCode.FromPacked(ByPlace[System.Numerics.BitOperations.TrailingZeroCount(bits)]);
        }

        return default;
    }

    /// <summary>The first modifier of each bit; a message must not search for it.</summary>
    private static ushort[] Invert(sbyte[] places)
    {
        var byPlace = new ushort[64];
        for (var packed = places.Length - 1; packed >= 0; packed--)
        {
            if (places[packed] >= 0)
            {
                byPlace[places[packed]] = (ushort)packed;
            }
        }

        return byPlace;
    }

    private static sbyte[] Build()
    {
        var places = new sbyte[PackedSize];
        places.AsSpan().Fill(-1);
        string[] listed =
        [
            "22", "24", "25", "26", "50", "51", "52", "53", "54", "55", "56", "57", "58", "59", "62", "66", "76", "77", "78", "79", "80", "81", "82",
                "AS", "91", "93", "95", "TC", "JW", "JZ",
            "XE", "XP", "XS", "XU", "LT", "RT", "FS", "LC", "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA",
            "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "27",
        ];
        for (var i = 0; i < listed.Length; i++)
        {
            places[ModifierCode.Parse(listed[i]).Packed] = (sbyte)i;
        }

        foreach (var heart in (ReadOnlySpan<string>)["LD", "RC", "LM", "RI"])
        {
            places[ModifierCode.Parse(heart).Packed] = 37;
        }

        return places;
    }
}
