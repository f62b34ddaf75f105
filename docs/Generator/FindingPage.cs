using System.Text;

namespace DermCpt.Docs;

/// <summary>Every finding: what it says, as it reads in a case of the conformance suite, what to do, how bad it is.</summary>
internal static class FindingPage
{
    internal static Page Make(List<Example> suite)
    {
        var seen = Messages(suite);
        var page = new StringBuilder("# Findings\nA name in braces stands for a value of the finding; the example is how it reads in a case of the conformance suite. `outcome` says what the check came to: `fail`, `bypassed`, `noData`, or `pass` for what is only told.\n");
        foreach (var group in FindingRegistry.All.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key))
        {
            page.Append($"\n## {group.Key}\n| code | says | for example | what to do | outcome, rule |\n|-|-|-|-|-|\n");
            foreach (var finding in group)
            {
                var softened = finding.SoftenedSeverity is { } less ? $" ({less} where the case is softer)" : "";
                page.Append($"| {finding.Code} | {Pages.Cell(finding.Message)}{softened} | {Pages.Cell(seen.GetValueOrDefault(finding.Code))} | {Pages.Cell(finding.FollowUp)} | {Words.CamelCase(finding.Outcome.ToString())}{(finding.Rule.ToString() is { Length: > 0 } rule ? ", " + rule : "")} |\n");
            }
        }

        return new Page("findings.md", page.ToString());
    }

    /// <summary>The first message of each finding, over the whole suite in its order.</summary>
    private static Dictionary<string, string> Messages(List<Example> suite)
    {
        var coder = new DermCoder();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var finding in suite.SelectMany(example => example.Findings(coder)))
        {
            seen.TryAdd(finding.Code, finding.Message);
        }

        return seen;
    }
}
