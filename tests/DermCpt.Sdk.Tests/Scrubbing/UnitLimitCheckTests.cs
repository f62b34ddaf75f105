using DermCpt.Editions;

namespace DermCpt.Tests.Scrubbing;

/// <summary>
/// Units against Medicare's limits (MU-02..07), hand-typed from the rows of 2024Q3: 11104 one a day and 17003 thirteen, both absolute (MAI 2); J3301
/// sixteen, on appeal more (MAI 3); 99242 none.
/// </summary>
public sealed class UnitLimitCheckTests
{
    private static readonly string[] OfUnits = ["MueExceeded", "MueAppealable", "MueBypassed", "MueNoData", "NoPublishedLimit", "NoMedicaidEdits", "MueZero"];

    [Theory]
    [InlineData("2024-08-01 17003x13", "")]
    [InlineData("2024-08-01 17003x14", "MueExceeded Error 0")]
    [InlineData("2024-08-01 17003x13 17003-59x1", "MueExceeded Error 0 1")]
    [InlineData("2024-08-01 17003x7 11104 17003-59x6", "")]
    [InlineData("2024-08-01 17003x7 11104 17003-59x7", "MueExceeded Error 0 2")]
    [InlineData("2024-08-01 11104 11104-59", "MueExceeded Error 0 1")]
    [InlineData("2024-08-01 J3301-JZx16", "")]
    [InlineData("2024-08-01 J3301-JZx17", "MueAppealable Warning 0")]
    [InlineData("2024-08-01 J3301-JZx10 J3301-JZx7", "MueAppealable Warning 0 1")]
    [InlineData("2024-08-01 96902", "MueZero Error 0")]
    [InlineData("2024-08-01 99242", "")]
    [InlineData("2024-08-01 17000 17003x13 17003-59", "MueExceeded Error 1 2")]
    [InlineData("2026-05-01 15012", "NoPublishedLimit Information 0")]
    [InlineData("2016-08-01 17000", "MueNoData Information 0")]
    [InlineData("2015-08-01 11104", "")]
    public void MU_02_03_06_medicare(string claim, string expected) => Assert.Equal(expected, Text(ClaimText.Parse(claim)));

    [Theory]
    [InlineData("2024-08-01", null, "MueExceeded Error 0")]
    [InlineData("2024-08-01", false, "MueExceeded Error 0")]
    [InlineData("2024-08-01", true, "")]
    [InlineData("2024-07-31", null, "")]
    public void MU_02_units_of_the_same_day_in_the_history_count(string date, bool? otherGroup, string expected) =>
        Assert.Equal(expected, Text(ClaimText.Parse("2024-08-01 17003x7") with { History = [new PriorService { Code = ProcedureCode.Parse("17003"), Date = ClaimText.Day(date), Units = 7, OtherGroup = otherGroup }] }));

    [Fact]
    public void MU_02_a_history_without_units_counts_one()
    {
        var earlier = new PriorService { Code = ProcedureCode.Parse("17003"), Date = ClaimText.Day("2024-08-01") };
        Assert.Equal("", Text(ClaimText.Parse("2024-08-01 17003x12") with { History = [earlier] }));
        Assert.Equal("MueExceeded Error 0", Text(ClaimText.Parse("2024-08-01 17003x13") with { History = [earlier] }));
        Assert.Equal("", Text(ClaimText.Parse("2024-08-01 17003x13") with { History = [earlier with { Code = ProcedureCode.Parse("17000") }] }));
    }

    [Fact]
    public void MU_02_each_practitioner_has_the_limit()
    {
        var claim = ClaimText.Parse("2024-08-01 17003x13 17003x13 17003x13");
        Assert.Equal("", Text(claim with { Lines = [.. claim.Lines.Select((line, place) => line with { Practitioner = $"p{place}" })] }));
        Assert.Equal("MueExceeded Error 0 2", Text(claim with { Lines = [.. claim.Lines.Select((line, place) => line with { Practitioner = $"p{place % 2}" })] }));
    }

