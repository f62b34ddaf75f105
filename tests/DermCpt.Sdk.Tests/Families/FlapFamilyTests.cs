using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>Flaps and their stages, hand-typed from flaps-grafts.md (FL-01..08).</summary>
public sealed class FlapFamilyTests
{
    [Theory]
    [InlineData(BodySite.Chest, FlapStage.Formation, "15570")]
    [InlineData(BodySite.Scalp, FlapStage.Formation, "15572")]
    [InlineData(BodySite.Thigh, FlapStage.Formation, "15572")]
    [InlineData(BodySite.Cheek, FlapStage.Formation, "15574")]
    [InlineData(BodySite.HandDorsum, FlapStage.Formation, "15574")]
    [InlineData(BodySite.EyelidUpper, FlapStage.Formation, "15576")]
    [InlineData(BodySite.EarExternal, FlapStage.Formation, "15576")]
    [InlineData(BodySite.Chest, FlapStage.Delay, "15600")]
    [InlineData(BodySite.Scalp, FlapStage.Division, "15610")]
    [InlineData(BodySite.Cheek, FlapStage.Delay, "15620")]
    [InlineData(BodySite.NoseExternal, FlapStage.Division, "15630")]
    [InlineData(BodySite.NoseExternal, FlapStage.Transfer, "15650")]
    public void A_pedicle_by_recipient_and_stage(BodySite recipient, FlapStage stage, string expected)
    {
        foreach (var type in new[] { FlapType.Pedicle, FlapType.Interpolation })
        {
            Assert.Equal("Coded: " + expected, Coded(new FlapService { Id = "a", FlapType = type, Stage = stage, Site = BodySite.Forearm, RecipientSite = recipient }));
        }
    }

    [Fact]
    public void Without_a_recipient_the_donor_chooses() =>
        Assert.Equal("Coded: 15572", Coded(new FlapService { Id = "a", FlapType = FlapType.Pedicle, Site = BodySite.Forearm }));

    [Fact]
    public void Without_any_site_the_site_is_asked() =>
        Assert.Equal("site", Assert.Single(Code(Encounter(new FlapService { Id = "a", FlapType = FlapType.Pedicle })).MissingFacts).Name);

    [Fact]
    public void The_forehead_flap_has_its_own_code_and_its_inset_that_of_face() =>
        Assert.Equal(
            ["Coded: 15731", "Coded: 15630"],
            [
                Coded(new FlapService { Id = "a", FlapType = FlapType.ParamedianForehead, RecipientSite = BodySite.NoseExternal }),
                Coded(new FlapService { Id = "a", FlapType = FlapType.ParamedianForehead, RecipientSite = BodySite.NoseExternal, Stage = FlapStage.Division }),
            ]);

    [Theory]
    [InlineData("2017-12-31", "NotModelled: ")]
    [InlineData("2018-01-01", "Coded: 15730")]
    public void The_midface_flap_begins_in_2018(string date, string expected) =>
        Assert.Equal(expected, Coded(Encounter(new FlapService { Id = "a", FlapType = FlapType.Midface, Site = BodySite.Cheek }) with { DateOfService = DateOnly.Parse(date, null) }));

    [Theory]
    [InlineData(true, "Coded: 15740")]
    [InlineData(false, "NotModelled: ")]
    [InlineData(null, "NeedsFacts: ")]
    public void An_island_flap_needs_a_named_vessel(bool? vessel, string expected) =>
        Assert.Equal(expected, Coded(new FlapService { Id = "a", FlapType = FlapType.Island, Site = BodySite.Cheek, NamedVessel = vessel }));

    [Theory]
    [InlineData(BodySite.Chest, null, "Coded: 15734")]
    [InlineData(BodySite.Forearm, null, "Coded: 15736")]
    [InlineData(BodySite.Calf, null, "Coded: 15738")]
    [InlineData(BodySite.Cheek, true, "Coded: 15733")]
    [InlineData(BodySite.Cheek, null, "NeedsFacts: ")]
    [InlineData(BodySite.Cheek, false, "NotModelled: ")]
    public void A_muscle_flap_goes_by_its_own_site(BodySite site, bool? vessel, string expected) =>
        Assert.Equal(expected, Coded(new FlapService { Id = "a", FlapType = FlapType.Muscle, Site = site, RecipientSite = BodySite.NoseExternal, NamedVessel = vessel }));

    [Fact]
    public void The_kind_of_flap_is_asked() =>
        Assert.Equal("flapType", Assert.Single(Code(Encounter(new FlapService { Id = "a", Site = BodySite.Cheek })).MissingFacts).Name);
}
