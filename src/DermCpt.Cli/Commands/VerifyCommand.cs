using System.CommandLine;
using DermCpt.Testing;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt verify</c>: runs case files, prints failures, then a score per family.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Case files.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Family = new("--family") { Description = "Only cases of one family." };

    internal static Command Create()
    {
        var command = new Command("verify", "Runs conformance cases.") { Files, Family, Shared.EditionFile };
        command.SetAction(static parsed => Shared.Guard("-", () => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var runner = new ConformanceRunner(Shared.CoderOf(parsed));
        var scores = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var file in parsed.GetValue(Files)!)
        {
            foreach (var test in ConformanceCase.ReadFile(file))
            {
                if (parsed.GetValue(Family) is { } wanted && wanted != test.Family)
                {
                    continue;
                }

                var verdict = runner.Run(test);
                var score = scores.GetValueOrDefault(test.Family);
                scores[test.Family] = (score.Right + (verdict.IsRight ? 1 : 0), score.All + 1);
                if (!verdict.IsRight)
                {
                    Console.WriteLine($"{test.Id} ({test.Family}, {test.Confidence}, {test.Rule}): {string.Join(" | ", verdict.Faults)}");
                }
            }
        }

        var (right, all) = (0, 0);
        foreach (var (family, score) in scores)
        {
            Console.WriteLine($"{family,-24} {score.Right,5} of {score.All}");
            right += score.Right;
            all += score.All;
        }

        Console.WriteLine($"{"all",-24} {right,5} of {all}");
        return right == all ? Shared.Good : Shared.NotAllGood;
    }
}
