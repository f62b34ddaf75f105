using DermCpt.Tests.Bundling;
using static DermCpt.Tests.Families.Visits;

namespace DermCpt.Tests.Families;

/// <summary>New or established, consultations, telehealth, remote and postoperative visits, and what a visit carries: hand-typed from em.md.</summary>
public sealed class VisitKindsTests
{
    private static readonly EvaluationAndManagementService Low = Visit() with { Mdm = DecisionLevel.Low };

    [Theory]
    [InlineData("2023-03-02", "Coded: 99213")]
    [InlineData("2023-03-01", "Coded: 99203")]
    public void EM_20_three_years_include_the_anniversary(string last, string expected) =>
        Assert.Equal(expected, CodedVisit.Coded(Encounter(Low, null) with { LastVisit = DateOnly.Parse(last, null) }));

    [Theory]
    [InlineData("2025-02-28", "Coded: 99213")]
    [InlineData("2025-02-27", "Coded: 99203")]
    public void EM_20_three_years_before_a_leap_day_end_on_28_february(string last, string expected) =>
        Assert.Equal(expected, CodedVisit.Coded(Encounter(Low, null, "2028-02-29") with { LastVisit = DateOnly.Parse(last, null) }));

    [Fact]
    public void EM_24_an_unknown_history_is_asked_never_new() => Assert.Equal("status", Assert.Single(Result(Low, null).MissingFacts).Name);

    [Fact]
    public void EM_21_a_procedure_of_the_last_years_makes_established() =>
        Assert.Equal("Coded: 99213", CodedVisit.Coded(Encounter(Low, null) with { History = [CodedVisit.Earlier("11102", "2025-06-01")] }));

    [Fact]
    public void EM_21_a_slide_alone_does_not() =>
        Assert.Equal("NeedsFacts: ", CodedVisit.Coded(Encounter(Low, null) with { History = [CodedVisit.Earlier("88305", "2025-06-01")] }));

    [Fact]
    public void EM_100_a_stated_status_wins_and_the_contradiction_is_told()
    {
        var result = CodedVisit.Code(Encounter(Low, PatientStatus.New) with { LastVisit = new DateOnly(2025, 6, 1) });

        Assert.Equal("Coded: 99203", CodedVisit.Text(result));
        Assert.Contains(result.Findings, finding => finding.Code == "PatientStatusContradicted");
    }

    [Theory]
    [InlineData("true", "11", null, "Coded: 99243")]
    [InlineData("false", "11", null, "Coded: 99213")]
    [InlineData("unset", "11", null, "NeedsPolicy: ")]
    [InlineData("true", "21", null, "Coded: 99253")]
    [InlineData("false", "21", VisitSequence.Initial, "Coded: 99221")]
    [InlineData("false", "21", null, "NeedsFacts: ")]
    public void EM_81_a_consultation_by_payer_and_place(string accepts, string place, VisitSequence? sequence, string expected) =>
        Assert.Equal(expected, Coded(Visit(VisitSetting.Consultation) with { Mdm = DecisionLevel.Low, Visit = sequence }, PatientStatus.Established, "2026-03-02", place, ("AcceptsConsults", accepts)));

    [Theory]
    [InlineData(VisitSetting.TelehealthVideo, "2026-03-02", "reject", "none", "Coded: 99213")]
    [InlineData(VisitSetting.TelehealthVideo, "2026-03-02", "reject", "95", "Coded: 99213-95")]
    [InlineData(VisitSetting.TelehealthVideo, "2026-03-02", "reject", "GT", "Coded: 99213-GT")]
    [InlineData(VisitSetting.TelehealthAudio, "2026-03-02", "reject", "none", "Coded: 99213-93")]
    [InlineData(VisitSetting.TelehealthVideo, "2026-03-02", "accept", "none", "Coded: 98005")]
    [InlineData(VisitSetting.TelehealthAudio, "2026-03-02", "accept", "none", "Coded: 98013")]
    [InlineData(VisitSetting.TelehealthVideo, "2024-12-31", "accept", "none", "Coded: 99213")]
    [InlineData(VisitSetting.TelehealthVideo, "2027-12-31", "reject", "none", "Coded: 99213")]
    [InlineData(VisitSetting.TelehealthVideo, "2028-01-01", "reject", "none", "NeedsPolicy: ")]
    public void EM_83_telehealth_by_payer_and_date(VisitSetting setting, string date, string own, string modifier, string expected) =>
        Assert.Equal(expected, Coded(Visit(setting) with { Mdm = DecisionLevel.Low }, PatientStatus.Established, date, "10", ("Cpt98000", own), ("TelehealthModifier", modifier)));

    [Fact]
    public void EM_104_telehealth_in_an_office_is_told() =>
        Assert.Contains(Result(Visit(VisitSetting.TelehealthVideo) with { Mdm = DecisionLevel.Low }, PatientStatus.Established).Findings, finding => finding.Code == "PosTelehealthMismatch");

