using System.CommandLine;
using DermCpt.Cli.ClaimFiles;
using DermCpt.Json;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt scrub</c>: claims in, findings out; a claim with its record is audited. Files of 837P claims, of FHIR and sheets are read as well.</summary>
internal static class ScrubCommand
{
    internal static Command Create(Streams streams)
    {
        var command = new Command("scrub", "Scrubs claims of JSON, 837P, FHIR, CSV or XLSX files, and audits those that carry their record.") { Shared.Input, Shared.Lines, Shared.Threads, Shared.Brief, ClaimFileOptions.Fhir, ClaimFileOptions.Out, ClaimFileOptions.PayerMap, ClaimFileOptions.History };
        command.SetAction(parsed => Shared.Guard(parsed.GetValue(Shared.Input)!, streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        if (parsed.GetValue(Shared.Input) is { } name && ClaimFileRun.Takes(parsed, name))
        {
            return ClaimFileRun.Run(parsed, streams, name);
        }

        return parsed.GetValue(ClaimFileOptions.Out) is { Length: > 0 } || parsed.GetValue(ClaimFileOptions.PayerMap) is not null || parsed.GetValue(ClaimFileOptions.History)
            ? throw new ArgumentException("--out, --payer-map and --history are for files of claims: expected a name that ends in .837, .x12, .edi, .csv, .xlsx or .ndjson, or FHIR.")
            : Documents(parsed, streams);
    }

    private static int Documents(ParseResult parsed, Streams streams) => DocumentRun.Of(
        parsed,
        streams,
        ResultDetail.Full,
        static coder => (utf8, run, output) => coder.Scrub(utf8, output, run) == ScrubStatus.Pass,
        static coder => (utf8, run, console) => Print(coder, utf8, run, console));

    private static bool Print(DermCoder coder, ReadOnlySpan<byte> utf8, JsonRun run, IAnsiConsole console)
    {
        var claim = DermCptJson.ReadClaim(utf8, run.Payer is null ? coder : null);
        var result = coder.Scrub(run.Payer is null ? claim : claim.UnderPayer(run.Payer));
        ScrubReport.Print(result, run.Detail, console);
        return result.Status == ScrubStatus.Pass;
    }
}
