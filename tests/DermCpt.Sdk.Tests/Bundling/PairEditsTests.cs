using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Bundling;

/// <summary>Pairs between lines (X59-1..6), hand-typed from the rows that ncci-mue.md section 2 lists.</summary>
public sealed class PairEditsTests
{
    [Theory]
    [InlineData("11104", "11102", "11104", "11102")]
    [InlineData("17004", "17000", "17004", "17000")]
    [InlineData("17111", "17110", "17111", "17110")]
    [InlineData("11901", "11900", "11901", "11900")]
    public void Indicator_0_drops_column_2_whatever_the_facts(string first, string second, string stays, string goes)
    {
        var result = Code(Encounter(Given("a", first, "l1"), Given("b", second, "l2", modifiers: "59")));
        Assert.Equal("Coded: " + stays, Text(result));
        var omitted = Assert.Single(result.NotReported);
        Assert.Equal((goes, "X59-2"), (omitted.Code.ToString(), omitted.Rule.ToString()));
    }

    [Fact]
    public void Equal_labels_drop_column_2()
    {
        var result = Code(Encounter(Given("a", "11102", "l1"), Given("b", "17000", "l1")));
        Assert.Equal("Coded: 11102", Text(result));
        Assert.Equal("X59-3", Assert.Single(result.NotReported).Rule.ToString());
        Assert.Equal([ServiceOutcome.Coded, ServiceOutcome.Absorbed], result.Services.Select(service => service.Outcome));
    }

    [Fact]
    public void Different_labels_lift_it_with_59_on_column_2()
    {
        var result = Code(Encounter(Given("a", "11102", "l1"), Given("b", "17000", "l2")));
        Assert.Equal("Coded: 11102 17000-59", Text(result));
        Assert.Contains("X59-5", RuleIds(result.Lines[1]));
    }

    [Fact]
    public void Different_sites_lift_it() =>
        Assert.Equal("Coded: 11102 17000-59", Coded(Given("a", "11102", site: BodySite.Forehead), Given("b", "17000", site: BodySite.Chest)));

    [Theory]
    [InlineData("x", "17000-XS")]
    [InlineData("59", "17000-59")]
    [InlineData("either", "17000-59")]
    public void The_payer_chooses_the_style(string style, string expected) =>
        Assert.Equal("Coded: 11102 " + expected, Coded(Encounter(Given("a", "11102", "l1"), Given("b", "17000", "l2")), ("Modifier59Style", style)));

    [Fact]
    public void Sessions_give_XE() =>
        Assert.Equal("Coded: 11102 17000-XE", Coded(
            Encounter(Given("a", "11102", "l1") with { Session = "morning" }, Given("b", "17000", "l1") with { Session = "evening" }), ("Modifier59Style", "x")));

    [Theory]
    [InlineData("2024-06-30", "NoData: 17110")]
    [InlineData("2024-07-01", "Coded: 17110 17000-59")]
    public void Before_the_table_a_pair_of_unknown_start_gives_no_data(string date, string expected)
    {
        var result = Code(Encounter(Given("a", "17000", "l1"), Given("b", "17110", "l2")) with { DateOfService = DateOnly.ParseExact(date, "yyyy-MM-dd", null) });
        Assert.Equal(expected, Text(result));
    }

    [Fact]
    public void The_payer_chooses_the_line()
    {
        var encounter = Encounter(Given("a", "11102", "l1"), Given("b", "17000", "l2"));
        Assert.Equal("Coded: 11102-59 17000", Coded(encounter, ("Modifier59Line", "column1")));
        Assert.Equal("Coded: 11102 17000-59", Coded(encounter, ("Modifier59Line", "either")));
    }

    [Fact]
    public void A_given_bypass_is_enough_where_nothing_says_same() =>
        Assert.Equal("Coded: 11102 17000-XS", Coded(Given("a", "11102", "l1"), Given("b", "17000", "l2", modifiers: "XS")));

    [Fact]
    public void A_given_59_never_saves_the_same_lesion() =>
        Assert.Equal("Coded: 11102", Coded(Given("a", "11102", "l1"), Given("b", "17000", "l1", modifiers: "59")));

    [Fact]
    public void Lids_tell_two_skin_lines_apart() =>
        Assert.Equal("Coded: 11102-E1 17000-E3", Coded(
            Given("a", "11102", site: BodySite.EyelidUpper, side: Laterality.Left), Given("b", "17000", site: BodySite.EyelidUpper, side: Laterality.Right)));

    [Fact]
    public void Codes_without_a_row_need_nothing() =>
        Assert.Equal("Coded: 14040 17311", Coded(Given("a", "17311", "l1"), Given("b", "14040", "l1")));

    [Fact]
    public void A_payer_without_edits_lets_every_pair_stand_and_says_so()
    {
        var result = Code(Encounter(Given("a", "11102", "l1"), Given("b", "17000", "l1")), ("NcciSource", "none"));
        Assert.Equal("Coded: 11102 17000", Text(result));
        Assert.Contains(Switches.NcciSource, Switches(result));
    }

    [Fact]
    public void Pathology_of_a_Mohs_stage_is_inside_it_and_of_another_lesion_is_not()
    {
        Assert.Equal("Coded: 17311", Coded(Given("a", "17311", "l1"), Given("b", "88305", "l1")));
        Assert.Equal("Coded: 17311 88305-59", Coded(Given("a", "17311", "l1"), Given("b", "88305", "l2")));
    }

    [Fact]
    public void Lesions_treated_by_light_are_not_destroyed_as_well() =>
        Assert.Equal("Coded: 96574", Coded(Given("a", "96574", "l1"), Given("b", "17000", "l1")));

    [Fact]
    public void An_add_on_goes_with_its_primary()
    {
        var result = Code(Encounter(Given("a", "11102", "l1"), Given("b", "17000", "l1"), Given("c", "17003", "l9")));
        Assert.Equal("Coded: 11102", Text(result));
        Assert.Contains(result.NotReported, omitted => omitted.Code.ToString() == "17003" && omitted.Rule.ToString() == "AO-04");
    }
}
