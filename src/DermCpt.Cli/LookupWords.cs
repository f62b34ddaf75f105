using System.Globalization;
using System.Text.Json;

namespace DermCpt.Cli;

/// <summary>The words in which <c>lookup</c> prints facts.</summary>
internal static class LookupWords
{
    internal const string Unknown = "unknown";

    internal static string Of(Enum word) => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    /// <summary>The fee schedule's own word, or "unknown".</summary>
    internal static string Of(GlobalDays days) => days switch
    {
        GlobalDays.Unknown => Unknown,
        GlobalDays.Days000 => "000",
        GlobalDays.Days010 => "010",
        GlobalDays.Days090 => "090",
        _ => days.ToString().ToUpperInvariant(),
    };

    internal static string Of(FeeComponent component) => component switch
    {
        FeeComponent.Professional => "26",
        FeeComponent.Technical => "TC",
        _ => string.Empty,
    };

    internal static string Of(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Unknown;
}
