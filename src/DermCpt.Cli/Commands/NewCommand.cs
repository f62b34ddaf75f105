using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt new</c>: an encounter to fill in, with the documented members of each kind, from the schema.</summary>
internal static class NewCommand
{
    private const int MostWords = 16;
    private const string Reference = "#/$defs/";
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Rare = ["session", "note", "separateLesion", "postoperative", "returnToOperatingRoom", "reduced", "discontinued", "increasedWork", "role", "assistantType", "care", "splitShared", "liability"];
    private static readonly string[] OfVisit = ["dateOfService", "payer", "placeOfService", "patient"];

    private static readonly Argument<string[]> Kinds = new Argument<string[]>("KIND") { Description = "Kinds of service, such as biopsy or excision.", Arity = ArgumentArity.OneOrMore }.RefusingOptions();
    private static readonly Option<bool> All = new("--all") { Description = "Also the members that every kind has for rare circumstances." };

    internal static Command Create(Streams streams)
    {
        Kinds.CompletionSources.Clear();
        Kinds.CompletionSources.Add(static _ => KindsOf().Select(static kind => new CompletionItem(kind)));
        var command = new Command("new", "Prints an encounter to fill in.") { Kinds, All };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static string[] KindsOf()
    {
        using var schema = NearWords.Schema();
        return KindsOf(schema.RootElement.GetProperty("$defs"));
    }

    private static string[] KindsOf(JsonElement definitions) => [.. definitions.GetProperty("service").GetProperty("anyOf").EnumerateArray()
        .Select(choice => Referred(choice, definitions).GetProperty("properties").GetProperty("kind").GetProperty("const").GetString()!)];

    private static int Run(ParseResult parsed, Streams streams)
    {
        using var schema = NearWords.Schema();
        var definitions = schema.RootElement.GetProperty("$defs");
        var kinds = parsed.GetValue(Kinds)!;
        var known = KindsOf(definitions);
        foreach (var kind in kinds)
        {
            if (!known.Contains(kind, StringComparer.Ordinal))
            {
                var near = NearWords.Near(kind, known) is { } word ? $" Did you mean {word}?" : string.Empty;
                throw new ArgumentException($"'{kind}' is no kind of service: expected {string.Join(", ", known)}.{near}");
            }
        }

        using (var json = new Utf8JsonWriter(streams.Output, Options))
        {
            WriteVisit(json, kinds, parsed.GetValue(All), parsed.GetValue(Shared.Payer), definitions);
        }

        streams.Output.Write("\n"u8);
        streams.Error.WriteLine("Fill in each <...>, and take out what was not documented.");
        return Shared.Good;
    }

    private static void WriteVisit(Utf8JsonWriter json, string[] kinds, bool all, string? payer, JsonElement definitions)
    {
        json.WriteStartObject();
        var visit = definitions.GetProperty("encounter").GetProperty("properties");
        foreach (var member in OfVisit)
        {
            json.WritePropertyName(member);
            if (member == "payer")
            {
                json.WriteStringValue(payer ?? "<medicare|medicaid|commercial>");
            }
            else
            {
                WritePlace(json, visit.GetProperty(member), definitions);
            }
        }

        json.WriteStartArray("services");
        for (var i = 0; i < kinds.Length; i++)
        {
            WriteService(json, definitions.GetProperty(kinds[i] + "Service").GetProperty("properties"), $"s{i + 1}", all, definitions);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteService(Utf8JsonWriter json, JsonElement members, string id, bool all, JsonElement definitions)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        foreach (var member in members.EnumerateObject())
        {
            if (member.Name != "id" && (all || !Rare.Contains(member.Name)))
            {
                json.WritePropertyName(member.Name);
                WritePlace(json, member.Value, definitions);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>What stands where a value is to be filled in.</summary>
    private static void WritePlace(Utf8JsonWriter json, JsonElement schema, JsonElement definitions)
    {
        var form = schema.TryGetProperty("$ref", out var target) ? target.GetString() : null;
        schema = Referred(schema, definitions);
        if (form is Reference + "date" or Reference + "place")
        {
            json.WriteStringValue(form == Reference + "date" ? "<yyyy-MM-dd>" : "<two digits, such as 11>");
        }
        else if (schema.TryGetProperty("properties", out var properties))
        {
            json.WriteStartObject();
            foreach (var member in properties.EnumerateObject())
            {
                json.WritePropertyName(member.Name);
                WritePlace(json, member.Value, definitions);
            }

            json.WriteEndObject();
        }
        else if (schema.TryGetProperty("items", out var items))
        {
            json.WriteStartArray();
            WritePlace(json, items, definitions);
            json.WriteEndArray();
        }
        else if (schema.TryGetProperty("const", out var word))
        {
            json.WriteStringValue(word.GetString());
        }
        else if (schema.TryGetProperty("anyOf", out var choices) && choices[0].TryGetProperty("enum", out _))
        {
            WritePlace(json, choices[0], definitions);
        }
        else
        {
            json.WriteStringValue($"<{WordsOf(schema)}>");
        }
    }

    private static string WordsOf(JsonElement schema)
    {
        foreach (var list in (string[])["enum", "examples"])
        {
            if (schema.TryGetProperty(list, out var words))
            {
                var shown = words.EnumerateArray().Select(static word => word.ToString()).ToArray();
                return shown.Length <= MostWords ? string.Join('|', shown) : string.Join('|', shown[..MostWords]) + "|...";
            }
        }

        if (schema.TryGetProperty("description", out var description))
        {
            return description.GetString()!;
        }

        var form = schema.TryGetProperty("pattern", out var pattern) ? pattern.GetString()! : string.Empty;
        var type = schema.TryGetProperty("type", out var typed) ? typed.ToString() : "string";
        return type switch
        {
            "boolean" => "true|false",
            "string" when form.StartsWith("^[FT]", StringComparison.Ordinal) => "FA|F1|TA|T1",
            "string" => "text",
            _ => "whole number",
        };
    }

    private static JsonElement Referred(JsonElement schema, JsonElement definitions) =>
        schema.TryGetProperty("$ref", out var target) && !schema.TryGetProperty("examples", out _) ? definitions.GetProperty(target.GetString()![Reference.Length..]) : schema;
}
