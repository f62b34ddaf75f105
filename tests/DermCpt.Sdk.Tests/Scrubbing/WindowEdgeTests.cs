namespace DermCpt.Tests.Scrubbing;

/// <summary>Claims on each side of the window edges that the tables state; typed by hand from their rows.</summary>
public sealed class WindowEdgeTests
{
    private static readonly DermCoder Coder = new();

    [Theory]
    // Biopsies changed on 2019-01-01 (BX-10).
    [InlineData("2018-12-31 11100", "RetiredCode", false)]
    [InlineData("2019-01-01 11100", "RetiredCode", true)]
    [InlineData("2018-12-31 11102", "NotYetValidCode", true)]
    [InlineData("2019-01-01 11102", "NotYetValidCode", false)]

    // 17000/11042 ended on 2019-03-31, 11042/17000 began the day after; 59 counts on column 1 from 2019-07-01 (NC-04, NC-08).
    [InlineData("2019-03-31 17000 11042-59", "BundleStands", false)]
    [InlineData("2019-03-31 17000-59 11042", "BundleStands", true)]
    [InlineData("2019-04-01 17000 11042-59", "BundleStands", true)]
    [InlineData("2019-04-01 17000-59 11042", "BundleStands", false)]
    [InlineData("2019-06-30 17000 11042-59", "BundleStands", true)]
    [InlineData("2019-07-01 17000 11042-59", "BundleStands", false)]

    // 12001/12011 ended on 2019-12-31, 12011/12001 began the day after.
    [InlineData("2019-12-31 12001 12011", "BundleStands", true)]
    [InlineData("2020-01-01 12001 12011", "BundleStands", true)]

    // Visit edits of minor procedures were off from 2020-01-01 to 2020-09-30.
    [InlineData("2019-12-31 99213-25 17000", "PairBypassed", true)]
    [InlineData("2020-01-01 99213-25 17000", "PairBypassed", false)]
    [InlineData("2020-09-30 99213-25 17000", "PairBypassed", false)]
    [InlineData("2020-10-01 99213-25 17000", "PairBypassed", true)]
    [InlineData("2020-03-02 99213 17000", "EmNeeds25", true)]

    // 99201 ended with 2020 (EM-10).
    [InlineData("2020-12-31 99201", "RetiredCode", false)]
    [InlineData("2021-01-01 99201", "RetiredCode", true)]

    // J1010 took over from J1030 on 2024-04-01.
    [InlineData("2024-03-31 J1030", "RetiredCode", false)]
    [InlineData("2024-04-01 J1030", "RetiredCode", true)]
    [InlineData("2024-03-31 J1010", "NotYetValidCode", true)]
    [InlineData("2024-04-01 J1010", "NotYetValidCode", false)]

    // A pair without a stated start: nothing is known before the quarter of the file.
    [InlineData("2024-06-30 17110 11102", "PtpNoData", true)]
    [InlineData("2024-06-30 17110 11102", "BundleStands", false)]
    [InlineData("2024-07-01 17110 11102", "BundleStands", true)]

    // Unit limits begin with 2024Q3.
    [InlineData("2024-06-30 17110x2", "MueNoData", true)]
    [InlineData("2024-07-01 17110x2", "MueExceeded", true)]

    // Cell suspension began with 2025 (SC-01).
    [InlineData("2024-12-31 15011", "NotYetValidCode", true)]
    [InlineData("2025-01-01 15011", "NotYetValidCode", false)]

    // The limit of J3300 rose from 40 to 80 between 2024Q3 and 2026Q2.
    [InlineData("2024-09-30 J3300x60", "MueAppealable", true)]
    [InlineData("2026-03-31 J3300x60", "MueAppealable", false)]
    [InlineData("2026-03-31 J3300x60", "MueNoData", true)]
    [InlineData("2026-03-31 J3300x81", "MueAppealable", true)]
    [InlineData("2026-04-01 J3300x60", "MueAppealable", false)]
    [InlineData("2026-04-01 J3300x81", "MueAppealable", true)]

    // The X modifiers began with 2015, JZ with 2023 (M-XE, M-JZ).
    [InlineData("2014-12-31 11402-XS", "ModifierNotYetValid", true)]
    [InlineData("2015-01-01 11402-XS", "ModifierNotYetValid", false)]
    [InlineData("2022-12-31 J3301-JZx4", "ModifierNotYetValid", true)]
    [InlineData("2023-01-01 J3301-JZx4", "ModifierNotYetValid", false)]
    public void A_claim_gets_the_verdict_of_its_day(string claim, string finding, bool isExpected)
    {
        var codes = Coder.Scrub(ClaimText.Parse(claim)).Findings.Select(found => found.Code).ToList();

        Assert.True(codes.Contains(finding) == isExpected, $"{claim}: {string.Join(", ", codes)}");
    }

    [Fact]
    public void Direction_follows_the_date()
    {
        Assert.Equal("17000/11042", Bundle("2019-03-31 17000 11042"));
        Assert.Equal("11042/17000", Bundle("2019-04-01 17000 11042"));
        Assert.Equal("12001/12011", Bundle("2019-12-31 12001 12011"));
        Assert.Equal("12011/12001", Bundle("2020-01-01 12001 12011"));
    }

    [Theory]
    [InlineData("1990-01-01 17000")]
    [InlineData("2010-05-03 99213")]
    [InlineData("2018-12-31 11100")]
    [InlineData("2019-12-31 17000")]
    [InlineData("2024-06-30 11402")]
    public void A_date_before_coverage_is_unknown(string claim) => Assert.Equal(ScrubStatus.Unknown, Coder.Scrub(ClaimText.Parse(claim)).Status);

    /// <summary>NP-03: a payer may judge by its own day.</summary>
    [Fact]
    public void Pairs_and_limits_follow_the_processing_date_where_the_payer_says_so()
    {
        var profile = PayerProfile.Medicare.Derive("late", "1", new Dictionary<string, string> { ["NcciClock"] = "processing" });
        var coder = new DermCoder(Coder.Edition, profile);
        var claim = ClaimText.Parse("2019-03-31 17000 11042", "late") with { ProcessingDate = new DateOnly(2019, 4, 1) };

        Assert.Equal("11042/17000", Bundle(coder, claim));
        Assert.Equal("17000/11042", Bundle(coder, claim with { ProcessingDate = null }));
        Assert.Equal("17000/11042", Bundle(coder, claim with { Payer = "medicare" }));

        // The code itself must be valid on the day of service, whenever the claim is processed.
        var old = ClaimText.Parse("2018-12-31 11100", "late") with { ProcessingDate = new DateOnly(2026, 3, 2) };
        Assert.DoesNotContain(coder.Scrub(old).Findings, found => found.Code == "RetiredCode");
        Assert.Contains(coder.Scrub(ClaimText.Parse("2026-03-31 J3300x60", "late") with { ProcessingDate = new DateOnly(2024, 9, 30) }).Findings, found => found.Code == "MueAppealable");
        Assert.DoesNotContain(coder.Scrub(ClaimText.Parse("2026-03-31 J3300x60", "late") with { ProcessingDate = new DateOnly(2026, 4, 1) }).Findings, found => found.Code == "MueAppealable");
    }

    private static string Bundle(string claim) => Bundle(Coder, ClaimText.Parse(claim));

    private static string Bundle(DermCoder coder, DermCpt.Claim claim)
    {
        var record = coder.Scrub(claim).Findings.Single(found => found.Code == "BundleStands").Record;
        return $"{record.Code}/{record.OtherCode}";
    }
}
