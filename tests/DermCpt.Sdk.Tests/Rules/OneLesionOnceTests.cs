using DermCpt.Tests.Scrubbing;
using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Rules;

/// <summary>Two codes that take one lesion away, in coding and in scrubbing alike, hand-typed (EX-22, DS-04, CL-02).</summary>
public sealed class OneLesionOnceTests
{
    [Theory]
    [InlineData("11602", "11604", "Coded: 11604 | not 11602 EX-22")]
    [InlineData("11401", "11602", "Coded: 11602 | not 11401 EX-22")]
    [InlineData("17262", "17263", "Coded: 17263 | not 17262 DS-04")]
    [InlineData("11302", "11402", "Coded: 11402 | not 11302 EX-22")]
    public void One_lesion_has_one_code(string a, string b, string expected)
    {
        Assert.Equal(expected, Whole(Given("a", a, "x"), Given("b", b, "x")));
        Assert.Contains(Scrub($"{a} {b}"), finding => finding.Code == "SameLesionTwice");
    }

    [Theory]
    [InlineData("11602 11604-58")]
    [InlineData("11602 17262")]
    [InlineData("11602 12032")]
    public void A_later_stage_another_kind_and_a_closure_are_no_second_removal(string lines) =>
        Assert.DoesNotContain(Scrub(lines), finding => finding.Code == "SameLesionTwice");

    [Fact]
    public void Of_two_lesions_both_stand()
    {
        Assert.Equal("Coded: 11604 11602", Whole(Given("a", "11602", "x"), Given("b", "11604", "y")).Replace("-59", "", StringComparison.Ordinal));
        Assert.DoesNotContain(Scrub("11602 11604", "y"), finding => finding.Code == "SameLesionTwice");
    }

    private static IEnumerable<Finding> Scrub(string lines, string second = "x")
    {
        var claim = ClaimText.Parse($"2026-03-02 {lines}");
        return ClaimText.Findings(claim with { Lines = [claim.Lines[0] with { Lesion = "x" }, claim.Lines[1] with { Lesion = second }] });
    }
}
