using System.CommandLine;
using DermCpt.Cli.ClaimFiles;
using DermCpt.Json;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt code</c> and <c>dermcpt explain</c>: encounters in, coded lines with reasons out.</summary>
internal static class CodeCommand
{
    private static readonly Option<bool> Why = new("--why") { Description = "Adds the facts used and how near the next code is." };

    private static readonly Option<bool> Fhir = new("--fhir") { Description = "FHIR R4: encounters of the contract or QuestionnaireResponses in; a Bundle each out, of ChargeItems, a Questionnaire of what is open, and findings." };
    private static readonly Option<string?> ClaimTemplate = new("--claim-template") { Description = "With --fhir: a Claim whose items and diagnoses become those of the visit, in place of ChargeItems." };

    internal static Command Create(Streams streams)
    {
        var command = new Command("code", "Codes documented encounters.") { Shared.Input, Shared.Lines, Shared.Threads, Shared.Brief, Why, Fhir, ClaimTemplate };
        command.SetAction(parsed => Shared.Guard(parsed.GetValue(Shared.Input)!, streams.Error, () => parsed.GetValue(Fhir) ? FhirVisit.Run(parsed, streams, parsed.GetValue(ClaimTemplate)) : RunOwn(parsed, streams)));
        return command;
    }

    internal static Command CreateExplain(Streams streams)
    {
        var command = new Command("explain", "Codes documented encounters, with the facts used and how near the next code is (code --why).") { Shared.Input, Shared.Lines, Shared.Threads };
        command.SetAction(parsed => Shared.Guard(parsed.GetValue(Shared.Input)!, streams.Error, () => Run(parsed, streams, ResultDetail.Why)));
        return command;
    }

    private static int RunOwn(ParseResult parsed, Streams streams) => parsed.GetValue(ClaimTemplate) is null
        ? Run(parsed, streams, parsed.GetValue(Why) ? ResultDetail.Why : ResultDetail.Full)
        : throw new ArgumentException("--claim-template is for --fhir: expected both.");

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
