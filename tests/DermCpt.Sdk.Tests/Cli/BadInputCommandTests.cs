using System.Text;

namespace DermCpt.Tests.Cli;

/// <summary>Input that cannot be used: one message with line and path on standard error, exit code 2, nothing on standard output, no stack trace.</summary>
public sealed class BadInputCommandTests
{
    public static TheoryData<string, string> BadVisits => new()
    {
        { Shave("\"diameterCm\":-0.7"), "$.services[0].diameterCm" },
        { Shave("\"diameterCm\":0"), "$.services[0].diameterCm" },
        { Shave("\"diameterCm\":123456"), "$.services[0].diameterCm" },
        { Shave("\"diameterCm\":0.705"), "$.services[0].diameterCm" },
        { Shave("\"diameterCm\":1e0"), "$.services[0].diameterCm" },
        { Shave("\"diameterCm\":null"), "$.services[0].diameterCm" },
        { Shave("\"diameterCm\":[1]"), "$.services[0].diameterCm" },
        { Shave("\"site\":\"elbows\""), "$.services[0].site" },
        { Shave("\"site\":\"BackUpper\""), "$.services[0].site" },
        { Shave("\"site\":4"), "$.services[0].site" },
        { Shave("\"diameter\":1"), "$.services[0].diameter" },
        { Visit("{\"id\":\"s\",\"kind\":\"shave\"}"), "$.services[0].kind" },
        { Visit("{\"id\":\"s\",\"kind\":\"dermoscopy\"},{\"id\":\"s\",\"kind\":\"dermoscopy\"}"), "$.services[1].id" },
        { Visit(string.Empty), "$.services: no services" },
        { Visit(string.Join(',', Enumerable.Range(1, 201).Select(static i => $$"""{"id":"s{{i}}","kind":"dermoscopy"}"""))), "$.services[200]" },
        { Visit("{\"id\":\"s\",\"kind\":\"dermoscopy\"}").Replace("2026-03-02", "1989-12-31", StringComparison.Ordinal), "$.dateOfService" },
        { Visit("{\"id\":\"s\",\"kind\":\"dermoscopy\"}").Replace("2026-03-02", "2100-01-01", StringComparison.Ordinal), "$.dateOfService" },
        { Visit("{\"id\":\"s\",\"kind\":\"dermoscopy\"}").Replace("medicare", "acme", StringComparison.Ordinal), "$.payer" },
        { "{\"dateOfService\":\"2026-03-02\",\"services\":[", "ends too early" },
        { "", "the input is empty" },
        { "7", "an object (encounter)" },
        { "[7]", "$[0]: found the number 7" },
        { "[{\"id\":\"a\"},\n x]", "line 2" },
        { "[] x", "line 1, column 4" },
        { new string('[', 10_000_000), "nested deeper than 64 levels" },
    };

    [Theory]
    [MemberData(nameof(BadVisits))]
    public void Code_refuses_with_a_place(string input, string place)
    {
        var run = ToolRun.Of(input, "code");
        Assert.Equal((2, string.Empty), (run.Exit, run.Output));
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
        Assert.StartsWith("line ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17000","units":"1"}]}""", "$.lines[0].units")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17000","units":1,"modifers":[]}]}""", "$.lines[0].modifers")]
    [InlineData("""{"dateOfService":"2026-03-02","payer":"medicare","lines":null}""", "$.lines")]
    public void Scrub_refuses_with_a_place(string input, string place)
    {
        var run = ToolRun.Of(input, "scrub");
        Assert.Equal((2, string.Empty), (run.Exit, run.Output));
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        var run = ToolRun.Of([.. "{\"id\":\""u8, 0xFF, .. "\"}"u8], false, ["code"]);
        Assert.Equal(2, run.Exit);
        Assert.StartsWith("line 1, column 8, $.id: a byte that is not UTF-8", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("code", "--lines")]
    public void A_byte_order_mark_is_accepted(params string[] args)
    {
        var run = ToolRun.Of("\uFEFF" + Shave("\"diameterCm\":0.7,\"site\":\"backUpper\""), args);
        Assert.Equal((0, string.Empty), (run.Exit, run.Error));
        Assert.Contains("\"code\":\"11301\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_an_array_names_the_place_in_the_file_and_writes_nothing()
    {
        var good = Shave("\"diameterCm\":0.7,\"site\":\"backUpper\"");
        var run = ToolRun.Of($"[{good},\n  {Shave("\"diameterCm\":0.705")}]", "code");
        Assert.Equal((2, string.Empty), (run.Exit, run.Output));
        Assert.StartsWith("line 2, column 110, $[1].services[0].diameterCm: found the number 0.705; expected a length in cm", run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error, ToolRun.Of($"[{good},\n  {Shave("\"diameterCm\":0.705")}]", "code", "--format", "text").Error);
    }

    [Theory]
    [InlineData("--format 'xml'", "code", "--format", "xml")]
    [InlineData("--payer 'acme'", "code", "--payer", "acme")]
    [InlineData("--threads 0", "code", "--lines", "--threads", "0")]
    [InlineData("--threads 4", "code", "--threads", "4")]
    [InlineData("--brief and reasons", "code", "--brief", "--why")]
    [InlineData("--wrong", "code", "--wrong")]
    [InlineData("codes", "codes")]
    [InlineData("no-such-file.json", "code", "no-such-file.json")]
    [InlineData("no-such-edition", "code", "--edition", "no-such-edition")]
    public void Arguments_that_cannot_be_used_are_named(string named, params string[] args)
    {
        var run = ToolRun.Of("{}", args);
        Assert.Equal((2, string.Empty), (run.Exit, run.Output));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_file_names_the_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "{\n\"dateOfService\":\"today\"}", Encoding.UTF8);
            var run = ToolRun.Of(string.Empty, "code", path);
            Assert.Equal(2, run.Exit);
            Assert.StartsWith($"{path}: line 2, column 17, $.dateOfService: found the text \"today\"", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Visit(string services) => $$"""{"dateOfService":"2026-03-02","payer":"medicare","services":[{{services}}]}""";

    private static string Shave(string members) => Visit($$"""{"id":"s1","kind":"shaveRemoval",{{members}}}""");
}
