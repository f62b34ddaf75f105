using System.Buffers;
using System.CommandLine;
using DermCpt.Json;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt certify</c>: the result of an encounter or claim with what it rests on, for others to check.</summary>
internal static class CertifyCommand
{
    internal static Command Create(Streams streams)
    {
        var command = new Command("certify", "Codes an encounter or scrubs a claim and writes the certificate of the result.") { Shared.Input };
        command.SetAction(parsed => Shared.Guard(parsed.GetValue(Shared.Input)!, streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        var coder = Shared.CoderOf(parsed, out var payer);
        var text = Shared.ReadInput(parsed, streams);
        var output = new ArrayBufferWriter<byte>();
        bool isGood;
        if (ComparedInput.IsClaim(text))
        {
            var claim = DermCptJson.ReadClaim(text);
            var result = coder.Scrub(payer is null ? claim : claim.UnderPayer(payer));
            DermCptJson.WriteCertificate(result, output);
            isGood = result.Status == ScrubStatus.Pass;
        }
        else
        {
            var encounter = DermCptJson.ReadEncounter(text);
            var result = coder.Code(payer is null ? encounter : encounter with { Payer = payer });
            DermCptJson.WriteCertificate(result, output);
            isGood = result.Status == CodingStatus.Coded;
        }

        output.Write("\n"u8);
        streams.Output.Write(output.WrittenSpan);
        streams.Output.Flush();
        return isGood ? Shared.Good : Shared.NotAllGood;
    }
}
