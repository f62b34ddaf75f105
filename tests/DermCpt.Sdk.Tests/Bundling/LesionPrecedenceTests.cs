using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Bundling;

/// <summary>What one procedure on a lesion takes from another (families.md, MOHS-04, MOHS-07, AT-02), hand-typed; the day of service is 2026-03-02.</summary>
public sealed class LesionPrecedenceTests
{
    private static readonly MohsService Mohs = new() { Id = "m", Stages = [1], Site = BodySite.Cheek, Lesion = "a" };
    private static readonly BiopsyService Biopsy = new() { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Cheek, Lesion = "a" };

    /// <summary>Sixty days back from the day of service, both days included, lie 2026-01-01 and 2026-03-02.</summary>
    [Theory]
    [InlineData("88305", "2026-01-01", "a", true)]
    [InlineData("88305", "2026-03-02", "a", true)]
    [InlineData("88300", "2026-02-01", "a", true)]
    [InlineData("88399", "2026-02-01", "a", true)]
    [InlineData("88305", "2025-12-31", "a", false)]
    [InlineData("88305", "2026-03-03", "a", false)]
    [InlineData("88299", "2026-02-01", "a", false)]
    [InlineData("88400", "2026-02-01", "a", false)]
    [InlineData("87220", "2026-02-01", "a", false)]
    [InlineData("88305", "2026-02-01", "b", false)]
    [InlineData("88305", "2026-02-01", null, false)]
    public void MOHS_07_pathology_of_the_same_tumor_within_sixty_days_is_known(string code, string date, string? lesion, bool known) =>
        Assert.Equal(
            known ? "Coded: 17311 | not 11104 MOHS-07" : "NeedsFacts:  | asked m.priorPathology",
            Whole(Encounter(Mohs, Biopsy) with { History = [Earlier(code, date) with { Lesion = lesion }] }));

    [Fact]
    public void MOHS_07_the_days_are_a_switch() =>
        Assert.Equal("NeedsFacts:  | asked m.priorPathology", Whole(Encounter(Mohs, Biopsy) with { History = [Earlier("88305", "2026-01-01") with { Lesion = "a" }] }, ("MohsPathologyDays", "59")));

    /// <summary>An unlabelled Mohs lesion has no earlier pathology of its own.</summary>
    [Fact]
    public void MOHS_07_without_labels_the_lesion_is_asked_first() =>
        Assert.Equal("NeedsFacts: 17311 | asked b.lesion", Whole(Mohs with { Lesion = null }, Biopsy with { Lesion = null }));

    /// <summary>Before the pair of the two codes has a first day, too: the lesion comes before the tables.</summary>
    [Fact]
    public void MOHS_07_without_labels_the_lesion_is_asked_on_any_day() =>
        Assert.Equal("NeedsFacts: 17311 | asked b.lesion", Whole(Encounter(Mohs with { Lesion = null }, Biopsy with { Lesion = null }) with { DateOfService = Scrubbing.ClaimText.Day("2018-05-05") }));

    /// <summary>Only the biopsy of a tumor without earlier pathology is apart by itself; beside the dressing of a burn it is asked.</summary>
    [Fact]
    public void X59_3_a_biopsy_beside_other_services_is_asked() =>
        Assert.Equal(
            "NeedsFacts: 16025 | asked b.lesion",
            Whole(new BurnService { Id = "a", Degree = BurnDegree.PartialThickness, Extent = BurnExtent.Medium, Site = BodySite.Cheek }, Biopsy with { Lesion = null }));

    [Theory]
    [InlineData(PriorPathology.None, null, "Coded: 11104-59 17311")]
    [InlineData(PriorPathology.Unobtainable, null, "Coded: 11104-59 17311")]
    [InlineData(PriorPathology.None, true, "Coded: 11104-59 17311")]
    [InlineData(PriorPathology.Known, null, "Coded: 17311 | not 11104 MOHS-07")]
    [InlineData(PriorPathology.Known, true, "Coded: 17311 | not 11104 MOHS-07")]
    public void MOHS_07_what_is_stated_goes_before_the_history(PriorPathology prior, bool? reads, string expected)
    {
        var mohs = Mohs with { PriorPathology = prior, SurgeonReadsPathology = reads };
        var whole = Whole(Encounter(mohs, Biopsy) with { History = [Earlier("88305", "2026-02-01") with { Lesion = "a" }] });

        Assert.Equal(expected.Split(' ').Order(), whole.Split(' ').Order());
    }

    [Fact]
    public void MOHS_04_a_tumor_treated_by_Mohs_surgery_is_no_excision_shave_or_destruction()
    {
        Assert.Equal("Coded: 17311 | not 11642 MOHS-04", Whole(Mohs, new ExcisionService { Id = "e", LesionType = LesionBehavior.Malignant, ExcisedDiameterCm = Cm("1.5"), Site = BodySite.Cheek, Lesion = "a" }));
        Assert.Equal("Coded: 17311 | not 11311 MOHS-04", Whole(Mohs, new ShaveRemovalService { Id = "e", DiameterCm = Cm("0.6"), Site = BodySite.Cheek, Lesion = "a" }));
        Assert.Equal("Coded: 17311 | not 17282 MOHS-04", Whole(Mohs, new DestructionService { Id = "e", LesionType = DestroyedLesionType.Malignant, DiameterCm = Cm("1.5"), Site = BodySite.Cheek, Lesion = "a" }));
    }

