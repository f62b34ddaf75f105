using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary>The part of <c>dermcpt lookup</c> that lists codes by words or family, and names codes near one that is not there.</summary>
internal static class CodeList
{
    internal static int Run(ParseResult parsed, CodeCatalog catalog, string? words, string? family, Streams streams)
    {
        var found = words is null ? FamilyOf(catalog, family!) : catalog.Search(words);
        if (words is not null && family is not null)
        {
            var codes = FamilyOf(catalog, family).Select(static entry => entry.Code).ToHashSet();
            found = [.. found.Where(entry => codes.Contains(entry.Code))];
        }

        Answer.Write(streams, Shared.WantsText(parsed, streams.IsTerminal), console => Print(found, console), json => Write(found, json));
        return found.Count > 0 ? Shared.Good : Shared.NotAllGood;
    }

    /// <summary>The codes of a family that is there.</summary>
    internal static IReadOnlyList<CatalogEntry> FamilyOf(CodeCatalog catalog, string name)
    {
        var found = catalog.Family(name);
        if (found.Count > 0)
        {
            return found;
        }

        var names = catalog.Entries.Where(static entry => entry.IsCompiled).SelectMany(static entry => entry.FamilyName.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Append(entry.Family)).Distinct(StringComparer.OrdinalIgnoreCase);
        throw new ArgumentException($"--family '{name}': no family has that id or those words.{(NearWords.Near(name, names) is { } near ? $" Did you mean {near}?" : string.Empty)}");
    }

    /// <summary>Codes one or two characters away; null where there is none.</summary>
    internal static string? Near(CodeCatalog catalog, string word) => NearWords.Near(word, catalog.Entries.Where(static entry => entry.IsModelled).Select(static entry => entry.Code.ToString()));

    private static void Print(IReadOnlyList<CatalogEntry> found, IAnsiConsole console)
    {
        foreach (var entry in found)
        {
            var now = entry.Successors.Count > 0 ? $"; now {string.Join(", ", entry.Successors)}" : string.Empty;
            console.Line($"[bold]{entry.Code}[/]  {entry.Label}  [grey]{entry.FamilyName}{now}[/]");
        }

        if (found.Count == 0)
        {
            console.WriteLine("No code holds all these words.");
        }
    }

    private static void Write(IReadOnlyList<CatalogEntry> found, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var entry in found)
        {
            json.WriteStartObject();
            json.WriteString("code", entry.Code.ToString());
            json.WriteString("label", entry.Label);
            json.WriteString("family", entry.Family);
            json.WriteString("familyName", entry.FamilyName);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
