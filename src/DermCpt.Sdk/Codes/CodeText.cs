namespace DermCpt;

/// <summary>Packs short upper-case alphanumeric codes into integers that sort as the text does: six bits a character, first character highest.</summary>
internal static class CodeText
{
    internal const int Bits = 6;
    private const uint Mask = (1u << Bits) - 1;

    /// <summary>1..10 for digits, 11..36 for A..Z, 0 for anything else.</summary>
    internal static uint Digit(char c) => c switch
    {
        >= '0' and <= '9' => (uint)(c - '0') + 1,
        >= 'A' and <= 'Z' => (uint)(c - 'A') + 11,
        _ => 0,
    };

    internal static char Character(uint digit) => (char)(digit <= 10 ? '0' + (digit - 1) : 'A' + (digit - 11));

    /// <summary>The packed text, or 0 when a character is not 0-9 or A-Z or there are more than five.</summary>
    internal static uint Pack(ReadOnlySpan<char> text)
    {
        if (text.Length > 5)
        {
            return 0;
        }

        uint packed = 0;
        foreach (var c in text)
        {
            var digit = Digit(c);
            if (digit == 0)
            {
                return 0;
            }

            packed = (packed << Bits) | digit;
        }

        return packed;
    }

    /// <summary>As people type: white space around it and lower case are taken. JSON reads bytes, and takes neither.</summary>
    internal static uint PackTyped(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        Span<char> upper = stackalloc char[5];
        return text.Length <= upper.Length && text.ToUpperInvariant(upper) == text.Length ? Pack(upper[..text.Length]) : 0;
    }

    internal static uint Pack(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > 5)
        {
            return 0;
        }

        uint packed = 0;
        foreach (var b in utf8)
        {
            var digit = Digit((char)b);
            if (digit == 0)
            {
                return 0;
            }

            packed = (packed << Bits) | digit;
        }

        return packed;
    }

    internal static int Length(ulong packed)
    {
        var length = 0;
        for (; packed != 0; packed >>= Bits)
        {
            length++;
        }

        return length;
    }

    internal static bool TryFormat(ulong packed, Span<char> destination, out int written)
    {
        written = Length(packed);
        if (destination.Length < written)
        {
            written = 0;
            return false;
        }

        for (var i = written - 1; i >= 0; i--, packed >>= Bits)
        {
            destination[i] = Character((uint)packed & Mask);
        }

        return true;
    }

    internal static bool TryFormat(ulong packed, Span<byte> destination, out int written)
    {
        written = Length(packed);
        if (destination.Length < written)
        {
            written = 0;
            return false;
        }

        for (var i = written - 1; i >= 0; i--, packed >>= Bits)
        {
            destination[i] = (byte)Character((uint)packed & Mask);
        }

        return true;
    }

    internal static string Format(ulong packed) => string.Create(Length(packed), packed, static (span, value) => TryFormat(value, span, out _));
}
