using System.CommandLine;
using System.Text.Json;
using DermCpt.Certificates;
using Spectre.Console;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt verify-certificate</c>: checks a certificate against an edition, with no code of the engine.</summary>
internal static class VerifyCertificateCommand
{
    internal static Command Create(Streams streams)
    {
        var command = new Command("verify-certificate", "Checks a certificate against the embedded edition or --edition.") { Shared.Input };
        command.SetAction(parsed => Shared.Guard(parsed.GetValue(Shared.Input)!, streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        using var edition = new MemoryStream();
        Shared.CoderOf(parsed).Edition.Save(edition);
        var verdict = CertificateVerifier.Verify(Shared.ReadInput(parsed, streams), edition.ToArray());
        Answer.Write(streams, Shared.WantsText(parsed, streams.IsTerminal), console => Print(verdict, console), json => Write(verdict, json));
        return verdict.IsConsistent ? Shared.Good : Shared.NotAllGood;
    }

    private static void Print(CertificateVerdict verdict, IAnsiConsole console)
    {
        console.MarkupLine(verdict.IsConsistent ? $"[green]consistent[/]  {verdict.Kind}" : $"[red]rejected[/]  {verdict.Kind}");
        foreach (var fault in verdict.Faults)
        {
            console.WriteLine($"  {fault}");
        }

        foreach (var open in verdict.NotDerived)
        {
            console.WriteLine($"  taken as stated: {open}");
        }
    }

    private static void Write(CertificateVerdict verdict, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", verdict.Kind);
        json.WriteBoolean("consistent", verdict.IsConsistent);
        json.WriteStartArray("faults");
        foreach (var fault in verdict.Faults)
        {
            json.WriteStartObject();
            json.WriteString("path", fault.Path);
            json.WriteString("found", fault.Found);
            json.WriteString("expected", fault.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notDerived");
        foreach (var open in verdict.NotDerived)
        {
            json.WriteStringValue(open);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
