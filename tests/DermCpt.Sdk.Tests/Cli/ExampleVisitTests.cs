using System.Text.Json;

namespace DermCpt.Tests.Cli;

/// <summary>docs/examples/visit.json: the visit that the README codes.</summary>
public sealed class ExampleVisitTests
{
    /// <summary>
    /// By hand: a chronic problem not at goal and a prescription drug are two moderate columns, 99214, with 25 beside minor procedures; the punch
    /// is the deepest technique, 11104, and the tangential biopsy of another lesion 11103; 6 keratoses are 17000 and five 17003; 1.8 cm
    /// of the forearm is 11602; 4.2 cm in layers is 12032. The pairs of the tables are 17000/12032, 11104/12032, 11602/11104,
    /// 11104/17000 and 11602/17000, all with indicator 1, so 59 goes on 12032, 11104 and 17000.
    /// </summary>
    private static readonly string[] Lines =
    [
        "99214 25 x1 [visit] L20.9", "12032 59 x1 [closure] C44.622", "11602 x1 [excision] C44.622", "11104 59 x1 [biopsy back] D48.5",
        "11103 x1 [biopsy cheek] D48.5", "17000 59 x1 [keratoses] L57.0", "17003 x5 [keratoses] L57.0",
    ];

    private static readonly string Path = Repository.At("docs", "examples", "visit.json");

    [Fact]
    public void The_visit_is_coded_as_by_hand()
    {
        var run = ToolRun.Of(string.Empty, "code", Path, "--why");
        Assert.Equal((0, string.Empty), (run.Exit, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("coded", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(Lines, json.RootElement.GetProperty("lines").EnumerateArray().Select(Describe));
        var excision = json.RootElement.GetProperty("lines")[2];
        Assert.Equal("1.8 cm: 0.8 above 11601, 0.3 below 11603", excision.GetProperty("boundary").GetProperty("text").GetString());
        Assert.Contains("EX-00", excision.GetProperty("because").EnumerateArray().Select(static reason => reason.GetProperty("rule").GetString()));
    }

    [Fact]
    public void The_same_visit_reads_as_text()
    {
        var run = ToolRun.OnTerminal(string.Empty, false, "code", Path);
        Assert.Equal("visit  coded  2026-03-02, medicare 1", run.OutputLines[0]);
        Assert.Equal(
            ["  99214  25         1      visit         L20.9", "  12032  59         1      closure       C44.622", "  11602             1      excision      C44.622"],
            run.OutputLines.Where(static line => line.Length > 2 && char.IsAsciiDigit(line[2])).Take(3));
    }

    [Fact]
    public void Its_lines_scrub_without_an_error()
    {
        using var json = JsonDocument.Parse(ToolRun.Of(string.Empty, "code", Path).Output);
        var lines = json.RootElement.GetProperty("lines").EnumerateArray().Select(static line =>
            $$"""{"code":"{{line.GetProperty("code").GetString()}}","units":{{line.GetProperty("units").GetInt32()}},"modifiers":{{line.GetProperty("modifiers").GetRawText()}},"diagnoses":{{line.GetProperty("diagnoses").GetRawText()}}}""");
        var run = ToolRun.Of($$"""{"dateOfService":"2026-03-02","payer":"medicare","lines":[{{string.Join(',', lines)}}]}""", "scrub");
        using var result = JsonDocument.Parse(run.Output);
        Assert.DoesNotContain(result.RootElement.GetProperty("findings").EnumerateArray(), static finding => finding.GetProperty("severity").GetString() == "error");
    }

    private static string Describe(JsonElement line)
    {
        var modifiers = string.Concat(line.GetProperty("modifiers").EnumerateArray().Select(static modifier => $"{modifier.GetString()} "));
        var services = string.Join(' ', line.GetProperty("services").EnumerateArray().Select(static service => service.GetString()));
        return $"{line.GetProperty("code").GetString()} {modifiers}x{line.GetProperty("units").GetInt32()} [{services}] {string.Join(' ', line.GetProperty("diagnoses").EnumerateArray().Select(static code => code.GetString()))}";
    }
}
