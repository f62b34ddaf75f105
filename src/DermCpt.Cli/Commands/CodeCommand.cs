using System.Buffers;
using System.CommandLine;
using DermCpt.Coding;
using DermCpt.Json;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt code</c>: encounters in, coded lines with reasons out.</summary>
internal static class CodeCommand
{
    internal static Command Create()
    {
        var command = new Command("code", "Codes documented encounters.") { Shared.Input, Shared.Format, Shared.Payer, Shared.EditionFile, Shared.Lines, Shared.Brief };
        command.SetAction(static parsed => Shared.Guard(parsed.GetValue(Shared.Input)!, () => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var coder = Shared.CoderOf(parsed);
        var text = Shared.WantsText(parsed);
        var byLine = parsed.GetValue(Shared.Lines);
        var exit = Shared.Good;
        using var output = Console.OpenStandardOutput();
        foreach (var document in InputDocuments.Split(Shared.ReadInput(parsed.GetValue(Shared.Input)!), byLine))
        {
            try
            {
                var encounter = DermCptJson.ReadEncounter(document.Span);
                encounter = parsed.GetValue(Shared.Payer) is { } payer ? encounter with { Payer = payer } : encounter;
                var result = coder.Code(encounter);
                exit = result.Status == CodingStatus.Coded ? exit : Shared.NotAllGood;
                if (text)
                {
                    Print(result, parsed.GetValue(Shared.Brief));
                }
                else
                {
                    Write(output, result);
                }
            }
            catch (Exception error) when (byLine && error is DermCptJsonException or ArgumentException)
            {
                exit = Shared.NotAllGood;
                InvalidResult.Write(output, error);
            }
        }

        return exit;
    }

    private static void Write(Stream output, CodingResult result)
    {
        var room = new ArrayBufferWriter<byte>();
        DermCptJson.Write(result, room);
        output.Write(room.WrittenSpan);
        output.WriteByte((byte)'\n');
    }

    private static void Print(CodingResult result, bool isBrief)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{result.Id ?? "encounter"}[/]: {result.Status}");
        foreach (var line in result.Lines)
        {
            AnsiConsole.MarkupLineInterpolated($"  [green]{line}[/]");
            for (var i = 0; i < line.ReasonCount && !isBrief; i++)
            {
                AnsiConsole.MarkupLineInterpolated($"      {line.Reason(i).Rule}: {line.Reason(i).Text}");
            }
        }

        foreach (var missing in result.MissingFacts)
        {
            AnsiConsole.MarkupLineInterpolated($"  [yellow]missing[/] {missing.Service ?? "visit"}: {missing.Name} ({string.Join(" | ", missing.Choices)})");
        }

        foreach (var omitted in isBrief ? [] : result.NotReported)
        {
            AnsiConsole.MarkupLineInterpolated($"  not reported {omitted.Service} {omitted.Code}: {omitted.Rule} {omitted.Text}");
        }

        foreach (var finding in isBrief ? [] : result.Findings)
        {
            AnsiConsole.MarkupLineInterpolated($"  {finding.Severity} {finding.Code}: {finding.Message}");
        }
    }
}
