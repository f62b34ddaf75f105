using System.Buffers;
using System.CommandLine;
using DermCpt.Json;
using DermCpt.Scrubbing;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt scrub</c>: claims in, findings out; a claim with its record is audited.</summary>
internal static class ScrubCommand
{
    internal static Command Create()
    {
        var command = new Command("scrub", "Scrubs claims, and audits those that carry their record.") { Shared.Input, Shared.Format, Shared.Payer, Shared.EditionFile, Shared.Lines, Shared.Brief };
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
                var claim = DermCptJson.ReadClaim(document.Span);
                claim = parsed.GetValue(Shared.Payer) is { } payer ? claim with { Payer = payer } : claim;
                var result = coder.Scrub(claim);
                exit = result.Status == ScrubStatus.Pass ? exit : Shared.NotAllGood;
                if (text)
                {
                    Print(result);
                }
                else
                {
                    var room = new ArrayBufferWriter<byte>();
                    DermCptJson.Write(result, room);
                    output.Write(room.WrittenSpan);
                    output.WriteByte((byte)'\n');
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

    private static void Print(ScrubResult result)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{result.Id ?? "claim"}[/]: {result.Status}");
        foreach (var finding in result.Findings)
        {
            var color = finding.Severity switch { FindingSeverity.Error => "red", FindingSeverity.Warning => "yellow", _ => "grey" };
            AnsiConsole.MarkupLine($"  [{color}]{finding.Severity}[/] {Markup.Escape(finding.Code)} {Markup.Escape(finding.Rule.ToString())}: {Markup.Escape(finding.Message)} {Markup.Escape(finding.FollowUp)}");
        }
    }
}
