using System.CommandLine;
using System.Text.Json;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt changes</c>: what of the codes differs between two days.</summary>
internal static class ChangesCommand
{
    private static readonly Option<DateOnly?> From = new("--from") { Description = "The earlier day, yyyy-MM-dd.", Required = true, CustomParser = LookupCommand.ParseDate };
    private static readonly Option<DateOnly?> To = new("--to") { Description = "The later day, yyyy-MM-dd.", Required = true, CustomParser = LookupCommand.ParseDate };
    private static readonly Option<string?> Family = new("--family") { Description = "Only codes of a family: its id (EXB) or words of its name (excision)." };

    internal static Command Create(Streams streams)
    {
        var command = new Command("changes", "Shows codes that began or ended, and limits, global periods and values that changed between two days.") { From, To, Family };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        var (from, to) = (parsed.GetValue(From)!.Value, parsed.GetValue(To)!.Value);
        if (to < from)
        {
            throw new ArgumentException($"--to {LookupWords.Of(to)} lies before --from {LookupWords.Of(from)}: expected the later day.");
        }

        var catalog = Shared.CoderOf(parsed).Catalog;
        var changes = catalog.Changes(from, to);
        if (parsed.GetValue(Family) is { } name)
        {
            var codes = CodeList.FamilyOf(catalog, name).Select(static entry => entry.Code).ToHashSet();
            changes = [.. changes.Where(change => codes.Contains(change.Code))];
        }

        Answer.Write(
            streams,
            Shared.WantsText(parsed, streams.IsTerminal),
            console =>
            {
                foreach (var change in changes)
                {
                    console.Line($"[bold]{change.Code}[/]  {Text(change)}  [grey]{change.Source}[/]");
                }

                console.Line($"{changes.Count} changes between {LookupWords.Of(from)} and {LookupWords.Of(to)}");
            },
            json => Write(changes, json));
        return Shared.Good;
    }

    private static string Text(CatalogChange change) => change.Kind switch
    {
        CatalogChangeKind.Began => $"began {change.Before}: {change.After}",
        CatalogChangeKind.Ended => change.After.Length == 0 ? $"ended {change.Before}" : $"ended {change.Before}, now {change.After}",
        _ => $"{change.KindName} {change.Before} -> {change.After}",
    };

    private static void Write(IReadOnlyList<CatalogChange> changes, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("code", change.Code.ToString());
            json.WriteString("change", change.KindName);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteString("source", change.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
