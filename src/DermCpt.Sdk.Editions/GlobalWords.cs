namespace DermCpt.Editions;

/// <summary>The fee schedule's words for global days.</summary>
internal static class GlobalWords
{
    /// <summary>The days of a word; a <see cref="FormatException"/> for any other.</summary>
    internal static GlobalDays Parse(string word) => TryParse(word, out var days) ? days : throw new FormatException($"'{word}' is no word for global days: expected 000, 010, 090, XXX, YYY, ZZZ or MMM.");

    internal static bool TryParse(ReadOnlySpan<char> word, out GlobalDays days)
    {
        days = word switch
        {
            "000" => GlobalDays.Days000,
            "010" => GlobalDays.Days010,
            "090" => GlobalDays.Days090,
            "XXX" => GlobalDays.Xxx,
            "YYY" => GlobalDays.Yyy,
            "ZZZ" => GlobalDays.Zzz,
            "MMM" => GlobalDays.Mmm,
            _ => GlobalDays.Unknown,
        };
        return days != GlobalDays.Unknown;
    }
}
