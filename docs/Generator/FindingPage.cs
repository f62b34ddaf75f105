using System.Text;
using DermCpt.Scrubbing;

namespace DermCpt.Docs;

/// <summary>Every finding: how bad it is, what it says, what to do.</summary>
internal static class FindingPage
{
    internal static Page Make()
    {
        var page = new StringBuilder("# Findings\nA name in braces stands for a value of the finding. `outcome` says what the check came to: `fail`, `bypassed`, `noData`, or `pass` for what is only told.\n\n| code | severity | outcome | rule | says | what to do |\n|-|-|-|-|-|-|\n");
        foreach (var finding in FindingRegistry.All)
        {
            var severity = finding.SoftenedSeverity is { } softened ? $"{finding.Severity} or {softened}" : finding.Severity.ToString();
            page.Append($"| {finding.Code} | {severity} | {finding.Outcome} | {finding.Rule} | {Pages.Cell(finding.Message)} | {Pages.Cell(finding.FollowUp)} |\n");
        }

        return new Page("findings.md", page.ToString());
    }
}
