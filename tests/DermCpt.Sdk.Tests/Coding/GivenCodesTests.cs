using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Coding;

/// <summary>A code that is given is checked as a claim's line would be: wrong ones are invalid, what the payer does not take is not reported (MOD-L1, MOD-L5, OOS).</summary>
public sealed class GivenCodesTests
{
    [Theory]
    [InlineData("99999", "", "Invalid:  | told UnknownCode")]
    [InlineData("11102", "25", "Invalid:  | told ModifierWrongKind")]
    [InlineData("99213", "59", "Invalid:  | told ModifierWrongKind")]
    [InlineData("17311", "E4", "Coded: 17311-E4")]
    [InlineData("11772", "E4", "Invalid:  | told ModifierNotAllowed")]
    [InlineData("11602", "TA", "Invalid:  | told ModifierNotAllowed")]
    [InlineData("64612", "LT RT", "Invalid:  | told ModifierExcluded")]
    [InlineData("11102", "ZZ", "Coded: 11102-ZZ | told UnknownModifier")]
    [InlineData("11102", "GA", "Coded: 11102-GA")]
    public void MOD_L5_codes_and_modifiers(string code, string modifiers, string expected) =>
        Assert.Equal(expected, Whole(Given("a", code, modifiers: modifiers.Length == 0 ? [] : modifiers.Split(' '))));

    /// <summary>The scrub says of the same line what coding says of the code.</summary>
    [Theory]
    [InlineData("17312-E4x2", "ModifierNotAllowed")]
    [InlineData("11102-ZZ", "UnknownModifier")]
    [InlineData("11102-25", "ModifierWrongKind")]
    public void MOD_L1_both_halves_agree(string line, string finding) =>
        Assert.Contains(finding, new DermCoder().Scrub(Scrubbing.ClaimText.Parse("2026-03-02 " + line)).Findings.Select(found => found.Code));

    [Fact]
    public void MU_02_units_over_an_absolute_limit() =>
        Assert.Equal("Invalid:  | told MueExceeded", Whole(Given("a", "11104") with { Units = 2 }));

    [Fact]
    public void M_E1_4_one_lid_is_one_unit_in_both_halves() =>
        Assert.Equal("Invalid: 17311-E4 | told ModifierNotAllowed", Whole(Given("a", "17311", modifiers: "E4"), Given("b", "17312", modifiers: "E4") with { Units = 2 }));

    [Fact]
    public void CL_01_a_site_of_another_code() =>
        Assert.Equal("Invalid:  | told SiteMismatch", Whole(Given("a", "11602", site: BodySite.Cheek)));

    [Fact]
    public void AO_01_an_add_on_alone_is_not_reported() =>
        Assert.Equal("Coded:  | not 17312 AO-01", Whole(Given("a", "17312")));

    [Fact]
    public void IND_07_a_code_that_the_payer_does_not_take() =>
        Assert.Equal("Coded:  | not 99244 EM-81 | told NotAccepted", Whole(Given("a", "99244")));

    /// <summary>11104 is one base a day (MAI 2): the second joins the first, and that is told.</summary>
    [Fact]
    public void MU_02_a_code_given_twice() =>
        Assert.Equal("Coded: 11104 | told MueExceeded", Whole(Given("a", "11104", "x"), Given("b", "11104", "y")));

    [Fact]
    public void REP_2_a_code_given_twice() =>
        Assert.Equal("Coded: 11602 11602-76", Whole(Given("a", "11602", "x"), Given("b", "11602", "y")));

    [Fact]
    public void FX_11_alternatives_leave_one() =>
        Assert.StartsWith("Coded: 17004 | not 17000 ", Whole(Given("a", "17000", "x"), Given("b", "17004", "y")), StringComparison.Ordinal);

    [Fact]
    public void PTH_32_consultations_count_once_a_day() =>
        Assert.Equal("Coded: 88321", Coded(
            new PathologyService { Id = "a", Examination = PathologyExamination.Consultation, Count = 1, Component = PathologyComponent.Professional },
            new PathologyService { Id = "b", Examination = PathologyExamination.Consultation, Count = 1, Component = PathologyComponent.Professional }));

    /// <summary>The claim of a coding names what it can of each line.</summary>
    [Fact]
    public void To_claim_states_what_tells_lines_apart()
    {
        var claim = Code(Encounter(Given("a", "11602", "x", BodySite.Back), Given("b", "11602", null, BodySite.Chest))).ToClaim();

        Assert.Equal([null, "x"], claim.Lines.Select(line => line.Lesion));
        Assert.Equal([true, null], claim.Lines.Select(line => line.SeparateLesion));
        Assert.Equal([BodySite.Chest, BodySite.Back], claim.Lines.Select(line => line.Site));
        Assert.NotEqual(ScrubStatus.Fail, new DermCoder().Scrub(claim).Status);
    }
}
