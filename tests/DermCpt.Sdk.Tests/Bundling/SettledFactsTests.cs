using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Bundling;

/// <summary>What a record settles without stating it (INF-01 to INF-03, EX-07, EX-16, GR-donor, BX-01b, PAIR-K), hand-typed; the day of service is 2026-03-02.</summary>
public sealed class SettledFactsTests
{
    private static readonly ExcisionService Excision = new() { Id = "e", Site = BodySite.Cheek, Laterality = Laterality.Left, LesionType = LesionBehavior.Malignant, ExcisedDiameterCm = Length.FromCm(1.2m) };

    private static readonly AdjacentTissueTransferService Flap = new() { Id = "f", Site = BodySite.Cheek, Laterality = Laterality.Left, AreaSqCm = Area.FromSquareCm(11m) };

    [Theory]
    [InlineData("C43.59", "11602")]
    [InlineData("C44.519", "11602")]
    [InlineData("C4A.59", "11602")]
    [InlineData("D03.59", "11602")]
    [InlineData("D04.5", "11602")]
    [InlineData("D48.5", "11402")]
    [InlineData("D37.01", "11402")]
    [InlineData("D22.5", "11402")]
    [InlineData("D23.5", "11402")]
    [InlineData("L72.0", "11402")]
    [InlineData("L82.0", "11402")]
    [InlineData("D17.1", "11402")]
    [InlineData("D49.2", null)]
    [InlineData("L57.0", null)]
    [InlineData("Z85.828", null)]
    public void INF_01_the_diagnosis_says_the_behaviour_of_an_excised_lesion(string diagnosis, string? code) =>
        Assert.Equal(
            code is null ? "NeedsFacts:  | asked e.lesionType" : $"Coded: {code}",
            Whole(Excision with { Site = BodySite.BackUpper, Laterality = null, LesionType = null, Diagnoses = [DiagnosisCode.Parse(diagnosis)] }));

    [Theory]
    [InlineData("L57.0", "17000")]
    [InlineData("B07.9", "17110")]
    [InlineData("B08.1", "17110")]
    [InlineData("L82.1", "17110")]
    [InlineData("C44.519", "17262")]
    [InlineData("D04.5", "17262")]
    [InlineData("D18.01", null)]
    [InlineData("I78.1", null)]
    [InlineData("D48.5", null)]
    public void INF_01_the_diagnosis_says_the_kind_of_a_destroyed_lesion(string diagnosis, string? code) =>
        Assert.Equal(
            code is null ? "NeedsFacts:  | asked d.lesionType" : $"Coded: {code}",
            Whole(new DestructionService { Id = "d", Site = BodySite.BackUpper, Count = 1, DiameterCm = Length.FromCm(1.2m), Diagnoses = [DiagnosisCode.Parse(diagnosis)] }));

    [Fact]
    public void INF_the_setting_takes_tells_or_leaves_a_fact()
    {
        var visit = Encounter(Excision with { LesionType = null, Diagnoses = [DiagnosisCode.Parse("C44.319")] });

        var taken = new DermCoder().Code(visit);
        var proposed = new DermCoder { Inference = Inference.Suggest }.Code(visit);
        var left = new DermCoder { Inference = Inference.Off }.Code(visit);

        Assert.Equal(("Coded: 11642", "e lesionType malignant INF-01"), (Text(taken), Told(taken)));
        Assert.Contains("INF-01", RuleIds(taken.Lines[0]));
        Assert.Equal(("NeedsFacts: ", "e lesionType malignant INF-01"), (Text(proposed), Told(proposed)));
        Assert.Equal(("NeedsFacts: ", ""), (Text(left), Told(left)));
    }

    [Fact]
    public void INF_02_is_told_only_where_a_rule_relied_on_it()
    {
        var closure = new RepairService { Id = "r", Site = BodySite.Cheek, Laterality = Laterality.Left, Complexity = RepairComplexity.Intermediate, LengthCm = Length.FromCm(3m) };

        Assert.Equal("f lesion same as e INF-02", Told(Code(Encounter(Excision, Flap))));
        Assert.Equal("", Told(Code(Encounter(Excision, closure))));
    }

