using System.Globalization;
using System.Text.Json;

namespace DermCpt.Cli;

/// <summary>The JSON of a rule.</summary>
internal static class RuleJson
{
    internal static void WriteMembers(RuleEntry entry, Utf8JsonWriter json)
    {
        json.WriteString("id", entry.Id.ToString());
        json.WriteString("class", LookupWords.Of(entry.Class));
        json.WriteString("source", entry.Source);
        json.WriteString("statement", entry.Statement);
        WriteDay(json, "from", entry.From);
        WriteDay(json, "to", entry.To);
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } stated)
        {
            json.WriteString(name, stated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
