using DermCpt.Tests.Scrubbing;

namespace DermCpt.Tests.Auditing;

public sealed class ComparisonTests
{
    private static readonly DermCoder Coder = new();
    private static readonly WhatIf AsItIs = new();

    [Fact]
    public void The_same_twice_has_no_difference()
    {
        Assert.Empty(Coder.Compare(Biopsy(), AsItIs, AsItIs).Differences);
        Assert.Empty(Coder.Compare(ClaimText.Parse("2026-03-02 17000 11042"), AsItIs, AsItIs).Differences);
    }

    /// <summary>BX-10: biopsies before 2019 are those of the old style.</summary>
    [Fact]
    public void A_date_changes_the_code_by_the_rule_of_that_day()
    {
        var comparison = Coder.Compare(Biopsy(), new WhatIf { DateOfService = new DateOnly(2018, 12, 31) }, new WhatIf { DateOfService = new DateOnly(2019, 1, 1) });

        Assert.Equal("11100 x1", comparison.First.Lines[0].ToString());
        Assert.Equal("11102 x1", comparison.Second.Lines[0].ToString());
        Assert.Contains(comparison.Differences, found => found is { Side: ComparedSide.First, What: "11100 x1" } && found.Rule.ToString() == "BX-10");
        Assert.Contains(comparison.Differences, found => found is { Side: ComparedSide.Second, What: "11102 x1" });
    }

    /// <summary>The pair turned round on 2019-04-01; each side cites its own row.</summary>
    [Fact]
    public void A_date_changes_the_direction_of_a_pair_by_its_row()
    {
        var differences = Coder.Compare(ClaimText.Parse("2019-03-31 17000 11042"), AsItIs, new WhatIf { DateOfService = new DateOnly(2019, 4, 1) }).Differences;

        var before = Assert.Single(differences, found => found is { Side: ComparedSide.First, What: "BundleStands" });
        var after = Assert.Single(differences, found => found is { Side: ComparedSide.Second, What: "BundleStands" });
        Assert.Equal(DermCpt.TableId.Ptp, before.SourceTable);
        Assert.Equal(("2026Q3 sample", 359, 67), (before.SourceRelease, before.SourceRow, after.SourceRow));
    }

    /// <summary>EM-81: Medicare takes no consultations; of a commercial plan it is not known until its switch is set.</summary>
    [Fact]
    public void A_payer_changes_the_verdict_by_its_switch()
    {
        var differences = Coder.Compare(ClaimText.Parse("2026-03-02 99243"), AsItIs, new WhatIf { Payer = "commercial" }).Differences;

        Assert.Contains(differences, found => found is { Side: ComparedSide.First, What: "NotAccepted" } && found.Rule.ToString() == "EM-81");
        Assert.Contains(differences, found => found is { Side: ComparedSide.Second, What: "NeedsPolicy" });
    }

    private static Encounter Biopsy() => new()
    {
        DateOfService = new DateOnly(2026, 3, 2),
        Payer = "medicare",
        Services = new ValueList<Service>([new BiopsyService { Id = "s1", Technique = BiopsyTechnique.Tangential, Site = BodySite.Cheek }]),
    };
}
