using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DermCpt.Editions;
using DermCpt.Tests.Editions;

namespace DermCpt.Tests.Cli;

/// <summary><c>dermcpt verify</c> from end to end: this engine, another engine behind a command, and two engines against each other.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    /// <summary>Four cases: the toy engine codes the first and the third rightly, reports 17000 and 17003 beside 17004 in the second, and cannot be told the switch of the fourth.</summary>
    private static readonly string[] FourCases =
    [
        """{"id":"k1","kind":"code","family":"destruction","encounter":{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"destruction","lesionType":"premalignant","site":"scalp","count":6}]},"expected":{"status":"coded","lines":[{"code":"17000","units":1,"modifiers":[]},{"code":"17003","units":5,"modifiers":[]}],"notReported":["17004"],"modifiersStated":true},"rule":"DS-01"}""",
        """{"id":"k2","kind":"code","family":"destruction","encounter":{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"destruction","lesionType":"premalignant","site":"scalp","count":15}]},"expected":{"status":"coded","lines":[{"code":"17004","units":1,"modifiers":[]}],"notReported":["17000","17003"],"modifiersStated":true},"rule":"DS-01"}""",
        """{"id":"b1","kind":"code","family":"biopsy","encounter":{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"biopsy","technique":"punch","site":"chest","count":2}]},"expected":{"status":"coded","lines":[{"code":"11104","units":1,"modifiers":[]},{"code":"11105","units":1,"modifiers":[]}],"modifiersStated":true},"rule":"BX-02"}""",
        """{"id":"b2","kind":"code","family":"biopsy","encounter":{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"biopsy","technique":"punch","site":"earExternal"}]},"expected":{"status":"coded","lines":[{"code":"11104","units":1,"modifiers":[]}],"modifiersStated":true},"rule":"BX-22","switches":{"EarBiopsy":"skin"}}""",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("dermcpt").FullName;

    private static string ToyEngine => $"python3 '{Repository.At("docs", "examples", "toy-engine.py")}'";

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_case_of_the_suite_is_right_and_scored_by_family()
    {
        var run = ToolRun.Of("", "verify", Repository.At("tests", "Conformance", "biopsy.jsonl"), Repository.At("tests", "Conformance", "shave.jsonl"));

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(["biopsy                      55 of 55", "shave                       19 of 19", "all                         74 of 74"], run.OutputLines);
    }

    [Fact]
    public void A_toy_engine_is_scored_and_its_failing_case_listed()
    {
        var run = ToolRun.Of("", "verify", Cases(), "--engine", ToyEngine);

        Assert.Equal(1, run.Exit);
        Assert.Equal(
            [
                "k2 (destruction, high, DS-01): lines 17000x1, 17003x13, 17004x1; expected 17004x1 | 17000 is reported and must not be | 17003 is reported and must not be",
                "biopsy                       1 of 1   skipped: 1",
                "destruction                  1 of 2   wrong: 1 high, 0 medium, 0 low",
                "all                          2 of 3   wrong: 1 high, 0 medium, 0 low   skipped: 1",
            ],
            run.OutputLines);
    }

    [Fact]
    public void This_engine_behind_a_command_answers_as_in_process()
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "dermcpt.dll");
        var run = ToolRun.Of("", "verify", Repository.At("tests", "Conformance", "biopsy.jsonl"), "--engine", $"dotnet '{tool}'");

        Assert.Equal((0, "all                         53 of 53   skipped: 2"), (run.Exit, run.OutputLines[^1]));
    }

    [Fact]
    public void One_family_alone()
    {
        var run = ToolRun.Of("", "verify", Cases(), "--engine", ToyEngine, "--family", "biopsy");

        Assert.Equal(["biopsy                       1 of 1   skipped: 1", "all                          1 of 1   skipped: 1"], run.OutputLines);
    }

    [Fact]
    public void A_json_report_lists_scores_and_faults()
    {
        using var report = JsonDocument.Parse(ToolRun.Of("", "verify", Cases(), "--engine", ToyEngine, "--report", "json").Output);

        var wrong = Assert.Single(report.RootElement.GetProperty("wrong").EnumerateArray());
        Assert.Equal(("k2", "destruction", "DS-01", 3), (wrong.GetProperty("id").GetString(), wrong.GetProperty("family").GetString(), wrong.GetProperty("rule").GetString(), wrong.GetProperty("faults").GetArrayLength()));
        var total = report.RootElement.GetProperty("total");
        Assert.Equal((2, 3, 1, 1), (total.GetProperty("right").GetInt32(), total.GetProperty("all").GetInt32(), total.GetProperty("skipped").GetInt32(), total.GetProperty("wrongHigh").GetInt32()));
        Assert.Equal(["biopsy", "destruction"], report.RootElement.GetProperty("families").EnumerateArray().Select(family => family.GetProperty("family").GetString()));
    }

    [Fact]
    public void A_junit_report_goes_to_its_file()
    {
        var path = Path.Combine(folder, "report.xml");
        var run = ToolRun.Of("", "verify", Cases(), "--engine", ToyEngine, "--report", "junit", "--output", path);

        var suites = XDocument.Load(path).Root!;
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Equal(("4", "1", "1"), ((string?)suites.Attribute("tests"), (string?)suites.Attribute("failures"), (string?)suites.Attribute("skipped")));
        Assert.Equal(["b1", "b2", "k1", "k2"], suites.Descendants("testcase").Select(test => (string?)test.Attribute("name")));
        Assert.Equal("k2", (string?)Assert.Single(suites.Descendants("failure")).Parent!.Attribute("name"));
        Assert.Equal("b2", (string?)Assert.Single(suites.Descendants("skipped")).Parent!.Attribute("name"));
    }

    [Fact]
    public void An_engine_that_does_not_start_is_told()
    {
        var run = ToolRun.Of("", "verify", Cases(), "--engine", "no-such-engine 2>/dev/null");

        Assert.Equal((2, "The engine 'no-such-engine 2>/dev/null' does not start: the shell cannot run it (exit code 127).\n"), (run.Exit, run.Error));
    }

    [Theory]
    [InlineData("--report", "xml", "xml")]
    [InlineData("--count", "many", "many")]
    public void An_option_that_cannot_be_used_is_told(string option, string value, string named)
    {
        var run = ToolRun.Of("", "verify", Cases(), option, value);

        Assert.Equal(2, run.Exit);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_there_is_nothing_to_run()
    {
        var run = ToolRun.Of("", "verify");

        Assert.Equal((2, "verify needs at least one case file, or --against.\n"), (run.Exit, run.Error));
    }

    [Fact]
    public void A_line_that_is_no_case_is_told_with_its_place()
    {
        var path = Path.Combine(folder, "broken.jsonl");
        File.WriteAllText(path, FourCases[0] + "\n{\"kind\":\"code\"}\n");

        var run = ToolRun.Of("", "verify", path);

        Assert.Equal((2, $"{path}, line 2: A case needs an id.\n"), (run.Exit, run.Error));
    }

    [Fact]
    public void The_same_edition_never_disagrees_and_other_pairs_do_in_least_claims()
    {
        var same = ToolRun.Of("", "verify", "--against", Repository.At("src", "DermCpt.Sdk", "ReferenceData", "reference.dcd"), "--count", "100");
        Assert.Equal((0, "100 claims, 0 kinds of disagreement\n"), (same.Exit, same.Output));

        var other = ToolRun.Of("", "verify", "--against", EditionWithOnePair(), "--count", "300");
        Assert.Equal(1, other.Exit);
        Assert.StartsWith("300 claims, ", other.OutputLines[^1], StringComparison.Ordinal);

        // Without its row, the error of a pair is gone and the claim passes, with at most the warning that both editions give: the least
        // claim that shows it has the two lines of that pair.
        var place = Array.FindIndex(other.OutputLines, line => Regex.IsMatch(line, @"^Fail: BundleStands( \w+)? \| Pass:(\1| )$"));
        Assert.True(place >= 0, other.Output);
        using var claim = JsonDocument.Parse(other.OutputLines[place + 1]);
        Assert.Equal(2, claim.RootElement.GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public void Two_engines_are_compared_by_status()
    {
        var run = ToolRun.Of("", "verify", "--against", ToyEngine, "--count", "20");

        // The toy scrubs nothing: it answers unknown to every claim, so each other status is one kind of disagreement.
        Assert.Equal(1, run.Exit);
        Assert.Equal(["fail | unknown", "pass | unknown"], run.OutputLines.Where(line => line.EndsWith(" | unknown", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private string Cases()
    {
        var path = Path.Combine(folder, "cases.jsonl");
        File.WriteAllLines(path, FourCases);
        return path;
    }

    /// <summary>The embedded edition, but for a pair table of one row.</summary>
    private string EditionWithOnePair()
    {
        var import = new EditionImport(Edition.Default) { Force = true };
        foreach (var (name, text) in CmsFiles.Quarter("v330r0", "11102\t17000\t \t20190101\t*\t1\tMisuse of Column Two code with Column One code"))
        {
            using var pairs = new MemoryStream(Encoding.UTF8.GetBytes(text));
            import.Add(pairs, name);
        }

        var path = Path.Combine(folder, "other.dcd");
        import.Save(path);
        return path;
    }
}
