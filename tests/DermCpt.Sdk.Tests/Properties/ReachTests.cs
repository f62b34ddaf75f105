using System.Text.RegularExpressions;
using DermCpt.Testing;

namespace DermCpt.Tests.Properties;

/// <summary>
/// The generators reach every kind of service, every rule that an answer can name and every fact that can be missing. What an answer can
/// name is read in the sources: the rules and facts that the stages and checks mention.
/// </summary>
public sealed partial class ReachTests
{
    private const int Inputs = 100_000;

    /// <summary>Named in the sources, but by no answer to what a generator can write.</summary>
    private static readonly Dictionary<string, string> OutOfReach = new()
    {
        ["CF-05"] = "a code that is none: the types refuse it",
        ["DS-00"] = "a count of 0: JSON refuses it, only an object made in .NET can hold it",
        ["MOHS-11"] = "a stage of 0 blocks: the same",
        ["MU-01"] = "no shipped code has a limit by line; tested with an invented edition",
        ["FX-00"] = "the rule of the finding's definition; each finding names its own of FX-01 to FX-12",
        ["GLB-10"] = "the row decides that nothing is set, so no line names it",
        ["GLB-25"] = "the same",
        ["GLB-23"] = "the line names GLB-22 for 24 and the visit's rule for 25",
        ["GLB-31"] = "coding looks at the periods of its own group alone",
        ["CH-05"] = "a nail biopsy and an avulsion of one digit whose result decided it: too seldom among 100,000; NailFamilyTests",
        ["EM-22"] = "specialties of practitioners: the generators draw none; NewPatientTests",
        ["PTH-19"] = "a technical part of another day: the generators draw none; PayerAdviceTests",
        ["GLB-30"] = "seldom since what is stated goes before the history; GlobalDecisionTests",
        ["MU-06"] = "a limit that no release publishes: with the national sets hardly a code is left; the suite's mue cases",
    };

    /// <summary>Compared with by the checks of modifiers, which name another rule.</summary>
    private static readonly string[] Compared = ["M-24", "M-25", "M-XE", "M-XP", "M-XS", "M-XU"];

    private static readonly string[] TablesOfAttributes = ["ModifierTable.cs", "Switches.cs"];

    [Fact]
    public void Generators_reach_every_kind_rule_and_fact()
    {
        var histogram = ReachHistogram.Of(new DermCoder(), 1, Inputs);
        var rules = NameableRules().Except(OutOfReach.Keys).Except(Compared).Where(id => !histogram.Rules.ContainsKey(id)).ToList();
        var facts = AskedFacts().Where(fact => !histogram.MissingFacts.ContainsKey(fact)).ToList();

        Assert.Equal(KindTables.All.Length, histogram.Kinds.Count);
        AssertNone(rules);
        AssertNone(facts);
        AssertNone([.. OutOfReach.Keys.Where(histogram.Rules.ContainsKey)]);
    }

    private static void AssertNone(List<string> names) => Assert.True(names.Count == 0, string.Join(' ', names));

    /// <summary>Rules that stages and checks mention, and those of the findings that some stage or check reports.</summary>
    private static IEnumerable<string> NameableRules()
    {
        var sources = Sources().Where(file => !TablesOfAttributes.Contains(Path.GetFileName(file))).ToList();
        var text = string.Concat(sources.Where(file => !Path.GetFileName(file).StartsWith("FindingRegistry", StringComparison.Ordinal)).Select(File.ReadAllText));
        var mentioned = RuleToken().Matches(text).Select(match => new RuleId(Enum.Parse<Rule>(match.Groups[1].Value)).ToString());
        var reported = FindingToken().Matches(text).Select(match => match.Groups[1].Value).ToHashSet();
        var found = FindingRegistry.All.Where(finding => reported.Contains(finding.Code)).Select(finding => finding.Rule.ToString()).Where(id => id.Length > 0);
        return mentioned.Concat(found).Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>Facts that a stage asks for.</summary>
    private static IEnumerable<string> AskedFacts() =>
        Sources().SelectMany(file => AskToken().Matches(File.ReadAllText(file))).Select(match => Words.CamelCaseOf(Enum.Parse<Fact>(match.Groups[1].Value))).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sources() =>
        Directory.GetFiles(Repository.At("src", "DermCpt.Sdk"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}Explanations{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"\bRule\.([A-Z]+_[A-Za-z0-9_]+)")]
    private static partial Regex RuleToken();

    [GeneratedRegex(@"\bFindingId\.(\w+)")]
    private static partial Regex FindingToken();

    [GeneratedRegex(@"\bAsk(?:Words|Bool|Value|Visit|Site)\([^;]*?Fact\.(\w+)")]
    private static partial Regex AskToken();
}
