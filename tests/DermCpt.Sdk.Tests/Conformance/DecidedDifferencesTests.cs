using System.Text.Json;
using DermCpt.Testing;

namespace DermCpt.Tests.Conformance;

/// <summary>Where another engine answers generated encounters differently, one case a cause (docs/design/differences.md).</summary>
public sealed class DecidedDifferencesTests
{
    private static readonly IReadOnlyList<ConformanceCase> Cases = ConformanceCase.ReadFile(Repository.At("tests", "Differences", "decided.jsonl"));

    public static TheoryData<string> Ids => [.. Cases.Select(test => test.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_decision_holds(string id) => Assert.Empty(new ConformanceRunner(new DermCoder()).Run(Cases.Single(test => test.Id == id)).Faults);

    [Fact]
    public void The_page_has_a_row_for_each_case_with_rules_that_exist()
    {
        var rows = File.ReadLines(Repository.At("docs", "design", "differences.md")).Where(line => line.StartsWith("| df-", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal(Cases.Select(test => test.Id).Order(), rows.Select(row => row[1]).Order());
        Assert.All(Cases, test => Assert.All(test.Rule?.Split(' ') ?? [], id => Assert.True(RuleId.TryParse(id, out _), id)));
        Assert.All(Cases.Where(test => test.Rule is not null), test => Assert.StartsWith(test.Rule + ": ", rows.Single(row => row[1] == test.Id)[4], StringComparison.Ordinal));
    }

    [Fact]
    public void Each_cause_of_the_script_is_a_case()
    {
        using var causes = JsonDocument.Parse(File.ReadAllBytes(Repository.At("tests", "Differences", "causes.json")));
        Assert.Subset(Cases.Select(test => test.Id).ToHashSet(), causes.RootElement.EnumerateArray().Select(cause => cause.GetProperty("case").GetString()!).ToHashSet());
    }
}
