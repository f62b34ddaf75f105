using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt lookup</c>: everything that the catalog and the tables say of codes, on a date or by release.</summary>
internal static class LookupCommand
{
    private static readonly Argument<string[]> Codes = new Argument<string[]>("CODE") { Description = "Procedure codes.", Arity = ArgumentArity.OneOrMore }.RefusingOptions();
    private static readonly Option<DateOnly?> On = new("--on", "--date") { Description = "Date of service, yyyy-MM-dd; without it, the days and the fee schedule by release.", CustomParser = ParseDate };

    internal static Command Create(Streams streams)
    {
        var command = new Command("lookup", "Shows codes: family, label, days, successors, and the numbers of a date.") { Codes, On };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        var catalog = Shared.CoderOf(parsed).Catalog;
        var text = Shared.WantsText(parsed, streams.IsTerminal);
        var date = parsed.GetValue(On);
        var exit = Shared.Good;
        using var output = new StreamWriter(streams.Output, leaveOpen: true) { NewLine = "\n" };
        foreach (var word in parsed.GetValue(Codes)!)
        {
            var code = ProcedureCode.Parse(word);
            _ = catalog.TryGet(code, out var entry);
            if (entry is null || (date is { } day && entry.StateOn(day) is LifecycleState.NotYet or LifecycleState.Retired))
            {
                exit = Shared.NotAllGood;
            }

            if (text)
            {
                LookupText.Write(output, code, entry, date);
            }
            else
            {
                LookupJson.Write(streams.Output, code, entry, date);
            }
        }

        return exit;
    }

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"--on '{result.Tokens[0].Value}': expected a date as yyyy-MM-dd.");
        return null;
    }
}
