using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.LineModifiers;

/// <summary>
/// No fee schedule answers before 2020. A modifier that the facts call for is then neither guessed nor dropped in silence (IND-01), and
/// an operation whose global days nobody knows is told (GLB-06).
/// </summary>
public sealed class UnknownDataTests
{
    private static readonly DateOnly Before = new(2018, 11, 30);

    /// <summary>The releases of that year are of the skin's codes: no soft tissue.</summary>
    private static readonly DateOnly BeforeSoftTissue = new(2023, 3, 2);

    [Fact]
    public void IND_01_22_without_a_fee_schedule_is_told() =>
        Assert.Equal("Coded: 11100 | 22", WithUnknown(Encounter(Punch("a", BodySite.Buttock) with { IncreasedWork = true })));

    [Fact]
    public void IND_01_22_with_one_stands() =>
        Assert.Equal("Coded: 11104-22 | ", WithUnknown(Encounter(Punch("a", BodySite.Buttock) with { IncreasedWork = true }), new DateOnly(2026, 3, 2)));

    [Fact]
    public void IND_01_51_without_a_fee_schedule_is_told() =>
        Assert.Equal("Coded: 11100 96900 | 51", WithUnknown(Encounter(new PhototherapyService { Id = "a", Modality = PhototherapyModality.Uv }, Punch("b", BodySite.Back)) with { Payer = "commercial" }));

    [Fact]
    public void IND_01_51_on_a_line_without_indicators_is_told() =>
        Assert.Equal(
            "Coded: 96405 21930 | 51",
            WithUnknown(
                Encounter(
                    new SoftTissueExcisionService { Id = "a", Depth = TumorDepth.Subcutaneous, DiameterCm = Length.FromCm(2m), Site = BodySite.BackLower },
                    new IntralesionalInjectionService { Id = "b", Count = 1, Agent = InjectedAgent.Chemotherapy, Site = BodySite.BackUpper }) with
                { Payer = "commercial" },
                BeforeSoftTissue));

    [Fact]
    public void IND_01_a_side_without_a_fee_schedule_is_told() =>
        Assert.Equal("Coded: 69105 | RT", WithUnknown(Encounter(Punch("a", BodySite.EarCanal) with { Laterality = Laterality.Right })));

    [Fact]
    public void IND_01_a_part_of_the_care_without_a_fee_schedule_is_told() =>
        Assert.Equal(
            "Coded: 12002 | 56",
            WithUnknown(Encounter(new RepairService { Id = "a", Complexity = RepairComplexity.Simple, LengthCm = Length.FromCm(5m), Site = BodySite.Thigh, Care = CareShare.PreoperativeOnly })));

    [Fact]
    public void M_52_an_add_on_carries_no_52_whether_or_not_a_fee_schedule_says_so() =>
        Assert.Equal(
            "Coded: 11044-52 11047 | ",
            WithUnknown(Encounter(new DebridementService { Id = "a", Depth = DebridementDepth.Bone, AreaSqCm = Area.FromSquareCm(29m), Site = BodySite.Heel, Reduced = true })));

    [Theory]
    [InlineData("2018-11-20", true)]
    [InlineData("2018-09-01", true)]
    [InlineData("2018-08-31", false)]
    [InlineData("2018-11-30", false)]
    public void GLB_06_an_operation_with_unknown_days_is_told_while_it_could_be_open(string surgery, bool told)
    {
        var result = Code(Encounter(Punch("a", BodySite.Back)) with { DateOfService = Before, History = [Earlier("15260", surgery)] });
        Assert.Equal("Coded: 11100", Text(result));
        Assert.Equal(told, result.Findings.Any(finding => finding.Code == "GlobalNoData" && finding.Message == $"The global days of 15260 on {surgery} are not known, so its period was not checked."));
    }

    /// <summary>What only a part of a pooled line states speaks for no whole line.</summary>
    [Fact]
    public void M_52_a_pooled_line_is_reduced_only_where_every_service_is()
    {
        var (a, b) = (Vascular("a", BodySite.Toe2, 6m), Vascular("b", BodySite.Eyelid, 5m));
        Assert.Equal("Coded: 17107", Coded(a, b));
        Assert.Equal("Coded: 17107-52", Coded(a with { Reduced = true }, b with { Reduced = true }));
        var result = Code(Encounter(a with { Reduced = true }, b));
        Assert.Equal("Coded: 17107", Text(result));
        Assert.Contains(result.Findings, finding => finding.Code == "PooledFactsDiffer" && finding.Message.Contains("reduced", StringComparison.Ordinal));
    }

    [Fact]
    public void M_GA_a_pooled_line_carries_a_notice_only_where_every_service_does()
    {
        var (a, b) = (Vascular("a", BodySite.Toe2, 6m), Vascular("b", BodySite.Eyelid, 5m) with { Liability = LiabilityNotice.AbnOnFile });
        Assert.Equal("Coded: 17107", Coded(a, b));
        Assert.Equal("Coded: 17107-GA", Coded(a with { Liability = LiabilityNotice.AbnOnFile }, b));
    }

    private static BiopsyService Punch(string id, BodySite site) => new() { Id = id, Technique = BiopsyTechnique.Punch, Site = site };

    private static DestructionService Vascular(string id, BodySite site, decimal area) =>
        new() { Id = id, LesionType = DestroyedLesionType.VascularProliferative, AreaSqCm = Area.FromSquareCm(area), Site = site };

    private static string WithUnknown(Encounter encounter, DateOnly? date = null)
    {
        var result = Code(encounter with { DateOfService = date ?? Before });
        return Text(result) + " | " + string.Join(' ', result.Findings.Where(finding => finding.Code == "NoIndicator").Select(finding => finding.Message.Split(' ')[4]));
    }
}
