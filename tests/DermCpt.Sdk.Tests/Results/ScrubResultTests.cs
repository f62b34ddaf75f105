using DermCpt.Tests.Scrubbing;

namespace DermCpt.Tests.Results;

/// <summary>What a result of scrubbing answers, and what it refuses.</summary>
public sealed class ScrubResultTests
{
    private static readonly DermCoder Coder = new();

    [Fact]
    public void A_view_ends_with_the_buffers_next_claim()
    {
        var buffer = new ScrubBuffer();
        var view = Coder.Scrub(ClaimText.Parse("2026-03-02 17003"), buffer);
        Assert.Equal(ScrubStatus.Fail, view.Status);

        _ = Coder.Scrub(ClaimText.Parse("2026-03-02 17000"), buffer);

        var threw = false;
        try
        {
            _ = view.Status;
        }
        catch (InvalidOperationException)
        {
            threw = true;
        }

        Assert.True(threw);
    }

    [Fact]
    public void A_view_of_nothing_is_no_claim()
    {
        var threw = false;
        try
        {
            _ = default(ScrubView).FindingCount;
        }
        catch (InvalidOperationException)
        {
            threw = true;
        }

        Assert.True(threw);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_finding_outside_the_list_is_refused(int index)
    {
        var claim = ClaimText.Parse("2024-08-01 17003");
        var findings = Coder.Scrub(claim with { Lines = [claim.Lines[0] with { Diagnoses = [DiagnosisCode.Parse("L57.0")] }] }).Findings;
        var finding = Assert.Single(findings);
        Assert.Equal("AddOnWithoutPrimary", finding.Code);

        Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => findings[index]).ParamName);
    }

    /// <summary>The record supports 22 and the claim lacks it: a warning, and the claim passes.</summary>
    [Fact]
    public void A_warning_of_the_audit_fails_no_claim()
    {
        var claim = ClaimText.Parse("2026-03-02 11300") with { Encounter = Shave(increased: true) };
        var result = Coder.Scrub(claim);

        var finding = Assert.Single(result.Findings, finding => finding.Code != "NoDiagnosesGiven");
        Assert.Equal(("ModifierNotSupported", FindingSeverity.Warning, FindingOutcome.Fail), (finding.Code, finding.Severity, finding.Outcome));
        Assert.Equal(ScrubStatus.Pass, result.Status);
    }

    [Theory]
    [InlineData("2026-03-02 11300", ScrubStatus.Pass)]
    [InlineData("2026-03-02 11301", ScrubStatus.Fail)]
    public void An_error_of_the_audit_fails_the_claim(string claim, ScrubStatus status) =>
        Assert.Equal(status, Coder.Scrub(ClaimText.Parse(claim) with { Encounter = Shave(increased: false) }).Status);

    [Fact]
    public void Under_another_payer_the_record_goes_along()
    {
        var claim = ClaimText.Parse("2026-03-02 11300") with { Encounter = Shave(increased: false) };
        var moved = claim.UnderPayer("commercial");

        Assert.Equal(("commercial", "commercial"), (moved.Payer, moved.Encounter!.Payer));
        Assert.Equal(("medicare", "medicare"), (claim.Payer, claim.Encounter!.Payer));
        Assert.Null(ClaimText.Parse("2026-03-02 11300").UnderPayer("commercial").Encounter);
        Assert.Equal("payer", Assert.Throws<ArgumentNullException>(() => claim.UnderPayer(null!)).ParamName);
    }

    private static Encounter Shave(bool increased) => new()
    {
        DateOfService = ClaimText.Day("2026-03-02"),
        Payer = "medicare",
        Services = [new ShaveRemovalService { Id = "s", Site = BodySite.BackUpper, DiameterCm = Length.FromCm(0.4m), Count = 1, IncreasedWork = increased ? true : null }],
    };
}
