using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DermCpt;

/// <summary>
/// An ICD-10-CM code (L57.0), held in one integer without its dot. Only well-formed ones can be made; validity on a date is the
/// edition's answer. Thread-safe: an immutable value. <c>default</c> holds none.
/// </summary>
[TypeConverter(typeof(TextConverter<DiagnosisCode>))]
public readonly partial struct DiagnosisCode : IEquatable<DiagnosisCode>, IComparable<DiagnosisCode>, ISpanParsable<DiagnosisCode>,
    IUtf8SpanParsable<DiagnosisCode>, ISpanFormattable, IUtf8SpanFormattable
{
    private const int MaxCharacters = 7;
    private const int FirstShift = CodeText.Bits * (MaxCharacters - 1);

    /// <summary>Since 2026-10-01 there are categories QA0 and QA1: the one letter in second place so far.</summary>
    private const int LetterQ = 27;
    private const int LetterA = 11;

    /// <summary>Left-aligned in seven places, so that a code sorts directly before the codes that it heads.</summary>
    private readonly ulong packed;

    private DiagnosisCode(ulong packed) => this.packed = packed;

    /// <summary>True for <c>default</c> only: no code.</summary>
    public bool IsEmpty => packed == 0;

    /// <summary>Characters without the dot, 3 to 7.</summary>
    public int Length => packed == 0 ? 0 : MaxCharacters - (System.Numerics.BitOperations.TrailingZeroCount(packed) / CodeText.Bits);

    /// <summary>The packed form; orders as the text does.</summary>
    internal ulong Packed => packed;

    /// <summary>Equal codes.</summary>
    public static bool operator ==(DiagnosisCode left, DiagnosisCode right) => left.packed == right.packed;

    /// <summary>Different codes.</summary>
    public static bool operator !=(DiagnosisCode left, DiagnosisCode right) => left.packed != right.packed;

    /// <summary>Earlier in text order.</summary>
    public static bool operator <(DiagnosisCode left, DiagnosisCode right) => left.packed < right.packed;

    /// <summary>Later in text order.</summary>
    public static bool operator >(DiagnosisCode left, DiagnosisCode right) => left.packed > right.packed;

    /// <summary>Earlier in text order, or equal.</summary>
    public static bool operator <=(DiagnosisCode left, DiagnosisCode right) => left.packed <= right.packed;

    /// <summary>Later in text order, or equal.</summary>
    public static bool operator >=(DiagnosisCode left, DiagnosisCode right) => left.packed >= right.packed;

    /// <summary>A code from its text, so that <c>Diagnoses = ["L57.0"]</c> can be written.</summary>
    /// <exception cref="FormatException">The text has not the form of an ICD-10-CM code.</exception>
    public static implicit operator DiagnosisCode(string text) => Parse(text);

    /// <summary>Reads a code with or without its dot; white space around it and lower case are taken.</summary>
    /// <exception cref="FormatException">The text has not the form of an ICD-10-CM code.</exception>
    public static DiagnosisCode Parse(string s) => Parse(s.AsSpan());

    /// <summary>Reads a code from characters.</summary>
    /// <exception cref="FormatException">The text has not the form of an ICD-10-CM code.</exception>
    public static DiagnosisCode Parse(ReadOnlySpan<char> s) => TryParse(s, out var result) ? result : throw NotACode(s.ToString());

    /// <summary>Reads a code from UTF-8 text.</summary>
    /// <exception cref="FormatException">The text has not the form of an ICD-10-CM code.</exception>
    public static DiagnosisCode Parse(ReadOnlySpan<byte> utf8Text) =>
        TryParse(utf8Text, out var result) ? result : throw NotACode(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads a code if the text is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out DiagnosisCode result) => TryParse(s.AsSpan(), out result);

    /// <summary>Reads a code if the characters are one.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out DiagnosisCode result)
    {
        Span<byte> bytes = stackalloc byte[MaxCharacters + 1];
        s = s.Trim();
        result = default;
        if (s.Length > bytes.Length)
        {
            return false;
        }

        for (var i = 0; i < s.Length; i++)
        {
            bytes[i] = s[i] < 128 ? (byte)char.ToUpperInvariant(s[i]) : (byte)0;
        }

        return TryParse(bytes[..s.Length], out result);
    }

    /// <summary>Reads a code if the UTF-8 text is one.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out DiagnosisCode result)
    {
        result = default;
        ulong packed = 0;
        var count = 0;
        for (var i = 0; i < utf8Text.Length; i++)
        {
            if (utf8Text[i] == '.' && i == 3 && utf8Text.Length > 4)
            {
                continue;
            }

            var digit = CodeText.Digit((char)utf8Text[i]);
            var fits = count switch { 0 => digit > 10, 1 => digit is >= 1 and <= 10 || (digit == LetterA && packed >> FirstShift == LetterQ), _ => digit >= 1 };
            if (!fits || ++count > MaxCharacters)
            {
                return false;
            }

            packed |= (ulong)digit << (CodeText.Bits * (MaxCharacters - count));
        }

        if (count < 3)
        {
            return false;
        }

        result = new DiagnosisCode(packed);
        return true;
    }

    /// <inheritdoc/>
    static DiagnosisCode IParsable<DiagnosisCode>.Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan());

    /// <inheritdoc/>
    static bool IParsable<DiagnosisCode>.TryParse(string? s, IFormatProvider? provider, out DiagnosisCode result) => TryParse(s.AsSpan(), out result);

    /// <inheritdoc/>
    static DiagnosisCode ISpanParsable<DiagnosisCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool ISpanParsable<DiagnosisCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DiagnosisCode result) => TryParse(s, out result);

    /// <inheritdoc/>
    static DiagnosisCode IUtf8SpanParsable<DiagnosisCode>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    /// <inheritdoc/>
    static bool IUtf8SpanParsable<DiagnosisCode>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out DiagnosisCode result) =>
        TryParse(utf8Text, out result);

    /// <summary>Whether this code is the other or lies under it: L57.0 lies under L57.</summary>
    public bool IsUnder(DiagnosisCode header) =>
        !header.IsEmpty && (packed >> (CodeText.Bits * (MaxCharacters - header.Length))) == (header.packed >> (CodeText.Bits * (MaxCharacters - header.Length)));

    /// <inheritdoc/>
    public bool Equals(DiagnosisCode other) => packed == other.packed;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is DiagnosisCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => packed.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(DiagnosisCode other) => packed.CompareTo(other.packed);

    /// <summary>The code with its dot (L57.0), or an empty string for none.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[MaxCharacters + 1];
        return TryFormat(text, out var written) ? text[..written].ToString() : string.Empty;
    }

    /// <summary>Writes the code with its dot.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        var length = Length;
        charsWritten = length > 3 ? length + 1 : length;
        if (destination.Length < charsWritten)
        {
            charsWritten = 0;
            return false;
        }

        for (int i = 0, at = 0; i < length; i++)
        {
            if (i == 3)
            {
                destination[at++] = '.';
            }

            destination[at++] = CodeText.Character((uint)(packed >> (CodeText.Bits * (MaxCharacters - 1 - i))) & 63);
        }

        return true;
    }

    /// <summary>Writes the code with its dot as UTF-8.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        Span<char> text = stackalloc char[MaxCharacters + 1];
        _ = TryFormat(text, out bytesWritten);
        if (utf8Destination.Length < bytesWritten)
        {
            bytesWritten = 0;
            return false;
        }

        for (var i = 0; i < bytesWritten; i++)
        {
            utf8Destination[i] = (byte)text[i];
        }

        return true;
    }

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    /// <inheritdoc/>
    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(utf8Destination, out bytesWritten);

    /// <summary>The code of a packed form that came from <see cref="Packed"/>.</summary>
    internal static DiagnosisCode FromPacked(ulong packed) => new(packed);

    /// <summary>Whether a number is the packed form of a code.</summary>
    internal static bool IsPacked(ulong packed)
    {
        Span<byte> text = stackalloc byte[MaxCharacters + 1];
        return packed >> (CodeText.Bits * MaxCharacters) == 0 && new DiagnosisCode(packed).TryFormat(text, out var length)
            && TryParse(text[..length], out var code) && code.packed == packed;
    }

    private static FormatException NotACode(string text) =>
        new(string.Create(CultureInfo.InvariantCulture,
            $"'{text}' is not an ICD-10-CM code: expected a letter, a digit, a character, and up to four more after a dot (L57.0)."));
}
