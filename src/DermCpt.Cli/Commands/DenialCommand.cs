using System.CommandLine;
using System.Text.Json;
using DermCpt.X12;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt denial</c>: which findings lead to a reason code of a remittance, and which of them some codes show.</summary>
internal static class DenialCommand
{
    private static readonly Argument<string> Carc = new("CARC") { Description = "Adjustment reason code, such as 97." };
    private static readonly Option<string[]> Codes = new("--code") { Description = "The denied code, with its modifiers: 11102 or 11102-59.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> With = new("--with") { Description = "Codes beside it on the day.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Diagnoses = new("--diagnosis") { Description = "Diagnoses of the lines.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Contractor = new("--contractor") { Description = "Medicare contractor (Novitas, JH), whose articles count." };
    private static readonly Option<DateOnly?> On = new("--on", "--date") { Description = "Date of service, yyyy-MM-dd; without it, 2026-11-02.", CustomParser = LookupCommand.ParseDate };

    /// <summary>A day on which every table of the edition that ships has its latest release.</summary>
    private static readonly DateOnly UsualDay = new(2026, 11, 2);

    internal static Command Create(Streams streams)
    {
        var command = new Command("denial", "Shows what leads to a reason code of a remittance, what to check, and which rule.") { Carc, Codes, With, Diagnoses, Contractor, On };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        var carc = parsed.GetValue(Carc)!.Trim().ToUpperInvariant();
        var causes = Denials.Explain(Shared.CoderOf(parsed), carc, ClaimOf(parsed));
        Answer.Write(
            streams,
            Shared.WantsText(parsed, streams.IsTerminal),
            console =>
            {
                foreach (var cause in causes)
                {
                    var definition = cause.Adjustment.Definition;
                    console.Line($"[bold]{definition.Code}[/]  {cause.Adjustment.Group} {cause.Adjustment.Carc} {cause.Adjustment.Rarc}  [grey]{definition.Rule}, {cause.Adjustment.Confidence}[/]");
                    foreach (var finding in cause.Findings)
                    {
                        console.Line($"  {finding.Message}  [grey]{finding.Rule}[/]");
                        console.Line($"  {finding.FollowUp}");
                    }
                }

                console.Line($"{causes.Count} findings lead to {carc}; these codes show {causes.Count(static cause => cause.Findings.Count > 0)} of them");
            },
            json => Write(causes, json));
        return causes.Count > 0 ? Shared.Good : Shared.NotAllGood;
    }

    private static Claim? ClaimOf(ParseResult parsed)
    {
        var codes = parsed.GetValue(Codes) ?? [];
        if (codes.Length == 0)
        {
            return null;
        }

        ValueList<DiagnosisCode> diagnoses = [.. (parsed.GetValue(Diagnoses) ?? []).Select(DiagnosisCode.Parse)];
        return new Claim
        {
            DateOfService = parsed.GetValue(On) ?? UsualDay,
            Payer = parsed.GetValue(Shared.Payer) ?? "medicare",
            Contractor = parsed.GetValue(Contractor),
            Lines = [.. codes.Concat(parsed.GetValue(With) ?? []).Select(text => LineOf(text, diagnoses))],
        };
    }

    private static ClaimLine LineOf(string text, ValueList<DiagnosisCode> diagnoses)
    {
        var parts = text.Split('-');
        return new ClaimLine { Code = ProcedureCode.Parse(parts[0]), Modifiers = [.. parts[1..].Select(ModifierCode.Parse)], Diagnoses = diagnoses };
    }

    private static void Write(IReadOnlyList<DenialCause> causes, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var cause in causes)
        {
            var (row, definition) = (cause.Adjustment, cause.Adjustment.Definition);
            json.WriteStartObject();
            json.WriteString("finding", row.Finding);
            json.WriteString("carc", row.Carc);
            json.WriteString("rarc", row.Rarc);
            json.WriteString("group", row.Group);
            json.WriteString("confidence", row.Confidence);
            json.WriteString("rule", definition.Rule.ToString());
            json.WriteString("check", definition.FollowUp);
            json.WriteStartArray("onClaim");
            foreach (var finding in cause.Findings)
            {
                json.WriteStringValue(finding.Message);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
