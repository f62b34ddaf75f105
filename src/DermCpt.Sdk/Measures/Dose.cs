using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace DermCpt;

/// <summary>
/// An amount of a drug in mg. Exact: a whole number of hundredths inside, never binary floating point. Range 0 to 99999.99. Thread-safe: an
/// immutable value.
/// </summary>
[TypeConverter(typeof(TextConverter<Dose>))]
public readonly partial struct Dose : IEquatable<Dose>, IComparable<Dose>, ISpanParsable<Dose>, IFormattable
{
    private Dose(int hundredths) => Hundredths = hundredths;

    /// <summary>Hundredths of one mg.</summary>
    public int Hundredths { get; }

    /// <summary>The measure in mg.</summary>
    public decimal Milligrams => Hundredths / 100m;

    /// <summary>Equal measures.</summary>
    public static bool operator ==(Dose left, Dose right) => left.Hundredths == right.Hundredths;

    /// <summary>Different measures.</summary>
    public static bool operator !=(Dose left, Dose right) => left.Hundredths != right.Hundredths;

    /// <summary>Whether the left one is smaller.</summary>
    public static bool operator <(Dose left, Dose right) => left.Hundredths < right.Hundredths;

    /// <summary>Whether the left one is greater.</summary>
    public static bool operator >(Dose left, Dose right) => left.Hundredths > right.Hundredths;

    /// <summary>Smaller or equal.</summary>
    public static bool operator <=(Dose left, Dose right) => left.Hundredths <= right.Hundredths;

    /// <summary>Greater or equal.</summary>
    public static bool operator >=(Dose left, Dose right) => left.Hundredths >= right.Hundredths;

    /// <summary>The sum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sum is over 99999.99.</exception>
    public static Dose operator +(Dose left, Dose right) => FromHundredths(left.Hundredths + right.Hundredths);

    /// <summary>A measure from mg, so that <c>AmountMg = 10m</c> can be written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, over 99999.99, or finer than 0.01.</exception>
    public static implicit operator Dose(decimal value) => FromMg(value);

    /// <summary>A measure from mg, at most two decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, over 99999.99, or finer than 0.01.</exception>
    public static Dose FromMg(decimal value) => new(Decimals.ToHundredths(value, "mg"));

    /// <summary>A measure from hundredths of one mg.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or over 9999999.</exception>
    public static Dose FromHundredths(int hundredths) => new(Decimals.Check(hundredths, "mg"));

    /// <summary>Reads up to five digits and at most two decimals: <c>1.25</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Dose Parse(ReadOnlySpan<char> text) => TryParse(text, out var result) ? result : throw Decimals.NotAMeasure(text.ToString(), "mg");

    /// <summary>Reads a measure if the text has its form; white space around it is taken.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Dose result)
    {
        var read = Decimals.TryParse(text.Trim(), out var hundredths);
        result = new Dose(hundredths);
        return read;
    }

    /// <summary>Reads a measure if the UTF-8 text has its form.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Dose result)
    {
        var read = Decimals.TryParse(utf8Text, out var hundredths);
        result = new Dose(hundredths);
        return read;
    }

    /// <inheritdoc/>
    static Dose IParsable<Dose>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<Dose>.TryParse(string? s, IFormatProvider? provider, out Dose result) => TryParse(s, out result);

    /// <inheritdoc/>
    static Dose ISpanParsable<Dose>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool ISpanParsable<Dose>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Dose result) => TryParse(s, out result);

    /// <inheritdoc/>
    public bool Equals(Dose other) => Hundredths == other.Hundredths;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Dose other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Hundredths;

    /// <inheritdoc/>
    public int CompareTo(Dose other) => Hundredths.CompareTo(other.Hundredths);

    /// <summary>The number without its unit and without trailing zeros after two decimals: <c>1.25</c>, <c>3</c>.</summary>
    public override string ToString() => Decimals.Format(Hundredths);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
