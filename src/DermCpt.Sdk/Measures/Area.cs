using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace DermCpt;

/// <summary>
/// An area in cm2. Exact: a whole number of hundredths inside, never binary floating point. Range 0 to 99999.99. Thread-safe: an immutable
/// value.
/// </summary>
[TypeConverter(typeof(TextConverter<Area>))]
public readonly partial struct Area : IEquatable<Area>, IComparable<Area>, ISpanParsable<Area>, IFormattable
{
    private Area(int hundredths) => Hundredths = hundredths;

    /// <summary>Hundredths of one cm2.</summary>
    public int Hundredths { get; }

    /// <summary>The measure in cm2.</summary>
    public decimal SquareCentimeters => Hundredths / 100m;

    /// <summary>Equal measures.</summary>
    public static bool operator ==(Area left, Area right) => left.Hundredths == right.Hundredths;

    /// <summary>Different measures.</summary>
    public static bool operator !=(Area left, Area right) => left.Hundredths != right.Hundredths;

    /// <summary>Whether the left one is smaller.</summary>
    public static bool operator <(Area left, Area right) => left.Hundredths < right.Hundredths;

    /// <summary>Whether the left one is greater.</summary>
    public static bool operator >(Area left, Area right) => left.Hundredths > right.Hundredths;

    /// <summary>Smaller or equal.</summary>
    public static bool operator <=(Area left, Area right) => left.Hundredths <= right.Hundredths;

    /// <summary>Greater or equal.</summary>
    public static bool operator >=(Area left, Area right) => left.Hundredths >= right.Hundredths;

    /// <summary>The sum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sum is over 99999.99.</exception>
    public static Area operator +(Area left, Area right) => FromHundredths(left.Hundredths + right.Hundredths);

    /// <summary>A measure from cm2, so that <c>AreaSqCm = 4m</c> can be written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, over 99999.99, or finer than 0.01.</exception>
    public static implicit operator Area(decimal value) => FromSquareCm(value);

    /// <summary>A measure from cm2, at most two decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, over 99999.99, or finer than 0.01.</exception>
    public static Area FromSquareCm(decimal value) => new(Decimals.ToHundredths(value, "cm2"));

    /// <summary>A measure from hundredths of one cm2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or over 9999999.</exception>
    public static Area FromHundredths(int hundredths) => new(Decimals.Check(hundredths, "cm2"));

    /// <summary>Reads up to five digits and at most two decimals: <c>1.25</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Area Parse(ReadOnlySpan<char> text) => TryParse(text, out var result) ? result : throw Decimals.NotAMeasure(text.ToString(), "cm2");

    /// <summary>Reads a measure if the text has its form; white space around it is taken.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Area result)
    {
        var read = Decimals.TryParse(text.Trim(), out var hundredths);
        result = new Area(hundredths);
        return read;
    }

    /// <summary>Reads a measure if the UTF-8 text has its form.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Area result)
    {
        var read = Decimals.TryParse(utf8Text, out var hundredths);
        result = new Area(hundredths);
        return read;
    }

    /// <inheritdoc/>
    static Area IParsable<Area>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<Area>.TryParse(string? s, IFormatProvider? provider, out Area result) => TryParse(s, out result);

    /// <inheritdoc/>
    static Area ISpanParsable<Area>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool ISpanParsable<Area>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Area result) => TryParse(s, out result);

    /// <inheritdoc/>
    public bool Equals(Area other) => Hundredths == other.Hundredths;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Area other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Hundredths;

    /// <inheritdoc/>
    public int CompareTo(Area other) => Hundredths.CompareTo(other.Hundredths);

    /// <summary>The number without its unit and without trailing zeros after two decimals: <c>1.25</c>, <c>3</c>.</summary>
    public override string ToString() => Decimals.Format(Hundredths);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
