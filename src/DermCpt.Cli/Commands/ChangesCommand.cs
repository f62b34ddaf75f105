using System.CommandLine;
using System.Text.Json;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt changes</c>: what of codes, limits, pairs and rules differs between two days.</summary>
internal static class ChangesCommand
{
    private const int MostShown = 500;
    private static readonly Option<DateOnly?> From = new("--from") { Description = "The earlier day, yyyy-MM-dd.", Required = true, CustomParser = LookupCommand.ParseDate };
    private static readonly Option<DateOnly?> To = new("--to") { Description = "The later day, yyyy-MM-dd.", Required = true, CustomParser = LookupCommand.ParseDate };
    private static readonly Option<string?> Family = new("--family") { Description = "Only codes of a family, without pairs and rules: its id (EXB) or words of its name (excision)." };
    private static readonly Option<string?> Code = new("--code") { Description = "Only one code, with its pair edits." };

    internal static Command Create(Streams streams)
    {
        var command = new Command("changes", "Shows codes that began or ended, limits, global periods and values that changed between two days, and rules that began or ended; of one code its pair edits, too.") { From, To, Code, Family };
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
        var changes = Wanted(catalog, from, to, parsed.GetValue(Code), parsed.GetValue(Family));
        List<RuleEntry> rules = parsed.GetValue(Code) is null && parsed.GetValue(Family) is null ? [.. RuleBook.Entries.Where(rule => rule.Governs(from) != rule.Governs(to))] : [];
        Answer.Write(
            streams,
            Shared.WantsText(parsed, streams.IsTerminal),
            console =>
            {
                foreach (var change in changes.Take(MostShown))
                {
                    console.Line($"[bold]{change.Code}[/]  {Text(change)}  [grey]{change.Source}[/]");
                }

                foreach (var rule in rules)
                {
                    console.Line($"[bold]{rule.Id}[/]  rule {Days(rule, to)}: {rule.Statement}");
                }

                console.Line($"{changes.Count} changes of codes{(changes.Count > MostShown ? $", of which the first {MostShown} are shown" : string.Empty)} and {rules.Count} of rules between {LookupWords.Of(from)} and {LookupWords.Of(to)}{(parsed.GetValue(Code) is null ? "; --code CODE shows the pair edits of a code" : string.Empty)}");
            },
            json => Write(changes, rules, to, json));
        return Shared.Good;
    }

    private static IReadOnlyList<CatalogChange> Wanted(CodeCatalog catalog, DateOnly from, DateOnly to, string? word, string? family)
    {
        var changes = catalog.Changes(from, to);
        if (family is not null)
        {
            var codes = CodeList.FamilyOf(catalog, family).Select(static entry => entry.Code).ToHashSet();
            changes = [.. changes.Where(change => codes.Contains(change.Code))];
        }

        if (word is null)
        {
            return changes;
        }

        var code = LookupCommand.CodeOf(word, catalog);
        return [.. changes.Where(change => change.Code == code), .. catalog.PairChanges(code, from, to)];
    }

    private static string Text(CatalogChange change) => change.Kind switch
    {
        CatalogChangeKind.Began => $"began {change.Before}: {change.After}",
        CatalogChangeKind.Ended => change.After.Length == 0 ? $"ended {change.Before}" : $"ended {change.Before}, now {change.After}",
        _ => $"{change.KindName} {change.Before} -> {change.After}",
    };

    private static string Days(RuleEntry rule, DateOnly to) => rule.Governs(to) ? $"began {LookupWords.Of(rule.From!.Value)}" : $"ended {LookupWords.Of(rule.To!.Value)}";

    private static void Write(IReadOnlyList<CatalogChange> changes, List<RuleEntry> rules, DateOnly to, Utf8JsonWriter json)
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

        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Id.ToString());
            json.WriteString("change", rule.Governs(to) ? "began" : "ended");
            json.WriteString("day", LookupWords.Of((rule.Governs(to) ? rule.From : rule.To)!.Value));
            json.WriteString("statement", rule.Statement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
