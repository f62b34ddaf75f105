using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Bundling;

/// <summary>What becomes of a visit beside procedures, in an open period, before an operation and beside other visits: hand-typed from em.md section 9 and DEC.</summary>
public sealed class VisitsBesideProceduresTests
{
    private static readonly EvaluationAndManagementService Low = new() { Id = "v", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low };
    private static readonly GivenCodeService Biopsy = Given("p", "11102", "mole");
    private static readonly GivenCodeService Flap = Given("p", "14060", "tumor");

    [Theory]
    [InlineData(true, "Coded: 99213-25 11102")]
    [InlineData(false, "Coded: 11102")]
    [InlineData(null, "NeedsFacts: 11102")]
    public void EM_109_beside_a_minor_procedure(bool? separate, string expected) =>
        Assert.Equal(expected, CodedOf(Low with { SeparatelyIdentifiable = separate }, Biopsy));

    [Fact]
    public void EM_90_newness_alone_is_no_visit_and_the_finding_names_the_procedure()
    {
        var result = Code(Of(Low with { SeparatelyIdentifiable = false }, Biopsy) with { Patient = new Patient { Status = PatientStatus.New } });

        Assert.Equal("Coded: 11102", Text(result));
        Assert.Equal("99203", Assert.Single(result.NotReported).Code.ToString());
        Assert.Equal("The visit holds no work beyond deciding on 11102, which includes that decision.", Assert.Single(result.Findings).Message);
    }

    [Theory]
    [InlineData(true, null, "Coded: 99213-57 14060")]
    [InlineData(true, false, "Coded: 99213-57 14060")]
    [InlineData(false, true, "Coded: 99213-25 14060")]
    [InlineData(false, false, "Coded: 14060")]
    [InlineData(false, null, "NeedsFacts: 14060")]
    [InlineData(null, true, "NeedsFacts: 14060")]
    public void EM_110_beside_a_major_operation(bool? decision, bool? separate, string expected) =>
        Assert.Equal(expected, CodedOf(Low with { DecisionForSurgery = decision, SeparatelyIdentifiable = separate }, Flap));

    [Fact]
    public void EM_110_the_decision_is_asked_before_the_separate_work() =>
        Assert.Equal("decisionForSurgery", Assert.Single(Code(Of(Low, Flap)).MissingFacts).Name);

    [Theory]
    [InlineData("true", "Coded: 99213-57-25 14060 11102-59")]
    [InlineData("false", "Coded: 99213-57 14060 11102-59")]
    [InlineData("unset", "NeedsPolicy: 14060 11102-59")]
    public void EM_92_57_and_25_together_as_the_payer_says(string both, string expected) =>
        Assert.Equal(expected, Coded(
            Of(Low with { DecisionForSurgery = true, SeparatelyIdentifiable = true }, Flap, Given("q", "11102", "mole")), ("Allow25With57", both)));

    [Theory]
    [InlineData("14060", "2026-03-03", true, "Coded: 99213-57")]
    [InlineData("14060", "2026-03-04", true, "Coded: 99213")]
    [InlineData("11602", "2026-03-03", true, "Coded: 99213")]
    [InlineData("14060", "2026-03-03", false, "Coded: ")]
    [InlineData("14060", "2026-03-03", null, "NeedsFacts: ")]
    public void EM_92_98_the_day_before_an_operation(string code, string date, bool? decision, string expected) =>
        Assert.Equal(expected, CodedOf(Low with { DecisionForSurgery = decision, PlannedSurgery = new PlannedSurgery(ProcedureCode.Parse(code), DateOnly.Parse(date, null)) }));

    [Fact]
    public void EM_98_work_of_its_own_stands_on_the_day_before() =>
        Assert.Equal("Coded: 99213", CodedOf(Low with
        {
            DecisionForSurgery = false,
            SeparatelyIdentifiable = true,
            PlannedSurgery = new PlannedSurgery(ProcedureCode.FromNumber(14060), new DateOnly(2026, 3, 3)),
        }));

