namespace DermCpt.Tests.Scrubbing;

/// <summary>
/// Lines inside and outside of global periods (GLB-20..32, EM-98, EM-103), hand-typed: 17110 has ten days, so its period of 2026-02-25 runs to
/// 2026-03-07; 14040 has ninety and takes in the day before; 11102 has none.
/// </summary>
public sealed class GlobalPeriodCheckTests
{
    private static readonly string[] OfPeriods = ["InsideGlobalPeriod", "NoOpenGlobal", "DayBeforeMajorSurgery", "GlobalNoData", "NeedsPolicy"];

    [Theory]
    [InlineData("2026-03-02 99213", "17110", "2026-02-25", "InsideGlobalPeriod Error GLB-21 0")]
    [InlineData("2026-03-07 99213", "17110", "2026-02-25", "InsideGlobalPeriod Error GLB-21 0")]
    [InlineData("2026-03-08 99213", "17110", "2026-02-25", "")]
    [InlineData("2026-02-25 99213-25 17110", "17110", "2026-02-25", "")]
    [InlineData("2026-03-02 99213-24", "17110", "2026-02-25", "")]
    [InlineData("2026-03-02 99213-57", "17110", "2026-02-25", "InsideGlobalPeriod Warning GLB-24 0")]
    [InlineData("2026-03-02 11300", "17110", "2026-02-25", "InsideGlobalPeriod Error GLB-32 0")]
    [InlineData("2026-03-02 11300-79", "17110", "2026-02-25", "")]
    [InlineData("2026-03-02 11300-58", "17110", "2026-02-25", "")]
    [InlineData("2026-03-02 11300-78", "17110", "2026-02-25", "")]
    [InlineData("2026-03-02 11300-76", "17110", "2026-02-25", "")]
    [InlineData("2026-03-02 11300-77", "17110", "2026-02-25", "")]
    [InlineData("2026-03-02 88305", "17110", "2026-02-25", "")]
    [InlineData("2026-03-02 11103 11102-79", "17110", "2026-02-25", "")]
    [InlineData("2026-03-02 99213", "11102", "2026-02-25", "")]
    [InlineData("2026-03-02 99213", "17110", "2026-03-03", "")]
    public void Inside_a_period(string claim, string code, string date, string expected) => Assert.Equal(expected, Text(claim, Earlier(code, date)));

    [Theory]
    [InlineData("2026-03-02 11300-79", "17110", "2026-01-25", "NoOpenGlobal Warning GLB-20 0")]
    [InlineData("2026-03-02 99213-24", "17110", "2026-01-25", "NoOpenGlobal Warning GLB-20 0")]
    [InlineData("2026-03-02 99024", "17110", "2026-01-25", "NoOpenGlobal Warning EM-103 0")]
    [InlineData("2026-03-02 11300", "17110", "2026-01-25", "")]
    public void Outside_of_any(string claim, string code, string date, string expected) => Assert.Equal(expected, Text(claim, Earlier(code, date)));

    /// <summary>Without a history nothing is known of earlier operations.</summary>
    [Theory]
    [InlineData("2026-03-02 11300-79")]
    [InlineData("2026-03-02 99024")]
    public void Without_a_history_nothing_is_said(string claim) => Assert.Equal("", Text(claim));

    [Theory]
    [InlineData("2026-03-02 99213", "InsideGlobalPeriod Error GLB-21 0", null)]
    [InlineData("2026-03-02 99213", "", true)]
    [InlineData("2026-03-02 99213", "InsideGlobalPeriod Error GLB-21 0", false)]
    public void Another_groups_operation_opens_none(string claim, string expected, bool? otherGroup) => Assert.Equal(expected, Text(claim, Earlier("17110", "2026-02-25") with { OtherGroup = otherGroup }));

    [Fact]
    public void GLB_07_a_return_opens_no_period_of_its_own() =>
        Assert.Equal("", Text("2026-03-02 11300", Earlier("17110", "2026-02-25") with { Modifiers = [ModifierCode.Parse("78")] }));

    [Theory]
    [InlineData("2026-03-02 99213", "DayBeforeMajorSurgery Error EM-98 0")]
    [InlineData("2026-03-02 99213-57", "")]
    [InlineData("2026-03-02 99213-25", "")]
    [InlineData("2026-03-02 99213-24", "NoOpenGlobal Warning GLB-20 0")]
    [InlineData("2026-03-02 11300", "")]
    [InlineData("2026-03-01 99213", "")]
    public void EM_98_the_day_before_a_major_operation(string claim, string expected) =>
        Assert.Equal(expected, Text(claim, Earlier("14040", "2026-03-03")));

    [Fact]
    public void The_first_open_operation_is_named()
    {
        var finding = Assert.Single(Findings("2026-03-02 99213", Earlier("14040", "2026-02-20"), Earlier("17110", "2026-02-25")));

        Assert.Equal("Line 1: 99213 falls in the period of 14040, which runs to 2026-05-21.", finding.Message);
    }

    /// <summary>Lines of other days of the claim open periods as the history does.</summary>
    [Fact]
    public void Another_day_of_the_claim_opens_a_period()
    {
        var claim = ClaimText.Parse("2026-03-02 17110 99213");
        claim = claim with { Lines = [claim.Lines[0] with { DateOfService = ClaimText.Day("2026-02-25") }, claim.Lines[1]] };

        Assert.Equal("InsideGlobalPeriod Error GLB-21 1", Text(ClaimText.Findings(claim)));
    }

    [Theory]
    [InlineData("true", "InsideGlobalPeriod Error GLB-32 0")]
    [InlineData("false", "InsideGlobalPeriod Warning GLB-32 0")]
    [InlineData("unset", "NeedsPolicy Warning PAY-01 0")]
    public void GLB_32_complications_are_the_payers(string value, string expected) =>
        Assert.Equal(expected, Text(ClaimText.Findings(ClaimText.Parse("2026-03-02 11300") with { History = [Earlier("17110", "2026-02-25")] }, ("ComplicationsBundled", value))));

    private static PriorService Earlier(string code, string date) => new() { Code = ProcedureCode.Parse(code), Date = ClaimText.Day(date) };

    private static string Text(string claim, params PriorService[] history) => Text(Findings(claim, history));

    private static List<DermCpt.Finding> Findings(string claim, params PriorService[] history) =>
        [.. ClaimText.Findings(ClaimText.Parse(claim) with { History = [.. history] }).Where(finding => OfPeriods.Contains(finding.Code))];

    private static string Text(IEnumerable<DermCpt.Finding> findings) =>
        string.Join(", ", findings.Where(finding => OfPeriods.Contains(finding.Code)).Select(finding => $"{finding.Code} {finding.Severity} {finding.Rule} {string.Join(' ', finding.Lines)}"));
}
