using System.Text.Json;

namespace DermCpt.Testing;

/// <summary>What a case may hold: a member that nothing reads would be a check that nobody makes.</summary>
internal static class CaseForm
{
    private static readonly string[] Members = ["id", "kind", "family", "encounter", "claim", "expected", "rule", "confidence", "vignette", "source", "notes", "switches"];
    private static readonly string[] OfCode = ["status", "lines", "notReported", "modifiersStated", "missingFacts"];
    private static readonly string[] OfScrub = ["valid", "problems", "status", "fix"];
    private static readonly string[] OfLine = ["code", "units", "modifiers"];
    private static readonly string[] OfProblem = ["codes", "why"];

    /// <exception cref="FormatException">The case is not of the form.</exception>
    internal static (string Id, string Kind) Check(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"A case is {json.ValueKind}: expected an object.");
        }

        var id = ConformanceCase.Text(json, "id") ?? throw new FormatException("A case needs an id.");
        var kind = ConformanceCase.Text(json, "kind");
        if (kind is not ("code" or "scrub"))
        {
            throw new FormatException($"Case {id} needs a kind, code or scrub.");
        }

        OnlyOf(id, "the case", json, Members);
        _ = Member(id, json, kind == "code" ? "encounter" : "claim", JsonValueKind.Object);
        if (json.TryGetProperty("switches", out _))
        {
            var switches = Member(id, json, "switches", JsonValueKind.Object);
            foreach (var one in switches.EnumerateObject())
            {
                _ = Member(id, switches, one.Name, JsonValueKind.String);
            }
        }

        CheckExpected(id, kind, Member(id, json, "expected", JsonValueKind.Object));
        return (id, kind);
    }

    private static void CheckExpected(string id, string kind, JsonElement expected)
    {
        OnlyOf(id, "expected", expected, kind == "code" ? OfCode : OfScrub);
        if (kind == "code")
        {
            foreach (var line in Member(id, expected, "lines", JsonValueKind.Array).EnumerateArray())
            {
                OnlyOf(id, "a line", line, OfLine);
                _ = Member(id, line, "code", JsonValueKind.String);
                _ = Member(id, line, "units", JsonValueKind.Number);
            }

            return;
        }

        if (!expected.TryGetProperty("valid", out var valid) || valid.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw new FormatException($"Case {id}: valid of expected is missing or no truth value; expected true or false.");
        }

        if (expected.TryGetProperty("problems", out _))
        {
            foreach (var problem in Member(id, expected, "problems", JsonValueKind.Array).EnumerateArray())
            {
                OnlyOf(id, "a problem", problem, OfProblem);
                _ = Member(id, problem, "codes", JsonValueKind.Array);
            }
        }
    }

    private static JsonElement Member(string id, JsonElement of, string name, JsonValueKind kind) => of.TryGetProperty(name, out var member) && member.ValueKind == kind
        ? member
        : throw new FormatException($"Case {id}: {name} is {(member.ValueKind == JsonValueKind.Undefined ? "missing" : member.ValueKind)}; expected {kind}.");

    private static void OnlyOf(string id, string what, JsonElement json, string[] members)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"Case {id}: {what} is {json.ValueKind}; expected an object.");
        }

        foreach (var member in json.EnumerateObject())
        {
            if (!members.Contains(member.Name))
            {
                throw new FormatException($"Case {id}: {what} has a member '{member.Name}', which nothing reads; expected {string.Join(", ", members)}.");
            }
        }
    }
}
