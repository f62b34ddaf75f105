using System.CommandLine;
using System.Text.Json;
using DermCpt.Cli.ClaimFiles;
using DermCpt.X12;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt remittance</c>: how often the findings of a file of claims agree with what its remittance says.</summary>
internal static class RemittanceCommand
{
    private static readonly Argument<string> Claims = new("CLAIMS") { Description = "The claims as sent, an 837P file." };
    private static readonly Argument<string> Remittance = new("REMITTANCE") { Description = "The remittance that came, an 835 file." };

    internal static Command Create(Streams streams)
    {
        var command = new Command("remittance", "Compares the findings of claims with what their remittance says: counts by finding, nothing else.") { Claims, Remittance, ClaimFileOptions.PayerMap };
        command.SetAction(parsed => Shared.Guard(parsed.GetValue(Remittance)!, streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        var coder = Shared.CoderOf(parsed);
        var options = new X12Options { Payers = ClaimFileOptions.PayersOf(parsed, coder) };
        using var claims = File.OpenRead(parsed.GetValue(Claims)!);
        using var remittance = File.OpenRead(parsed.GetValue(Remittance)!);
        var report = RemittanceAgreement.Compare(coder, claims, remittance, options);
        Answer.Write(
            streams,
            Shared.WantsText(parsed, streams.IsTerminal),
            console =>
            {
                foreach (var row in report.Rows)
                {
                    console.Line($"[bold]{row.Finding ?? "not foretold"}[/]  {row.Carc} {row.Confidence}  lines {row.Lines}, denied so {row.Denied}, denied otherwise {row.DeniedOtherwise}, paid {row.Paid}");
                }

                console.Line($"{report.Claims} claims compared, {report.ClaimsWithoutMatch} of the remittance are not among the claims");
            },
            json => Write(report, json));
        return Shared.Good;
    }

    private static void Write(AgreementReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("claims", report.Claims);
        json.WriteNumber("claimsWithoutMatch", report.ClaimsWithoutMatch);
        json.WriteStartArray("rows");
        foreach (var row in report.Rows)
        {
            json.WriteStartObject();
            json.WriteString("finding", row.Finding);
            json.WriteString("carc", row.Carc);
            if (row.Confidence is { } confidence)
            {
                json.WriteString("confidence", confidence);
            }

            json.WriteNumber("lines", row.Lines);
            json.WriteNumber("denied", row.Denied);
            json.WriteNumber("deniedOtherwise", row.DeniedOtherwise);
            json.WriteNumber("paid", row.Paid);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
