using DermCpt.Benchmarks.Inputs;
using RulesEngine.Models;

namespace DermCpt.Benchmarks.Comparison;

/// <summary>
/// Microsoft RulesEngine: two rules as expressions over a table look-up, run for each ordered pair and each line. A rule for each of
/// the thousands of pairs, as its documents suggest, would be far slower.
/// </summary>
internal sealed class RulesEngineEngine : PairEngine
{
    private static readonly HashSet<(string, string)> Pairs = [.. LiveEdits.Pairs.Select(static pair => (LiveEdits.Texts[pair.Column1], LiveEdits.Texts[pair.Column2]))];
    private static readonly Dictionary<string, int> Limits = LiveEdits.Texts.Zip(LiveEdits.Limits).ToDictionary(static row => row.First, static row => row.Second, StringComparer.Ordinal);
    private readonly RulesEngine.RulesEngine engine = new(
        [
            new Workflow { WorkflowName = "pair", Rules = [new RulesEngine.Models.Rule { RuleName = "live", RuleExpressionType = RuleExpressionType.LambdaExpression, Expression = "Table.IsLive(input1.First, input1.Second)" }] },
            new Workflow { WorkflowName = "units", Rules = [new RulesEngine.Models.Rule { RuleName = "over", RuleExpressionType = RuleExpressionType.LambdaExpression, Expression = "input1.Units > Table.Limit(input1.First)" }] },
        ],
        new ReSettings { CustomTypes = [typeof(Table)] });

    internal override int Count(string[] codes, ReadOnlySpan<int> units)
    {
        var found = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            for (var j = 0; j < codes.Length; j++)
            {
                if (i != j)
                {
                    found += Holds("pair", new Probe(codes[i], codes[j], 0)) ? 1 : 0;
                }
            }

            found += Holds("units", new Probe(codes[i], string.Empty, units[i])) ? 1 : 0;
        }

        return found;
    }

    /// <summary>The engine completes at once; the task is only its form.</summary>
    private bool Holds(string workflow, Probe probe) => engine.ExecuteAllRulesAsync(workflow, probe).AsTask().GetAwaiter().GetResult()[0].IsSuccess;

    public static class Table
    {
        public static bool IsLive(string first, string second) => Pairs.Contains((first, second));

        public static int Limit(string code) => Limits[code];
    }

    public sealed record Probe(string First, string Second, int Units);
}
