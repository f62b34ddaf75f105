using System.Text.Json;

namespace DermCpt.Testing;

/// <summary>One case of a case file (contract, section "Case"). Thread-safe: immutable.</summary>
public sealed class ConformanceCase
{
    private ConformanceCase(JsonElement json)
    {
        Json = json;
        (Id, Kind) = CaseForm.Check(json);
        Family = Text(json, "family") ?? Kind;
        Confidence = Text(json, "confidence") ?? "high";
        Rule = Text(json, "rule");
    }

    /// <summary>The case's id.</summary>
    public string Id { get; }

    /// <summary><c>code</c> or <c>scrub</c>.</summary>
    public string Kind { get; }

    /// <summary>The family it scores for.</summary>
    public string Family { get; }

    /// <summary><c>high</c>, <c>medium</c> or <c>low</c>; a low one must not block a release.</summary>
    public string Confidence { get; }

    /// <summary>The rule ids, separated by blanks, or null.</summary>
    public string? Rule { get; }

    /// <summary>The case lays switches over its payer's profile.</summary>
    public bool HasSwitches => Json.TryGetProperty("switches", out var switches) && switches.EnumerateObject().Any();

    internal JsonElement Json { get; }

    internal JsonElement Input => Json.GetProperty(Kind == "code" ? "encounter" : "claim");

    internal JsonElement Expected => Json.GetProperty("expected");

    /// <summary>Reads a case file, one case a line; empty lines are skipped.</summary>
    /// <exception cref="FormatException">A line is no case; the message names file and line.</exception>
    public static IReadOnlyList<ConformanceCase> ReadFile(string path)
    {
        using var text = File.OpenText(path);
        return Read(text, path);
    }

    /// <summary>Reads the suite of this package, all families: the cases that the library itself is held to.</summary>
    public static IReadOnlyList<ConformanceCase> ReadSuite()
    {
        var assembly = typeof(ConformanceCase).Assembly;
        var cases = new List<ConformanceCase>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("DermCpt.Conformance.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            cases.AddRange(Read(text, name));
        }

        return cases;
    }

    private static List<ConformanceCase> Read(TextReader text, string path)
    {
        var cases = new List<ConformanceCase>();
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(line);
                cases.Add(new ConformanceCase(document.RootElement.Clone()));
            }
            catch (Exception error) when (error is JsonException or FormatException)
            {
                throw new FormatException($"{path}, line {number}: {error.Message}", error);
            }
        }

        return cases;
    }

    /// <summary>The switches that the case lays over its payer's profile.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Switches()
    {
        if (Json.TryGetProperty("switches", out var switches))
        {
            foreach (var member in switches.EnumerateObject())
            {
                yield return new KeyValuePair<string, string>(member.Name, member.Value.GetString() ?? string.Empty);
            }
        }
    }

    internal static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
