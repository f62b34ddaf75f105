using System.CommandLine;
using DermCpt.Json;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt code</c> and <c>dermcpt explain</c>: encounters in, coded lines with reasons out.</summary>
internal static class CodeCommand
{
    private static readonly Option<bool> Why = new("--why") { Description = "Adds the facts used and how near the next code is." };

    internal static Command Create(Streams streams)
    {
        var command = new Command("code", "Codes documented encounters.") { Shared.Input, Shared.Lines, Shared.Threads, Shared.Brief, Why };
        command.SetAction(parsed => Shared.Guard(parsed.GetValue(Shared.Input)!, streams.Error, () => Run(parsed, streams, parsed.GetValue(Why) ? ResultDetail.Why : ResultDetail.Full)));
        return command;
    }

    internal static Command CreateExplain(Streams streams)
    {
        var command = new Command("explain", "Codes documented encounters, with the facts used and how near the next code is (code --why).") { Shared.Input, Shared.Lines, Shared.Threads };
        command.SetAction(parsed => Shared.Guard(parsed.GetValue(Shared.Input)!, streams.Error, () => Run(parsed, streams, ResultDetail.Why)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams, ResultDetail detail) => DocumentRun.Of(
        parsed,
        streams,
        detail,
        static coder => (utf8, run, output) => coder.Code(utf8, output, run) == CodingStatus.Coded,
        static coder => (utf8, run, console) => Print(coder, utf8, run, console));

    private static bool Print(DermCoder coder, ReadOnlySpan<byte> utf8, JsonRun run, IAnsiConsole console)
    {
        var encounter = DermCptJson.ReadEncounter(utf8, run.Payer is null ? coder : null);
        var result = coder.Code(run.Payer is null ? encounter : encounter with { Payer = run.Payer });
        CodingReport.Print(result, run.Detail, console);
        return result.Status == CodingStatus.Coded;
    }
}
