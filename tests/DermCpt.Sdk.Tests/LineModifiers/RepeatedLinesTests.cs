using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.LineModifiers;

/// <summary>Lines of one code: one each where each lesion has its own, one for all where units count; and the payer's style of saying that lesions differ (REP-2, X59-4, X59-5, M-51); hand-typed.</summary>
public sealed class RepeatedLinesTests
{
    [Theory]
    [InlineData("59", "Coded: 11402 11402-59 11402-59")]
    [InlineData("x", "Coded: 11402 11402-XS 11402-XS")]
    public void REP_2_each_excision_has_its_line(string style, string expected) =>
        Assert.Equal(expected, Coded(Encounter(Excision("a", BodySite.BackUpper), Excision("b", BodySite.Chest), Excision("c", BodySite.Calf)), ("RepeatLesion", "separate59"), ("Modifier59Style", style)));

    [Theory]
    [InlineData("pooled76", "Coded: 11402 11402-76x2")]
    [InlineData("separate76", "Coded: 11402 11402-76 11402-76")]
    [InlineData("separate59", "Coded: 11402 11402-59 11402-59")]
    [InlineData("units", "Coded: 11402x3")]
    [InlineData("unset", "NeedsPolicy: ")]
    public void REP_2_as_the_contractor_wants_it(string form, string expected) =>
        Assert.Equal(expected, Coded(Encounter(Excision("a", BodySite.BackUpper), Excision("b", BodySite.Chest), Excision("c", BodySite.Calf)), ("RepeatLesion", form)));

    /// <summary>The contractor's own way by its day; what the host set stands (contractor practice: WPS takes no 76 on surgery).</summary>
    [Theory]
    [InlineData("WPS", null, "2026-03-02", "Coded: 11402x3")]
    [InlineData(null, "MI", "2026-03-02", "Coded: 11402x3")]
    [InlineData("NGS", null, "2026-03-02", "Coded: 11402 11402-76x2")]
    [InlineData("CGS", null, "2026-03-02", "Coded: 11402 11402-76x2")]
    [InlineData("Novitas", null, "2024-01-01", "Coded: 11402 11402-76x2")]
    [InlineData("Novitas", null, "2023-12-31", "Coded: 11402 11402-76 11402-76")]
    [InlineData("First Coast", null, "2024-08-12", "Coded: 11402 11402-76x2")]
    [InlineData(null, "FL", "2024-08-11", "Coded: 11402 11402-76 11402-76")]
    public void REP_2_by_contractor_and_day(string? contractor, string? state, string date, string expected)
    {
        var visit = Encounter(Excision("a", BodySite.BackUpper), Excision("b", BodySite.Chest), Excision("c", BodySite.Calf)) with { DateOfService = Scrubbing.ClaimText.Day(date), Contractor = contractor, State = state };

        Assert.Equal(expected, Coded(visit));
        Assert.Equal("Coded: 11402 11402-59 11402-59", Coded(visit, ("RepeatLesion", "separate59")));
        Assert.Equal("Coded: 11402 11402-59 11402-59", Coded(visit with { Payer = "commercial" }, ("Modifier51", "omit")));
    }

    [Theory]
    [InlineData("11602 11602-76x2", true)]
    [InlineData("11602 11602-76 11602-76", false)]
    [InlineData("11602 11602-76", true)]
    [InlineData("11602 11602", false)]
    public void DUP_76_a_third_identical_line(string lines, bool isValid) =>
        Assert.Equal(isValid, new DermCoder().Scrub(Scrubbing.ClaimText.Parse("2026-03-02 " + lines)).Status != ScrubStatus.Fail);

    /// <summary>Labels tell the lines apart.</summary>
    [Fact]
    public void DUP_76_unless_the_claim_tells_them_apart()
    {
        var claim = Scrubbing.ClaimText.Parse("2026-03-02 11602 11602-76 11602-76");
        Assert.NotEqual(ScrubStatus.Fail, new DermCoder().Scrub(claim with { Lines = [.. claim.Lines.Select((line, at) => line with { Lesion = "abc"[at].ToString() })] }).Status);
    }

    [Theory]
    [InlineData("rank", "append", "Coded: 12052 12032-51")]
    [InlineData("distinct", "append", "Coded: 12052 12032-59")]
    [InlineData("distinct", "omit", "Coded: 12052 12032-59")]
    [InlineData("rank", "omit", "Coded: 12052 12032")]
    [InlineData("unset", "omit", "NeedsPolicy: 12052")]
    public void RP_51_repairs_of_different_groups(string classes, string ranked, string expected) =>
        Assert.Equal(expected, Coded(Encounter(Layered("a", BodySite.Cheek), Layered("b", BodySite.BackUpper)), ("RepairClasses", classes), ("Modifier51", ranked), ("NcciSource", "none")));

