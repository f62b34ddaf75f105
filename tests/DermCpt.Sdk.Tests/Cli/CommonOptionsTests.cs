namespace DermCpt.Tests.Cli;

/// <summary>What the contract says of every command.</summary>
public sealed class CommonOptionsTests
{
    [Theory]
    [InlineData("lookup", "11102")]
    [InlineData("rules", "BX-02")]
    [InlineData("schema")]
    [InlineData("generate", "claims", "--count", "1")]
    [InlineData("data", "info")]
    [InlineData("verify", "--against", "nothing.dcd", "--count", "0")]
    public void Format_payer_and_edition_are_taken_everywhere(params string[] command)
    {
        var edition = Path.Combine(Repository.Root, "src", "DermCpt.Sdk", "ReferenceData", "reference.dcd");
        string[] given = [.. command.Select(word => word == "nothing.dcd" ? edition : word), "--format", "json", "--payer", "medicare", "--edition", edition];

        Assert.Equal((0, ""), (ToolRun.Of("", given).Exit, ToolRun.Of("", given).Error));
    }

    [Theory]
    [InlineData("verify", "--formt", "json")]
    [InlineData("lookup", "11102", "--onn")]
    [InlineData("data", "import", "--oot")]
    [InlineData("code", "--thread")]
    public void A_mistyped_option_is_named_and_never_read_as_a_file(params string[] words)
    {
        var run = ToolRun.Of("", words);

        Assert.Equal(2, run.Exit);
        Assert.Contains($"'{words.Last(word => word.StartsWith("--", StringComparison.Ordinal))}' is no option of this command.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_payer_stands_in_place_of_the_generated_ones() =>
        Assert.All(ToolRun.Of("", "generate", "encounters", "--count", "30", "--payer", "medicaid").OutputLines, line => Assert.Contains("\"payer\":\"medicaid\"", line, StringComparison.Ordinal));

    /// <summary>Commercial payers want 51 on the second procedure, Medicare does not.</summary>
    [Theory]
    [InlineData("commercial", 0)]
    [InlineData("medicare", 1)]
    public void The_payer_stands_in_place_of_the_cases_own(string payer, int exit)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, """
                {"id":"x","kind":"code","encounter":{"dateOfService":"2026-03-02","payer":"commercial","patient":{"status":"established"},"services":[{"id":"s1","kind":"biopsy","technique":"punch","site":"calf","laterality":"left"},{"id":"s2","kind":"shaveRemoval","site":"back","diameterCm":"0.4"}]},"expected":{"status":"coded","lines":[{"code":"11104","units":1,"modifiers":[]},{"code":"11300","units":1,"modifiers":["59","51"]}],"notReported":[],"modifiersStated":true}}
                """);

            Assert.Equal(exit, ToolRun.Of("", "verify", file, "--payer", payer).Exit);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
