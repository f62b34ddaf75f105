using System.IO.Compression;
using System.Text.Json;

namespace DermCpt.Cli;

/// <summary>A case of the conformance suite that shows a rule at work, or a neighbour that it leaves alone.</summary>
/// <param name="Id">The case.</param>
/// <param name="Notes">What it shows, in one sentence.</param>
/// <param name="Decides">Whether the rule decides it.</param>
internal sealed record RuleExample(string Id, string Notes, bool Decides);

/// <summary>The suite that the repository runs as tests travels in the tool, so that a rule can be shown by its cases.</summary>
internal static class RuleExamples
{
    private const string Suite = "suite.zip";
    private const string CaseFile = ".jsonl";

    /// <summary>The cases of a rule: first those that it decides, then those that it does not; the fewest rules first, since those show it best.</summary>
    internal static List<RuleExample> Of(RuleId rule)
    {
        var found = new List<(int Rules, RuleExample Example)>();
        using var suite = new ZipArchive(typeof(RuleExamples).Assembly.GetManifestResourceStream(Suite)!);
        foreach (var file in suite.Entries.Where(static file => file.Name.EndsWith(CaseFile, StringComparison.Ordinal)).OrderBy(static file => file.Name, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(file.Open());
            while (reader.ReadLine() is { } line)
            {
                if (line.Contains(rule.ToString(), StringComparison.Ordinal))
                {
                    Add(found, rule.ToString(), line);
                }
            }
        }

        return [.. found.OrderByDescending(static item => item.Example.Decides).ThenBy(static item => item.Rules).Select(static item => item.Example)];
    }

    private static void Add(List<(int Rules, RuleExample Example)> found, string rule, string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var decides = Words(root, "rule");
        var near = Words(root, "source");
        if (decides.Contains(rule) || near.Contains(rule))
        {
            found.Add((decides.Length, new RuleExample(root.GetProperty("id").GetString()!, root.GetProperty("notes").GetString()!, decides.Contains(rule))));
        }
    }

    /// <summary>Ids separated by a blank; <c>source</c> begins with the word not.</summary>
    private static string[] Words(JsonElement root, string member) => root.TryGetProperty(member, out var value) ? value.GetString()!.Split(' ') : [];
}
