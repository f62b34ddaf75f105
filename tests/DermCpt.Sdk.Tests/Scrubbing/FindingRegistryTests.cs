using System.Text.RegularExpressions;
using DermCpt.Scrubbing;

namespace DermCpt.Tests.Scrubbing;

public sealed partial class FindingRegistryTests
{
    private static readonly HashSet<string> Holes =
    [
        "where", "size", "coverage", "article", "articles", "children", "code", "count", "date", "diagnosis", "expected", "fact", "from", "indicator", "limit", "line", "lines", "modifier", "modifiers", "other", "path", "payer",
        "place", "releases", "row", "service", "site", "status", "switch", "table", "to", "units", "value", "billing", "further", "instead", "keep", "lifter", "nail", "percent",
    ];

    [Fact]
    public void Every_finding_id_has_one_definition_in_the_same_order()
    {
        var ids = Enum.GetValues<FindingId>().Where(id => id != FindingId.None).ToArray();
        Assert.Equal(ids, FindingRegistry.All.Select(definition => definition.Id));
        Assert.All(ids, id => Assert.Equal(id, FindingRegistry.Get(id).Id));
    }

    [Fact]
    public void Definitions_are_found_by_the_printed_code_only()
    {
        Assert.True(FindingRegistry.TryGet("MueExceeded", out var definition));
        Assert.Equal("MU-02", definition.Rule.ToString());
        Assert.Equal(FindingSeverity.Error, definition.Severity);
        Assert.False(FindingRegistry.TryGet("mueExceeded", out _));
        Assert.False(FindingRegistry.TryGet("None", out _));
        Assert.False(FindingRegistry.TryGet(null, out _));
    }

    [Fact]
    public void Templates_use_known_names_and_end_as_sentences()
    {
        foreach (var definition in FindingRegistry.All)
        {
            foreach (var text in new[] { definition.Message, definition.FollowUp })
            {
                // A value at the end is a sentence of its own: the error of a document.
                Assert.Matches(@"\.( \{value\})?$", text);
                Assert.All(Hole().Matches(text), hole => Assert.Contains(hole.Groups[1].Value, Holes));
                Assert.DoesNotMatch("[{}]", Hole().Replace(text, string.Empty));
            }
        }
    }

    [Fact]
    public void Severity_and_outcome_agree()
    {
        // An error is a failed check; information never fails one; only an error softens, and to a warning.
        Assert.All(FindingRegistry.All, definition =>
        {
            Assert.True(definition.Severity != FindingSeverity.Error || definition.Outcome == FindingOutcome.Fail, definition.Code);
            Assert.True(definition.Severity != FindingSeverity.Information || definition.Outcome != FindingOutcome.Fail, definition.Code);
            Assert.True(definition.SoftenedSeverity is null || (definition.Severity, definition.SoftenedSeverity) == (FindingSeverity.Error, FindingSeverity.Warning), definition.Code);
        });
    }

    [Fact]
    public void Only_findings_about_the_input_name_no_rule() =>
        Assert.Equal(["InvalidInput", "DuplicateServiceId"], FindingRegistry.All.Where(definition => definition.Rule.IsEmpty).Select(definition => definition.Code));

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Hole();
}
