using System.Text;
using System.Text.Json;
using DermCpt.Tests.Json;

namespace DermCpt.Tests.Cli;

/// <summary>Streams of one document a line: order, threads, bad lines, brief.</summary>
public sealed class StreamCommandTests
{
    private const string Good = """{"id":"g","dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s1","kind":"shaveRemoval","site":"backUpper","diameterCm":0.7}]}""";

    [Fact]
    public void A_bad_line_gives_one_invalid_result_and_the_rest_go_on()
    {
        var run = ToolRun.Of($"{Good}\n\n{{\"id\":\"b\",\"payer\":1}}\r\n{Good}\nnot json\n{Good}", "code", "--lines");
        Assert.Equal((1, string.Empty), (run.Exit, run.Error));
        Assert.Equal(["coded", "invalid", "coded", "invalid", "coded"], run.OutputLines.Select(static line => Member(line, "status")));
        using var bad = JsonDocument.Parse(run.OutputLines[1]);
        Assert.Equal("b", bad.RootElement.GetProperty("id").GetString());
        var finding = bad.RootElement.GetProperty("findings")[0];
        Assert.Equal(("$.payer", 3), (finding.GetProperty("path").GetString(), finding.GetProperty("inputLine").GetInt32()));
        Assert.StartsWith("line 3, column 19, $.payer: ", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        using var broken = JsonDocument.Parse(run.OutputLines[3]);
        Assert.Equal(5, broken.RootElement.GetProperty("findings")[0].GetProperty("inputLine").GetInt32());
    }

    [Theory]
    [InlineData("code", "json")]
    [InlineData("code", "text")]
    [InlineData("scrub", "json")]
    [InlineData("scrub", "text")]
    public void One_thread_and_many_give_the_same_bytes_in_input_order(string command, string format)
    {
        var lines = CaseFiles.Inputs().Where(one => one.IsClaim == (command == "scrub")).Select(static one => Compact(one.Utf8)).Where(static (_, i) => i % 3 == 0).ToList();
        lines.InsertRange(7, ["{", "[1]", "{\"id\":\"x\"}"]);
        var input = string.Join('\n', lines);
        var one = ToolRun.Of(input, command, "--lines", "--brief", "--format", format);
        var many = ToolRun.Of(input, command, "--lines", "--brief", "--format", format, "--threads", "7");
        Assert.Equal(one, many);
        Assert.True(lines.Count > 100);
        if (format == "json")
        {
            Assert.Equal(lines.Count, one.OutputLines.Length);
        }
    }

    [Fact]
    public void Full_results_of_many_threads_are_the_same_bytes_too()
    {
        var input = string.Join('\n', Enumerable.Range(0, 600).Select(static i => Good.Replace("\"g\"", $"\"g{i}\"", StringComparison.Ordinal).Replace("0.7", $"{1 + (i % 30)}.{i % 10}", StringComparison.Ordinal)));
        var one = ToolRun.Of(input, "code", "--lines");
        var many = ToolRun.Of(input, "code", "--lines", "--threads", "4");
        Assert.Equal(one.Output, many.Output);
        Assert.Equal(Enumerable.Range(0, 600).Select(static i => $"g{i}"), many.OutputLines.Select(static line => Member(line, "id")));
    }

    [Fact]
    public void A_line_longer_than_a_batch_is_one_line()
    {
        var many = string.Join(',', Enumerable.Range(1, 200).Select(static i => $$"""{"id":"s{{i}}","kind":"chemicalCautery","note":"{{new string('x', 2000)}}"}"""));
        var input = $$"""{"id":"long","dateOfService":"2026-03-02","payer":"medicare","services":[{{many}}]}""";
        var run = ToolRun.Of($"{Good}\n{input}\n{Good}\n", "code", "--lines", "--brief", "--threads", "2");
        Assert.Equal(["g", "long", "g"], run.OutputLines.Select(static line => Member(line, "id")));
    }

    [Fact]
    public void Ten_megabytes_of_brackets_are_one_bad_line()
    {
        var run = ToolRun.Of($"{new string('[', 10_000_000)}\n{Good}", "code", "--lines", "--brief");
        Assert.Equal(1, run.Exit);
        Assert.Equal(["invalid", "coded"], run.OutputLines.Select(static line => Member(line, "status")));
    }

    [Fact]
    public void Brief_has_id_status_and_codes_only() =>
        Assert.Equal("{\"id\":\"g\",\"status\":\"coded\",\"codes\":[\"11301\"]}\n", ToolRun.Of(Good, "code", "--brief").Output);

    [Fact]
    public void An_empty_stream_gives_nothing() => Assert.Equal(new ToolRun(0, string.Empty, string.Empty), ToolRun.Of(string.Empty, "code", "--lines"));

    [Fact]
    public void An_array_in_is_an_array_out_in_input_order()
    {
        var run = ToolRun.Of($"[{Good.Replace("\"g\"", "\"a\"", StringComparison.Ordinal)} , {Good}]", "code");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["a", "g"], json.RootElement.EnumerateArray().Select(static one => one.GetProperty("id").GetString()));
        Assert.Equal("[]\n", ToolRun.Of(" [ ] ", "code").Output);
    }

    private static string Compact(byte[] utf8)
    {
        using var json = JsonDocument.Parse(utf8);
        return JsonSerializer.Serialize(json.RootElement);
    }

    private static string? Member(string line, string name)
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(line));
        return json.RootElement.GetProperty(name).GetString();
    }
}
