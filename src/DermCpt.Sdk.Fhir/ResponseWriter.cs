using System.Text.Json;

namespace DermCpt.Fhir;

/// <summary>Writes JSON of the contract as items of a QuestionnaireResponse.</summary>
internal static class ResponseWriter
{
    /// <summary>An array or object that is stated and empty; forms never write it.</summary>
    internal const string Empty = "urn:dermcpt:empty";

    internal static void Items(Utf8JsonWriter json, IReadOnlyList<FormItem> form, JsonElement stated)
    {
        var kind = stated.TryGetProperty("kind"u8, out var word) ? word.GetString() : null;
        var isOpen = false;
        foreach (var item in form)
        {
            if (!item.IsFor(kind) || !stated.TryGetProperty(item.Member, out var value))
            {
                continue;
            }

            if (!isOpen)
            {
                json.WriteStartArray("item"u8);
                isOpen = true;
            }

            Item(json, item, value);
        }

        if (isOpen)
        {
            json.WriteEndArray();
        }
    }

    private static void Item(Utf8JsonWriter json, FormItem item, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
        {
            WriteEmpty(json, item);
        }
        else if (item.Type != FormType.Group)
        {
            Question(json, item, value);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in value.EnumerateArray())
            {
                Group(json, item, element);
            }
        }
        else
        {
            Group(json, item, value);
        }
    }

    private static void Group(Utf8JsonWriter json, FormItem item, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            // A word alone is an object with that word.
            Start(json, item);
            json.WriteStartArray("item"u8);
            Question(json, item.Items[0], value);
            json.WriteEndArray();
            json.WriteEndObject();
            return;
        }

        if (!value.EnumerateObject().Any())
        {
            WriteEmpty(json, item);
            return;
        }

        Start(json, item);
        Items(json, item.Items, value);
        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, FormItem item, JsonElement value)
    {
        Start(json, item);
        json.WriteStartArray("answer"u8);
        foreach (var one in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            json.WriteStartObject();
            Value(json, item, one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, FormItem item, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            json.WritePropertyName("_" + item.ValueName);
            FhirWriter.WriteAbsent(json, because: "unknown"u8);
            return;
        }

        json.WritePropertyName(item.ValueName);
        if (item.Type == FormType.Choice)
        {
            json.WriteStartObject();
            json.WriteString("system"u8, EncounterForm.WordSystem);
            json.WriteString("code"u8, value.GetString());
            json.WriteEndObject();
        }
        else if (item.Type == FormType.Decimal)
        {
            json.WriteRawValue(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        }
        else
        {
            value.WriteTo(json);
        }
    }

    private static void Start(Utf8JsonWriter json, FormItem item)
    {
        json.WriteStartObject();
        json.WriteString("linkId"u8, item.LinkId);
    }

    private static void WriteEmpty(Utf8JsonWriter json, FormItem item)
    {
        json.WriteStartObject();
        json.WriteStartArray("extension"u8);
        json.WriteStartObject();
        json.WriteString("url"u8, Empty);
        json.WriteBoolean("valueBoolean"u8, true);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("linkId"u8, item.LinkId);
        json.WriteEndObject();
    }
}
