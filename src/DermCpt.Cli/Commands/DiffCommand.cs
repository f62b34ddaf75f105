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
        var command = new Command("diff", "Codes or scrubs the same input twice and shows what differs.") { Shared.Input, On, Payers, Editions, Shared.Format, Shared.Lines };
        command.SetAction(parsed => Shared.Guard(parsed.GetValue(Shared.Input)!, streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        var (left, right) = Sides(parsed);
        var asText = Shared.WantsText(parsed, streams.IsTerminal);
        var name = parsed.GetValue(Shared.Input)!;
        using var input = name == "-" ? streams.Input : File.OpenRead(name);
        using var room = new MemoryStream();
        input.CopyTo(room);
        var differences = Differences(room.GetBuffer().AsSpan(0, (int)room.Length), parsed.GetValue(Shared.Lines), left, right);
        Answer.Write(streams, asText, console => Print(differences, left, right, console), json => Write(differences, left, right, json));
        return differences.TrueForAll(static difference => difference.IsSame) ? Shared.Good : Shared.NotAllGood;
    }

    private static (DiffSide Left, DiffSide Right) Sides(ParseResult parsed)
    {
        string[] dates = parsed.GetValue(On) ?? [], payers = parsed.GetValue(Payers) ?? [], editions = parsed.GetValue(Editions) ?? [];
        var twice = (dates.Length == 2 ? 1 : 0) + (payers.Length == 2 ? 1 : 0) + (editions.Length == 2 ? 1 : 0);
        if (twice != 1 || dates.Length > 2 || payers.Length > 2 || editions.Length > 2)
        {
            throw new ArgumentException("diff: expected exactly one of --on, --payer and --edition twice, the others at most once.");
        }

        return (Side(dates, payers, editions, 0), Side(dates, payers, editions, 1));
    }

    private static DiffSide Side(string[] dates, string[] payers, string[] editions, int place)
    {
        string? date = At(dates, place), payer = At(payers, place), edition = At(editions, place);
        DateOnly? on = date is null ? null
            : DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= new DateOnly(1990, 1, 1) && day <= new DateOnly(2099, 12, 31) ? day
            : throw new ArgumentException($"--on '{date}': expected a date yyyy-MM-dd from 1990-01-01 to 2099-12-31.");
        var coder = Shared.Coder(edition == "embedded" ? null : edition, payer, out var id);
        var name = dates.Length == 2 ? date! : payers.Length == 2 ? payer! : edition!;
        return new DiffSide(name, coder, on, id);
    }

    private static string? At(string[] values, int place) => values.Length == 0 ? null : values[Math.Min(place, values.Length - 1)];

    private static List<Difference> Differences(ReadOnlySpan<byte> text, bool byLine, DiffSide left, DiffSide right)
    {
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        var differences = new List<Difference>();
        if (byLine)
        {
            for (var number = 1; !text.IsEmpty; number++)
            {
                var length = text.IndexOf((byte)'\n');
                var line = length < 0 ? text : text[..length];
                text = length < 0 ? [] : text[(length + 1)..];
                if (!line.Trim(" \t\r"u8).IsEmpty)
                {
                    differences.Add(Difference.Of(line, number, left, right));
                }
            }
        }
        else if (text.TrimStart(" \t\r\n"u8).StartsWith("["u8))
        {
            foreach (var range in ArrayElements.Of(text))
            {
                differences.Add(Difference.Of(text[range], text[..range.Start.Value].Count((byte)'\n') + 1, left, right));
            }
        }
        else
        {
            differences.Add(Difference.Of(text, 1, left, right));
        }

        return differences;
    }

    private static void Print(List<Difference> differences, DiffSide left, DiffSide right, IAnsiConsole console)
    {
        foreach (var difference in differences)
        {
            console.MarkupLineInterpolated($"[bold]{difference.Id ?? "input"}[/]  {(difference.IsSame ? "same" : "differs")}  {left.Name}: {difference.LeftStatus}, {right.Name}: {difference.RightStatus}");
            foreach (var line in difference.OnlyLeft)
            {
                console.MarkupLineInterpolated($"  [red]- {line}[/]");
            }

            foreach (var line in difference.OnlyRight)
            {
                console.MarkupLineInterpolated($"  [green]+ {line}[/]");
            }
        }
    }

    private static void Write(List<Difference> differences, DiffSide left, DiffSide right, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            if (difference.Id is { } id)
            {
                json.WriteString("id", id);
            }

            json.WriteBoolean("same", difference.IsSame);
            WriteSide(json, "left", left.Name, difference.LeftStatus, difference.OnlyLeft);
            WriteSide(json, "right", right.Name, difference.RightStatus, difference.OnlyRight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, string value, string status, List<string> only)
    {
        json.WriteStartObject(name);
        json.WriteString("under", value);
        json.WriteString("status", status);
        json.WriteStartArray("only");
        foreach (var line in only)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
