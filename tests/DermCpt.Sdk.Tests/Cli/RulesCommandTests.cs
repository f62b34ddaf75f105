using System.Text.Json;

namespace DermCpt.Tests.Cli;

/// <summary><c>dermcpt rules ID</c> shows a rule by the cases of the suite, which are run as tests.</summary>
public sealed class RulesCommandTests
{
    [Fact]
    public void A_rule_is_shown_with_cases_that_it_decides_and_that_it_does_not()
    {
        var run = ToolRun.Of(string.Empty, "rules", "BX-05", "--format", "text");
        Assert.Equal((0, string.Empty), (run.Exit, run.Error));
        Assert.StartsWith("BX-05  select", run.Output, StringComparison.Ordinal);
        Assert.Contains("    decides  cf-bx-", run.Output, StringComparison.Ordinal);
        Assert.Contains("    does not decide  cf-bx-001\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_JSON_every_case_is_listed()
    {
        using var json = JsonDocument.Parse(ToolRun.Of(string.Empty, "rules", "BX-02").Output);
        var near = json.RootElement.GetProperty("doesNotDecide").EnumerateArray().Select(example => example.GetProperty("case").GetString());
        Assert.Contains("cf-bx-001", near);
        Assert.All(json.RootElement.GetProperty("decides").EnumerateArray(), example => Assert.EndsWith(".", example.GetProperty("why").GetString(), StringComparison.Ordinal));
    }
}
