using System.Text.Json;

namespace DermCpt.Tests.Explanations;

/// <summary>The suite under tests/Conformance against the rule book, both ways.</summary>
public sealed class ConformanceCoverageTests
{
    /// <summary>Rules that no case can show: an invented edition (MU-01), a processing date (NP-03), a practice profile (LB-08, PRC-01).</summary>
    private static readonly string[] WithoutCase = ["LB-08", "MU-01", "NP-03", "PRC-01"];

    private static readonly string[] Families =
    [
        "addOn", "audit", "biopsy", "cosmetic", "debridement", "destruction", "diagnosis", "drug", "evaluationAndManagement", "excision", "flap", "global", "graft", "hidradenitis",
        "lifecycle", "medicine", "minor", "modifiers", "mohs", "mue", "ncci", "pathology", "repair", "shave", "site", "softTissue",
    ];

    private static readonly List<Case> Suite = Read();

    [Fact]
    public void Every_deciding_rule_has_a_case_that_it_decides_and_one_that_it_does_not()
    {
        var decides = Suite.SelectMany(item => item.Decides).ToHashSet();
        var near = Suite.SelectMany(item => item.DoesNotDecide).ToHashSet();
        var deciding = RuleBook.Entries.Where(Decides).Select(entry => entry.Id.ToString()).Except(WithoutCase).ToArray();
        Assert.Equal([], deciding.Where(id => !decides.Contains(id)));
        Assert.Equal([], deciding.Where(id => !near.Contains(id)));
        Assert.Equal([], WithoutCase.Where(id => decides.Contains(id) || near.Contains(id)));
    }

    [Fact]
    public void Every_case_names_existing_deciding_rules_and_why()
    {
        Assert.True(Suite.Count >= 400, $"{Suite.Count} cases");
        Assert.Equal(Suite.Count, Suite.Select(item => item.Id).Distinct().Count());
        Assert.All(Suite, item =>
        {
            Assert.NotEmpty(item.Decides);
            Assert.NotEqual(string.Empty, item.Notes);
            Assert.Empty(item.Decides.Intersect(item.DoesNotDecide));
            Assert.All(item.Decides.Concat(item.DoesNotDecide), id =>
            {
                Assert.True(RuleId.TryParse(id, out var rule), id);
                Assert.True(RuleBook.TryGet(rule, out var entry) && Decides(entry), id);
            });
        });
    }

    [Fact]
    public void Every_family_has_cases_in_its_own_file() => Assert.Equal(Families, Suite.Select(item => item.Family).Distinct().Order(StringComparer.Ordinal));

    private static bool Decides(RuleEntry entry) => entry.Class is RuleClass.Select or RuleClass.Bundle or RuleClass.Modifier or RuleClass.Check;

    private static List<Case> Read()
    {
        var cases = new List<Case>();
        foreach (var file in Directory.GetFiles(Repository.At("tests", "Conformance"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                using var document = JsonDocument.Parse(line);
                var root = document.RootElement;
                var item = new Case(root.GetProperty("id").GetString()!, root.GetProperty("family").GetString()!, root.GetProperty("notes").GetString()!, Words(root, "rule", string.Empty), Words(root, "source", "not "));
                Assert.Equal(Path.GetFileNameWithoutExtension(file), item.Family);
                cases.Add(item);
            }
        }

        return cases;
    }

    private static string[] Words(JsonElement root, string member, string prefix)
    {
        var text = root.TryGetProperty(member, out var value) ? value.GetString()! : prefix;
        Assert.StartsWith(prefix, text, StringComparison.Ordinal);
        return text[prefix.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed record Case(string Id, string Family, string Notes, string[] Decides, string[] DoesNotDecide);
}