    /// <summary>Each leaves open which wound the flap closes.</summary>
    public static TheoryData<Service, Service> Open => new()
    {
        { Excision with { Laterality = null }, Flap },
        { Excision, Flap with { Laterality = null } },
        { Excision with { Site = BodySite.Face }, Flap },
        { Excision, Flap with { Site = BodySite.Face } },
    };

    [Theory]
    [MemberData(nameof(Open))]
    public void INF_02_a_coarse_place_is_asked(Service wound, Service flap) => Assert.Contains("asked e.lesion", Whole(wound, flap), StringComparison.Ordinal);

    [Theory]
    [InlineData("a", "a", "2026-02-25", "Coded: 11643-58")]
    [InlineData("a", "b", "2026-02-25", "NeedsFacts:  | asked e.postoperative")]
    [InlineData("a", null, "2026-02-25", "NeedsFacts:  | asked e.postoperative")]
    [InlineData("a", "a", "2026-02-19", "Coded: 11643")]
    public void INF_03_a_later_session_on_the_same_label_within_its_days_is_staged(string label, string? earlier, string date, string expected) =>
        Assert.Equal(
            expected,
            Whole(Encounter(Excision with { Lesion = label, Reexcision = Reexcision.LaterSession, ExcisedDiameterCm = Length.FromCm(2.4m) }) with { History = [Earlier("11642", date) with { Lesion = earlier }] }));

    [Fact]
    public void INF_03_unrelated_stands_first_where_the_place_differs()
    {
        var elsewhere = Code(Encounter(Excision) with { History = [Earlier("11602", "2026-02-25") with { Site = BodySite.BackUpper }] });
        var there = Code(Encounter(Excision) with { History = [Earlier("11642", "2026-02-25") with { Site = BodySite.Cheek }] });

        Assert.Equal("unrelated", elsewhere.MissingFacts[0].Choices[0].Label);
        Assert.NotEqual("unrelated", there.MissingFacts[0].Choices[0].Label);
    }

    /// <summary>Every way of being a lesion of its own leaves the closure; every other is part of the graft or asked.</summary>
    [Theory]
    [InlineData(null, null, "NeedsFacts: 15260 | asked r.lesion")]
    [InlineData(BodySite.NeckAnteriorLateral, null, "Coded: 15260 | not 12042 GR-donor")]
    [InlineData(BodySite.Neck, null, "Coded: 15260 | not 12042 GR-donor")]
    [InlineData(BodySite.Preauricular, null, "Coded: 15260 12042-59")]
    [InlineData(null, "r", "Coded: 15260 12042-59")]
    public void GR_donor_the_closure_of_the_donor_site_is_part_of_the_graft(BodySite? donor, string? label, string expected) =>
        Assert.Equal(
            expected,
            Whole(
                new GraftService { Id = "g", GraftType = GraftType.FullThickness, Site = BodySite.NoseExternal, AreaSqCm = Area.FromSquareCm(3m), DonorSite = donor, Lesion = "g" },
                new RepairService { Id = "r", Complexity = RepairComplexity.Intermediate, Site = BodySite.NeckAnteriorLateral, LengthCm = Length.FromCm(3m), Lesion = label }));

    /// <summary>Two services share a lesion and count m and n: m + n - 1 biopsied lesions, whatever the techniques and their order.</summary>
    [Fact]
    public void BX_01_a_shared_lesion_is_counted_once()
    {
        foreach (var (first, second, m, n) in from first in Enum.GetValues<BiopsyTechnique>().SkipLast(1) from second in Enum.GetValues<BiopsyTechnique>().SkipLast(1) from m in Enumerable.Range(1, 4) from n in Enumerable.Range(1, 4) select (first, second, m, n))
        {
            var result = Code(Encounter(
                new BiopsyService { Id = "a", Technique = first, Count = m, Site = BodySite.BackUpper, Lesion = "x" },
                new BiopsyService { Id = "b", Technique = second, Count = n, Site = BodySite.BackUpper, Lesion = "x" }));

            Assert.Equal((CodingStatus.Coded, m + n - 1), (result.Status, result.Lines.Sum(line => line.Units)));
        }
    }

    private static string Told(CodingResult result) => string.Join("; ", result.Inferred.Select(fact => $"{fact.Service} {fact.Name} {fact.Value} {fact.Rule}"));
}
