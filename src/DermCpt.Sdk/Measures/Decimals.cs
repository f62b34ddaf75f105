using System.Globalization;

namespace DermCpt;

/// <summary>The one decimal form of the contract: up to five digits and at most two decimals, as hundredths.</summary>
internal static class Decimals
{
    internal const int Max = 99_999_99;

    internal static bool TryParse(ReadOnlySpan<byte> utf8, out int hundredths)
    {
        hundredths = 0;
        int digits = 0, decimals = -1;
        foreach (var b in utf8)
        {
            if (b == (byte)'.')
            {
                if (decimals >= 0 || digits == 0)
                {
                    return Fail(out hundredths);
                }

                decimals = 0;
                continue;
            }

            if (b is < (byte)'0' or > (byte)'9' || (decimals < 0 ? ++digits > 5 : ++decimals > 2))
            {
                return Fail(out hundredths);
            }

            hundredths = (hundredths * 10) + (b - '0');
        }

        if (digits == 0 || decimals == 0)
        {
            return Fail(out hundredths);
        }

        hundredths *= decimals switch { 2 => 1, 1 => 10, _ => 100 };
        return true;
    }

    internal static bool TryParse(ReadOnlySpan<char> text, out int hundredths)
    {
        Span<byte> utf8 = stackalloc byte[8];
        if (text.Length > utf8.Length)
        {
            return Fail(out hundredths);
        }

        for (var i = 0; i < text.Length; i++)
        {
            utf8[i] = text[i] < 128 ? (byte)text[i] : (byte)0;
        }

        return TryParse(utf8[..text.Length], out hundredths);
    }

    internal static int ToHundredths(decimal value, string unit)
    {
        var scaled = value * 100m;
        return value is < 0m or > 99999.99m || decimal.Truncate(scaled) != scaled
            ? throw new ArgumentOutOfRangeException(nameof(value), value, $"Expected 0 to 99999.99 {unit} with at most two decimals.")
            : (int)scaled;
    }

    internal static int Check(int hundredths, string unit) =>
        hundredths is < 0 or > Max
            ? throw new ArgumentOutOfRangeException(nameof(hundredths), hundredths, $"Expected 0 to 9999999 hundredths of {unit}.")
            : hundredths;

    internal static string Format(int hundredths) => Text(hundredths / 100m);

    /// <summary>A decimal in its shortest form: 3, 1.2, 1.25.</summary>
    internal static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    internal static FormatException NotAMeasure(string text, string unit) =>
        new($"'{text}' is not a measure in {unit}: expected up to five digits and at most two decimals (1.25).");

    private static bool Fail(out int hundredths)
    {
        hundredths = 0;
        return false;
    }
}