    [Theory]
    [InlineData(PostoperativeRelation.Unrelated, "Coded: 99213-24")]
    [InlineData(PostoperativeRelation.Related, "Coded: 99024")]
    [InlineData(PostoperativeRelation.Staged, "Coded: 99024")]
    [InlineData(PostoperativeRelation.None, "NeedsFacts: ")]
    [InlineData(null, "NeedsFacts: ")]
    public void EM_63_EM_93_inside_an_open_period(PostoperativeRelation? relation, string expected) =>
        Assert.Equal(expected, Coded(Of(Low with { Postoperative = relation }) with { History = [Earlier("14060", "2026-02-20")] }));

    [Theory]
    [InlineData("11602", "2026-02-20", "Coded: 99024")]
    [InlineData("11602", "2026-02-19", "Coded: 99213")]
    [InlineData("14060", "2025-12-02", "Coded: 99024")]
    [InlineData("14060", "2025-12-01", "Coded: 99213")]
    [InlineData("17311", "2026-03-01", "Coded: 99213")]
    public void EM_63_the_last_day_of_the_period(string code, string date, string expected) =>
        Assert.Equal(expected, Coded(Of(Low with { Postoperative = PostoperativeRelation.Related }) with { History = [Earlier(code, date)] }));

    [Fact]
    public void EM_103_a_postoperative_visit_outside_any_period_is_told_once()
    {
        var result = Code(Of(Low with { Setting = VisitSetting.PostoperativeVisit }));

        Assert.Equal("Coded: 99213", Text(result));
        Assert.Equal("v: an earlier operation is said to be open, and the history shows none.", Assert.Single(result.Findings).Message);
    }