    [Theory]
    [InlineData(VisitSetting.Digital, 4, "Coded: ")]
    [InlineData(VisitSetting.Digital, 5, "Coded: 99421")]
    [InlineData(VisitSetting.Digital, 10, "Coded: 99421")]
    [InlineData(VisitSetting.Digital, 11, "Coded: 99422")]
    [InlineData(VisitSetting.Digital, 20, "Coded: 99422")]
    [InlineData(VisitSetting.Digital, 21, "Coded: 99423")]
    [InlineData(VisitSetting.VirtualCheckIn, 4, "Coded: ")]
    [InlineData(VisitSetting.VirtualCheckIn, 5, "Coded: 98016")]
    [InlineData(VisitSetting.VirtualCheckIn, 11, "Coded: G2252")]
    [InlineData(VisitSetting.VirtualCheckIn, 21, "Coded: ")]
    [InlineData(VisitSetting.Interprofessional, 5, "Coded: 99446")]
    [InlineData(VisitSetting.Interprofessional, 11, "Coded: 99447")]
    [InlineData(VisitSetting.Interprofessional, 21, "Coded: 99448")]
    [InlineData(VisitSetting.Interprofessional, 31, "Coded: 99449")]
    public void EM_105_minutes_of_remote_care(VisitSetting setting, int minutes, string expected) =>
        Assert.Equal(expected, Coded(Visit(setting) with { TotalMinutes = minutes }, PatientStatus.Established));

    [Fact]
    public void EM_86_before_2025_the_check_in_had_another_code() =>
        Assert.Equal("Coded: G2012", Coded(Visit(VisitSetting.VirtualCheckIn) with { TotalMinutes = 8 }, PatientStatus.Established, "2024-12-31"));

    [Fact]
    public void EM_60_a_staff_visit_is_for_established_patients()
    {
        Assert.Equal("Coded: 99211", Coded(Visit(VisitSetting.NurseVisit), PatientStatus.Established));
        Assert.Equal("Coded: ", Coded(Visit(VisitSetting.NurseVisit), PatientStatus.New));
        Assert.Equal("NeedsFacts: ", Coded(Visit(VisitSetting.NurseVisit), null));
    }

    [Theory]
    [InlineData(PatientStatus.Established, 54, "99417", "Coded: 99215")]
    [InlineData(PatientStatus.Established, 55, "99417", "Coded: 99215 99417")]
    [InlineData(PatientStatus.Established, 69, "99417", "Coded: 99215 99417")]
    [InlineData(PatientStatus.Established, 70, "99417", "Coded: 99215 99417x2")]
    [InlineData(PatientStatus.Established, 68, "G2212", "Coded: 99215")]
    [InlineData(PatientStatus.Established, 69, "G2212", "Coded: 99215 G2212")]
    [InlineData(PatientStatus.Established, 84, "G2212", "Coded: 99215 G2212x2")]
    [InlineData(PatientStatus.New, 74, "99417", "Coded: 99205")]
    [InlineData(PatientStatus.New, 75, "99417", "Coded: 99205 99417")]
    [InlineData(PatientStatus.New, 90, "99417", "Coded: 99205 99417x2")]
    [InlineData(PatientStatus.New, 88, "G2212", "Coded: 99205")]
    [InlineData(PatientStatus.New, 89, "G2212", "Coded: 99205 G2212")]
    [InlineData(PatientStatus.New, 104, "G2212", "Coded: 99205 G2212x2")]
    public void EM_56_57_full_quarters_of_an_hour_beyond_the_top_level(PatientStatus status, int minutes, string code, string expected) =>
        Assert.Equal(expected, Coded(Visit() with { TotalMinutes = minutes }, status, "2026-03-02", "11", ("ProlongedCode", code)));

    [Fact]
    public void EM_59_no_prolonged_time_where_time_did_not_give_the_level() =>
        Assert.Equal("Coded: 99215", Coded(Visit() with { Mdm = DecisionLevel.High, TotalMinutes = 39 }, PatientStatus.Established));

    [Theory]
    [InlineData("2023-12-31", VisitSetting.Office, "Coded: 99213")]
    [InlineData("2024-01-01", VisitSetting.Office, "Coded: 99213 G2211")]
    [InlineData("2025-12-31", VisitSetting.Home, "Coded: 99348")]
    [InlineData("2026-01-01", VisitSetting.Home, "Coded: 99348 G2211")]
    public void EM_70_73_the_longitudinal_add_on_by_date_and_base(string date, VisitSetting setting, string expected) =>
        Assert.Equal(expected, Coded(Visit(setting) with { Mdm = DecisionLevel.Low, LongitudinalRelationship = true }, PatientStatus.Established, date));

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void EM_111_it_is_never_added_without_the_relationship(bool? relationship) =>
        Assert.Equal("Coded: 99213", Coded(Low with { LongitudinalRelationship = relationship }, PatientStatus.Established));

    [Theory]
    [InlineData("2026-02-20", "Coded: 99024")]
    [InlineData("2026-02-01", "Coded: 99213")]
    public void EM_103_a_related_visit_inside_an_open_period_is_follow_up(string operation, string expected) =>
        Assert.Equal(expected, CodedVisit.Coded(Encounter(Low with { Postoperative = PostoperativeRelation.Related }, PatientStatus.Established) with { History = [CodedVisit.Earlier("11402", operation)] }));
}
