using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace DermCpt;

/// <summary>
/// A length in cm. Exact: a whole number of hundredths inside, never binary floating point. Range 0 to 99999.99. Thread-safe: an immutable
/// value.
/// </summary>
[TypeConverter(typeof(TextConverter<Length>))]
public readonly partial struct Length : IEquatable<Length>, IComparable<Length>, ISpanParsable<Length>, IFormattable
{
    private Length(int hundredths) => Hundredths = hundredths;

    /// <summary>Hundredths of one cm.</summary>
    public int Hundredths { get; }

    /// <summary>The measure in cm.</summary>
    public decimal Centimeters => Hundredths / 100m;

    /// <summary>Equal measures.</summary>
    public static bool operator ==(Length left, Length right) => left.Hundredths == right.Hundredths;

    /// <summary>Different measures.</summary>
    public static bool operator !=(Length left, Length right) => left.Hundredths != right.Hundredths;

    /// <summary>Whether the left one is smaller.</summary>
    public static bool operator <(Length left, Length right) => left.Hundredths < right.Hundredths;

    /// <summary>Whether the left one is greater.</summary>
    public static bool operator >(Length left, Length right) => left.Hundredths > right.Hundredths;

    /// <summary>Smaller or equal.</summary>
    public static bool operator <=(Length left, Length right) => left.Hundredths <= right.Hundredths;

    /// <summary>Greater or equal.</summary>
    public static bool operator >=(Length left, Length right) => left.Hundredths >= right.Hundredths;

    /// <summary>The sum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sum is over 99999.99.</exception>
    public static Length operator +(Length left, Length right) => FromHundredths(left.Hundredths + right.Hundredths);

    /// <summary>A measure from cm, so that <c>ExcisedDiameterCm = 1.2m</c> can be written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, over 99999.99, or finer than 0.01.</exception>
    public static implicit operator Length(decimal value) => FromCm(value);

    /// <summary>A measure from cm, at most two decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, over 99999.99, or finer than 0.01.</exception>
    public static Length FromCm(decimal value) => new(Decimals.ToHundredths(value, "cm"));

    /// <summary>A measure from hundredths of one cm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or over 9999999.</exception>
    public static Length FromHundredths(int hundredths) => new(Decimals.Check(hundredths, "cm"));

    /// <summary>Reads up to five digits and at most two decimals: <c>1.25</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Length Parse(ReadOnlySpan<char> text) => TryParse(text, out var result) ? result : throw Decimals.NotAMeasure(text.ToString(), "cm");

    /// <summary>Reads a measure if the text has its form; white space around it is taken.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Length result)
    {
        var read = Decimals.TryParse(text.Trim(), out var hundredths);
        result = new Length(hundredths);
        return read;
    }

    /// <summary>Reads a measure if the UTF-8 text has its form.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Length result)
    {
        var read = Decimals.TryParse(utf8Text, out var hundredths);
        result = new Length(hundredths);
        return read;
    }

    /// <inheritdoc/>
    static Length IParsable<Length>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<Length>.TryParse(string? s, IFormatProvider? provider, out Length result) => TryParse(s, out result);

    /// <inheritdoc/>
    static Length ISpanParsable<Length>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool ISpanParsable<Length>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Length result) => TryParse(s, out result);

    /// <inheritdoc/>
    public bool Equals(Length other) => Hundredths == other.Hundredths;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Length other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Hundredths;

    /// <inheritdoc/>
    public int CompareTo(Length other) => Hundredths.CompareTo(other.Hundredths);

    /// <summary>The number without its unit and without trailing zeros after two decimals: <c>1.25</c>, <c>3</c>.</summary>
    public override string ToString() => Decimals.Format(Hundredths);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
