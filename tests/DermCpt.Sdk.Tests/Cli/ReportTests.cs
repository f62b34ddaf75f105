using System.Text;
using System.Text.Json;

namespace DermCpt.Tests.Cli;

/// <summary>What a person reads, the payer of a file, and the exit codes of answers.</summary>
public sealed class ReportTests
{
    private const string Visit = """{"id":"v1","dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s1","kind":"excision","lesionType":"benign","site":"backUpper","lesion":"a","excisedDiameterCm":2.0,"diagnoses":["D22.5"]},{"id":"s2","kind":"repair","complexity":"simple","lengthCm":2.0,"site":"backUpper","lesion":"a"}]}""";
    private const string Pending = """{"id":"v2","dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s1","kind":"excision","lesionType":"pending","site":"backUpper","excisedDiameterCm":1.9}]}""";

    [Fact]
    public void Text_is_a_table_of_lines_with_the_reasons_under_each()
    {
        var lines = ToolRun.OnTerminal(Visit, false, "code").OutputLines;
        Assert.Equal("v1  coded  2026-03-02, medicare 1", lines[0]);
        Assert.Equal("  code   modifiers  units  services  diagnoses", lines[1]);
        Assert.Equal("  11402             1      s1        D22.5", lines[2]);
        Assert.StartsWith("          EX-00  ", lines[3], StringComparison.Ordinal);
        Assert.Contains("  not reported  12001 of s2", lines);
        Assert.StartsWith("  rules 1.0.0, tables ", lines.Last(static line => line.StartsWith("  rules", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(lines, static line => Assert.True(line.Length <= 100 && line == line.TrimEnd(), line));
    }

    [Fact]
    public void Explain_adds_the_facts_and_the_distance_and_never_money()
    {
        var run = ToolRun.Of(Visit, "explain", "--format", "text");
        Assert.Contains("          facts  s1: lesionType benign, excisedDiameterCm 2, site backUpper", run.OutputLines);
        Assert.Contains("          size   2 cm: 1 above 11401, 0.1 below 11403", run.OutputLines);
        Assert.DoesNotContain("$", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, ToolRun.Of(Visit, "code", "--why", "--format", "text").Output);
    }

    [Fact]
    public void A_missing_fact_shows_the_lines_of_each_choice()
    {
        var run = ToolRun.Of(Pending, "code", "--format", "text");
        Assert.Equal(1, run.Exit);
        Assert.Contains("v2  needsFacts  2026-03-02, medicare 1", run.OutputLines);
        Assert.Contains("  missing  s1: lesionType", run.OutputLines);
        Assert.Contains(run.OutputLines, static line => line.Contains("11402 x1", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, static line => line.Contains("11602 x1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scrubbed_claim_has_its_findings_under_its_lines()
    {
        var run = ToolRun.Of("""{"id":"c1","dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17000","units":1,"diagnoses":["L57.0"]},{"code":"11100","units":1,"diagnoses":["D48.5"]}]}""", "scrub", "--format", "text");
        Assert.Equal(1, run.Exit);
        Assert.Equal("c1  fail  2026-03-02, medicare 1", run.OutputLines[0]);
        var retired = Array.FindIndex(run.OutputLines, static line => line.StartsWith("        error  RetiredCode", StringComparison.Ordinal));
        Assert.True(retired > Array.FindIndex(run.OutputLines, static line => line.StartsWith("  2     11100", StringComparison.Ordinal)), run.Output);
    }

    [Fact]
    public void Colours_are_for_terminals_that_take_them()
    {
        Assert.Contains("\e[", ToolRun.OnTerminal(Visit, true, "code").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", ToolRun.OnTerminal(Visit, false, "code").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", ToolRun.Of(Visit, "code", "--format", "text").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Piped_output_is_JSON_and_a_terminal_is_text()
    {
        Assert.StartsWith("{\"id\":\"v1\"", ToolRun.Of(Visit, "code").Output, StringComparison.Ordinal);
        Assert.StartsWith("v1  coded", ToolRun.OnTerminal(Visit, false, "code").Output, StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"v1\"", ToolRun.OnTerminal(Visit, false, "code", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exit_code_is_1_where_one_result_of_several_is_not_coded()
    {
        Assert.Equal(0, ToolRun.Of($"[{Visit},{Visit}]", "code").Exit);
        Assert.Equal(1, ToolRun.Of($"[{Visit},{Pending},{Visit}]", "code").Exit);
        Assert.Equal(1, ToolRun.Of($"{Visit}\n{Pending}\n{Visit}", "code", "--lines").Exit);
    }

    [Fact]
    public void A_payers_file_is_used_in_place_of_the_inputs_payer()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """{"id":"acme","version":"7","basedOn":"commercial","switches":{"LineLimit":"6"}}""");
            using var json = JsonDocument.Parse(ToolRun.Of(Visit, "code", "--payer", path).Output);
            Assert.Equal("""{"id":"acme","version":"7"}""", json.RootElement.GetProperty("profile").GetRawText());

            File.WriteAllText(path, "{\"id\":\"acme\",\"version\":\"7\",\"basedOn\":\"commercial\",\n\"switches\":{\"LineLimit\":\"7\"}}");
            var refused = ToolRun.Of(Visit, "code", "--payer", path);
            Assert.Equal((2, string.Empty), (refused.Exit, refused.Output));
            Assert.Equal($"{path}: line 2, column 25, $.switches.LineLimit: LineLimit must be 50 (837P) or 6 (CMS-1500) (CF-01); expected a profile that contradicts no hard rule (PAY-03).", refused.Error.TrimEnd());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_schema_is_printed_as_JSON()
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(ToolRun.Of(string.Empty, "schema").Output));
        Assert.True(json.RootElement.GetProperty("$defs").TryGetProperty("encounter", out _));
    }
}
