using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt lookup</c>: everything that the catalog and the tables say of codes, on a date or by release.</summary>
internal static class LookupCommand
{
    private static readonly Argument<string[]> Codes = new Argument<string[]>("CODE") { Description = "Procedure codes.", Arity = ArgumentArity.ZeroOrMore }.RefusingOptions();
    private static readonly Option<DateOnly?> On = new("--on", "--date") { Description = "Date of service, yyyy-MM-dd; without it, the days and the fee schedule by release.", CustomParser = ParseDate };

    private static readonly Option<string?> Find = new("--find") { Description = "Lists the codes that hold every word: excision scalp, wart freezing." };
    private static readonly Option<string?> Family = new("--family") { Description = "Lists the codes of a family: its id (EXB) or words of its name (excision)." };

    internal static Command Create(Streams streams)
    {
        var command = new Command("lookup", "Shows codes: family, label, days, successors, and the numbers of a date; or finds them by words.") { Codes, On, Find, Family };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        var catalog = Shared.CoderOf(parsed).Catalog;
        var text = Shared.WantsText(parsed, streams.IsTerminal);
        var date = parsed.GetValue(On);
        var (find, family, codes) = (parsed.GetValue(Find), parsed.GetValue(Family), parsed.GetValue(Codes)!);
        if ((codes.Length > 0) == (find is not null || family is not null))
        {
            throw new ArgumentException("lookup: expected codes, or --find or --family.");
        }

        if (codes.Length == 0)
        {
            return CodeList.Run(parsed, catalog, find, family, streams);
        }

        var exit = Shared.Good;
        using var output = new StreamWriter(streams.Output, leaveOpen: true) { NewLine = "\n" };
        foreach (var word in codes)
        {
            var code = CodeOf(word, catalog);
            _ = catalog.TryGet(code, out var entry);
            if (entry is null || (date is { } day && entry.StateOn(day) is LifecycleState.NotYet or LifecycleState.Retired))
            {
                exit = Shared.NotAllGood;
            }

            if (text)
            {
                LookupText.Write(output, code, entry, date);
                if (entry is null && CodeList.Near(catalog, word) is { } near)
                {
                    output.WriteLine($"  near it       {near}");
                }
            }
            else
            {
                LookupJson.Write(streams.Output, code, entry, date);
            }
        }

        return exit;
    }

    internal static ProcedureCode CodeOf(string word, CodeCatalog catalog)
    {
        try
        {
            return ProcedureCode.Parse(word);
        }
        catch (FormatException refused) when (CodeList.Near(catalog, word) is { } near)
        {
            throw new FormatException($"{refused.Message} Did you mean {near}?", refused);
        }
    }

    internal static DateOnly? ParseDate(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} '{result.Tokens[0].Value}': expected a date as yyyy-MM-dd.");
        return null;
    }
}
