using System.Buffers;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Fhir;

/// <summary>The form of an encounter, made of the JSON Schema of the contract, so that a new member is an item without more ado.</summary>
internal sealed class EncounterForm
{
    internal const string KindItem = "services.kind";
    internal const string WordSystem = "urn:dermcpt:word";
    private static readonly Lazy<EncounterForm> Made = new(static () => new EncounterForm());
    private readonly JsonElement definitions;

    private EncounterForm()
    {
        var schema = new ArrayBufferWriter<byte>();
        DermCptJson.WriteSchema(schema);
        using var document = JsonDocument.Parse(schema.WrittenMemory);
        definitions = document.RootElement.GetProperty("$defs"u8);
        Items = Members(definitions.GetProperty("encounter"u8), string.Empty);
        definitions = default;
    }

    internal static EncounterForm Instance => Made.Value;

    internal IReadOnlyList<FormItem> Items { get; }

    private List<FormItem> Members(JsonElement definition, string path)
    {
        var required = Required(definition);
        var items = new List<FormItem>();
        foreach (var member in definition.GetProperty("properties"u8).EnumerateObject())
        {
            items.Add(Item(member.Value, path + member.Name, member.Name, required.Contains(member.Name), []));
        }

        return items;
    }

    private static HashSet<string> Required(JsonElement definition) => definition.TryGetProperty("required"u8, out var names) ? [.. names.EnumerateArray().Select(static name => name.GetString()!)] : [];

    private FormItem Item(JsonElement declared, string linkId, string member, bool isRequired, IReadOnlyList<string> kinds)
    {
        var (definition, name) = Resolved(declared);
        var repeats = false;
        if (definition.TryGetProperty("anyOf"u8, out var ways) && Array(ways) is { } listed)
        {
            definition = listed; // one word, or several
        }

        if (definition.TryGetProperty("items"u8, out var inner))
        {
            repeats = true;
            (definition, name) = Resolved(inner);
        }

        if (name == "service")
        {
            return new FormItem(linkId, member, FormType.Group) { Repeats = true, IsRequired = isRequired, Items = Services(definition) };
        }

        definition = Object(definition) ?? definition;
        var type = TypeOf(definition, name, member);
        return new FormItem(linkId, member, type)
        {
            Repeats = repeats,
            IsRequired = isRequired,
            Kinds = kinds,
            Note = type == FormType.Decimal && definition.TryGetProperty("description"u8, out var text) ? text.GetString()! : string.Empty,
            Words = definition.TryGetProperty("enum"u8, out var words) ? [.. words.EnumerateArray().Select(static word => word.GetString()!)] : [],
            Items = type == FormType.Group ? Members(definition, linkId + ".") : [],
        };
    }

    /// <summary>A service: its kind, then each member once; where kinds mean different things by one name, once a meaning.</summary>
    private List<FormItem> Services(JsonElement definition)
    {
        var kinds = new List<string>();
        var members = new OrderedMembers();
        foreach (var way in definition.GetProperty("anyOf"u8).EnumerateArray())
        {
            var service = Resolved(way).Definition;
            var kind = service.GetProperty("properties"u8).GetProperty("kind"u8).GetProperty("const"u8).GetString()!;
            kinds.Add(kind);
            foreach (var member in service.GetProperty("properties"u8).EnumerateObject().Where(static member => member.Name != "kind"))
            {
                members.Add(member.Name, member.Value, kind);
            }
        }

        var items = new List<FormItem> { new(KindItem, "kind", FormType.Choice) { IsRequired = true, Words = kinds } };
        foreach (var (name, meanings) in members.All)
        {
            foreach (var (declared, of) in meanings)
            {
                var linkId = meanings.Count == 1 ? "services." + name : $"services.{of[0]}.{name}";
                items.Add(Item(declared, linkId, name, false, of.Count == kinds.Count ? [] : of));
            }
        }

        return items;
    }

    private (JsonElement Definition, string Name) Resolved(JsonElement declared)
    {
        if (!declared.TryGetProperty("$ref"u8, out var reference))
        {
            return (declared, string.Empty);
        }

        var name = reference.GetString()!["#/$defs/".Length..];
        return (definitions.GetProperty(name), name);
    }

    /// <summary>Of several ways the one that is an array.</summary>
    private static JsonElement? Array(JsonElement ways)
    {
        foreach (var way in ways.EnumerateArray())
        {
            if (way.TryGetProperty("items"u8, out _))
            {
                return way;
            }
        }

        return null;
    }

    /// <summary>Of several ways the one that is an object: a word alone is an object with that word.</summary>
    private JsonElement? Object(JsonElement definition)
    {
        foreach (var way in definition.TryGetProperty("anyOf"u8, out var ways) ? ways.EnumerateArray() : default)
        {
            if (Resolved(way).Definition is var full && full.TryGetProperty("properties"u8, out _))
            {
                return full;
            }
        }

        return null;
    }

    private static FormType TypeOf(JsonElement definition, string name, string member)
    {
        if (definition.TryGetProperty("enum"u8, out _))
        {
            return FormType.Choice;
        }

        if (definition.TryGetProperty("anyOf"u8, out _))
        {
            return FormType.Decimal;
        }

        var type = definition.GetProperty("type"u8);
        return (type.ValueKind == JsonValueKind.Array ? type[0].GetString() : type.GetString()) switch
        {
            "object" => FormType.Group,
            "boolean" => FormType.Boolean,
            "integer" => FormType.Integer,
            "number" => FormType.Decimal,
            _ => name == "date" ? FormType.Date : member == "note" ? FormType.Text : FormType.String,
        };
    }

    /// <summary>Members in the order in which kinds name them first, each with its meanings and their kinds.</summary>
    private sealed class OrderedMembers
    {
        private readonly Dictionary<string, List<(JsonElement Declared, List<string> Kinds)>> byName = new(StringComparer.Ordinal);

        internal List<(string Name, List<(JsonElement Declared, List<string> Kinds)> Meanings)> All { get; } = [];

        internal void Add(string name, JsonElement declared, string kind)
        {
            if (!byName.TryGetValue(name, out var meanings))
            {
                byName.Add(name, meanings = []);
                All.Add((name, meanings));
            }

            foreach (var (known, kinds) in meanings)
            {
                if (known.GetRawText() == declared.GetRawText())
                {
                    kinds.Add(kind);
                    return;
                }
            }

            meanings.Add((declared, [kind]));
        }
    }
}
