using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Bundling;

/// <summary>The layered repair of the smallest benign excision (EX-10, CH-02, GAP-01), hand-typed: 11400 reaches 0.5 cm, 11401 begins at 0.6.</summary>
public sealed class HalfCentimetreRepairTests
{
    [Theory]
    [InlineData("0.4", LesionBehavior.Benign, "Coded: 11400 | not 12031 EX-10")]
    [InlineData("0.5", LesionBehavior.Benign, "Coded: 11400 | not 12031 EX-10")]
    [InlineData("0.6", LesionBehavior.Benign, "Coded: 12031 11401")]
    [InlineData("0.5", LesionBehavior.Uncertain, "Coded: 11400 | not 12031 EX-10")]
    [InlineData("0.5", LesionBehavior.SeverelyDysplastic, "Coded: 11400 | not 12031 EX-10")]
    [InlineData("0.5", LesionBehavior.Malignant, "Coded: 12031 11600")]
    [InlineData("0.5", LesionBehavior.InSitu, "Coded: 12031 11600")]
    [InlineData("0.5", LesionBehavior.Pending, "NeedsFacts:  | asked e.lesionType")]
    [InlineData("0.6", LesionBehavior.Pending, "NeedsFacts: 12031 | asked e.lesionType")]
    [InlineData("0.54", LesionBehavior.Benign, "NeedsFacts:  | asked e.excisedDiameterCm")]
    [InlineData("0.55", LesionBehavior.Benign, "Coded: 12031 11401 | told SizeBetweenBands")]
    public void EX_10_by_size_and_kind(string diameter, LesionBehavior kind, string expected) =>
        Assert.Equal(expected, Whole(Excision with { ExcisedDiameterCm = Length.Parse(diameter), LesionType = kind }, Repair));

    /// <summary>Twice the margin is added: 0.3 and 0.1 are 0.5, 0.3 and 0.2 are 0.7.</summary>
    [Theory]
    [InlineData("0.3", "0.1", "Coded: 11400 | not 12031 EX-10")]
    [InlineData("0.3", "0.2", "Coded: 12031 11401")]
    public void EX_10_from_lesion_and_margin(string size, string margin, string expected) =>
        Assert.Equal(expected, Whole(Excision with { ExcisedDiameterCm = null, LesionDiameterCm = Length.Parse(size), MarginCm = Length.Parse(margin) }, Repair));

    [Theory]
    [InlineData("ceilingBand", "0.54", "Coded: 12031 11401")]
    [InlineData("roundHalfUp", "0.54", "Coded: 11400 | not 12031 EX-10")]
    [InlineData("roundHalfUp", "0.55", "Coded: 12031 11401")]
    [InlineData("ask", "0.51", "NeedsFacts:  | asked e.excisedDiameterCm")]
    [InlineData("ask", "0.59", "NeedsFacts:  | asked e.excisedDiameterCm")]
    public void GAP_01_the_payer_reads_a_size_between_bands(string reading, string diameter, string expected) =>
        Assert.Equal(expected, Whole(Encounter(Excision with { ExcisedDiameterCm = Length.Parse(diameter) }, Repair), ("BandGap", reading)).Replace(" | told SizeBetweenBands", "", StringComparison.Ordinal));

    [Theory]
    [InlineData(RepairComplexity.Complex, "Coded: 11400 | not 13100 EX-10")]
    [InlineData(RepairComplexity.Simple, "Coded: 11400 | not 12001 EX-09")]
    public void EX_10_of_other_repairs(RepairComplexity complexity, string expected) => Assert.Equal(expected, Whole(Excision, Repair with { Complexity = complexity }));

    [Fact]
    public void EX_10_only_of_its_own_wound()
    {
        Assert.Equal("Coded: 12031-59 11400", Whole(Excision, Repair with { Lesion = "y" }));
        Assert.Equal("NeedsFacts: 11400 | asked r.lesion", Whole(Excision with { Lesion = null }, Repair with { Lesion = null }));
        Assert.Equal("Coded: 11400 11400-76 | not 12031 EX-10", Whole(Excision, Excision with { Id = "f", Lesion = "y", Site = BodySite.Chest }, Repair));
    }

    [Theory]
    [InlineData("bundled", "Coded: 11400 | not 12031 EX-10")]
    [InlineData("separate", "Coded: 12031 11400")]
    [InlineData("unset", "NeedsPolicy: 11400 | told NeedsPolicy")]
    public void EX_10_is_the_payers(string choice, string expected) => Assert.Equal(expected, Whole(Encounter(Excision, Repair), ("BenignHalfCmRepair", choice)));

    [Theory]
    [InlineData("malignant", "Coded: 12031 11600")]
    [InlineData("benign", "Coded: 11400 | not 12031 EX-10")]
    [InlineData("unset", "NeedsPolicy:  | told NeedsPolicy")]
    public void EX_10_of_a_severely_dysplastic_nevus_as_the_payer_takes_it(string choice, string expected) =>
        Assert.Equal(expected, Whole(Encounter(Excision with { LesionType = LesionBehavior.SeverelyDysplastic }, Repair), ("SevereDysplasticNevus", choice)));

    [Fact]
    public void EX_10_the_repair_waits_with_a_size_that_the_payer_does_not_read() =>
        Assert.Equal("NeedsPolicy:  | told NeedsPolicy", Whole(Encounter(Excision with { ExcisedDiameterCm = Length.Parse("0.54") }, Repair), ("BandGap", "unset")));

    private static ExcisionService Excision => new() { Id = "e", LesionType = LesionBehavior.Benign, ExcisedDiameterCm = Length.Parse("0.5"), Site = BodySite.Back, Lesion = "x" };

    private static RepairService Repair => new() { Id = "r", Complexity = RepairComplexity.Intermediate, LengthCm = Length.Parse("2.0"), Site = BodySite.Back, Lesion = "x" };
}
