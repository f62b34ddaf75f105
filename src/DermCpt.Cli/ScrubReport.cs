using DermCpt.Json;
using Spectre.Console;

namespace DermCpt.Cli;

/// <summary>A scrubbed claim as a biller reads it: its lines, the findings under each, then those of the claim as a whole.</summary>
internal static class ScrubReport
{
    private const int MostNamed = 8;

    internal static void Print(ScrubResult result, ResultDetail detail, IAnsiConsole console)
    {
        var color = result.Status switch { ScrubStatus.Pass => "green", ScrubStatus.Unknown => "yellow", _ => "red" };
        console.Line($"[bold]{result.Id ?? "claim"}[/]  [{color}]{ReportText.Word(result.Status)}[/]  {result.Claim.DateOfService:yyyy-MM-dd}, {result.Profile.Id} {result.Profile.Version}");
        if (detail == ResultDetail.Brief)
        {
            console.WriteLine("  " + (result.Findings.Count == 0 ? "no finding" : string.Join(", ", result.Findings.Select(static finding => finding.Code))));
            return;
        }

        PrintLines(result, console);
        if (result.Record is { } record)
        {
            AuditView.Print(result, record, console);
        }

        foreach (var finding in result.Findings)
        {
            if (finding.Lines.Count == 0)
            {
                ReportText.Finding(finding, finding.Service ?? "claim", 2, console);
            }
        }

        if (result.SuggestedLines is { Count: > 0 } suggested)
        {
            console.Line($"  [green]suggested[/]  {string.Join("; ", suggested.Select(static line => $"{line.Code}{string.Concat(line.Modifiers.Select(static modifier => $"-{modifier}"))} x{line.Units}"))}");
        }

        ReportText.Data(result.Edition, result.Claim.DateOfService, console);
    }

    private static void PrintLines(ScrubResult result, IAnsiConsole console)
    {
        if (result.Claim.Lines.Count == 0)
        {
            return;
        }

        var rows = result.Claim.Lines.Select(static (line, i) => (string[])[ReportText.Number(i + 1), line.Code.ToString(), string.Join(' ', line.Modifiers), ReportText.Number(line.Units), string.Join(' ', line.Diagnoses)]).ToArray();
        var table = new LineTable(["line", "code", "modifiers", "units", "diagnoses"], rows);
        table.Header(console);
        var next = 0;
        var findings = result.Findings.Where(static finding => finding.Lines.Count > 0).OrderBy(static finding => finding.Lines[0]).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            table.Row(i, console);
            for (; next < findings.Length && findings[next].Lines[0] == i; next++)
            {
                ReportText.Finding(findings[next], Others(findings[next]), 8, console);
            }
        }
    }

    /// <summary>The other lines that a finding is about.</summary>
    private static string? Others(in Finding finding)
    {
        var lines = finding.Lines;
        if (lines.Count < 2)
        {
            return null;
        }

        // Of many lines the first are named and the rest counted, as in messages.
        var named = lines.Count > MostNamed + 1 ? MostNamed : lines.Count;
        var numbers = new string[named - 1];
        for (var i = 1; i < named; i++)
        {
            numbers[i - 1] = ReportText.Number(lines[i] + 1);
        }

        return $"with line {string.Join(", ", numbers)}{(named < lines.Count ? $" and {lines.Count - named} more" : string.Empty)}";
    }
}
