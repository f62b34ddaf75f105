using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.LineModifiers;

/// <summary>22, 52, 53, four modifiers at most and 99 (M-22, M-52, M-53, MOD-L2), and the relation to an open operation (GLB-26..33), hand-typed.</summary>
public sealed class CircumstanceModifiersTests
{
    private static readonly BiopsyService Punch = new() { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Calf };

    private static readonly PathologyService Slide = new() { Id = "p", Examination = PathologyExamination.Level4, Count = 1, Component = PathologyComponent.Global };

    [Fact]
    public void M_22_52_53_on_a_biopsy()
    {
        Assert.Equal("Coded: 11104-53 | told ReportNeeded", Whole(Punch with { Discontinued = true }));
        Assert.Equal("Coded: 11104-52 | told ReportNeeded", Whole(Punch with { Reduced = true }));
        Assert.Equal("Coded: 11104-22 | told ReportNeeded", Whole(Punch with { IncreasedWork = true }));
        Assert.Equal("Coded: 11104-53 | told ReportNeeded", Whole(Punch with { Discontinued = true, Reduced = true, IncreasedWork = true }));
        Assert.Equal("Coded: 11104-52 | told ReportNeeded", Whole(Punch with { Reduced = true, IncreasedWork = true }));
    }

    /// <summary>53 is no modifier of laboratory work or of an add-on; 22 needs a period of aftercare, which neither has.</summary>
    [Fact]
    public void M_53_not_on_slides_and_add_ons()
    {
        Assert.Equal("Coded: 88305", Whole(Slide with { Discontinued = true }));
        Assert.Equal("Coded: 88305-52 | told ReportNeeded", Whole(Slide with { Reduced = true }));
        Assert.Equal("Coded: 88305", Whole(Slide with { IncreasedWork = true }));
        Assert.Equal("Coded: 11104-53 11105 | told ReportNeeded", Whole(Punch with { Count = 2, Discontinued = true }));
    }

    [Fact]
    public void M_22_not_on_visits_drugs_and_given_codes()
    {
        var visit = new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low };
        foreach (var service in new Service[] { visit with { Reduced = true }, visit with { Discontinued = true }, visit with { IncreasedWork = true } })
        {
            Assert.Equal("Coded: 99213", Whole(Encounter(service) with { Patient = new Patient { Status = PatientStatus.Established } }));
        }

        Assert.Equal("Coded: J3301x4", Whole(new DrugService { Id = "d", Code = ProcedureCode.Parse("J3301"), AmountUnits = 4, SingleDoseVial = false, Reduced = true }));
        Assert.Equal("Coded: 11104", Whole(Given("g", "11104") with { Reduced = true }));
    }

    [Fact]
    public void MOD_L2_five_modifiers_of_a_given_code_are_a_wrong_member()
    {
        var result = Code(Encounter(Given("g", "11602", modifiers: ["22", "59", "58", "RT", "KX"])));
        Assert.Equal("Invalid: ", Text(result));
        var told = Assert.Single(result.Findings, finding => finding.Code == "TooManyModifiers");
        Assert.Equal("g", told.Service);
        Assert.Equal("g: 5 modifiers; at most 4 fit.", told.Message);
    }

    /// <summary>2026-02-20 lies ten days before: inside the ninety days of 14040 and the ten of 12032.</summary>
    [Theory]
    [InlineData(PostoperativeRelation.Unrelated, null, "22", "Coded: 11104-79")]
    [InlineData(PostoperativeRelation.Staged, null, "22", "Coded: 11104-58")]
    [InlineData(PostoperativeRelation.UnplannedReturn, true, "22", "Coded: 11104-78")]
    [InlineData(PostoperativeRelation.UnplannedReturn, null, "21", "Coded: 11104-78")]
    [InlineData(PostoperativeRelation.UnplannedReturn, null, "24", "Coded: 11104-78")]
    [InlineData(PostoperativeRelation.UnplannedReturn, null, "22", "Coded: 11104-78")]
    [InlineData(PostoperativeRelation.UnplannedReturn, null, "19", "NeedsFacts:  | asked b.returnToOperatingRoom")]
    [InlineData(null, null, "22", "NeedsFacts:  | asked b.postoperative")]
    [InlineData(PostoperativeRelation.None, null, "22", "NeedsFacts:  | asked b.postoperative")]
    [InlineData(PostoperativeRelation.Related, null, "22", "Coded: 11104-78")]
    [InlineData(PostoperativeRelation.Related, null, "11", "Coded:  | not 11104 GLB-27 | told ComplicationsBundled")]
    public void GLB_5b_inside_an_open_period(PostoperativeRelation? relation, bool? room, string place, string expected) =>
        Assert.Equal(expected, Whole(Inside(place, Punch with { Postoperative = relation, ReturnToOperatingRoom = room })));

    [Fact]
    public void GLB_27_who_pays_for_complications_is_a_switch()
    {
        var related = Inside("11", Punch with { Postoperative = PostoperativeRelation.Related });
        Assert.Equal("Coded: 11104", Whole(related, ("ComplicationsBundled", "false")));
        Assert.Equal("NeedsPolicy:  | told NeedsPolicy", Whole(related, ("ComplicationsBundled", "unset")));
        Assert.Contains("14040", Code(related).Findings.Single(finding => finding.Code == "ComplicationsBundled").Message, StringComparison.Ordinal);
    }

    /// <summary>Two injected lesions make one line: of two relations the unrelated one is used, whatever the order; that the other says otherwise is told.</summary>
    [Fact]
    public void GLB_32_services_of_one_line_that_disagree_are_told()
    {
        var injection = new IntralesionalInjectionService { Id = "b", Count = 1, Site = BodySite.Calf, Postoperative = PostoperativeRelation.Staged };
        var codes = Code(Inside("22", injection, injection with { Id = "c", Site = BodySite.Back, Postoperative = PostoperativeRelation.Unrelated }));
        Assert.Equal("Coded: 11900-79", Text(codes));
        Assert.Contains(codes.Findings, finding => finding.Message.Contains("postoperative", StringComparison.Ordinal));
    }

    [Fact]
    public void GLB_20_a_relation_without_an_open_operation_is_told() =>
        Assert.Equal("Coded: 11104 | told NoOpenGlobal", Whole(Punch with { Postoperative = PostoperativeRelation.Staged }));

    /// <summary>Work without a period of its own that is no surgery needs no relation: light and slides.</summary>
    [Fact]
    public void GLB_32_what_has_no_period_is_not_asked()
    {
        Assert.Equal("Coded: 88305", Whole(Inside("11", Slide)));
        Assert.Equal("Coded: 96910", Whole(Inside("11", new PhototherapyService { Id = "l", Modality = PhototherapyModality.UvbWithTopical })));
    }

    private static Encounter Inside(string place, params Service[] services) => Encounter(services) with { PlaceOfService = place, History = [Earlier("14040", "2026-02-20")] };
}
