using System.Text.RegularExpressions;
using DermCpt.LineModifiers;
using DermCpt.Testing;

namespace DermCpt.Tests.Properties;

/// <summary>
/// The generators reach every kind of service, every rule that an answer can name and every fact that can be missing. What an answer can
/// name is read in the sources: the rules and facts that the stages and checks mention.
/// </summary>
public sealed partial class ReachTests
{
    private static int Inputs => NightlyRun.IsOn ? 100_000 : 70_000;

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
        ["EM-94"] = "25 on a digital visit that a pair ties to another service, the work stated as its own: too seldom; the suite's cases",
        ["LB-08"] = "needs a practice profile with the certificate: PracticeProfileTests",
        ["PRC-01"] = "needs a practice profile: PracticeProfileTests",
        ["CH-05"] = "a nail biopsy and an avulsion of one digit whose result decided it: too seldom among 100,000; NailFamilyTests",
        ["EM-22"] = "specialties of practitioners: the generators draw none; NewPatientTests",
        ["PTH-19"] = "a technical part of another day: the generators draw none; PayerAdviceTests",
        ["M-JZ"] = "both modifiers of waste on one line: too seldom; the suite's drug cases",
        ["COV-01"] = "a state or contractor: the generators draw none; ArticleCoverageTests",
        ["COV-02"] = "the same",
        ["COV-03"] = "the same",
        ["COV-04"] = "the same",
        ["COV-05"] = "the same",
        ["COV-06"] = "the same",
        ["COV-07"] = "the same",
        ["COV-09"] = "the same",
        ["MU-06"] = "a limit that no release publishes: with the national sets hardly a code is left; the suite's mue cases",
    };

    /// <summary>Facts that a stage asks for, and that generators seldom lead to.</summary>
    private static readonly Dictionary<string, string> SeldomAsked = new()
    {
        ["complexAdministration"] = "under BiologicAdmin `fact` alone, of a biologic given as it may be: AdministrationTests",
    };

    /// <summary>Compared with by the checks of modifiers, which name another rule.</summary>
    private static readonly string[] Compared = ["M-24", "M-25", "M-XE", "M-XP", "M-XS", "M-XU"];

    /// <summary>Rules of the book that decide and that no answer names, each with the reason; cases of the suite show every one of them.</summary>
    private static readonly (string Reason, string Ids)[] NamedByNone =
    [
        ("a bound, a sum or a row of the table that chose the line, which names the rule of its family",
            "GAP-02 GAP-03 ST-00 ST-03 BX-00 BX-06 EX-02 EX-21 RP-01 RP-02 RP-03 RP-04 RP-05 RP-07 SH-06 SS-01 SS-02 SS-03 "
            + "SC-02 SUP-02 MOHS-05 MOHS-06 MOHS-09 IL-02 IJ-01 INJ-04 DRG-05 DS-22 SEED-08 SEED-11 REP-6 REP-7 MP-03 PTH-18"),
        ("a question: a missing fact carries no rule",
            "ST-01 ST-13 AT-06 DS-06 DS-21 MP-02b EM-24 EM-101 EM-107 EM-108 EM-110 EM-111"),
        ("a step of the level, whose line names EM-30 or EM-50",
            "EM-32 EM-33 EM-34 EM-40a EM-40b EM-40c EM-40d EM-40e EM-40f EM-41 EM-42 EM-43 EM-45 EM-46 EM-47 EM-48 EM-49c "
            + "EM-51 EM-54 EM-82 EM-112"),
        ("both lines stand, or 59 by the pair's own rule: nothing is left to name",
            "AT-05 BX-08 BX-20 DS-03 EX-08 EX-12 GR-04 SEED-12 FX-10 RCM-02"),
        ("the same judgement under the family's number: the line or the finding names the general rule",
            "AL-04 AO-03 AO-05 BX-03 CF-04 CH-02 CH-06 CH-09 CH-10 CH-11 CH-12 CH-16 CH-17 DEC-01 DEC-07 DEC-08 EM-59 EM-61 "
            + "EM-64 EM-66 EM-67 EM-93 EM-102 EX-11 FX-08 GR-01 INJ-02 INJ-03 LB-11 NA-09 PDT-13 PDT-15 PH-16 PTH-20 REP-5 "
            + "SEED-06 SEED-09 SEED-13"),
        ("how rows and days are read, which every finding of the table rests on",
            "CL-05 CL-06 GLB-02 GLB-03 GLB-07 NC-01 NC-03 NC-04 NC-07 NC-10 NC-13 NP-03 OOS"),
    ];

    private static readonly string[] TablesOfAttributes = ["ModifierTable.cs", "Switches.cs"];

    [Fact]
    public void Generators_reach_every_kind_rule_and_fact()
    {
        var histogram = ReachHistogram.Of(new DermCoder(), 1, Inputs);
        var rules = NameableRules().Except(OutOfReach.Keys).Except(Compared).Where(id => !histogram.Rules.ContainsKey(id)).ToList();
        var facts = AskedFacts().Except(SeldomAsked.Keys).Where(fact => !histogram.MissingFacts.ContainsKey(fact)).ToList();

        Assert.Equal(KindTables.All.Length, histogram.Kinds.Count);
        AssertNone([.. rules, .. facts, .. OutOfReach.Keys.Where(histogram.Rules.ContainsKey)]);
    }

    [Fact]
    public void Every_deciding_rule_of_the_book_is_named_by_an_answer_or_stands_here_with_its_reason()
    {
        var named = NameableRules().Concat(ModifierTable.Rows.ToArray().Select(row => new RuleId(row.Rule).ToString())).ToHashSet();
        var deciding = RuleBook.Entries.Where(entry => entry.Class is RuleClass.Select or RuleClass.Bundle or RuleClass.Modifier or RuleClass.Check).Select(entry => entry.Id.ToString());

        Assert.Equal(NamedByNone.SelectMany(group => group.Ids.Split(' ')).Order(StringComparer.Ordinal), deciding.Except(named).Order(StringComparer.Ordinal));
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

    [GeneratedRegex(@"\bRule\.([A-Z][A-Z0-9]*_[A-Za-z0-9_]+)")]
    private static partial Regex RuleToken();

    [GeneratedRegex(@"\bFindingId\.(\w+)")]
    private static partial Regex FindingToken();

    [GeneratedRegex(@"\bAsk(?:Words|Bool|Value|Visit|Site)\([^;]*?Fact\.(\w+)")]
    private static partial Regex AskToken();
}