    [Fact]
    public void EM_103_it_needs_no_level_inside_one() =>
        Assert.Equal("Coded: 99024", Coded(Of(new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.PostoperativeVisit }) with { History = [Earlier("14060", "2026-02-20")] }));

    [Theory]
    [InlineData(null, "NeedsFacts: ", "decisionForSurgery")]
    [InlineData(true, "NeedsFacts: ", "mdm")]
    [InlineData(false, "Coded: 99024", "")]
    public void EM_110_care_in_the_period_that_may_have_decided_the_next_operation_is_asked_before_its_level(bool? decision, string expected, string asked)
    {
        var visit = new EvaluationAndManagementService
        {
            Id = "v",
            Setting = VisitSetting.PostoperativeVisit,
            DecisionForSurgery = decision,
            PlannedSurgery = new PlannedSurgery(ProcedureCode.FromNumber(15260), new DateOnly(2026, 3, 3)),
        };
        var result = Code(Of(visit) with { History = [Earlier("14060", "2026-02-20")] });

        Assert.Equal(expected, Text(result));
        Assert.Equal(asked, string.Join(" ", result.MissingFacts.Select(missing => missing.Name)));
    }

    [Theory]
    [InlineData("96372", "Coded: 96372", "EM-62")]
    [InlineData("96910", "Coded: 96910", "EM-62")]
    public void EM_62_a_staff_visit_is_part_of_an_injection_and_of_light(string code, string expected, string rule)
    {
        var result = Code(Of(new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.NurseVisit }, Given("p", code)));

        Assert.Equal(expected, Text(result));
        Assert.Equal(("99211", rule), (Assert.Single(result.NotReported).Code.ToString(), result.NotReported[0].Rule.ToString()));
    }

    [Fact]
    public void EM_94_laboratory_work_needs_no_25() => Assert.Equal("Coded: 99213 87220", CodedOf(Low, Given("p", "87220")));

    [Theory]
    [InlineData("2024-10-01", "Coded: 99213-25 G0008")]
    [InlineData("2025-01-01", "Coded: 99213-25 G2211 G0008")]
    public void EM_72_a_vaccine_alone_keeps_the_longitudinal_add_on_from_2025(string date, string expected) =>
        Assert.Equal(expected, Coded(Of(Low with { SeparatelyIdentifiable = true, LongitudinalRelationship = true }, Given("p", "G0008")) with { DateOfService = DateOnly.Parse(date, null) }));

    [Fact]
    public void EM_74_a_biopsy_takes_it_away() =>
        Assert.Equal("Coded: 99213-25 11102", CodedOf(Low with { SeparatelyIdentifiable = true, LongitudinalRelationship = true }, Biopsy));

    [Fact]
    public void EM_97_two_visits_are_one() =>
        Assert.Equal("Coded: 99214", CodedOf(Low, Low with { Id = "w", Mdm = DecisionLevel.Moderate }));

    /// <summary>Of two staff visits, whose level no decision making moves, work of its own in either is work of its own of the day.</summary>
    [Theory]
    [InlineData(null, null)]
    [InlineData(DecisionLevel.High, null)]
    [InlineData(null, DecisionLevel.High)]
    public void EM_97_of_visits_alike_the_one_with_work_of_its_own_stands(DecisionLevel? first, DecisionLevel? second)
    {
        var staff = new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.NurseVisit, Mdm = first, SeparatelyIdentifiable = true };

        Assert.Equal("Coded: 99211-25 11102", CodedOf(staff, staff with { Id = "w", Mdm = second, SeparatelyIdentifiable = false }, Biopsy));
        Assert.Equal("Coded: 99211-25 11102", CodedOf(staff with { SeparatelyIdentifiable = false }, staff with { Id = "w", Mdm = second }, Biopsy));
    }

    [Fact]
    public void EM_97_a_visit_waits_with_one_that_may_be_higher() =>
        Assert.Equal("NeedsFacts: ", CodedOf(Low, new EvaluationAndManagementService { Id = "w", Setting = VisitSetting.Office }));

    [Theory]
    [InlineData(true, "Coded: 99213-25 11102")]
    [InlineData(false, "Coded: 11102 99422")]
    [InlineData(null, "NeedsFacts: 11102")]
    public void EM_88_a_portal_exchange_beside_a_visit_stands_only_where_the_visit_does_not(bool? separate, string expected)
    {
        var exchange = new EvaluationAndManagementService { Id = "w", Setting = VisitSetting.Digital, TotalMinutes = 15 };
        var result = Code(Of(Low with { SeparatelyIdentifiable = separate }, exchange, Biopsy));

        Assert.Equal(
            expected.Split(' ').Order(StringComparer.Ordinal),
            Text(result).Split(' ').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SR_02_suture_removal_stands_beside_a_visit_of_any_level()
    {
        var result = Code(Of(new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Office }, Given("p", "15853")));

        Assert.Equal("NeedsFacts: 15853", Text(result));
        Assert.Empty(result.NotReported);
        Assert.Equal("Coded: 99213 15853", CodedOf(Low, Given("p", "15853")));
    }

    [Theory]
    [InlineData("22", "2022-01-01", "Coded: 99213-FS", "")]
    [InlineData("11", "2026-03-02", "Coded: 99213", "99213: FS with place of service 11; shared visits exist only in a facility.")]
    public void EM_55_shared_visits_exist_in_a_facility(string place, string date, string expected, string message)
    {
        var result = Code(Of(Low with { SplitShared = true }) with { PlaceOfService = place, DateOfService = DateOnly.Parse(date, null) });

        Assert.Equal(expected, Text(result));
        Assert.Equal(message, string.Join(" ", result.Findings.Select(finding => finding.Message)));
    }

    private static Encounter Of(params Service[] services) => Encounter(services) with { Patient = new Patient { Status = PatientStatus.Established } };

    private static string CodedOf(params Service[] services) => Coded(Of(services));

    [Theory]
    [InlineData("99211", "99245", "AcceptsConsults", "true")]
    [InlineData("99213", "98007", "Cpt98000", "accept")]
    public void EM_97_a_visit_beside_a_given_one_that_waits_for_policy_waits_too(string stated, string waiting, string which, string value)
    {
        var day = Of(Given("v", stated), Given("w", waiting)) with { Payer = "commercial" };

        Assert.Equal("NeedsPolicy: ", Coded(day, (which, "unset")));
        Assert.Equal($"Coded: {waiting}", Coded(day, (which, value)));
    }

    [Fact]
    public void EM_90_a_visit_without_work_of_its_own_goes_beside_a_procedure_that_waits_for_policy()
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

        Assert.Equal("NeedsPolicy: ", Coded(Of(Low with { SeparatelyIdentifiable = false }, drainage), ("EmitSideOnSkin", "unset")));
        Assert.Equal("NeedsPolicy: 99213-25", Coded(Of(Low with { SeparatelyIdentifiable = true }, drainage), ("EmitSideOnSkin", "unset")));
    }
}