    /// <summary>Where the payer wants the X forms, another session is XE.</summary>
    [Theory]
    [InlineData("59", "Coded: 11402 11402-59")]
    [InlineData("x", "Coded: 11402 11402-XE")]
    public void X59_4_another_session(string style, string expected) =>
        Assert.Equal(expected, Coded(Encounter(Excision("a", BodySite.BackUpper) with { Session = "am", Lesion = null }, Excision("b", BodySite.BackUpper) with { Session = "pm", Lesion = null }), ("RepeatLesion", "separate59"), ("Modifier59Style", style)));

    /// <summary>10060/12001 is in force since 2012-10-01. From 2019-07-01 either column takes the modifier (NC-08), from 2015 it may be XS.</summary>
    [Theory]
    [InlineData("column2", "59", "2026-03-02", "Coded: 10060 12001-59")]
    [InlineData("column1", "59", "2026-03-02", "Coded: 10060-59 12001")]
    [InlineData("column1", "59", "2019-07-01", "Coded: 10060-59 12001")]
    [InlineData("column1", "59", "2019-06-30", "Coded: 10060 12001-59")]
    [InlineData("column1", "x", "2026-03-02", "Coded: 10060-XS 12001")]
    [InlineData("column2", "x", "2015-01-01", "Coded: 10060 12001-XS")]
    [InlineData("column2", "x", "2014-12-31", "Coded: 10060 12001-59")]
    public void X59_5_column_and_style_are_the_payers(string column, string style, string date, string expected)
    {
        var visit = Encounter(Abscess, Wound);

        Assert.Equal(expected.Split(' ').Order(), Coded(visit with { DateOfService = Scrubbing.ClaimText.Day(date) }, ("Modifier59Line", column), ("Modifier59Style", style)).Split(' ').Order());
    }

    /// <summary>While it is open whether the two are one lesion, column 1 may yet carry the modifier: neither line is certain.</summary>
    [Fact]
    public void X59_5_an_open_or_bundled_pair_puts_nothing_on_column_1()
    {
        Assert.Equal("NeedsFacts:  | asked b.lesion", Whole(Encounter(Excision("a", BodySite.BackUpper) with { Lesion = null }, Biopsy with { Lesion = null, Site = BodySite.BackUpper }), ("Modifier59Line", "column1")));
        Assert.Equal("Coded: 10060 | not 12001 X59-3", Whole(Encounter(Given("a", "10060", "x"), Given("b", "12001", "x")), ("Modifier59Line", "column1")));
        Assert.Equal("NeedsFacts:  | asked b.lesion", Whole(Encounter(Abscess with { Lesion = null }, Wound with { Lesion = null, Site = BodySite.Thigh }), ("Modifier59Line", "column1")));
        Assert.StartsWith("Coded: 11402 | not 11102 ", Whole(Encounter(Excision("a", BodySite.BackUpper), Biopsy with { Lesion = "a", Site = BodySite.BackUpper }), ("Modifier59Line", "column1")), StringComparison.Ordinal);
    }

    [Fact]
    public void PTH_units_of_one_component_are_one_line()
    {
        var reading = new PathologyService { Id = "a", Examination = PathologyExamination.Level4, Count = 1, Component = PathologyComponent.Professional };
        Assert.Equal("Coded: 88305-26 88305-TCx4", Coded(reading, reading with { Id = "b", Count = 2, Component = PathologyComponent.Technical }, reading with { Id = "c", Count = 2, Component = PathologyComponent.Technical }));
        Assert.Equal("Coded: 88305-26x3", Coded(reading, reading with { Id = "b", Count = 2 }));
    }

    [Fact]
    public void M_51_needs_the_payers_word()
    {
        var visit = Encounter(Excision("a", BodySite.BackUpper), Excision("b", BodySite.Cheek));
        Assert.Equal("Coded: 11442 11402-51", Coded(visit, ("Modifier51", "append")));
        Assert.Equal("Coded: 11442 11402", Coded(visit, ("Modifier51", "omit")));
        Assert.Equal("NeedsPolicy: 11442", Coded(visit, ("Modifier51", "unset")));
    }

    /// <summary>A drainage that waits for the payer's policy may be the first procedure, and then the excision is the second.</summary>
    [Theory]
    [InlineData("append", "NeedsPolicy: ")]
    [InlineData("unset", "NeedsPolicy: ")]
    [InlineData("omit", "NeedsPolicy: 11402")]
    public void M_51_what_waits_for_policy_may_be_the_first(string ranked, string expected)
    {
        var drainage = new IncisionAndDrainageService
        {
            Id = "d",
            LesionType = DrainedLesionType.Hematoma,
            Complicated = true,
            Count = 1,
            Site = BodySite.NeckAnteriorLateral,
            Laterality = Laterality.Left,
        };

        Assert.Equal(expected, Coded(Encounter(Excision("a", BodySite.BackUpper), drainage), ("EmitSideOnSkin", "unset"), ("Modifier51", ranked)));
    }

