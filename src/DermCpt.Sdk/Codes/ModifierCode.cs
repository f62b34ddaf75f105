using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DermCpt;

/// <summary>
/// A modifier of two characters (25, RT, F5). Only well-formed ones can be made; which are known, and when, is the modifier
/// table's answer. Thread-safe: an immutable value. <c>default</c> holds none.
/// </summary>
[TypeConverter(typeof(TextConverter<ModifierCode>))]
public readonly partial struct ModifierCode : IEquatable<ModifierCode>, IComparable<ModifierCode>, ISpanParsable<ModifierCode>,
    IUtf8SpanParsable<ModifierCode>, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly ushort packed;

    private ModifierCode(ushort packed) => this.packed = packed;

    /// <summary>True for <c>default</c> only: no modifier.</summary>
    public bool IsEmpty => packed == 0;

    /// <summary>The packed form; orders as the text does.</summary>
    internal ushort Packed => packed;

    /// <summary>Equal modifiers.</summary>
    public static bool operator ==(ModifierCode left, ModifierCode right) => left.packed == right.packed;

    /// <summary>Different modifiers.</summary>
    public static bool operator !=(ModifierCode left, ModifierCode right) => left.packed != right.packed;

    /// <summary>Earlier in text order.</summary>
    public static bool operator <(ModifierCode left, ModifierCode right) => left.packed < right.packed;

    /// <summary>Later in text order.</summary>
    public static bool operator >(ModifierCode left, ModifierCode right) => left.packed > right.packed;

    /// <summary>Earlier in text order, or equal.</summary>
    public static bool operator <=(ModifierCode left, ModifierCode right) => left.packed <= right.packed;

    /// <summary>Later in text order, or equal.</summary>
    public static bool operator >=(ModifierCode left, ModifierCode right) => left.packed >= right.packed;

    /// <summary>A modifier from its text, so that <c>Modifiers = ["25"]</c> can be written.</summary>
    /// <exception cref="FormatException">The text is not two characters of A-Z and 0-9.</exception>
    public static implicit operator ModifierCode(string text) => Parse(text);

    /// <summary>Reads a modifier; white space around it and lower case are taken.</summary>
    /// <exception cref="FormatException">The text is not two characters of A-Z and 0-9.</exception>
    public static ModifierCode Parse(string s) => Parse(s.AsSpan());

    /// <summary>Reads a modifier from characters.</summary>
    /// <exception cref="FormatException">The text is not two characters of A-Z and 0-9.</exception>
    public static ModifierCode Parse(ReadOnlySpan<char> s) => TryParse(s, out var result) ? result : throw NotAModifier(s.ToString());

    /// <summary>Reads a modifier from UTF-8 text.</summary>
    /// <exception cref="FormatException">The text is not two characters of A-Z and 0-9.</exception>
    public static ModifierCode Parse(ReadOnlySpan<byte> utf8Text) =>
        TryParse(utf8Text, out var result) ? result : throw NotAModifier(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads a modifier if the text is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ModifierCode result) => TryParse(s.AsSpan(), out result);

    /// <summary>Reads a modifier if the characters are one.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out ModifierCode result)
    {
        var packed = CodeText.PackTyped(s);
        result = new ModifierCode(packed >> (2 * CodeText.Bits) == 0 && packed >> CodeText.Bits != 0 ? (ushort)packed : (ushort)0);
        return result.packed != 0;
    }

    /// <summary>Reads a modifier if the UTF-8 text is one.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out ModifierCode result)
    {
        result = new ModifierCode(utf8Text.Length == 2 ? (ushort)CodeText.Pack(utf8Text) : (ushort)0);
        return result.packed != 0;
    }

    /// <inheritdoc/>
    static ModifierCode IParsable<ModifierCode>.Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan());

    /// <inheritdoc/>
    static bool IParsable<ModifierCode>.TryParse(string? s, IFormatProvider? provider, out ModifierCode result) => TryParse(s.AsSpan(), out result);

    /// <inheritdoc/>
    static ModifierCode ISpanParsable<ModifierCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool ISpanParsable<ModifierCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ModifierCode result) => TryParse(s, out result);

    /// <inheritdoc/>
    static ModifierCode IUtf8SpanParsable<ModifierCode>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    /// <inheritdoc/>
    static bool IUtf8SpanParsable<ModifierCode>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out ModifierCode result) =>
        TryParse(utf8Text, out result);

    /// <inheritdoc/>
    public bool Equals(ModifierCode other) => packed == other.packed;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ModifierCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => packed;

    /// <inheritdoc/>
    public int CompareTo(ModifierCode other) => packed.CompareTo(other.packed);

    /// <summary>The two characters, or an empty string for none.</summary>
    public override string ToString() => CodeText.Format(packed);

    /// <summary>Writes the two characters.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten) => CodeText.TryFormat(packed, destination, out charsWritten);

    /// <summary>Writes the two bytes.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => CodeText.TryFormat(packed, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    /// <inheritdoc/>
    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(utf8Destination, out bytesWritten);

    /// <summary>The modifier of a packed form that came from <see cref="Packed"/>.</summary>
    internal static ModifierCode FromPacked(ushort packed) => new(packed);

    private static FormatException NotAModifier(string text) =>
        new(string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a modifier: expected two characters of A-Z and 0-9 (25, RT, F5)."));
}
