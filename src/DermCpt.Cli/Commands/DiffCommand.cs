using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt diff</c>: the same input under two dates, payers or editions.</summary>
internal static class DiffCommand
{
    private static readonly Option<string[]> On = new("--on") { Description = "Date of service in place of the input's own; twice to compare two.", AllowMultipleArgumentsPerToken = false };
    private static readonly Option<string[]> Payers = new("--payer") { Description = "A payer profile, its id or its file; twice to compare two." };
    private static readonly Option<string[]> Editions = new("--edition") { Description = "An edition file, or 'embedded'; twice to compare two." };

    internal static Command Create(Streams streams)
    {
        var command = new Command("diff", "Codes or scrubs the same input twice and shows what differs.") { Shared.Input, On, Payers, Editions, Shared.Lines };
        command.SetAction(parsed => Shared.Guard(parsed.GetValue(Shared.Input)!, streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        var (coder, first, second) = Sides(parsed);
        var asText = Shared.WantsText(parsed, streams.IsTerminal);
        var compared = Compare(Shared.ReadInput(parsed, streams), parsed.GetValue(Shared.Lines), coder, first, second);
        Answer.Write(streams, asText, console => Print(compared, first, second, console), json => Write(compared, first, second, json));
        return compared.TrueForAll(static one => one.IsSame) ? Shared.Good : Shared.NotAllGood;
    }

    /// <summary>The two sides, and one coder that knows the profiles of both.</summary>
    private static (DermCoder Coder, DiffSide First, DiffSide Second) Sides(ParseResult parsed)
    {
        string[] dates = parsed.GetValue(On) ?? [], payers = parsed.GetValue(Payers) ?? [], editions = parsed.GetValue(Editions) ?? [];
        var twice = (dates.Length == 2 ? 1 : 0) + (payers.Length == 2 ? 1 : 0) + (editions.Length == 2 ? 1 : 0);
        if (twice != 1 || dates.Length > 2 || payers.Length > 2 || editions.Length > 2)
        {
            throw new ArgumentException("diff: expected exactly one of --on, --payer and --edition twice, the others at most once.");
        }

        var (first, second) = (Side(dates, payers, editions, 0, out var one), Side(dates, payers, editions, 1, out var two));
        if (payers.Length == 2 && payers[0] != payers[1] && first.Change.Payer == second.Change.Payer)
        {
            throw new ArgumentException($"--payer: both profiles have the id '{first.Change.Payer}'; expected two ids.");
        }

        return (new DermCoder(one.Edition, [.. one.Profiles, .. two.Profiles.Where(profile => !one.TryGetProfile(profile.Id, out _))]), first, second);
    }

    private static DiffSide Side(string[] dates, string[] payers, string[] editions, int place, out DermCoder coder)
    {
        string? date = At(dates, place), payer = At(payers, place), edition = At(editions, place);
        DateOnly? on = date is null ? null
            : DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= new DateOnly(1990, 1, 1) && day <= new DateOnly(2099, 12, 31) ? day
            : throw new ArgumentException($"--on '{date}': expected a date yyyy-MM-dd from 1990-01-01 to 2099-12-31.");
        coder = Shared.Coder(edition == "embedded" ? null : edition, payer, out var id);
        var name = dates.Length == 2 ? date! : payers.Length == 2 ? payer! : edition!;
        return new DiffSide(name, new WhatIf { DateOfService = on, Payer = id, Edition = coder.Edition });
    }

    private static string? At(string[] values, int place) => values.Length == 0 ? null : values[Math.Min(place, values.Length - 1)];

    private static List<ComparedInput> Compare(ReadOnlySpan<byte> text, bool byLine, DermCoder coder, DiffSide first, DiffSide second)
    {
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        var compared = new List<ComparedInput>();
        if (byLine)
        {
            for (var number = 1; !text.IsEmpty; number++)
            {
                var length = text.IndexOf((byte)'\n');
                var line = length < 0 ? text : text[..length];
                text = length < 0 ? [] : text[(length + 1)..];
                if (!line.Trim(" \t\r"u8).IsEmpty)
                {
                    compared.Add(ComparedInput.Of(line, number, coder, first, second));
                }
            }
        }
        else if (text.TrimStart(" \t\r\n"u8).StartsWith("["u8))
        {
            foreach (var range in ArrayElements.Of(text))
            {
                compared.Add(ComparedInput.Of(text[range], text[..range.Start.Value].Count((byte)'\n') + 1, coder, first, second));
            }
        }
        else
        {
            compared.Add(ComparedInput.Of(text, 1, coder, first, second));
        }

        return compared;
    }

    private static void Print(List<ComparedInput> compared, DiffSide first, DiffSide second, IAnsiConsole console)
    {
        foreach (var one in compared)
        {
            console.Line($"[bold]{one.Id ?? "input"}[/]  {(one.IsSame ? "same" : "differs")}  {first.Name}: {one.FirstStatus}, {second.Name}: {one.SecondStatus}");
            foreach (var difference in one.Differences)
            {
                var source = difference.SourceRow > 0 ? string.Create(CultureInfo.InvariantCulture, $", {difference.SourceTable} {difference.SourceRelease} row {difference.SourceRow}") : string.Empty;
                var (sign, color) = difference.Side == ComparedSide.First ? ('-', "red") : ('+', "green");
                console.Markup($"  [{color}]{sign} {Markup.Escape(difference.What)}[/]");
                console.WriteLine($": {difference.Why} ({difference.Rule}{source})");
            }
        }
    }

    private static void Write(List<ComparedInput> compared, DiffSide first, DiffSide second, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var one in compared)
        {
            json.WriteStartObject();
            if (one.Id is { } id)
            {
                json.WriteString("id", id);
            }

            json.WriteBoolean("same", one.IsSame);
            WriteSide(json, "left", first.Name, one.FirstStatus, one.Differences, ComparedSide.First);
            WriteSide(json, "right", second.Name, one.SecondStatus, one.Differences, ComparedSide.Second);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, string value, string status, IReadOnlyList<Difference> differences, ComparedSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("under", value);
        json.WriteString("status", status);
        json.WriteStartArray("only");
        foreach (var difference in differences.Where(difference => difference.Side == side))
        {
            json.WriteStartObject();
            json.WriteString("what", difference.What);
            json.WriteString("rule", difference.Rule.ToString());
            json.WriteString("why", difference.Why);
            if (difference.SourceTable is { } table)
            {
                json.WriteStartObject("source");
                json.WriteString("table", ReportText.Word(table));
                json.WriteNumber("row", difference.SourceRow);
                json.WriteString("version", difference.SourceRelease);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
