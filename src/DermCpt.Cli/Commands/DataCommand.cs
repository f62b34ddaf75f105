using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt data info</c>: what an edition holds.</summary>
internal static class DataCommand
{
    internal static Command Create(Streams streams)
    {
        var info = new Command("info", "What the edition holds.");
        info.SetAction(parsed => Shared.Guard("-", streams.Error, () => Info(parsed, streams)));
        return new Command("data", "The edition of the CMS tables.") { info, ImportCommand.Create(streams) };
    }

    private static int Info(ParseResult parsed, Streams streams)
    {
        var edition = Shared.CoderOf(parsed).Edition;
        Answer.Write(streams, Shared.WantsText(parsed, streams.IsTerminal), console => Print(edition, console), json => Write(edition, json));
        return Shared.Good;
    }

    private static void Print(Edition edition, IAnsiConsole console)
    {
        console.Line($"edition  [bold]{edition.Id}[/]");
        console.Line($"hash     {edition.ContentHash}");
        var rows = edition.Tables.Select(static table => (string[])[table.TableName, table.Release, Days(table), ReportText.Number(table.Rows), table.IsPartial ? "sample" : "whole", table.File]).ToArray();
        var lines = new LineTable(["table", "release", "in force", "rows", "extent", "file"], rows);
        lines.Header(console);
        for (var i = 0; i < rows.Length; i++)
        {
            lines.Row(i, console);
        }
    }

    private static string Days(EditionTable table) => table.InForceFrom is null && table.InForceTo is null
        ? "by row"
        : string.Create(CultureInfo.InvariantCulture, $"{table.InForceFrom:yyyy-MM-dd} to {table.InForceTo:yyyy-MM-dd}").TrimEnd();

    private static void Write(Edition edition, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("edition", edition.Id);
        json.WriteString("contentHash", edition.ContentHash);
        json.WriteStartArray("tables");
        foreach (var table in edition.Tables)
        {
            json.WriteStartObject();
            json.WriteString("table", table.TableName);
            json.WriteString("release", table.Release);
            WriteDay(json, "inForceFrom", table.InForceFrom);
            WriteDay(json, "inForceTo", table.InForceTo);
            json.WriteNumber("rows", table.Rows);
            json.WriteString("file", table.File);
            json.WriteBoolean("isPartial", table.IsPartial);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } stated)
        {
            json.WriteString(name, stated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
