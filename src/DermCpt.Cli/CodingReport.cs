using DermCpt.Json;
using Spectre.Console;

namespace DermCpt.Cli;

/// <summary>A coded visit as a biller reads it: the claim's lines, the reasons under each, then what is missing, omitted and found.</summary>
internal static class CodingReport
{
    internal static void Print(CodingResult result, ResultDetail detail, IAnsiConsole console)
    {
        var color = result.Status switch { CodingStatus.Coded => "green", CodingStatus.NeedsFacts or CodingStatus.NeedsPolicy => "yellow", _ => "red" };
        console.Line($"[bold]{result.Id ?? "visit"}[/]  [{color}]{ReportText.Word(result.Status)}[/]  {result.Encounter.DateOfService:yyyy-MM-dd}, {result.Profile.Id} {result.Profile.Version}");
        if (detail == ResultDetail.Brief)
        {
            console.WriteLine("  " + (result.Lines.Count == 0 ? "no line" : string.Join("; ", result.Lines)));
            return;
        }

        PrintLines(result, detail, console);
        PrintMissing(result, console);
        PrintNotReported(result, console);
        foreach (var finding in result.Findings)
        {
            ReportText.Finding(finding, finding.Service, 2, console);
        }

        if (detail == ResultDetail.Why)
        {
            PrintDocumentation(result, console);
        }

        ReportText.Data(result.Edition, result.Encounter.DateOfService, console);
    }

    private static void PrintLines(CodingResult result, ResultDetail detail, IAnsiConsole console)
    {
        if (result.Lines.Count == 0)
        {
            console.WriteLine("  no line");
            return;
        }

        var rows = result.Lines.Select(static line => (string[])[line.Code.ToString(), line.Modifiers.ToString().Replace(',', ' '), ReportText.Number(line.Units), Services(line), string.Join(' ', line.Diagnoses)]).ToArray();
        var table = new LineTable(["code", "modifiers", "units", "services", "diagnoses"], rows);
        table.Header(console);
        for (var i = 0; i < result.Lines.Count; i++)
        {
            var line = result.Lines[i];
            table.Row(i, console);
            for (var k = 0; k < line.ReasonCount; k++)
            {
                ReportText.Indented(10, $"{line.Reason(k).Rule}  {line.Reason(k).Text}", console);
            }

            if (detail == ResultDetail.Why)
            {
                PrintWhy(line, console);
            }
        }
    }

    private static void PrintWhy(CodedLine line, IAnsiConsole console)
    {
        foreach (var facts in line.Facts.GroupBy(static fact => fact.Service))
        {
            ReportText.Indented(10, $"facts  {facts.Key ?? "patient"}: {string.Join(", ", facts.Select(static fact => $"{fact.Name} {fact.Value}"))}", console);
        }

        if (line.Boundary is { } boundary)
        {
            ReportText.Indented(10, $"size   {boundary}", console);
        }
    }

    private static string Services(CodedLine line)
    {
        var ids = new string[line.ServiceCount];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = line.Service(i);
        }

        return ids.Length <= 6 ? string.Join(' ', ids) : $"{string.Join(' ', ids[..5])} and {ids.Length - 5} more";
    }

    private static void PrintMissing(CodingResult result, IAnsiConsole console)
    {
        foreach (var missing in result.MissingFacts)
        {
            console.Line($"  [yellow]missing[/]  {missing.Service ?? "visit"}: {missing.Name}");
            ReportText.Indented(10, missing.Question, console);
            var candidates = missing.Candidates;
            if (candidates.Count == 0)
            {
                ReportText.Indented(10, "any value may stand; state it", console);
            }

            foreach (var candidate in candidates)
            {
                ReportText.Indented(10, candidate.ToString(), console);
            }
        }
    }

    /// <summary>One row a service: what a complete record would also state.</summary>
    private static void PrintDocumentation(CodingResult result, IAnsiConsole console)
    {
        foreach (var absent in result.Documentation.GroupBy(static finding => (finding.Service, finding.Rule)))
        {
            console.Line($"  [grey]record[/]  {absent.Key.Service}: not stated, though a complete record states it");
            ReportText.Indented(10, $"{absent.Key.Rule}  {string.Join(", ", absent.Select(static finding => finding.Fact))}", console);
        }
    }

    private static void PrintNotReported(CodingResult result, IAnsiConsole console)
    {
        foreach (var omitted in result.NotReported)
        {
            var code = omitted.Code.IsEmpty ? "no code" : omitted.Code.ToString();
            console.Line($"  [grey]not reported[/]  {code}{(omitted.Service is null ? string.Empty : $" of {omitted.Service}")}");
            ReportText.Indented(10, $"{omitted.Rule}  {omitted.Text}", console);
        }
    }
}

/// <summary>A table of short columns whose rows have text under them.</summary>
internal sealed class LineTable
{
    private readonly string[] names;
    private readonly string[][] rows;
    private readonly int[] widths;

    internal LineTable(string[] names, string[][] rows)
    {
        this.names = names;
        this.rows = rows;
        widths = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            widths[i] = names[i].Length;
            foreach (var row in rows)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }
    }

    internal void Header(IAnsiConsole console) => console.Line($"  [grey]{Line(names)}[/]");

    internal void Row(int index, IAnsiConsole console) => console.Line($"  [bold]{Line(rows[index])}[/]");

    private string Line(string[] cells) => string.Join("  ", cells.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd();
}

/// <summary>Parts that the reports of coding and of scrubbing share.</summary>
internal static class ReportText
{
    /// <summary>A word as the contract has it.</summary>
    internal static string Word<T>(T word)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    internal static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Text that is wrapped under its beginning.</summary>
    internal static void Indented(int by, string text, IAnsiConsole console) => console.Write(new Padder(new Text(VisibleText.Of(text)), new Padding(by, 0, 0, 0)));

    internal static void Finding(in Finding finding, string? about, int indent, IAnsiConsole console)
    {
        var color = finding.Severity switch { FindingSeverity.Error => "red", FindingSeverity.Warning => "yellow", _ => "grey" };
        var rule = finding.Rule.IsEmpty ? string.Empty : $"  {finding.Rule}";
        console.Line($"{new string(' ', indent)}[{color}]{Word(finding.Severity)}[/]  {finding.Code}{rule}{(about is null ? string.Empty : $"  {about}")}");
        Indented(10, finding.Message, console);
        if (finding.FollowUp.Length > 0)
        {
            Indented(10, finding.FollowUp, console);
        }
    }

    /// <summary>The tables that do not hold the date itself, since an answer may rest on another release.</summary>
    internal static void Data(Edition edition, DateOnly date, IAnsiConsole console)
    {
        var other = edition.Coverage(date).Where(static table => table.Status != CoverageStatus.Verified).Select(static table => $"{table.TableName} {table.StatusName}").ToArray();
        Indented(2, $"rules {DermCoder.RulesVersion}, tables {edition.Id}{(other.Length == 0 ? string.Empty : ": " + string.Join(", ", other))}", console);
    }
}
