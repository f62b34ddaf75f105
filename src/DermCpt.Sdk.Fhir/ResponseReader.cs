using System.Text.Json;
using System.Text.Unicode;

namespace DermCpt.Fhir;

/// <summary>Reads a QuestionnaireResponse into JSON of the contract. Items that were not answered are not stated.</summary>
internal static class ResponseReader
{
    private const int MostItems = 10_000;

    /// <summary>The document; its items are read by the form.</summary>
    /// <exception cref="FhirException">It is no QuestionnaireResponse.</exception>
    internal static JsonDocument Parse(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (!Utf8.IsValid(utf8))
        {
            throw new FhirException("the text is no UTF-8.");
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8.ToArray(), new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException error)
        {
            throw new FhirException($"the text is no JSON of FHIR: {error.Message}", error);
        }

        try
        {
            var type = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("resourceType"u8, out var stated) && stated.ValueKind == JsonValueKind.String ? stated.GetString()! : string.Empty;
            return type == "QuestionnaireResponse" ? document : throw new FhirException($"resourceType '{FhirJson.Short(type)}': expected QuestionnaireResponse.");
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    internal static void Object(JsonElement group, IReadOnlyList<FormItem> form, string where, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        var answered = Answered(group, form, where);
        foreach (var item in form)
        {
            if (!answered.TryGetValue(item.LinkId, out var given))
            {
                continue;
            }

            if (given.Count > 1 && !item.Repeats)
            {
                throw new FhirException($"{item.LinkId}: answered {given.Count} times; expected once.");
            }

            if (item.Type == FormType.Group)
            {
                Groups(given, item, json);
            }
            else
            {
                Answers(given, item, json);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>The items of a group by their link; every one must be of the form, and a member may be stated by one of them.</summary>
    private static Dictionary<string, List<JsonElement>> Answered(JsonElement group, IReadOnlyList<FormItem> form, string where)
    {
        var given = new Dictionary<string, List<JsonElement>>(StringComparer.Ordinal);
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in Elements(group, "item", where))
        {
            var linkId = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("linkId"u8, out var link) && link.ValueKind == JsonValueKind.String ? link.GetString()! : throw new FhirException($"{where}: an item without linkId.");
            var known = form.FirstOrDefault(other => other.LinkId == linkId) ?? throw new FhirException($"{FhirJson.Short(linkId)}: no item of the questionnaire{(where.Length == 0 ? string.Empty : " in " + where)}.");
            if (!IsStated(item))
            {
                continue;
            }

            if (!members.TryAdd(known.Member, linkId) && members[known.Member] != linkId)
            {
                throw new FhirException($"{linkId}: answered beside {members[known.Member]}; expected the one of the service's kind.");
            }

            if (!given.TryGetValue(linkId, out var list))
            {
                given.Add(linkId, list = []);
            }

            list.Add(item);
        }

        return given;
    }

    private static bool IsStated(JsonElement item) =>
        (item.TryGetProperty("answer"u8, out var answers) && answers.ValueKind == JsonValueKind.Array && answers.GetArrayLength() > 0)
        || (item.TryGetProperty("item"u8, out var items) && items.ValueKind == JsonValueKind.Array && items.EnumerateArray().Any(static inner => inner.ValueKind != JsonValueKind.Object || IsStated(inner)))
        || IsEmpty(item);

    private static bool IsEmpty(JsonElement item)
    {
        foreach (var extension in Elements(item, "extension", string.Empty))
        {
            if (extension.ValueKind == JsonValueKind.Object && extension.TryGetProperty("url"u8, out var url) && url.ValueKind == JsonValueKind.String && url.ValueEquals(ResponseWriter.Empty))
            {
                return true;
            }
        }

        return false;
    }

    private static void Groups(List<JsonElement> given, FormItem item, Utf8JsonWriter json)
    {
        json.WritePropertyName(item.Member);
        if (item.Repeats)
        {
            json.WriteStartArray();
        }

        foreach (var group in given)
        {
            if (!item.Repeats || !IsEmpty(group))
            {
                Object(group, item.Items, item.LinkId, json);
            }
        }

        if (item.Repeats)
        {
            json.WriteEndArray();
        }
    }

    private static void Answers(List<JsonElement> given, FormItem item, Utf8JsonWriter json)
    {
        json.WritePropertyName(item.Member);
        if (item.Repeats)
        {
            json.WriteStartArray();
        }

        var count = 0;
        foreach (var answer in given.SelectMany(one => Elements(one, "answer", item.LinkId)))
        {
            if (count++ > 0 && !item.Repeats)
            {
                throw new FhirException($"{item.LinkId}: several answers; expected one.");
            }

            Value(answer, item, json);
        }

        if (count == 0 && !item.Repeats)
        {
            throw new FhirException($"{item.LinkId}: expected an answer with {item.ValueName}.");
        }

        if (item.Repeats)
        {
            json.WriteEndArray();
        }
    }

    private static void Value(JsonElement answer, FormItem item, Utf8JsonWriter json)
    {
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(item.ValueName, out var value) && IsOf(item.Type, value))
        {
            if (item.Type == FormType.Choice)
            {
                json.WriteStringValue(value.GetProperty("code"u8).GetString());
            }
            else
            {
                value.WriteTo(json);
            }
        }
        else if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("_" + item.ValueName, out _) && item is { Repeats: true, Type: FormType.Integer })
        {
            json.WriteNullValue();
        }
        else
        {
            throw new FhirException($"{item.LinkId}: expected an answer with {item.ValueName}{(item.Type == FormType.Choice ? ".code of " + EncounterForm.WordSystem : string.Empty)}.");
        }
    }

    private static bool IsOf(FormType type, JsonElement value) => type switch
    {
        FormType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        FormType.Integer or FormType.Decimal => value.ValueKind == JsonValueKind.Number,
        FormType.Choice => IsWord(value),
        _ => value.ValueKind == JsonValueKind.String,
    };

    internal static bool IsWord(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("code"u8, out var code) && code.ValueKind == JsonValueKind.String
        && (!value.TryGetProperty("system"u8, out var system) || (system.ValueKind == JsonValueKind.String && system.ValueEquals(EncounterForm.WordSystem)));

    /// <summary>The elements of an array that may be absent.</summary>
    internal static IEnumerable<JsonElement> Elements(JsonElement parent, string name, string where)
    {
        if (!parent.TryGetProperty(name, out var array))
        {
            return [];
        }

        return array.ValueKind == JsonValueKind.Array && array.GetArrayLength() <= MostItems ? array.EnumerateArray() : throw new FhirException($"{where}: {name} is no array of at most {MostItems}.");
    }
}
