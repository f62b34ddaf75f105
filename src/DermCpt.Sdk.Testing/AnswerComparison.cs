using System.Text.Json;
using System.Text.Json.Serialization;

namespace DermCpt.Testing;

/// <summary>A result in the contract's JSON against what a case expects. Thread-safe: no state.</summary>
internal static class AnswerComparison
{
    internal static CaseVerdict Compare(ConformanceCase test, JsonElement result)
    {
        var faults = new List<string>();
        if (ConformanceCase.Text(test.Expected, "status") is { } want && ConformanceCase.Text(result, "status") is var have && want != have)
        {
            faults.Add($"status {have}; expected {want}");
        }

        if (test.Kind == "code")
        {
            CompareLines(test, result, faults);
        }
        else
        {
            CompareFindings(test, result, faults);
        }

        return new CaseVerdict(test, faults);
    }

    private static void CompareLines(ConformanceCase test, JsonElement result, List<string> faults)
    {
        var stated = test.Expected.TryGetProperty("modifiersStated", out var flag) && flag.ValueKind == JsonValueKind.True;
        var either = StyleOf(test) == "either";
        var want = Elements(test.Expected, "lines").Select(line => Describe(line, stated, either)).Order(StringComparer.Ordinal).ToList();
        var have = Elements(result, "lines").Select(line => Describe(line, stated, either)).Order(StringComparer.Ordinal).ToList();
        if (!want.SequenceEqual(have))
        {
            faults.Add($"lines {string.Join(", ", have)}; expected {string.Join(", ", want)}");
        }

        var codes = Elements(result, "lines").Select(line => ConformanceCase.Text(line, "code")).ToHashSet();
        faults.AddRange(Elements(test.Expected, "notReported").Select(code => code.GetString()).Where(codes.Contains).Select(code => $"{code} is reported and must not be"));
        var asked = Elements(result, "missingFacts").Select(missing => ConformanceCase.Text(missing, "fact")).ToHashSet();
        faults.AddRange(Elements(test.Expected, "missingFacts").Select(fact => fact.GetString()).Where(fact => !asked.Contains(fact)).Select(fact => $"{fact} is not asked for"));
    }

    private static void CompareFindings(ConformanceCase test, JsonElement result, List<string> faults)
    {
        var failing = Elements(result, "findings").Where(finding => ConformanceCase.Text(finding, "outcome") == "fail").ToList();
        var isValid = ConformanceCase.Text(result, "status") != "fail";
        if (test.Expected.GetProperty("valid").GetBoolean() != isValid)
        {
            faults.Add($"status {ConformanceCase.Text(result, "status")}: {string.Join("; ", failing.Select(finding => ConformanceCase.Text(finding, "message")))}");
        }

        var lines = Elements(test.Input, "lines").Select(line => ConformanceCase.Text(line, "code")).ToList();
        foreach (var problem in Elements(test.Expected, "problems"))
        {
            var codes = Elements(problem, "codes").Select(code => code.GetString() ?? string.Empty).ToList();
            if (!failing.Exists(finding => codes.TrueForAll(code => Concerns(finding, lines, code))))
            {
                faults.Add($"no failing finding about {string.Join(", ", codes)}");
            }
        }
    }

    private static bool Concerns(JsonElement finding, List<string?> lines, string code) =>
        Elements(finding, "lines").Any(line => line.TryGetInt32(out var place) && place >= 0 && place < lines.Count && lines[place] == code)
        || (ConformanceCase.Text(finding, "message")?.Contains(code, StringComparison.Ordinal) ?? false);

    /// <summary>What the case's payer takes for 59: the case's own switch, else its built-in profile.</summary>
    private static string? StyleOf(ConformanceCase test)
    {
        foreach (var (name, value) in test.Switches())
        {
            if (name == nameof(Switches.Modifier59Style))
            {
                return value;
            }
        }

        PayerProfile[] profiles = [PayerProfile.Medicare, PayerProfile.Medicaid, PayerProfile.Commercial];
        return Array.Find(profiles, profile => profile.Id == ConformanceCase.Text(test.Input, "payer"))?[Switches.Modifier59Style];
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    /// <summary>Code, units and, where the case states them, modifiers as a set; 59 and the X modifiers count as one where the payer takes either.</summary>
    private static string Describe(JsonElement line, bool stated, bool either)
    {
        var modifiers = stated ? Elements(line, "modifiers").Select(entry => entry.GetString()) : [];
        var units = line.TryGetProperty("units", out var number) ? number.ToString() : "1";
        return $"{ConformanceCase.Text(line, "code")}x{units}{string.Concat(modifiers.Select(modifier => either && modifier is "XE" or "XP" or "XS" or "XU" ? "59" : modifier).Distinct().Order(StringComparer.Ordinal).Select(modifier => "-" + modifier))}";
    }
}

/// <summary>Serializing without reflection.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class TestingJson : JsonSerializerContext;