    /// <summary>A given code carries what the record gives; the adhesive's code is no operation, and of another wound than the excision's (11402/G0168 has a live row).</summary>
    [Fact]
    public void M_51_is_of_chosen_operations()
    {
        Assert.Equal("Coded: 11442 11402", Coded(Encounter(Excision("a", BodySite.BackUpper), Given("b", "11442", "b", BodySite.Cheek)), ("Modifier51", "append")));
        Assert.Equal(
            "Coded: 11402 G0168-59",
            Coded(
                Encounter(Excision("a", BodySite.BackUpper), new RepairService { Id = "b", Complexity = RepairComplexity.Simple, LengthCm = Length.FromCm(2m), Site = BodySite.Cheek, Lesion = "b", Closure = [ClosureMethod.Adhesive] }),
                ("Modifier51", "append"),
                ("AdhesiveOnlyClosure", "G0168")));
    }

    /// <summary>Nobody knows whether 21930 counted in 2023, so the first covered line behind it is told; the next follows a covered one for certain.</summary>
    [Fact]
    public void M_51_behind_a_line_without_indicators()
    {
        var whole = Whole(
            Encounter(
                new SoftTissueExcisionService { Id = "a", Depth = TumorDepth.Subcutaneous, DiameterCm = Length.FromCm(2m), Site = BodySite.BackLower },
                new IntralesionalInjectionService { Id = "b", Count = 1, Agent = InjectedAgent.Chemotherapy, Site = BodySite.BackUpper },
                Biopsy with { Id = "c" }) with
            { DateOfService = new DateOnly(2023, 3, 2) },
            ("Modifier51", "append"));

        Assert.StartsWith("Coded: 11102 96405-51 21930 | told ", whole, StringComparison.Ordinal);
        Assert.EndsWith(", NoIndicator", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void MOD_L2_more_than_four_need_the_payers_word()
    {
        var crowded = Encounter(Given("a", "14301", modifiers: ["GA", "KX", "CR"]) with { Role = SurgicalRole.Assistant, AssistantType = AssistantKind.Physician, Postoperative = PostoperativeRelation.Unrelated }) with { History = [Earlier("17000", "2026-02-25")] };

        Assert.Equal("NeedsPolicy:  | told NeedsPolicy", Whole(crowded, ("Modifier99", "unset")));
    }

    [Fact]
    public void EM_55_a_visit_that_is_part_of_an_operation_is_not_told_of_sharing() =>
        Assert.DoesNotContain(
            "SplitSharedNeedsFacility",
            Whole(Encounter(new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low, SplitShared = true, SeparatelyIdentifiable = false }, Biopsy) with { Patient = new Patient { Status = PatientStatus.Established } }),
            StringComparison.Ordinal);

    /// <summary>Three groups of lesions on one line state three relations: one is used, and the line is told once.</summary>
    [Fact]
    public void GLB_a_line_whose_services_differ_is_told_once()
    {
        var whole = Whole(Encounter(Keratoses("a", PostoperativeRelation.Unrelated), Keratoses("b", PostoperativeRelation.Related), Keratoses("c", PostoperativeRelation.Staged)) with { History = [Earlier("14040", "2026-02-20")] });

        Assert.Equal("Coded: 17000-79 17003-79x5 | told PooledFactsDiffer, PooledFactsDiffer", whole);
    }

    private static IncisionAndDrainageService Abscess => new() { Id = "a", LesionType = DrainedLesionType.Abscess, Complicated = false, Count = 1, Site = BodySite.Thigh, Lesion = "a" };

    private static RepairService Wound => new() { Id = "b", Complexity = RepairComplexity.Simple, LengthCm = Length.FromCm(2m), Site = BodySite.Calf, Lesion = "b" };

    private static RepairService Layered(string id, BodySite site) => new() { Id = id, Complexity = RepairComplexity.Intermediate, LengthCm = Length.FromCm(3m), Site = site, Lesion = id };

    private static BiopsyService Biopsy => new() { Id = "b", Technique = BiopsyTechnique.Tangential, Site = BodySite.Calf, Lesion = "b" };

    private static DestructionService Keratoses(string id, PostoperativeRelation relation) => new() { Id = id, LesionType = DestroyedLesionType.Premalignant, Count = 2, Postoperative = relation };

    private static ExcisionService Excision(string id, BodySite site) => new() { Id = id, LesionType = LesionBehavior.Benign, ExcisedDiameterCm = Length.FromCm(1.5m), Site = site, Lesion = id };
}
