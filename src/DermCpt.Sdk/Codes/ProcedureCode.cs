using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DermCpt;

/// <summary>Which set a procedure code belongs to; its form decides. An immutable word, safe on any thread.</summary>
public enum CodeSet : byte
{
    /// <summary>CPT category I: five digits.</summary>
    CptI,

    /// <summary>CPT category II (four digits and F): performance measures.</summary>
    CptII,

    /// <summary>CPT category III: four digits and T.</summary>
    CptIII,

    /// <summary>Proprietary laboratory analyses: four digits and U.</summary>
    CptLaboratory,

    /// <summary>HCPCS level II: a letter and four digits.</summary>
    HcpcsII,
}

/// <summary>
/// A procedure code of five characters, held in one integer. Only well-formed codes can be made; whether a code exists on a
/// date is the catalog's answer. Thread-safe: an immutable value. <c>default</c> holds no code (<see cref="IsEmpty"/>).
/// </summary>
[TypeConverter(typeof(TextConverter<ProcedureCode>))]
public readonly partial struct ProcedureCode : IEquatable<ProcedureCode>, IComparable<ProcedureCode>, ISpanParsable<ProcedureCode>, IUtf8SpanParsable<ProcedureCode>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly uint packed;

    private ProcedureCode(uint packed) => this.packed = packed;

    /// <summary>True for <c>default</c> only: no code.</summary>
    public bool IsEmpty => packed == 0;

    /// <summary>The set that the form of the code names. Meaningless for an empty code.</summary>
    public CodeSet Set
    {
        get
        {
            if ((packed >> (4 * CodeText.Bits)) > 10)
            {
                return CodeSet.HcpcsII;
            }

            return CodeText.Character(packed & 63) switch
            {
                'F' => CodeSet.CptII,
                'T' => CodeSet.CptIII,
                'U' => CodeSet.CptLaboratory,
                _ => CodeSet.CptI,
            };
        }
    }

    /// <summary>The packed form; orders as the text does.</summary>
    internal uint Packed => packed;

    /// <summary>The number of a category I code (17000), or -1 for any other.</summary>
    internal int Number
    {
        get
        {
            if (packed == 0 || Set != CodeSet.CptI)
            {
                return -1;
            }

            var number = 0;
            for (var shift = 4 * CodeText.Bits; shift >= 0; shift -= CodeText.Bits)
            {
                number = (number * 10) + (int)((packed >> shift) & 63) - 1;
            }

            return number;
        }
    }

    /// <summary>Equal codes.</summary>
    public static bool operator ==(ProcedureCode left, ProcedureCode right) => left.packed == right.packed;

    /// <summary>Different codes.</summary>
    public static bool operator !=(ProcedureCode left, ProcedureCode right) => left.packed != right.packed;

    /// <summary>Earlier in text order.</summary>
    public static bool operator <(ProcedureCode left, ProcedureCode right) => left.packed < right.packed;

    /// <summary>Later in text order.</summary>
    public static bool operator >(ProcedureCode left, ProcedureCode right) => left.packed > right.packed;

    /// <summary>Earlier in text order, or equal.</summary>
    public static bool operator <=(ProcedureCode left, ProcedureCode right) => left.packed <= right.packed;

    /// <summary>Later in text order, or equal.</summary>
    public static bool operator >=(ProcedureCode left, ProcedureCode right) => left.packed >= right.packed;

    /// <summary>A code from its text, so that <c>Code = "11102"</c> can be written.</summary>
    /// <exception cref="FormatException">The text is not five characters of a known form.</exception>
    public static implicit operator ProcedureCode(string text) => Parse(text);

    /// <summary>Reads a code such as <c>11102</c>, <c>0400T</c> or <c>j3301</c>; white space around it and lower case are taken.</summary>
    /// <exception cref="FormatException">The text is not five characters of a known form.</exception>
    public static ProcedureCode Parse(string s) => Parse(s.AsSpan());

    /// <summary>Reads a code from characters.</summary>
    /// <exception cref="FormatException">The text is not five characters of a known form.</exception>
    public static ProcedureCode Parse(ReadOnlySpan<char> s) => TryParse(s, out var result) ? result : throw NotACode(s.ToString());

    /// <summary>Reads a code from UTF-8 text.</summary>
    /// <exception cref="FormatException">The text is not five characters of a known form.</exception>
    public static ProcedureCode Parse(ReadOnlySpan<byte> utf8Text) => TryParse(utf8Text, out var result) ? result : throw NotACode(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads a code if the text is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ProcedureCode result) => TryParse(s.AsSpan(), out result);

    /// <summary>Reads a code if the characters are one.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out ProcedureCode result) => FromPacked(CodeText.PackTyped(s), out result);

    /// <summary>Reads a code if the UTF-8 text is one.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out ProcedureCode result) => FromPacked(utf8Text.Length == 5 ? CodeText.Pack(utf8Text) : 0, out result);

    /// <inheritdoc/>
    static ProcedureCode IParsable<ProcedureCode>.Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan());

    /// <inheritdoc/>
    static bool IParsable<ProcedureCode>.TryParse(string? s, IFormatProvider? provider, out ProcedureCode result) => TryParse(s.AsSpan(), out result);

    /// <inheritdoc/>
    static ProcedureCode ISpanParsable<ProcedureCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool ISpanParsable<ProcedureCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ProcedureCode result) => TryParse(s, out result);

    /// <inheritdoc/>
    static ProcedureCode IUtf8SpanParsable<ProcedureCode>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    /// <inheritdoc/>
    static bool IUtf8SpanParsable<ProcedureCode>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out ProcedureCode result) => TryParse(utf8Text, out result);

    /// <inheritdoc/>
    public bool Equals(ProcedureCode other) => packed == other.packed;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ProcedureCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)packed;

    /// <inheritdoc/>
    public int CompareTo(ProcedureCode other) => packed.CompareTo(other.packed);

    /// <summary>The five characters, or an empty string for an empty code.</summary>
    public override string ToString() => CodeText.Format(packed);

    /// <summary>Writes the five characters.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten) => CodeText.TryFormat(packed, destination, out charsWritten);

    /// <summary>Writes the five bytes.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => CodeText.TryFormat(packed, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryFormat(destination, out charsWritten);

    /// <inheritdoc/>
    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryFormat(utf8Destination, out bytesWritten);

    /// <summary>The category I code of a number that is known to be one (tables of the families).</summary>
    internal static ProcedureCode FromNumber(int number)
    {
        uint packed = 0;
        for (var divisor = 10000; divisor > 0; divisor /= 10)
        {
            packed = (packed << CodeText.Bits) | (uint)((number / divisor % 10) + 1);
        }

        return new ProcedureCode(packed);
    }

    /// <summary>A code from its packed form, if it has the form of one.</summary>
    internal static bool FromPacked(uint packed, out ProcedureCode result)
    {
        result = HasForm(packed) ? new ProcedureCode(packed) : default;
        return !result.IsEmpty;
    }

    private static bool HasForm(uint packed)
    {
        if (packed >> (4 * CodeText.Bits) == 0)
        {
            return false;
        }

        for (var shift = 3 * CodeText.Bits; shift > 0; shift -= CodeText.Bits)
        {
            if (((packed >> shift) & 63) > 10)
            {
                return false;
            }
        }

        var first = packed >> (4 * CodeText.Bits);
        var last = packed & 63;
        return first <= 10
            ? last <= 10 || CodeText.Character(last) is 'F' or 'T' or 'U'
            : last <= 10 && CodeText.Character(first) <= 'V';
    }

    private static FormatException NotACode(string text) =>
        new(string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a procedure code: expected five digits (17000), four digits and F, T or U (0400T), or a letter A to V and four digits (J3301)."));
}
