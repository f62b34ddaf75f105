using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Coding;

/// <summary>Questions that an expert would not ask, since no answer changes the claim (a question that decides nothing, each kind once); hand-typed.</summary>
public sealed class NeedlessQuestionTests
{
    private static readonly EvaluationAndManagementService Nurse = new() { Id = "v", Setting = VisitSetting.NurseVisit };

    [Fact]
    public void Whoever_the_patient_is_a_nurse_visit_at_a_nursing_facility_is_no_line_and_both_rules_are_named() =>
        Assert.Equal("Coded:  | not 99211 EM-60, 99211 POS-01", Whole(Encounter(Nurse) with { Payer = "commercial", PlaceOfService = "31" }));

    [Fact]
    public void The_same_visit_in_the_office_is_asked() =>
        Assert.Equal("NeedsFacts:  | asked visit.status", Whole(Encounter(Nurse) with { Payer = "commercial" }));

    [Fact]
    public void The_level_of_a_visit_that_is_no_work_of_its_own_is_not_asked() =>
        Assert.Equal(
            "Coded: 11102 | not  EM-90 | told DecisionForMinorProcedureOnly",
            Whole(Encounter(new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Office, SeparatelyIdentifiable = false }, Given("p", "11102", "mole")) with
            {
                Patient = new Patient { Status = PatientStatus.Established },
            }));

    [Fact]
    public void Light_of_any_kind_at_a_hospital_is_no_line() =>
        Assert.Equal(
            "Coded:  | not  POS-01",
            Whole(Encounter(new PhototherapyService { Id = "l", Modality = PhototherapyModality.ProlongedPuvaOrUvb, Minutes = 69 }) with { Payer = "commercial", PlaceOfService = "22" }));

    [Fact]
    public void An_awaited_result_of_what_a_flap_swallows_is_not_asked()
    {
        var flap = new AdjacentTissueTransferService { Id = "f", Site = BodySite.Cheek, Lesion = "a", AreaSqCm = Area.FromSquareCm(11m) };
        var excision = new ExcisionService { Id = "e", Site = BodySite.Cheek, Lesion = "a", LesionType = LesionBehavior.Pending, ExcisedDiameterCm = Length.FromCm(1.2m) };

        Assert.Equal("Coded: 14041 | not  AT-02", Whole(excision, flap));
    }

    [Fact]
    public void A_coarse_site_whose_rows_all_give_one_code_is_not_asked() =>
        Assert.Equal("Coded: 12051", Whole(new RepairService { Id = "r", Site = BodySite.Face, Complexity = RepairComplexity.Complex, LengthCm = Length.FromCm(0.9m) }));
}
