using System.Text;

namespace DermCpt.ReferenceData;

/// <summary>
/// Which code numbers exist at all: those that some national table of pairs, unit limits, fees or level II codes names, of any specialty and
/// year since 2024 (OOS). It says nothing but that. Kept as the steps from one number to the next and made into bits when first asked, which
/// a claim of dermatology alone never does. Thread-safe: immutable.
/// </summary>
internal static partial class NationalCodes
{
    /// <summary>Steps up to this many are one character; a longer one is written in digits of this base behind <see cref="Longer"/>.</summary>
    internal const int Steps = 64;
    internal const byte First = (byte)'!' + 2;
    internal const byte Longer = (byte)'!';
    private const int Numbers = 100_000;
    private const int BySuffix = 10_000;
    private const int LevelTwo = Numbers + (3 * BySuffix);
    private const int Size = LevelTwo + (26 * BySuffix);
    private const string Suffixes = "TUF";

    internal static bool Contains(ProcedureCode code) => PlaceOf(code) is var place && place >= 0 && (Bits.All[place >> 6] >> (place & 63) & 1) != 0;

    /// <summary>A code's place among all forms of code, or -1 for a form that no national table has.</summary>
    internal static int PlaceOf(ProcedureCode code)
    {
        if (code.Number >= 0)
        {
            return code.Number;
        }

        Span<char> text = stackalloc char[5];
        if (!code.TryFormat(text, out var length) || length != text.Length)
        {
            return -1;
        }

        var suffix = Suffixes.IndexOf(text[^1], StringComparison.Ordinal);
        var isSuffixed = suffix >= 0 && char.IsAsciiDigit(text[0]);
        var digits = isSuffixed ? text[..^1] : text[1..];
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return isSuffixed ? Numbers + (suffix * BySuffix) + number : char.IsAsciiLetterUpper(text[0]) ? LevelTwo + ((text[0] - 'A') * BySuffix) + number : -1;
    }

    /// <summary>The steps between ascending places, as the compiler of the tables writes them.</summary>
    internal static string Encode(IEnumerable<int> places)
    {
        var text = new StringBuilder();
        var last = 0;
        foreach (var place in places)
        {
            var step = place - last;
            last = place;
            if (step < Steps)
            {
                text.Append((char)(First + step));
                continue;
            }

            text.Append((char)Longer).Append((char)(First + (step / (Steps * Steps)))).Append((char)(First + (step / Steps % Steps))).Append((char)(First + (step % Steps)));
        }

        return text.ToString();
    }

    /// <summary>Reads the steps into bits.</summary>
    internal static ulong[] Decode(ReadOnlySpan<byte> text)
    {
        var words = new ulong[(Size + 63) / 64];
        var place = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == (byte)'\n')
            {
                continue;
            }

            if (text[at] != Longer)
            {
                place += text[at] - First;
            }
            else
            {
                place += ((text[at + 1] - First) * Steps * Steps) + ((text[at + 2] - First) * Steps) + text[at + 3] - First;
                at += 3;
            }

            words[place >> 6] |= 1UL << (place & 63);
        }

        return words;
    }

    private static class Bits
    {
        internal static readonly ulong[] All = Decode(Text);
    }
}
