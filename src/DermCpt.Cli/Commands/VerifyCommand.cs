using System.CommandLine;
using System.Text.Json;
using DermCpt.Testing;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt verify</c>: runs case files against this or another engine, or two engines against each other.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<string[]> Files = new Argument<string[]>("FILE") { Description = "Case files.", Arity = ArgumentArity.ZeroOrMore }.RefusingOptions();
    private static readonly Option<string?> Family = new("--family") { Description = "Only cases of one family." };
    private static readonly Option<string?> Engine = new("--engine") { Description = "Score another engine: a command that reads one input a line and writes one result a line; 'code - --lines' or 'scrub - --lines' is added." };
    private static readonly Option<string?> Report = new Option<string?>("--report") { Description = "junit or json in place of text." }.AcceptOnlyFromAmong("junit", "json");
    private static readonly Option<string?> Output = new("--output") { Description = "File for the report." };
    private static readonly Option<string?> Against = new("--against") { Description = "Compare on generated claims with another engine's command or an edition file (.dcd)." };
    private static readonly Option<int> Count = new("--count") { Description = "Generated claims for --against.", DefaultValueFactory = static _ => 1000 };

    internal static Command Create(Streams streams)
    {
        var command = new Command("verify", "Runs conformance cases.") { Files, Family, Engine, Report, Output, Against, Count, GenerateCommand.Seed };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => parsed.GetValue(Against) is null ? RunCases(parsed, streams) : RunAgainst(parsed, streams)));
        return command;
    }

    private static int RunCases(ParseResult parsed, Streams streams)
    {
        var files = parsed.GetValue(Files)!;
        if (files.Length == 0)
        {
            throw new ArgumentException("verify needs at least one case file, or --against.");
        }

        var cases = files.SelectMany(ConformanceCase.ReadFile).Where(test => parsed.GetValue(Family) is not { } wanted || wanted == test.Family).ToList();
        if (cases.Count == 0)
        {
            throw new ArgumentException(parsed.GetValue(Family) is { } family ? $"No case of the files is of --family '{family}'." : "The files hold no case: expected one JSON object a line.");
        }

        var report = new ConformanceReport(parsed.GetValue(Engine) is { } engine ? ConformanceRunner.Run(new CommandEngine(engine), cases) : RunHere(new ConformanceRunner(Shared.CoderOf(parsed, out var payer)) { Payer = payer }, cases, streams));
        Write(report, parsed, streams);
        return report.Total.Right == report.Total.All ? Shared.Good : Shared.NotAllGood;
    }

    /// <summary>Runs the cases one by one; on a terminal a count shows how far it is.</summary>
    private static List<CaseVerdict> RunHere(ConformanceRunner runner, List<ConformanceCase> cases, Streams streams)
    {
        var verdicts = new List<CaseVerdict>(cases.Count);
        foreach (var test in cases)
        {
            verdicts.Add(runner.Run(test));
            if (streams.IsTerminal && verdicts.Count % 50 == 0)
            {
                streams.Error.Write($"\r{verdicts.Count} of {cases.Count}\r");
            }
        }

        return verdicts;
    }

    private static void Write(ConformanceReport report, ParseResult parsed, Streams streams)
    {
        using var file = parsed.GetValue(Output) is { } path ? File.Create(path) : null;
        var output = file ?? streams.Output;
        switch (parsed.GetValue(Report) ?? (Shared.WantsText(parsed, isTerminal: true) ? null : "json"))
        {
            case "junit":
                report.WriteJUnit(output);
                break;
            case "json":
                report.WriteJson(output);
                break;
            case null:
                using (var text = TextOn(output))
                {
                    report.WriteText(text);
                }

                break;
        }
    }

    private static int RunAgainst(ParseResult parsed, Streams streams)
    {
        var coder = Shared.CoderOf(parsed);
        var other = parsed.GetValue(Against)!;
        var isEdition = other.EndsWith(".dcd", StringComparison.OrdinalIgnoreCase);
        var generator = new ClaimGenerator(parsed.GetValue(GenerateCommand.Seed), coder);
        var claims = Enumerable.Range(0, parsed.GetValue(Count)).Select(generator.Make).ToList();
        var found = isEdition
            ? Differential.Find(claims, Verdicts(coder), Verdicts(CoderOf(other)))
            : Differential.Find(claims, Statuses(coder), Statuses(new CommandEngine(other)));
        using var text = TextOn(streams.Output);
        foreach (var disagreement in found)
        {
            text.WriteLine($"{disagreement.First} | {disagreement.Second}");
            text.WriteLine($"  {GenerateCommand.Text(disagreement.Claim)}");
        }

        text.WriteLine($"{claims.Count} claims, {found.Count} kinds of disagreement");
        return found.Count == 0 ? Shared.Good : Shared.NotAllGood;
    }

    private static StreamWriter TextOn(Stream output) => new(output, leaveOpen: true) { NewLine = "\n" };

    private static DermCoder CoderOf(string path)
    {
        using var stream = File.OpenRead(path);
        return new DermCoder(Edition.Load(stream));
    }

    /// <summary>Between editions: status and the failing findings.</summary>
    private static ClaimVerdicts Verdicts(DermCoder coder) => claims => [.. claims.Select(claim => Verdict(coder.Scrub(claim)))];

    private static string Verdict(ScrubResult result) =>
        $"{result.Status}: {string.Join(' ', result.Findings.Where(finding => finding.Outcome is FindingOutcome.Fail).Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal))}";

    /// <summary>Between engines: the status alone, since the names of findings are each engine's own.</summary>
    private static ClaimVerdicts Statuses(DermCoder coder) => claims => [.. claims.Select(claim => Words(coder.Scrub(claim).Status))];

    private static ClaimVerdicts Statuses(CommandEngine engine) => claims =>
        [.. engine.Answer("scrub", [.. claims.Select(GenerateCommand.Text)]).Select(answer => answer is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("status", out var status) ? status.ToString() : "no answer")];

    private static string Words(ScrubStatus status) => status switch { ScrubStatus.Pass => "pass", ScrubStatus.Fail => "fail", _ => "unknown" };
}