    [Theory]
    [InlineData("MueSource", "none", "2024-08-01 17003x14", "")]
    [InlineData("MueSource", "medicaid", "2024-08-01 17003x14", "NoMedicaidEdits Information ")]
    [InlineData("AcceptsConsults", "true", "2024-08-01 99242", "MueBypassed Information 0")]
    [InlineData("AcceptsConsults", "unset", "2024-08-01 99242", "")]
    public void The_payer_decides(string which, string value, string claim, string expected) => Assert.Equal(expected, Text(ClaimText.Parse(claim), (which, value)));

    /// <summary>No code of the embedded edition has a limit a line (MAI 1); an imported one may.</summary>
    [Theory]
    [InlineData("2024-08-01 17003x13", "")]
    [InlineData("2024-08-01 17003x14", "MueExceeded Error 0")]
    [InlineData("2024-08-01 17003x13 17003-59x13", "")]
    [InlineData("2024-08-01 17000 17003x13 17003-59x14", "MueExceeded Error 2")]
    public void MU_01_a_limit_of_each_line(string claim, string expected) => Assert.Equal(expected, Text(new DermCoder(WithLineLimits()).Scrub(ClaimText.Parse(claim)).Findings));

    /// <summary>What an absolute limit denies is no primary: 17003 has none left. A limit that may be appealed denies nothing yet.</summary>
    [Theory]
    [InlineData("2024-08-01 17000x2 17003x3", true)]
    [InlineData("2024-08-01 17000 17003x3", false)]
    [InlineData("2024-08-01 17000 17003x3 J3301-JZx17", false)]
    [InlineData("2024-08-01 96374x2 96375", false)]
    public void MU_04_the_line_is_denied_as_a_whole(string claim, bool denied) =>
        Assert.Equal(denied, ClaimText.Findings(ClaimText.Parse(claim)).Any(finding => finding.Code == "PrimaryDenied"));

    [Fact]
    public void Stale_limits_may_be_refused()
    {
        var claim = ClaimText.Parse("2027-02-01 17000");

        Assert.DoesNotContain(new DermCoder().Scrub(claim).Findings, finding => finding.Code == "MueNoData");
        Assert.Contains(new DermCoder { ScrubOptions = new ScrubOptions { StaleData = StaleData.Refuse } }.Scrub(claim).Findings, finding => finding.Code == "MueNoData");
    }

    /// <summary>88346 was 2 in 2024Q3 and is 3 in 2026Q2: only a third unit is undecided between them.</summary>
    [Theory]
    [InlineData("2025-06-02 88346x2", "")]
    [InlineData("2025-06-02 88346x3", "MueNoData")]
    [InlineData("2025-06-02 88346x4", "MueAppealable")]
    [InlineData("2024-09-30 88346x3", "MueAppealable")]
    [InlineData("2026-04-01 88346x3", "")]
    public void Between_two_limits_only_the_units_between_them_lack_data(string claim, string code)
    {
        var found = ClaimText.Findings(ClaimText.Parse(claim)).Where(finding => finding.Code.StartsWith("Mue", StringComparison.Ordinal)).ToList();
        Assert.Equal(code, string.Join(' ', found.Select(finding => finding.Code)));
        Assert.All(found.Where(finding => finding.Code == "MueNoData"), finding => Assert.Contains("2024Q3 and 2026Q2 differ", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void MU_04_the_message_names_units_and_limit() =>
        Assert.Contains("14", ClaimText.Findings(ClaimText.Parse("2024-08-01 17000 17003x14")).Single(finding => finding.Code == "MueExceeded").Message, StringComparison.Ordinal);

    /// <summary>The embedded edition with a limit a line in place of each limit a day.</summary>
    private static Edition WithLineLimits()
    {
        var contents = EditionContents.Read(Edition.Default);
        for (var i = 0; i < contents.Units.Count; i++)
        {
            contents.Units[i] = contents.Units[i] with { Rows = [.. contents.Units[i].Rows.Select(row => row with { Mai = 1 })] };
        }

        return Edition.Load(new MemoryStream(contents.Write("test")));
    }

    private static string Text(Claim claim, params (string Switch, string Value)[] switches) => Text(ClaimText.Findings(claim, switches));

    private static string Text(IEnumerable<Finding> findings) =>
        string.Join(", ", findings.Where(finding => OfUnits.Contains(finding.Code)).Select(finding => $"{finding.Code} {finding.Severity} {string.Join(' ', finding.Lines)}"));
}
