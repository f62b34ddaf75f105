namespace DermCpt.Tests.Scrubbing;

/// <summary>What a finding says to do names the right code, and never says what is not so.</summary>
public sealed class AdviceTests
{
    private static readonly DermCoder Coder = new();

    [Theory]
    [InlineData("medicare", "99215 99417", "G2212")]
    [InlineData("commercial", "99215 G2212", "99417")]
    [InlineData("medicare", "99242", "99212")]
    [InlineData("medicare", "99243", "99213")]
    [InlineData("medicare", "99244", "99214")]
    [InlineData("medicare", "99245", "99215")]
    [InlineData("medicare", "99252", "99221")]
    [InlineData("medicare", "99253", "99221")]
    [InlineData("medicare", "99254", "99222")]
    [InlineData("medicare", "99255", "99223")]
    [InlineData("medicare", "98000", "99202")]
    [InlineData("medicare", "98003", "99205")]
    [InlineData("medicare", "98005", "99213")]
    [InlineData("medicare", "98010", "99204")]
    [InlineData("medicare", "98015", "99215")]
    public void A_code_that_is_not_accepted_is_answered_by_the_one_that_is(string payer, string lines, string instead)
    {
        var finding = Coder.Scrub(ClaimText.Parse("2026-03-02 " + lines, payer)).Findings.First(found => found.Code == "NotAccepted");

        Assert.Contains(instead, finding.FollowUp, StringComparison.Ordinal);
        Assert.DoesNotContain(payer, finding.FollowUp, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consultation_of_a_new_patient_names_the_new_patients_code_first()
    {
        var claim = ClaimText.Parse("2026-03-02 99243") with { Patient = new Patient { Status = PatientStatus.New } };

        Assert.Equal("Bill 99203.", Coder.Scrub(claim).Findings.First(found => found.Code == "NotAccepted").FollowUp);
    }

    [Theory]
    [InlineData("17000x2", "17003")]
    [InlineData("17000 17000", "17003")]
    [InlineData("17000 17003x14", "17004")]
    [InlineData("11102x2", "11103")]
    [InlineData("11104x2", "11105")]
    [InlineData("11106x2", "11107")]
    [InlineData("11730x2", "11732")]
    [InlineData("17110x15", "17111")]
    public void Units_above_the_limit_name_the_code_of_further_lesions(string lines, string further) =>
        Assert.Contains(further, Coder.Scrub(ClaimText.Parse("2026-03-02 " + lines)).Findings.First(found => found.Code == "MueExceeded").FollowUp, StringComparison.Ordinal);

    [Theory]
    [InlineData("99213-25 96372", "visit's work")]
    [InlineData("11102-59 17110", "distinct")]
    [InlineData("11102-79 17110", "unrelated")]
    public void What_to_keep_depends_on_what_lifts_the_pair(string lines, string words)
    {
        var claim = ClaimText.Parse("2026-03-02 " + lines);
        claim = claim with { Lines = [claim.Lines[0] with { Lesion = "a" }, claim.Lines[1] with { Lesion = "b" }] };

        Assert.Contains(words, Coder.Scrub(claim).Findings.First(found => found.Code == "PairBypassed").FollowUp, StringComparison.Ordinal);
    }

    /// <summary>A pair of indicator 1 that stands can be lifted: that none stands is all there is to say.</summary>
    [Fact]
    public void A_pair_that_a_modifier_would_lift_is_not_said_to_be_beyond_it()
    {
        var finding = Coder.Scrub(ClaimText.Parse("2026-03-02 17110 11102")).Findings.First(found => found.Code == "BundleStands");

        Assert.DoesNotContain("no modifier", finding.Message, StringComparison.Ordinal);
        Assert.Contains("59 or XS", finding.FollowUp, StringComparison.Ordinal);
    }

    /// <summary>11104 keeps no 59 once 11102, the only line that it was told apart from, is left out.</summary>
    [Fact]
    public void A_suggestion_separates_nothing_from_nothing()
    {
        var result = Coder.Scrub(ClaimText.Parse("2026-03-02 17004 17000-59"));
        var line = Assert.Single(result.SuggestedLines);

        Assert.Equal("17004", line.Code.ToString());
        Assert.Empty(line.Modifiers);
        Assert.Empty(Assert.Single(Coder.Scrub(ClaimText.Parse("2026-03-02 11104-59 11102")).SuggestedLines).Modifiers);
    }

    [Fact]
    public void CF_18_nobody_must_send_99024()
    {
        var visit = new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.PostoperativeVisit };
        var biopsy = new BiopsyService { Id = "b", Technique = BiopsyTechnique.Tangential, Site = BodySite.Cheek, Postoperative = PostoperativeRelation.Unrelated };
        PriorService earlier = new() { Code = ProcedureCode.Parse("11602"), Date = ClaimText.Day("2026-03-02"), Site = BodySite.BackUpper };
        var claim = ClaimText.Parse("2026-03-09 11102-79", "commercial") with { History = [earlier] };
        var encounter = new Encounter { DateOfService = claim.DateOfService, Payer = "commercial", Patient = new Patient { Status = PatientStatus.Established }, History = [earlier], Services = [visit, biopsy] };
        var result = Coder.Audit(encounter, claim);
        var finding = Assert.Single(result.Findings, found => found.Code == "ServiceNotBilled");

        Assert.Equal((FindingSeverity.Information, FindingOutcome.Pass, "Nothing to do: nobody must send it."), (finding.Severity, finding.Outcome, finding.FollowUp));
        Assert.NotEqual(ScrubStatus.Fail, result.Status);
    }
}
