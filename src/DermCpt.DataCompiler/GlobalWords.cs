using DermCpt.ReferenceData;

namespace DermCpt.DataCompiler;

/// <summary>The fee schedule's words for global days.</summary>
internal static class GlobalWords
{
    internal static GlobalDays Parse(string word) => word switch
    {
        "000" => GlobalDays.Days000,
        "010" => GlobalDays.Days010,
        "090" => GlobalDays.Days090,
        "XXX" => GlobalDays.Xxx,
        "YYY" => GlobalDays.Yyy,
        "ZZZ" => GlobalDays.Zzz,
        "MMM" => GlobalDays.Mmm,
        _ => throw new FormatException($"'{word}' are no global days."),
    };
}
