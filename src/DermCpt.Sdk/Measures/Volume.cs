using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace DermCpt;

/// <summary>
/// A volume in cc. Exact: a whole number of hundredths inside, never binary floating point. Range 0 to 99999.99. Thread-safe: an immutable
/// value.
/// </summary>
[TypeConverter(typeof(TextConverter<Volume>))]
public readonly partial struct Volume : IEquatable<Volume>, IComparable<Volume>, ISpanParsable<Volume>, IFormattable
{
    private Volume(int hundredths) => Hundredths = hundredths;

    /// <summary>Hundredths of one cc.</summary>
    public int Hundredths { get; }

    /// <summary>The measure in cc.</summary>
    public decimal CubicCentimeters => Hundredths / 100m;

    /// <summary>Equal measures.</summary>
    public static bool operator ==(Volume left, Volume right) => left.Hundredths == right.Hundredths;

    /// <summary>Different measures.</summary>
    public static bool operator !=(Volume left, Volume right) => left.Hundredths != right.Hundredths;

    /// <summary>Whether the left one is smaller.</summary>
    public static bool operator <(Volume left, Volume right) => left.Hundredths < right.Hundredths;

    /// <summary>Whether the left one is greater.</summary>
    public static bool operator >(Volume left, Volume right) => left.Hundredths > right.Hundredths;

    /// <summary>Smaller or equal.</summary>
    public static bool operator <=(Volume left, Volume right) => left.Hundredths <= right.Hundredths;

    /// <summary>Greater or equal.</summary>
    public static bool operator >=(Volume left, Volume right) => left.Hundredths >= right.Hundredths;

    /// <summary>The sum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sum is over 99999.99.</exception>
    public static Volume operator +(Volume left, Volume right) => FromHundredths(left.Hundredths + right.Hundredths);

    /// <summary>A measure from cc, so that <c>VolumeCc = 0.5m</c> can be written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, over 99999.99, or finer than 0.01.</exception>
    public static implicit operator Volume(decimal value) => FromCc(value);

    /// <summary>A measure from cc, at most two decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, over 99999.99, or finer than 0.01.</exception>
    public static Volume FromCc(decimal value) => new(Decimals.ToHundredths(value, "cc"));

    /// <summary>A measure from hundredths of one cc.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or over 9999999.</exception>
    public static Volume FromHundredths(int hundredths) => new(Decimals.Check(hundredths, "cc"));

    /// <summary>Reads up to five digits and at most two decimals: <c>1.25</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Volume Parse(ReadOnlySpan<char> text) => TryParse(text, out var result) ? result : throw Decimals.NotAMeasure(text.ToString(), "cc");

    /// <summary>Reads a measure if the text has its form; white space around it is taken.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Volume result)
    {
        var read = Decimals.TryParse(text.Trim(), out var hundredths);
        result = new Volume(hundredths);
        return read;
    }

    /// <summary>Reads a measure if the UTF-8 text has its form.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Volume result)
    {
        var read = Decimals.TryParse(utf8Text, out var hundredths);
        result = new Volume(hundredths);
        return read;
    }

    /// <inheritdoc/>
    static Volume IParsable<Volume>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<Volume>.TryParse(string? s, IFormatProvider? provider, out Volume result) => TryParse(s, out result);

    /// <inheritdoc/>
    static Volume ISpanParsable<Volume>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool ISpanParsable<Volume>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Volume result) => TryParse(s, out result);

    /// <inheritdoc/>
    public bool Equals(Volume other) => Hundredths == other.Hundredths;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Volume other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Hundredths;

    /// <inheritdoc/>
    public int CompareTo(Volume other) => Hundredths.CompareTo(other.Hundredths);

    /// <summary>The number without its unit and without trailing zeros after two decimals: <c>1.25</c>, <c>3</c>.</summary>
    public override string ToString() => Decimals.Format(Hundredths);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
