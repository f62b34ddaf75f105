using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>Adjacent tissue transfer, hand-typed from flaps-grafts.md (AT-00..06).</summary>
public sealed class AdjacentTissueFamilyTests
{
    [Theory]
    [InlineData(BodySite.Chest, "0.01", "14000")]
    [InlineData(BodySite.Chest, "10", "14000")]
    [InlineData(BodySite.Chest, "10.1", "14001")]
    [InlineData(BodySite.Chest, "30", "14001")]
    [InlineData(BodySite.Scalp, "10", "14020")]
    [InlineData(BodySite.Forearm, "10.1", "14021")]
    [InlineData(BodySite.Thigh, "30", "14021")]
    [InlineData(BodySite.Cheek, "10", "14040")]
    [InlineData(BodySite.Forehead, "30", "14041")]
    [InlineData(BodySite.HandDorsum, "10.1", "14041")]
    [InlineData(BodySite.NoseExternal, "10", "14060")]
    [InlineData(BodySite.EyelidUpper, "10.1", "14061")]
    [InlineData(BodySite.EarExternal, "30", "14061")]
    [InlineData(BodySite.EarExternal, "30.1", "14301")]
    [InlineData(BodySite.Chest, "60", "14301")]
    [InlineData(BodySite.Chest, "60.01", "14301 14302")]
    [InlineData(BodySite.Cheek, "90", "14301 14302")]
    [InlineData(BodySite.Cheek, "90.01", "14301 14302x2")]
    [InlineData(BodySite.Cheek, "150", "14301 14302x3")]
    public void The_group_and_the_area_choose(BodySite site, string area, string expected) =>
        Assert.Equal("Coded: " + expected, Coded(Transfer("a", site, area)));

    [Fact]
    public void Above_30_the_site_is_not_asked() => Assert.Equal("Coded: 14301", Coded(Transfer("a", null, "45")));

    [Fact]
    public void At_30_the_site_is_asked() => Assert.Equal("NeedsFacts: ", Coded(Transfer("a", null, "30")));

    [Fact]
    public void The_primary_and_the_secondary_defect_are_added() =>
        Assert.Equal("Coded: 14041", Coded(Transfer("a", BodySite.Cheek, null) with { PrimaryDefectSqCm = Cm2("4"), SecondaryDefectSqCm = Cm2("6.1") }));

    [Fact]
    public void A_missing_secondary_defect_is_asked_never_left_out()
    {
        var result = Code(Encounter(Transfer("a", BodySite.Cheek, null) with { PrimaryDefectSqCm = Cm2("4") }));

        Assert.Equal("NeedsFacts: ", Text(result));
        Assert.Equal("secondaryDefectSqCm", Assert.Single(result.MissingFacts).Name);
    }

    [Fact]
    public void AT_01_two_figures_for_the_primary_of_one_defect_are_asked_never_chosen_between()
    {
        var result = Code(Encounter(
            Transfer("a", BodySite.Calf, null) with { Lesion = "L1", PrimaryDefectSqCm = Cm2("200"), SecondaryDefectSqCm = Cm2("90") },
            Transfer("b", BodySite.Popliteal, null) with { Lesion = "L1", PrimaryDefectSqCm = Cm2("11"), SecondaryDefectSqCm = Cm2("9") }));

        Assert.Equal("NeedsFacts: ", Text(result));
        Assert.Equal("primaryDefectSqCm", Assert.Single(result.MissingFacts).Name);
    }

    [Fact]
    public void Two_flaps_for_one_defect_count_its_primary_once() =>
        Assert.Equal(
            "Coded: 14041",
            Coded(
                Transfer("a", BodySite.Cheek, null) with { Lesion = "L1", PrimaryDefectSqCm = Cm2("4"), SecondaryDefectSqCm = Cm2("5") },
                Transfer("b", BodySite.Cheek, null) with { Lesion = "L1", PrimaryDefectSqCm = Cm2("4"), SecondaryDefectSqCm = Cm2("5") }));

    [Fact]
    public void Two_defects_are_two_lines_and_their_areas_are_never_added()
    {
        var result = Code(Encounter(Transfer("a", BodySite.Cheek, "8") with { Lesion = "L1" }, Transfer("b", BodySite.Cheek, "9") with { Lesion = "L2" }));

        Assert.Equal(["14040", "14040"], result.Lines.Select(line => line.Code.ToString()));
    }

    [Fact]
    public void An_area_between_two_bands_is_asked_with_both_neighbours()
    {
        var result = Code(Encounter(Transfer("a", BodySite.Cheek, "10.05")), ("BandGap", "ask"));

        Assert.Equal("NeedsFacts: ", Text(result));
        Assert.Equal(["10", "10.1"], Assert.Single(result.MissingFacts).Choices.Select(choice => choice.Label));
    }

    private static AdjacentTissueTransferService Transfer(string id, BodySite? site, string? area) =>
        new() { Id = id, Site = site, AreaSqCm = area is null ? null : Cm2(area) };

    private static Area Cm2(string text) => Area.Parse(text);
}
