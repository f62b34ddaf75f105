using System.Text.Json;

namespace DermCpt.Tests.Cli;

/// <summary>The same input under two payers, dates or editions; rules, findings and the edition as JSON.</summary>
public sealed class DiffCommandTests
{
    private const string Shaves = """{"id":"v1","dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s1","kind":"shaveRemoval","site":"backUpper","diameterCm":0.7,"lesion":"a"},{"id":"s2","kind":"shaveRemoval","site":"hand","diameterCm":0.4,"lesion":"b"}]}""";
    private const string Biopsy = """{"id":"v2","dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s1","kind":"biopsy","technique":"punch","site":"backUpper"}]}""";
    private const string Claim = """{"id":"c1","dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"11100","units":1,"diagnoses":["D48.5"]}]}""";

    [Fact]
    public void A_commercial_payer_wants_51_on_the_second_procedure()
    {
        var run = ToolRun.Of(Shaves, "diff", "--payer", "medicare", "--payer", "commercial", "--format", "text");
        Assert.Equal(1, run.Exit);
        Assert.Equal("v1  differs  medicare: coded, commercial: coded", run.OutputLines[0]);
        Assert.Contains(run.OutputLines, static line => line.StartsWith("  + ", StringComparison.Ordinal) && line.Contains("-51 x1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_biopsy_before_2019_is_another_code()
    {
        using var json = JsonDocument.Parse(ToolRun.Of($"[{Biopsy}]", "diff", "--on", "2018-12-31", "--on", "2019-01-01").Output);
        var difference = Assert.Single(json.RootElement.EnumerateArray());
        Assert.False(difference.GetProperty("same").GetBoolean());
        Assert.Equal("2018-12-31", difference.GetProperty("left").GetProperty("under").GetString());
        var left = Assert.Single(difference.GetProperty("left").GetProperty("only").EnumerateArray(), static one => one.GetProperty("what").GetString() == "11100 x1");
        Assert.Equal("BX-10", left.GetProperty("rule").GetString());
        Assert.Contains("11104 x1", difference.GetProperty("right").GetProperty("only").EnumerateArray().Select(static one => one.GetProperty("what").GetString()));
    }

    /// <summary>The pair turned round on 2019-04-01: each side names the row of the file.</summary>
    [Fact]
    public void A_difference_of_tables_names_its_row()
    {
        const string Pair = """{"id":"c2","dateOfService":"2019-03-31","payer":"medicare","lines":[{"code":"17000","units":1},{"code":"11042","units":1}]}""";
        using var json = JsonDocument.Parse(ToolRun.Of(Pair, "diff", "--on", "2019-03-31", "--on", "2019-04-01").Output);
        var source = json.RootElement[0].GetProperty("left").GetProperty("only").EnumerateArray().Single(static one => one.GetProperty("what").GetString() == "BundleStands").GetProperty("source");
        Assert.Equal(("ptp", 359, "2026Q3 sample"), (source.GetProperty("table").GetString(), source.GetProperty("row").GetInt32(), source.GetProperty("version").GetString()));
        Assert.Contains(ToolRun.Of(Pair, "diff", "--on", "2019-03-31", "--on", "2019-04-01", "--format", "text").OutputLines, static line => line.Contains("Ptp 2026Q3 sample row 359", StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_is_scrubbed_twice()
    {
        var run = ToolRun.Of($"{Claim}\n{Biopsy}", "diff", "--lines", "--on", "2018-12-31", "--on", "2026-03-02", "--format", "text");
        Assert.Contains(run.OutputLines, static line => line.StartsWith("  + RetiredCode: ", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, static line => line.StartsWith("v2  differs", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_edition_twice_gives_the_same_and_exit_code_0()
    {
        var run = ToolRun.Of(Shaves, "diff", "--edition", "embedded", "--edition", "embedded", "--format", "text");
        Assert.Equal(new ToolRun(0, "v1  same  embedded: coded, embedded: coded\n", string.Empty), run);
    }

    [Theory]
    [InlineData("exactly one", "diff")]
    [InlineData("exactly one", "diff", "--payer", "medicare")]
    [InlineData("exactly one", "diff", "--payer", "medicare", "--payer", "medicaid", "--on", "2020-01-01", "--on", "2021-01-01")]
    [InlineData("--on 'today'", "diff", "--on", "today", "--on", "2021-01-01")]
    [InlineData("--on '1989-12-31'", "diff", "--on", "1989-12-31", "--on", "2021-01-01")]
    [InlineData("--payer 'acme'", "diff", "--payer", "acme", "--payer", "medicare")]
    public void Arguments_that_name_no_pair_are_refused(string named, params string[] args)
    {
        var run = ToolRun.Of(Shaves, args);
        Assert.Equal((2, string.Empty), (run.Exit, run.Output));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_is_named_and_nothing_is_written()
    {
        var run = ToolRun.Of($"{Biopsy}\n{{\"x\":1}}", "diff", "--lines", "--on", "2018-12-31", "--on", "2026-03-02");
        Assert.Equal((2, string.Empty), (run.Exit, run.Output));
        Assert.StartsWith("line 2, column 2, $.x: no such member", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_findings_and_the_edition_are_JSON_when_piped()
    {
        using var rule = JsonDocument.Parse(ToolRun.Of(string.Empty, "rules", "BX-02").Output);
        Assert.Equal(("BX-02", "select"), (rule.RootElement.GetProperty("id").GetString(), rule.RootElement.GetProperty("class").GetString()));
        using var findings = JsonDocument.Parse(ToolRun.Of(string.Empty, "rules", "--findings").Output);
        Assert.Contains("RetiredCode", findings.RootElement.EnumerateArray().Select(static one => one.GetProperty("code").GetString()));
        using var edition = JsonDocument.Parse(ToolRun.Of(string.Empty, "data", "info").Output);
        Assert.Contains("ptp", edition.RootElement.GetProperty("tables").EnumerateArray().Select(static one => one.GetProperty("table").GetString()));
        Assert.StartsWith("BX-02  select", ToolRun.OnTerminal(string.Empty, false, "rules", "BX-02").Output, StringComparison.Ordinal);
        Assert.Contains("'BX2' is no rule id", ToolRun.Of(string.Empty, "rules", "BX2").Error, StringComparison.Ordinal);
    }
}