    [Fact]
    public void AT_02_a_flap_takes_over_the_excision_of_skin_but_not_of_a_tumor_beneath()
    {
        var flap = new AdjacentTissueTransferService { Id = "f", AreaSqCm = Area.FromSquareCm(9m), Site = BodySite.Cheek, Lesion = "a" };
        Assert.Equal("Coded: 14040 | not 11642 AT-02", Whole(flap, new ExcisionService { Id = "e", LesionType = LesionBehavior.Malignant, ExcisedDiameterCm = Cm("1.5"), Site = BodySite.Cheek, Lesion = "a" }));
        Assert.Equal("Coded: 14040 | not 11311 AT-02", Whole(flap, new ShaveRemovalService { Id = "e", DiameterCm = Cm("0.6"), Site = BodySite.Cheek, Lesion = "a" }));
        Assert.Contains("21011", Whole(flap, new SoftTissueExcisionService { Id = "e", Depth = TumorDepth.Subcutaneous, DiameterCm = Cm("1.5"), Site = BodySite.Cheek, Lesion = "b" }), StringComparison.Ordinal);
        Assert.DoesNotContain("AT-02", Whole(flap, new SoftTissueExcisionService { Id = "e", Depth = TumorDepth.Subcutaneous, DiameterCm = Cm("1.5"), Site = BodySite.Cheek, Lesion = "a" }), StringComparison.Ordinal);
    }

    /// <summary>One excision more, of another lesion, changes nothing.</summary>
    [Fact]
    public void EX_13_a_biopsy_belongs_to_the_excision_of_its_lesion_among_several()
    {
        var excision = new ExcisionService { Id = "e", LesionType = LesionBehavior.Benign, ExcisedDiameterCm = Cm("1.5"), Site = BodySite.Cheek, Lesion = "a" };
        Assert.Equal("Coded: 11442 | not 11104 EX-13", Whole(excision, Biopsy));
        Assert.Equal("Coded: 11442 11442-76 | not 11104 EX-13", Whole(excision, excision with { Id = "f", Lesion = "c", Site = BodySite.Chin }, Biopsy));
    }

    /// <summary>Stains that are no part of Mohs surgery stand beside it with 59, those of its sections do not (PTH-15); nails that were not avulsed may be debrided (CH-05).</summary>
    [Fact]
    public void What_a_rule_sets_apart_on_one_lesion_stands()
    {
        var slide = new PathologyService { Id = "p", Examination = PathologyExamination.SpecialStainFrozen, Count = 1, Component = PathologyComponent.Global, Site = BodySite.Cheek, Lesion = "a" };
        Assert.Equal("Coded: 17311 88314-59", Whole(Mohs, slide));
        Assert.Equal("Coded: 17311 88342-59", Whole(Mohs, slide with { Examination = PathologyExamination.Immunohistochemistry }));
        Assert.Equal("Coded: 17311 | not 88305 PTH-15", Whole(Mohs, slide with { Examination = PathologyExamination.Level4 }));
        Assert.StartsWith(
            "Coded: 11730-TA 11720-59",
            Whole(
                new NailService { Id = "a", Procedure = NailProcedure.Avulsion, Digits = Toes("TA"), Lesion = "n" },
                new NailService { Id = "d", Procedure = NailProcedure.Debridement, Count = 3, Digits = Toes("TA", "T1", "T2"), Lesion = "n" }),
            StringComparison.Ordinal);
    }

    /// <summary>The order of the services decides nothing.</summary>
    [Fact]
    public void The_higher_absorbs_the_lower_down_the_whole_ladder()
    {
        Service[] ladder =
        [
            new ExcisionService { Id = "a", LesionType = LesionBehavior.Malignant, ExcisedDiameterCm = Cm("1.5"), Site = BodySite.Calf, Lesion = "x" },
            new DestructionService { Id = "b", LesionType = DestroyedLesionType.Malignant, DiameterCm = Cm("1.5"), Site = BodySite.Calf, Lesion = "x" },
            new ShaveRemovalService { Id = "c", DiameterCm = Cm("0.6"), Site = BodySite.Calf, Lesion = "x" },
            new DestructionService { Id = "d", LesionType = DestroyedLesionType.Benign, Site = BodySite.Calf, Lesion = "x" },
            new BiopsyService { Id = "e", Technique = BiopsyTechnique.Punch, Site = BodySite.Calf, Lesion = "x" },
        ];
        string[] codes = ["11602", "17262", "11301", "17110", "11104"];
        string[][] rules = [["CH-08", "CH-08", "CH-08", "EX-13"], ["SH-05", "SH-05", "DS-05"], ["SH-07", "SH-07"], ["BX-07"]];
        for (var higher = 0; higher < rules.Length; higher++)
        {
            for (var lower = higher + 1; lower < ladder.Length; lower++)
            {
                var expected = $"Coded: {codes[higher]} | not {codes[lower]} {rules[higher][lower - higher - 1]}";
                Assert.Equal(expected, Whole(ladder[higher], ladder[lower]));
                Assert.Equal(expected, Whole(ladder[lower], ladder[higher]));
            }
        }
    }

    private static DigitSet Toes(params string[] digits) => new([.. digits.Select(ModifierCode.Parse)]);

    private static Length Cm(string text) => Length.FromCm(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
