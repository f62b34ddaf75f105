using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Bundling;

/// <summary>Limits of a day in coding: an absolute one decides the units billed, so whose limits the payer uses must be known (MU-02, PAY-01).</summary>
public sealed class DayLimitTests
{
    /// <summary>11463 has a limit of 1 a day that no appeal lifts; 87101 has 2 by appeal, so its line is the same with and without limits.</summary>
    [Theory]
    [InlineData("medicare", "Coded: 11463 | told MueExceeded")]
    [InlineData("none", "Coded: 11463 11463-76")]
    [InlineData("unset", "NeedsPolicy:  | told NeedsPolicy, NeedsPolicy")]
    public void MU_02_whose_absolute_limit_counts_must_be_known(string source, string expected) =>
        Assert.Equal(expected, Whole(Encounter(Given("a", "11463", "a", side: Laterality.Left), Given("b", "11463", "b", side: Laterality.Left)), ("MueSource", source)));

    [Theory]
    [InlineData("medicare", "Coded: 87101x3 | told MueAppealable")]
    [InlineData("unset", "Coded: 87101x3")]
    public void MU_03_a_limit_that_an_appeal_lifts_changes_no_line(string source, string expected) =>
        Assert.Equal(expected, Whole(Encounter(new CultureService { Id = "a", Organism = CultureOrganism.Dermatophyte, Count = 3 }), ("MueSource", source)));
}
