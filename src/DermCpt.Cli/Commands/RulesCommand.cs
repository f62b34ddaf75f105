using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt rules</c>: the rule book and the finding registry.</summary>
internal static class RulesCommand
{
    private const int MostPrinted = 3;
    private static readonly Argument<string?> Id = new("ID") { Description = "One rule; all of them when left out.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Findings = new("--findings") { Description = "The finding registry." };

    internal static Command Create(Streams streams)
    {
        var command = new Command("rules", "Shows rules and findings.") { Id, Findings };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        var asText = Shared.WantsText(parsed, streams.IsTerminal);
        if (parsed.GetValue(Findings))
        {
            Answer.Write(streams, asText, PrintFindings, WriteFindings);
            return Shared.Good;
        }

        if (parsed.GetValue(Id) is { } text)
        {
            var entry = Find(text);
            var examples = RuleExamples.Of(entry.Id);
            Answer.Write(streams, asText, console => Print(entry, examples, console), json => Write(entry, json, examples));
            return Shared.Good;
        }

        Answer.Write(streams, asText, PrintAll, WriteAll);
        return Shared.Good;
    }

    private static RuleEntry Find(string text)
    {
        if (!RuleId.TryParse(text, out var id))
        {
            throw new ArgumentException($"'{text}' is no rule id: expected one such as BX-02; dermcpt rules lists them.");
        }

        if (RuleBook.TryGet(id, out var entry))
        {
            return entry;
        }

        foreach (var gap in RuleBook.NotImplemented)
        {
            if (gap.Id == id)
            {
                throw new ArgumentException($"{id} is not acted on: {gap.Reason}");
            }
        }

        throw new ArgumentException($"{id} is no rule of its own.");
    }

    private static void PrintAll(IAnsiConsole console)
    {
        foreach (var entry in RuleBook.Entries)
        {
            Print(entry, console);
        }
    }

    private static void Print(RuleEntry entry, IAnsiConsole console)
    {
        console.Line($"[bold]{entry.Id}[/]  {ReportText.Word(entry.Class)}{Days(entry)}  [grey]{entry.Source}[/]");
        ReportText.Indented(10, entry.Statement, console);
    }

    private static void Print(RuleEntry entry, List<RuleExample> examples, IAnsiConsole console)
    {
        Print(entry, console);
        foreach (var kind in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var example in examples.Where(example => example.Decides == kind).Take(MostPrinted))
            {
                console.Line($"    [grey]{(kind ? "decides" : "does not decide")}[/]  {example.Id}");
                ReportText.Indented(10, example.Notes, console);
            }
        }
    }

    private static string Days(RuleEntry entry) => (entry.From, entry.To) switch
    {
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"  {from:yyyy-MM-dd} to {to:yyyy-MM-dd}"),
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"  since {from:yyyy-MM-dd}"),
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"  until {to:yyyy-MM-dd}"),
        _ => string.Empty,
    };

    private static void WriteAll(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var entry in RuleBook.Entries)
        {
            Write(entry, json, null);
        }

        json.WriteEndArray();
    }

    private static void Write(RuleEntry entry, Utf8JsonWriter json, List<RuleExample>? examples)
    {
        json.WriteStartObject();
        RuleJson.WriteMembers(entry, json);
        if (examples is not null)
        {
            WriteExamples(json, "decides", examples.Where(static example => example.Decides));
            WriteExamples(json, "doesNotDecide", examples.Where(static example => !example.Decides));
        }

        json.WriteEndObject();
    }

    private static void WriteExamples(Utf8JsonWriter json, string name, IEnumerable<RuleExample> examples)
    {
        json.WriteStartArray(name);
        foreach (var example in examples)
        {
            json.WriteStartObject();
            json.WriteString("case", example.Id);
            json.WriteString("why", example.Notes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void PrintFindings(IAnsiConsole console)
    {
        foreach (var finding in FindingRegistry.All)
        {
            console.Line($"[bold]{finding.Code}[/]  {ReportText.Word(finding.Severity)}  {ReportText.Word(finding.Outcome)}{(finding.Rule.IsEmpty ? string.Empty : $"  {finding.Rule}")}");
            ReportText.Indented(10, finding.Message, console);
            ReportText.Indented(10, finding.FollowUp, console);
        }
    }

    private static void WriteFindings(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var finding in FindingRegistry.All)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", ReportText.Word(finding.Severity));
            json.WriteString("outcome", ReportText.Word(finding.Outcome));
            json.WriteString("rule", finding.Rule.ToString());
            json.WriteString("message", finding.Message);
            json.WriteString("followUp", finding.FollowUp);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
