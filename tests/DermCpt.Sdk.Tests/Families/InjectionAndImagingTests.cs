using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>Botulinum toxin, injections into lesions and confocal imaging (BT-01..05, IL-01, IL-03, RCM-01), typed from the rules.</summary>
public sealed class InjectionAndImagingTests
{
    [Theory]
    [InlineData(BodySite.Axilla, "64650")]
    [InlineData(BodySite.Scalp, "64653")]
    [InlineData(BodySite.Forehead, "64653")]
    [InlineData(BodySite.Wrist, "64653")]
    [InlineData(BodySite.Ankle, "64653")]
    [InlineData(BodySite.Hand, "64999")]
    [InlineData(BodySite.HandDorsum, "64999")]
    [InlineData(BodySite.Palm, "64999")]
    [InlineData(BodySite.Thumb, "64999")]
    [InlineData(BodySite.Finger2, "64999")]
    [InlineData(BodySite.Finger3, "64999")]
    [InlineData(BodySite.Finger4, "64999")]
    [InlineData(BodySite.Finger5, "64999")]
    [InlineData(BodySite.WebSpaceHand, "64999")]
    [InlineData(BodySite.NailUnitFinger, "64999")]
    [InlineData(BodySite.Foot, "64999")]
    [InlineData(BodySite.Heel, "64999")]
    [InlineData(BodySite.FootDorsum, "64999")]
    [InlineData(BodySite.Sole, "64999")]
    [InlineData(BodySite.WebSpaceFoot, "64999")]
    [InlineData(BodySite.Hallux, "64999")]
    [InlineData(BodySite.Toe2, "64999")]
    [InlineData(BodySite.Toe3, "64999")]
    [InlineData(BodySite.Toe4, "64999")]
    [InlineData(BodySite.Toe5, "64999")]
    [InlineData(BodySite.NailUnitToe, "64999")]
    public void BT_02_03_sweating_by_site(BodySite site, string code) => Assert.Equal("Coded: " + code, Whole(Toxin(BotulinumIndication.Hyperhidrosis) with { Site = site }));

    [Fact]
    public void BT_02_03_each_region_once()
    {
        Assert.Equal("Coded: 64650", Coded(Toxin(BotulinumIndication.Hyperhidrosis) with { Site = BodySite.Axilla }, Toxin(BotulinumIndication.Hyperhidrosis) with { Id = "b", Site = BodySite.Axilla }));
        Assert.Equal("NeedsFacts:  | asked a.site", Whole(Toxin(BotulinumIndication.Hyperhidrosis)));
        Assert.Equal("NeedsFacts: 64650 | asked b.site", Whole(Toxin(BotulinumIndication.Hyperhidrosis) with { Site = BodySite.Axilla }, Toxin(BotulinumIndication.Hyperhidrosis) with { Id = "b" }));
    }

    [Theory]
    [InlineData(BotulinumIndication.FacialSpasm, "Coded: 64612-LT")]
    [InlineData(BotulinumIndication.Migraine, "Coded: 64615")]
    [InlineData(BotulinumIndication.CervicalDystonia, "Coded: 64616-LT")]
    [InlineData(BotulinumIndication.Cosmetic, "Coded:  | not 64612 BT-05")]
    [InlineData(null, "NeedsFacts:  | asked a.indication")]
    public void BT_01_04_05_by_indication(BotulinumIndication? indication, string expected) => Assert.Equal(expected, Whole(Toxin(indication) with { Laterality = indication == BotulinumIndication.Migraine ? null : Laterality.Left }));

    [Fact]
    public void BT_04_migraine_is_once_a_session() => Assert.Equal("Coded: 64615", Coded(Toxin(BotulinumIndication.Migraine), Toxin(BotulinumIndication.Migraine) with { Id = "b" }));

    /// <summary>The words to choose from are those that a rule knows.</summary>
    [Fact]
    public void BT_an_unknown_indication_is_asked_among_the_known()
    {
        var asked = Assert.Single(Code(Encounter(Toxin(null))).MissingFacts);

        Assert.Equal(["hyperhidrosis", "facialSpasm", "migraine", "cervicalDystonia", "cosmetic"], asked.Choices.Select(choice => choice.Label));
    }

    [Theory]
    [InlineData(ImagingStage.ImageAndRead, 1, "Coded: 96931")]
    [InlineData(ImagingStage.ImageAndRead, 2, "Coded: 96931 96934")]
    [InlineData(ImagingStage.ImageAndRead, 4, "Coded: 96931 96934x3")]
    [InlineData(ImagingStage.Image, 1, "Coded: 96932")]
    [InlineData(ImagingStage.Image, 3, "Coded: 96932 96935x2")]
    [InlineData(ImagingStage.Read, 1, "Coded: 96933")]
    [InlineData(ImagingStage.Read, 3, "Coded: 96933 96936x2")]
    public void RCM_01_first_and_further_lesions(ImagingStage stage, int count, string expected) => Assert.Equal(expected, Coded(Imaging(stage, count)));

    [Fact]
    public void RCM_01_a_chain_a_day()
    {
        Assert.Equal("Coded: 96931 96934", Coded(Imaging(ImagingStage.ImageAndRead, 1), Imaging(ImagingStage.ImageAndRead, 1) with { Id = "b" }));
        Assert.Equal("Coded: 96931 96934x4", Coded(Imaging(ImagingStage.ImageAndRead, 2), Imaging(ImagingStage.ImageAndRead, 3) with { Id = "b" }));
        Assert.Equal("NeedsFacts:  | asked a.stage", Whole(Imaging(null, 2)));
        Assert.Equal("NeedsFacts:  | asked a.count", Whole(Imaging(ImagingStage.Image, null)));
    }

    [Theory]
    [InlineData(1, InjectedAgent.Steroid, "11900")]
    [InlineData(7, InjectedAgent.Steroid, "11900")]
    [InlineData(8, InjectedAgent.Steroid, "11901")]
    [InlineData(200, InjectedAgent.Steroid, "11901")]
    [InlineData(7, null, "11900")]
    [InlineData(8, null, "11901")]
    [InlineData(1, InjectedAgent.Chemotherapy, "96405")]
    [InlineData(7, InjectedAgent.Chemotherapy, "96405")]
    [InlineData(8, InjectedAgent.Chemotherapy, "96406")]
    public void IL_01_03_by_lesions(int count, InjectedAgent? agent, string code) => Assert.Equal($"Coded: {code} | told DrugNotReported", Whole(Injection("a", count, agent)));

    [Fact]
    public void IL_01_lesions_of_one_kind_are_counted_together()
    {
        Assert.Equal("Coded: 11901 | told DrugNotReported", Whole(Injection("a", 4, InjectedAgent.Steroid), Injection("b", 4, null)));
        Assert.StartsWith("Coded: 96405 11900-59 | told ", Whole(Injection("a", 4, InjectedAgent.Steroid), Injection("b", 4, InjectedAgent.Chemotherapy)), StringComparison.Ordinal);
        Assert.Equal("NeedsFacts:  | asked a.count", Whole(Injection("a", null, null)));
    }

    private static BotulinumToxinService Toxin(BotulinumIndication? indication) => new() { Id = "a", Indication = indication };

    private static ConfocalMicroscopyService Imaging(ImagingStage? stage, int? count) => new() { Id = "a", Stage = stage, Count = count };

    private static IntralesionalInjectionService Injection(string id, int? count, InjectedAgent? agent) => new() { Id = id, Count = count, Agent = agent, Site = BodySite.Chest };
}
