using DermCpt.Tests.Scrubbing;

namespace DermCpt.Tests.LineModifiers;

/// <summary>What a finding says of a modifier that does not fit: why, and on which side of its window the day lies; typed by hand.</summary>
public sealed class ModifierWordsTests
{
    [Theory]
    [InlineData("2026-03-02 11440-50x2", "M-50", "Line 1: 11440 does not take 50 (50 stands with one unit).")]
    [InlineData("2026-03-02 17000-50", "M-50", "Line 1: 17000 does not take 50 (its bilateral indicator does not take 50).")]
    [InlineData("2026-03-02 67840-E1x2", "M-E1-4", "Line 1: 67840 does not take E1 (one lid is one unit).")]
    [InlineData("2026-03-02 11400-E1", "M-E1-4", "Line 1: 11400 does not take E1 (it names another place than the code or the line).")]
    [InlineData("2026-03-02 11300-E1", "M-E1-4", "Line 1: 11300 does not take E1 (it names another place than the code or the line).")]
    [InlineData("2026-03-02 11308-E1", "M-E1-4", "Line 1: 11308 does not take E1 (it names another place than the code or the line).")]
    [InlineData("2026-03-02 11400-FA", "M-F", "Line 1: 11400 does not take FA (it names another place than the code or the line).")]
    public void Why_a_code_takes_no_such_modifier(string claim, string rule, string message)
    {
        var finding = ClaimText.Findings(ClaimText.Parse(claim)).Single(finding => finding.Code == "ModifierNotAllowed");

        Assert.Equal((rule, message), (finding.Rule.ToString(), finding.Message));
    }

    /// <summary>XS begins with 2015, JZ with 2023; SZ ended with 2017.</summary>
    [Theory]
    [InlineData("2014-12-31 11100-XS", "Line 1: XS is for a later day only; the service was on 2014-12-31.")]
    [InlineData("2014-05-05 11100-XS", "Line 1: XS is for a later day only; the service was on 2014-05-05.")]
    [InlineData("2022-12-31 J3301-JZ", "Line 1: JZ is for a later day only; the service was on 2022-12-31.")]
    [InlineData("2018-01-01 11100-SZ", "Line 1: SZ is for an earlier day only; the service was on 2018-01-01.")]
    public void The_side_of_the_window(string claim, string message) =>
        Assert.Equal(message, ClaimText.Findings(ClaimText.Parse(claim)).Single(finding => finding.Code is "ModifierNotYetValid" or "ModifierNotInUse").Message);

    [Theory]
    [InlineData("2015-01-01 11100-XS")]
    [InlineData("2023-01-01 J3301-JZ")]
    [InlineData("2017-12-31 11100-SZ")]
    [InlineData("2026-03-02 11440-E1")]
    [InlineData("2026-03-02 11740-FA")]
    public void Inside_the_window_and_at_its_place_nothing_is_said(string claim) =>
        Assert.DoesNotContain(ClaimText.Findings(ClaimText.Parse(claim)), finding => finding.Code is "ModifierNotYetValid" or "ModifierNotInUse" or "ModifierNotAllowed");
}
