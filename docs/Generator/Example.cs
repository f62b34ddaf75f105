using System.Globalization;
using System.Text;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Docs;

/// <summary>One case of the conformance suite in words: what was documented or claimed, and what comes of it. Thread-safe: immutable.</summary>
internal sealed class Example
{
    private const string UsualDay = "2026-03-02";
    private const string UsualPayer = "medicare";
    private readonly JsonElement input;
    private readonly JsonElement expected;
    private readonly JsonProperty[] switches;
    private readonly bool isClaim;

    private Example(JsonElement json)
    {
        isClaim = json.GetProperty("kind").GetString() == "scrub";
        input = json.GetProperty(isClaim ? "claim" : "encounter");
        expected = json.GetProperty("expected");
        switches = json.TryGetProperty("switches", out var laid) ? [.. laid.EnumerateObject()] : [];
        Family = json.GetProperty("family").GetString()!;
        Rule = json.GetProperty("rule").GetString()!.Split(' ')[0];
        Why = json.GetProperty("notes").GetString()!;
        IsCertain = json.GetProperty("confidence").GetString() == "high" && switches.Length == 0;
    }

    internal string Family { get; }

    /// <summary>The first of the rules that decide it.</summary>
    internal string Rule { get; }

    internal string Why { get; }

    /// <summary>Nothing about it is contested, and the payer's own profile answers it.</summary>
    internal bool IsCertain { get; }

    /// <summary>A code that somebody would report and must not, or a claim that does not stand.</summary>
    internal bool IsMistake => isClaim ? !expected.GetProperty("valid").GetBoolean() : Elements(expected, "notReported").Any();

    /// <summary>A record that is coded, or that needs a fact.</summary>
    internal bool IsCoding => !isClaim && !IsMistake && (Elements(expected, "lines").Any() || Elements(expected, "missingFacts").Any());

    /// <summary>Every case of the suite, in the order of its files.</summary>
    internal static List<Example> ReadAll(string folder)
    {
        var all = new List<Example>();
        foreach (var file in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                using var document = JsonDocument.Parse(line);
                all.Add(new Example(document.RootElement.Clone()));
            }
        }

        return all;
    }

    /// <summary>The documented services, or the lines of the claim; day and payer where they are not the usual ones.</summary>
    internal string Given
    {
        get
        {
            var parts = isClaim ? Elements(input, "lines").Select(Line) : Elements(input, "services").Select(Service);
            var around = string.Join(", ", input.EnumerateObject().Where(IsWorthSaying).Select(member => Fact(member.Name is "dateOfService" or "payer" ? "" : member.Name, member.Value).Trim()));
            return string.Join("; ", parts) + (around.Length == 0 ? "" : $" ({around})");
        }
    }

    /// <summary>The lines, or the facts that are asked for.</summary>
    internal string Answer
    {
        get
        {
            var lines = string.Join(", ", Elements(expected, "lines").Select(Line));
            var asked = string.Join(", ", Elements(expected, "missingFacts").Select(fact => fact.GetString()));
            return asked.Length == 0 ? (lines.Length == 0 ? "no line" : lines) : $"{(lines.Length == 0 ? "" : lines + "; ")}asks for {asked}";
        }
    }

    /// <summary>What must not be reported: the codes, or the lines of the claim that do not stand.</summary>
    internal string Wrong => isClaim ? Given : string.Join(", ", Elements(expected, "notReported").Select(code => code.GetString()));

    /// <summary>What it was documented as, for a mistake.</summary>
    internal string Instead => isClaim ? (Text(expected, "fix") ?? "") : Answer;

    /// <summary>The record behind a mistake; a claim stands alone.</summary>
    internal string Documented => isClaim ? "a claim alone" : Given;

    /// <summary>A record of services of these kinds, each of them there and no other, whose text holds the word.</summary>
    internal bool IsOf(string[] kinds, string word)
    {
        if (isClaim)
        {
            return false;
        }

        var services = Elements(input, "services").ToArray();
        return services.Select(static one => Text(one, "kind")).Distinct().Order(StringComparer.Ordinal).SequenceEqual(kinds.Order(StringComparer.Ordinal))
            && string.Join(",", services.Select(static one => one.GetRawText())).Replace(" ", "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal);
    }

    /// <summary>What stands around services and lines, but for what nearly every case says.</summary>
    private static bool IsWorthSaying(JsonProperty member) => member.Name switch
    {
        "id" or "services" or "lines" or "encounter" => false,
        "dateOfService" => member.Value.GetString() != UsualDay,
        "payer" => member.Value.GetString() != UsualPayer,
        "patient" => member.Value.GetRawText() is not ("{\"status\": \"established\"}" or "{\"status\":\"established\"}"),
        _ => true,
    };

    /// <summary>What the library finds in it, under the switches that the case lays over its payer's profile; nothing where it cannot be read.</summary>
    internal IEnumerable<Finding> Findings(DermCoder coder)
    {
        var utf8 = Encoding.UTF8.GetBytes(input.GetRawText());
        var profile = coder.Profile(input.GetProperty("payer").GetString()!);
        profile = profile.Derive(profile.Id, profile.Version, switches.Select(one => KeyValuePair.Create(one.Name, one.Value.GetString()!)));
        try
        {
            return isClaim ? coder.Scrub(DermCptJson.ReadClaim(utf8), profile).Findings : coder.Code(DermCptJson.ReadEncounter(utf8), profile).Findings;
        }
        catch (DermCptJsonException) when (Text(expected, "status") == "invalid")
        {
            return [];
        }
    }

    private static string Line(JsonElement line)
    {
        var modifiers = string.Concat(Elements(line, "modifiers").Select(modifier => "-" + modifier.GetString()));
        var units = line.TryGetProperty("units", out var number) ? number.GetInt32() : 1;
        var site = Text(line, "site") is { } stated ? $" ({stated})" : "";
        return $"{Text(line, "code")}{modifiers}{site}{(units == 1 ? "" : " x" + units.ToString(CultureInfo.InvariantCulture))}";
    }

    /// <summary>The kind, then words as they are and numbers with the names of their members.</summary>
    private static string Service(JsonElement service)
    {
        var facts = service.EnumerateObject().Where(member => member.Name is not ("id" or "kind")).Select(member => Fact(member.Name, member.Value));
        return string.Join(" ", new[] { Text(service, "kind") + (facts.Any() ? ":" : "") }.Append(string.Join(", ", facts))).Trim();
    }

    private static string Fact(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when name.EndsWith("Cm", StringComparison.Ordinal) || name is "lesion" or "session" or "placeOfService" or "lastVisit" => $"{name} {value.GetString()}",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => name,
        JsonValueKind.False => $"not {name}",
        JsonValueKind.Array => $"{name} {string.Join(" ", value.EnumerateArray().Select(element => Fact("", element).Trim()))}",
        JsonValueKind.Object => $"{name} {string.Join(" ", value.EnumerateObject().Select(member => Fact(member.Name, member.Value)))}".Trim(),
        _ => $"{name} {value.GetRawText()}",
    };

    private static string? Text(JsonElement json, string member) => json.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Elements(JsonElement json, string member) => json.TryGetProperty(member, out var list) ? list.EnumerateArray() : default;
}
