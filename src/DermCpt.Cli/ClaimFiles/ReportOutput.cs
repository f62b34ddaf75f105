using DermCpt.Json;
using DermCpt.X12;
using Spectre.Console;

namespace DermCpt.Cli.ClaimFiles;

/// <summary>The report that people read: the findings of each claim under it; claims without one are only counted.</summary>
internal sealed class ReportOutput(Streams streams, ResultDetail detail) : ClaimOutput
{
    internal override void Add(JudgedClaim claim)
    {
        var findings = claim.Findings().ToList();
        if (findings.Count == 0 && detail != ResultDetail.Brief)
        {
            return;
        }

        Print(console =>
        {
            Heading(claim, console);
            if (detail == ResultDetail.Brief)
            {
                console.WriteLine("  " + (findings.Count == 0 ? "no finding" : string.Join(", ", findings.Select(static finding => finding.Code))));
                return;
            }

            foreach (var finding in findings)
            {
                Finding(finding, console);
            }

            if (claim.Scrub?.SuggestedLines is { Count: > 0 } suggested)
            {
                console.Line($"  [green]suggested[/]  {string.Join("; ", suggested.Select(static line => $"{line.Code}{string.Concat(line.Modifiers.Select(static modifier => $"-{modifier}"))} x{line.Units}"))}");
            }
        });
    }

    internal override void Add(X12Finding finding) => Print(console => Finding(ReportedFinding.Of(finding), console));

    internal override string Written() => string.Empty;

    public override void Dispose()
    {
    }

    private static void Heading(JudgedClaim claim, IAnsiConsole console)
    {
        var color = claim.Status switch { ScrubStatus.Pass => "green", ScrubStatus.Unknown => "yellow", _ => "red" };
        var facts = claim.Scrub is { } scrub ? $"  {scrub.Claim.DateOfService:yyyy-MM-dd}, {scrub.Profile.Id} {scrub.Profile.Version}" : string.Empty;
        console.Line($"[bold]{claim.Id ?? "claim"}[/]  [{color}]{ReportText.Word(claim.Status)}[/]{facts}{claim.Place}");
    }

    private static void Finding(ReportedFinding finding, IAnsiConsole console)
    {
        var color = finding.Severity switch { FindingSeverity.Error => "red", FindingSeverity.Warning => "yellow", _ => "grey" };
        console.Line($"  [{color}]{ReportText.Word(finding.Severity)}[/]  {finding.Code}{(finding.Rule.Length == 0 ? string.Empty : $"  {finding.Rule}")}  {finding.Where}");
        ReportText.Indented(10, finding.Message, console);
        if (finding.FollowUp.Length > 0)
        {
            ReportText.Indented(10, finding.FollowUp, console);
        }
    }

    private void Print(Action<IAnsiConsole> print)
    {
        using var text = new StringWriter { NewLine = "\n" };
        print(TextConsole.Of(streams, text));
        TextConsole.WriteTrimmed(text.ToString(), streams.Output);
    }
}
