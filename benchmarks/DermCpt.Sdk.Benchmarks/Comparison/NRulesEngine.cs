using DermCpt.Benchmarks.Inputs;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace DermCpt.Benchmarks.Comparison;

/// <summary>NRules: lines are facts, the pair rule joins two of them by a table look-up in its condition; the edits themselves as facts would be a thousand times slower.</summary>
internal sealed class NRulesEngine : PairEngine
{
    private readonly ISession session = Build();

    internal override int Count(string[] codes, ReadOnlySpan<int> units)
    {
        NRulesTable.Fired = 0;
        var facts = new NRulesLine[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            facts[i] = new NRulesLine(codes[i], units[i]);
        }

        session.InsertAll(facts);
        _ = session.Fire();
        session.RetractAll(facts);
        return NRulesTable.Fired;
    }

    private static ISession Build()
    {
        var repository = new RuleRepository();
        repository.Load(static spec => spec.From(typeof(NRulesPairRule), typeof(NRulesUnitRule)));
        return repository.Compile().CreateSession();
    }
}

/// <summary>The look-up that the rules' conditions use, and their count. The engine takes public types only.</summary>
public static class NRulesTable
{
    private static readonly HashSet<(string, string)> Pairs = [.. LiveEdits.Pairs.Select(static pair => (LiveEdits.Texts[pair.Column1], LiveEdits.Texts[pair.Column2]))];
    private static readonly Dictionary<string, int> Limits = LiveEdits.Texts.Zip(LiveEdits.Limits).ToDictionary(static row => row.First, static row => row.Second, StringComparer.Ordinal);

    internal static int Fired { get; set; }

    public static bool IsLive(string first, string second) => Pairs.Contains((first, second));

    public static bool IsOver(NRulesLine line) => line.Units > Limits[line.Code];

    public static void Count() => Fired++;
}

public sealed record NRulesLine(string Code, int Units);

public sealed class NRulesPairRule : NRules.Fluent.Dsl.Rule
{
    public override void Define()
    {
        NRulesLine first = null!;
        NRulesLine second = null!;
        _ = When().Match(() => first).Match(() => second, line => NRulesTable.IsLive(first.Code, line.Code));
        _ = Then().Do(context => NRulesTable.Count());
    }
}

public sealed class NRulesUnitRule : NRules.Fluent.Dsl.Rule
{
    public override void Define()
    {
        NRulesLine line = null!;
        _ = When().Match(() => line, candidate => NRulesTable.IsOver(candidate));
        _ = Then().Do(context => NRulesTable.Count());
    }
}
