namespace DermCpt.CodeProfiles;

/// <summary>
/// The compiled profiles: disjoint ranges of codes in ascending order, each with the number of its profile, from data/catalog.
/// A code that only an edition knows finds its profile by its range. Thread-safe.
/// </summary>
internal static partial class ProfileTable
{
    private const int WordsAProfile = 3;
    private const int CodesALetter = 10_000;
    private const int FirstOfLetters = 100_000;
    private const int FirstOfSuffixes = 400_000;

    /// <summary>The distinct profiles by number.</summary>
    private static readonly CodeProfile[] Distinct = Read();

    internal static int DistinctCount => Distinct.Length;

    /// <summary>What a code is. Looked up by a search: what has a dense index reads the list of its edition instead.</summary>
    internal static ref readonly CodeProfile Of(ProcedureCode code) => ref Distinct[RangeProfiles[RangeOf(OrdinalOf(code))]];

    /// <summary>
    /// A code's place in an order in which its form comes first: five digits, a letter and four digits, four digits and a letter. The
    /// ranges of the table are of one form, so that 1000F is not in 10000-19999.
    /// </summary>
    internal static int OrdinalOf(ProcedureCode code)
    {
        if (code.IsEmpty)
        {
            return FirstOfSuffixes;
        }

        var number = code.Number;
        if (number >= 0)
        {
            return number;
        }

        var packed = code.Packed;
        var digits = code.Set == CodeSet.HcpcsII ? DigitsOf(packed, 0) : DigitsOf(packed, 1);
        return code.Set == CodeSet.HcpcsII
            ? FirstOfLetters + (CodesALetter * (CodeText.Character(packed >> (4 * CodeText.Bits)) - 'A')) + digits
            : FirstOfSuffixes + (CodesALetter * (CodeText.Character(packed & 63) - 'A')) + digits;
    }

    private static int DigitsOf(uint packed, int after)
    {
        var digits = 0;
        for (var at = 3 + after; at >= after; at--)
        {
            digits = (digits * 10) + (int)((packed >> (at * CodeText.Bits)) & 63) - 1;
        }

        return digits;
    }

    /// <summary>The last range that begins at an ordinal or before it; the first begins at 0.</summary>
    private static int RangeOf(int ordinal)
    {
        var starts = RangeStarts;
        int low = 0, high = starts.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (starts[middle] <= ordinal)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private static CodeProfile[] Read()
    {
        var words = ProfileWords;
        var profiles = new CodeProfile[words.Length / WordsAProfile];
        for (var i = 0; i < profiles.Length; i++)
        {
            profiles[i] = new CodeProfile(words[WordsAProfile * i], words[(WordsAProfile * i) + 1], words[(WordsAProfile * i) + 2]);
        }

        return profiles;
    }
}
