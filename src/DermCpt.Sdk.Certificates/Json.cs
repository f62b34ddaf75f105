using System.Globalization;
using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>Plain reads of JSON elements.</summary>
internal static class Json
{
    internal static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? string.Empty;

    internal static string TextOrEmpty(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? string.Empty : string.Empty;

    internal static DateOnly Date(JsonElement element, string name) => DateOnly.ParseExact(Text(element, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string[] Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(static one => one.GetString() ?? string.Empty)] : [];

    /// <summary>An exact number, written as one or as text; null where the member is absent.</summary>
    internal static decimal? Number(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? decimal.Parse(value.GetString()!, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : value.GetDecimal();

    /// <summary>Whether a member states a value: the value itself, or a list that holds it.</summary>
    internal static bool States(JsonElement element, string name, string value) => element.TryGetProperty(name, out var stated) && stated.ValueKind switch
    {
        JsonValueKind.String => stated.GetString() == value,
        JsonValueKind.True => value == "true",
        JsonValueKind.Array => stated.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.GetString() == value),
        _ => false,
    };

    /// <summary>The same value: numbers by their value, everything else as written.</summary>
    internal static bool AreSame(JsonElement a, JsonElement b) => a.ValueKind == JsonValueKind.Number && b.ValueKind == JsonValueKind.Number
        ? a.GetDecimal() == b.GetDecimal()
        : a.ValueKind == b.ValueKind && a.GetRawText() == b.GetRawText();

    /// <summary>A member named twice could be read in two ways.</summary>
    /// <exception cref="FormatException">A member is repeated.</exception>
    internal static void RefuseRepeats(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in element.EnumerateArray())
            {
                RefuseRepeats(one);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in element.EnumerateObject())
            {
                if (!names.Add(member.Name))
                {
                    throw new FormatException($"the member '{member.Name}' stands twice");
                }

                RefuseRepeats(member.Value);
            }
        }
    }
}
