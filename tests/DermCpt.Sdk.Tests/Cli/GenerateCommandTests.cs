using System.Text;
using DermCpt.Json;

namespace DermCpt.Tests.Cli;

/// <summary><c>dermcpt generate</c> from end to end.</summary>
public sealed class GenerateCommandTests
{
    [Theory]
    [InlineData("encounters")]
    [InlineData("claims")]
    public void One_input_a_line_the_same_for_the_same_seed(string what)
    {
        var first = ToolRun.Of("", "generate", what, "--count", "40", "--seed", "5");

        Assert.Equal((0, "", 40), (first.Exit, first.Error, first.OutputLines.Length));
        Assert.Equal(first.Output, ToolRun.Of("", "generate", what, "--count", "40", "--seed", "5").Output);
        Assert.NotEqual(first.Output, ToolRun.Of("", "generate", what, "--count", "40", "--seed", "6").Output);
        Assert.StartsWith(ToolRun.Of("", "generate", what, "--count", "7", "--seed", "5").Output, first.Output, StringComparison.Ordinal);
        foreach (var line in first.OutputLines)
        {
            _ = what == "claims" ? DermCptJson.ReadClaim(Encoding.UTF8.GetBytes(line)).Lines.Count : DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(line)).Services.Count;
        }
    }

    [Fact]
    public void What_is_generated_streams_through_the_tool()
    {
        var claims = ToolRun.Of("", "generate", "claims", "--count", "25", "--seed", "3").Output;
        var scrubbed = ToolRun.Of(claims, "scrub", "-", "--lines", "--brief");

        Assert.Equal((1, "", 25), (scrubbed.Exit, scrubbed.Error, scrubbed.OutputLines.Length));
    }

    [Fact]
    public void The_histogram_counts_kinds_rules_facts_and_findings()
    {
        var run = ToolRun.Of("", "generate", "histogram", "--count", "200");

        Assert.Equal(["findings", "kinds", "missing facts", "rules"], run.OutputLines.Where(line => !line.StartsWith(' ')).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--count", "-1", "--count")]
    [InlineData("--seed", "x", "x")]
    public void A_wrong_number_is_told(string option, string value, string named)
    {
        var run = ToolRun.Of("", "generate", "claims", option, value);

        Assert.Equal(2, run.Exit);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }
}
