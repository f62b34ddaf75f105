using System.Globalization;
using DermCpt.Tests.Bundling;
using static DermCpt.Tests.Families.Visits;

namespace DermCpt.Tests.Families;

/// <summary>Visits at every boundary, hand-typed from em.md: minutes one by one, columns with and without words, prolonged time, and what is asked.</summary>
public sealed class EvaluationAndManagementTests
{
    private const int LastMinute = 130;

    /// <summary>Rows: problems missing, 1 to 4, times data missing, 1 to 4; letters: risk missing, 1 to 4. A digit is the level of 9921x, a letter the fact asked.</summary>
    private static readonly string[] Columns =
    [
        "mpppp", "p2ppp", "pp3pp", "ppp4p", "pppp5",
        "d2ddd", "22222", "r2333", "r2344", "r2345",
        "dd3dd", "r2333", "33333", "r3344", "r3345",
        "ddd4d", "r2344", "r3344", "44444", "r4445",
        "dddd5", "r2345", "r3345", "r4445", "55555",
    ];

    private static readonly DecisionLevel?[] Words = [null, DecisionLevel.Straightforward, DecisionLevel.Low, DecisionLevel.Moderate, DecisionLevel.High];

    [Fact]
    public void EM_30_EM_107_two_of_three_columns_decide_over_all_words_and_missing_words()
    {
        for (var problems = 0; problems < 5; problems++)
        {
            for (var data = 0; data < 5; data++)
            {
                for (var risk = 0; risk < 5; risk++)
                {
                    var visit = Visit() with { Problems = Words[problems], Data = Words[data], Risk = Words[risk] };

                    Assert.Equal(ColumnsText(Columns[(problems * 5) + data][risk]), LinesOrFacts(Result(visit, PatientStatus.Established)));
                }
            }
        }
    }

    /// <summary>A column that could not change the code is not asked: 34 minutes give 99214, which two columns of 1 and 3 cannot exceed.</summary>
    [Theory]
    [InlineData(29, "data")]
    [InlineData(30, "99214")]
    [InlineData(39, "99214")]
    [InlineData(40, "99215")]
    public void EM_107_a_third_column_that_time_outweighs_is_not_asked(int minutes, string expected) =>
        Assert.Equal(expected, LinesOrFacts(Result(Visit() with { Problems = DecisionLevel.Moderate, Risk = DecisionLevel.Straightforward, TotalMinutes = minutes }, PatientStatus.Established)));

    [Theory]
    [InlineData(DecisionLevel.Straightforward, DecisionLevel.Low, "99231")]
    [InlineData(DecisionLevel.Low, DecisionLevel.Moderate, "risk")]
    public void EM_107_nor_is_one_between_two_levels_of_one_code(DecisionLevel problems, DecisionLevel data, string expected) =>
        Assert.Equal(expected, LinesOrFacts(Result(Visit(VisitSetting.Inpatient) with { Visit = VisitSequence.Subsequent, Problems = problems, Data = data }, null)));

    [Fact]
    public void EM_35_no_problem_addressed_is_no_visit_whatever_else_is_missing() =>
        Assert.Equal("Coded: ", Coded(Visit() with { Elements = new DecisionElements { Problems = [] } }, PatientStatus.Established));

    /// <summary>The code of every minute: steps as minute:code, below the first one nothing is known and the decision is asked.</summary>
    [Theory]
    [InlineData(VisitSetting.Office, PatientStatus.New, null, "11", "15:99202 30:99203 45:99204 60:99205", "15:99202 30:99203 45:99204 60:99205")]
    [InlineData(VisitSetting.Office, PatientStatus.Established, null, "11", "10:99212 20:99213 30:99214 40:99215", "10:99212 20:99213 30:99214 40:99215")]
    [InlineData(VisitSetting.Consultation, PatientStatus.New, null, "11", "20:99242 30:99243 40:99244 55:99245", "20:99242 30:99243 40:99244 55:99245")]
    [InlineData(VisitSetting.Consultation, PatientStatus.New, null, "21", "35:99252 45:99253 60:99254 80:99255", "35:99252 45:99253 60:99254 80:99255")]
    [InlineData(VisitSetting.Inpatient, null, VisitSequence.Initial, "21", "40:99221 55:99222 75:99223", "40:99221 55:99222 75:99223")]
    [InlineData(VisitSetting.Observation, null, VisitSequence.Subsequent, "22", "25:99231 35:99232 50:99233", "25:99231 35:99232 50:99233")]
    [InlineData(VisitSetting.Home, PatientStatus.New, null, "12", "15:99341 30:99342 60:99344 75:99345", "15:99341 30:99342 60:99344 75:99345")]
    [InlineData(VisitSetting.Home, PatientStatus.Established, null, "12", "20:99347 30:99348 40:99349 60:99350", "20:99347 30:99348 40:99349 60:99350")]
    [InlineData(VisitSetting.NursingFacility, null, VisitSequence.Initial, "31", "25:99304 35:99305 45:99306", "25:99304 35:99305 50:99306")]
    [InlineData(VisitSetting.NursingFacility, null, VisitSequence.Subsequent, "31", "10:99307 15:99308 30:99309 45:99310", "10:99307 20:99308 30:99309 45:99310")]
    public void EM_50_every_minute_in_both_periods(VisitSetting setting, PatientStatus? status, VisitSequence? sequence, string place, string before2024, string since2024)
    {
        AssertMinutes(Visit(setting) with { Visit = sequence }, status, "2023-12-31", place, before2024);
        AssertMinutes(Visit(setting) with { Visit = sequence }, status, "2024-01-01", place, since2024);
    }

    [Theory]
    [InlineData(VisitSetting.TelehealthVideo, PatientStatus.New, "15:98000 30:98001 45:98002 60:98003")]
    [InlineData(VisitSetting.TelehealthVideo, PatientStatus.Established, "10:98004 20:98005 30:98006 40:98007")]
    [InlineData(VisitSetting.TelehealthAudio, PatientStatus.New, "15:98008 30:98009 45:98010 60:98011")]
    [InlineData(VisitSetting.TelehealthAudio, PatientStatus.Established, "10:98012 20:98013 30:98014 40:98015")]
    public void EM_85_every_minute_of_telemedicine(VisitSetting setting, PatientStatus status, string steps) =>
        AssertMinutes(Visit(setting), status, "2025-01-01", "10", steps);

    [Theory]
    [InlineData(VisitSetting.TelehealthVideo, PatientStatus.New, "98000 98001 98002 98003")]
    [InlineData(VisitSetting.TelehealthVideo, PatientStatus.Established, "98004 98005 98006 98007")]
    [InlineData(VisitSetting.TelehealthAudio, PatientStatus.New, "98008 98009 98010 98011")]
    [InlineData(VisitSetting.TelehealthAudio, PatientStatus.Established, "98012 98013 98014 98015")]
    public void EM_85_every_level_of_telemedicine(VisitSetting setting, PatientStatus status, string codes)
    {
        var expected = codes.Split(' ');
        for (var level = DecisionLevel.Straightforward; level <= DecisionLevel.High; level++)
        {
            Assert.Equal("Coded: " + expected[(int)level], Coded(Visit(setting) with { Mdm = level }, status, "2026-03-02", "10", ("Cpt98000", "accept")));
        }
    }

    [Fact]
    public void EM_106_an_emergency_visit_has_no_level_by_time() =>
        Assert.Equal("mdm", LinesOrFacts(Result(Visit(VisitSetting.Emergency) with { TotalMinutes = 120 }, null, place: "23")));

    [Theory]
    [InlineData(VisitSetting.Consultation, PatientStatus.New, null, "11", "99245", "70:99417 85:99417x2 100:99417x3")]
    [InlineData(VisitSetting.Home, PatientStatus.New, null, "12", "99345", "90:99417 105:99417x2")]
    [InlineData(VisitSetting.Home, PatientStatus.Established, null, "12", "99350", "75:99417 90:99417x2")]
    [InlineData(VisitSetting.Inpatient, null, VisitSequence.Initial, "21", "99223", "90:99418 105:99418x2")]
    [InlineData(VisitSetting.Inpatient, null, VisitSequence.Subsequent, "21", "99233", "65:99418 80:99418x2")]
    [InlineData(VisitSetting.Consultation, PatientStatus.New, null, "21", "99255", "95:99418 110:99418x2")]
    [InlineData(VisitSetting.Office, PatientStatus.New, null, "11", "99205", "75:99417 90:99417x2 105:99417x3")]
    [InlineData(VisitSetting.Office, PatientStatus.Established, null, "11", "99215", "55:99417 70:99417x2 85:99417x3 100:99417x4")]
    public void EM_56_58_prolonged_time_of_every_group(VisitSetting setting, PatientStatus? status, VisitSequence? sequence, string place, string top, string steps)
    {
        foreach (var step in steps.Split(' '))
        {
            var (minute, code) = Step(step);
            Assert.Equal($"Coded: {top} {code}", At(minute));
            Assert.NotEqual($"Coded: {top} {code}", At(minute - 1));
        }

        string At(int minutes) => Coded(
            Visit(setting) with { Visit = sequence, TotalMinutes = minutes }, status, "2026-03-02", place, ("AcceptsConsults", "true"), ("ProlongedCode", "99417"));
    }

    [Theory]
    [InlineData(PatientStatus.New, 88, "99205")]
    [InlineData(PatientStatus.New, 89, "99205 G2212")]
    [InlineData(PatientStatus.New, 103, "99205 G2212")]
    [InlineData(PatientStatus.New, 104, "99205 G2212x2")]
    [InlineData(PatientStatus.Established, 68, "99215")]
    [InlineData(PatientStatus.Established, 69, "99215 G2212")]
    [InlineData(PatientStatus.Established, 83, "99215 G2212")]
    [InlineData(PatientStatus.Established, 84, "99215 G2212x2")]
    public void EM_57_medicare_counts_later_and_names_the_code_that_it_does_not_take(PatientStatus status, int minutes, string expected)
    {
        var result = Result(Visit() with { TotalMinutes = minutes }, status);

        Assert.Equal("Coded: " + expected, CodedVisit.Text(result));
        Assert.Equal("99417", Assert.Single(result.NotReported).Code.ToString());
    }

    [Theory]
    [InlineData("none", "Coded: 99215")]
    [InlineData("unset", "NeedsPolicy: 99215")]
    public void EM_56_the_payer_without_prolonged_codes(string choice, string expected) =>
        Assert.Equal(expected, Coded(Visit() with { TotalMinutes = 90 }, PatientStatus.Established, "2026-03-02", "11", ("ProlongedCode", choice)));

    [Theory]
    [InlineData(VisitSetting.Digital, "99421 99422 99423", "5 11 21")]
    [InlineData(VisitSetting.Interprofessional, "99446 99447 99448 99449", "5 11 21 31")]
    public void EM_88_89_every_minute_of_messages_and_advice(VisitSetting setting, string codes, string minima)
    {
        var code = codes.Split(' ');
        var least = minima.Split(' ').Select(minute => int.Parse(minute, CultureInfo.InvariantCulture)).ToArray();
        for (var minutes = 0; minutes <= 60; minutes++)
        {
            var step = Array.FindLastIndex(least, minimum => minimum <= minutes);

            Assert.Equal(step < 0 ? "Coded: " : "Coded: " + code[step], Coded(Visit(setting) with { TotalMinutes = minutes }, PatientStatus.Established));
        }
    }

    [Theory]
    [InlineData("2018-12-31", 7, "NotModelled: ")]
    [InlineData("2019-01-01", 7, "Coded: G2012")]
    [InlineData("2024-12-31", 7, "Coded: G2012")]
    [InlineData("2025-01-01", 7, "Coded: 98016")]
    [InlineData("2020-12-31", 11, "Coded: ")]
    [InlineData("2021-01-01", 11, "Coded: G2252")]
    [InlineData("2026-03-02", 20, "Coded: G2252")]
    public void EM_86_the_check_in_by_date_and_minutes(string date, int minutes, string expected) =>
        Assert.Equal(expected, Coded(Visit(VisitSetting.VirtualCheckIn) with { TotalMinutes = minutes }, PatientStatus.Established, date));

    [Theory]
    [InlineData(VisitSetting.Digital, "99422")]
    [InlineData(VisitSetting.VirtualCheckIn, "G2252")]
    [InlineData(VisitSetting.StoreAndForward, "G2010")]
    public void EM_86_88_remote_care_of_a_new_patient_is_not_reported(VisitSetting setting, string code)
    {
        var result = Result(Visit(setting) with { TotalMinutes = 15 }, PatientStatus.New);

        Assert.Empty(result.Lines);
        Assert.Equal(code, Assert.Single(result.NotReported).Code.ToString());
    }

    [Fact]
    public void EM_105_minutes_of_remote_care_are_asked() =>
        Assert.Equal("totalMinutes", LinesOrFacts(Result(Visit(VisitSetting.Digital), PatientStatus.Established)));

    [Fact]
    public void EM_20_the_anniversary_is_told_and_the_day_after_is_not()
    {
        var visit = Visit() with { Mdm = DecisionLevel.Low };
        var anniversary = Encounter(visit, null) with { LastVisit = new DateOnly(2023, 3, 2) };

        var finding = Assert.Single(CodedVisit.Code(anniversary).Findings);
        Assert.Equal("SeenThreeYearsAgoToday", finding.Code);
        Assert.Contains("2023-03-02", finding.Message, StringComparison.Ordinal);
        Assert.Empty(CodedVisit.Code(anniversary with { LastVisit = new DateOnly(2023, 3, 3) }).Findings);
        Assert.Empty(CodedVisit.Code(anniversary with { LastVisit = new DateOnly(2023, 3, 1) }).Findings);
    }

    [Fact]
    public void EM_100_the_contradiction_names_the_word_and_the_day()
    {
        var result = CodedVisit.Code(Encounter(Visit() with { Mdm = DecisionLevel.Low }, PatientStatus.New) with { LastVisit = new DateOnly(2025, 6, 1) });

        Assert.Equal("The patient is stated to be new, but was last seen on 2025-06-01.", Assert.Single(result.Findings).Message);
    }

    [Theory]
    [InlineData("98016")]
    [InlineData("99422")]
    [InlineData("98013")]
    [InlineData("88305")]
    public void EM_21_what_was_not_face_to_face_proves_nothing(string code) =>
        Assert.Equal("status", LinesOrFacts(CodedVisit.Code(Encounter(Visit() with { Mdm = DecisionLevel.Low }, null) with { History = [CodedVisit.Earlier(code, "2025-12-01")] })));

    [Fact]
    public void EM_24_the_candidates_of_an_unknown_patient_are_both_codes()
    {
        var missing = Assert.Single(Result(Visit() with { Mdm = DecisionLevel.Low }, null).MissingFacts);

        Assert.Equal(["99203", "99213"], missing.Candidates.Select(candidate => candidate.Lines[0].Code.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EM_81_a_refused_consultation_is_told_with_payer_and_code()
    {
        var result = Result(Visit(VisitSetting.Consultation) with { Mdm = DecisionLevel.Moderate }, PatientStatus.Established);

        Assert.Equal("Coded: 99214", CodedVisit.Text(result));
        Assert.Equal("99244", Assert.Single(result.NotReported).Code.ToString());
        Assert.Equal("medicare takes no consultation codes; 99214 is reported instead.", Assert.Single(result.Findings).Message);
    }

    [Fact]
    public void EM_104_by_telephone_the_payers_video_modifier_is_not_consulted() =>
        Assert.Equal("Coded: 99213-93", Coded(Visit(VisitSetting.TelehealthAudio) with { Mdm = DecisionLevel.Low }, PatientStatus.Established, "2026-03-02", "10", ("TelehealthModifier", "unset")));

    [Theory]
    [InlineData("02", false)]
    [InlineData("10", false)]
    [InlineData("11", true)]
    public void EM_104_the_place_of_a_remote_visit(string place, bool told)
    {
        var result = Result(Visit(VisitSetting.TelehealthVideo) with { Mdm = DecisionLevel.Low }, PatientStatus.Established, place: place);

        Assert.Equal(told, result.Findings.Any(finding => finding.Message == "v: a remote visit with place of service 11; 02 or 10 is expected."));
    }

    [Theory]
    [InlineData("deny", "2026-03-02", "Coded: 99213")]
    [InlineData("allow", "2026-03-02", "Coded: 99213 G2211")]
    [InlineData("medicare", "2023-12-31", "Coded: 99213")]
    [InlineData("medicare", "2024-01-01", "Coded: 99213 G2211")]
    [InlineData("unset", "2026-03-02", "NeedsPolicy: 99213")]
    public void EM_70_77_the_longitudinal_add_on_by_payer_and_date(string policy, string date, string expected) =>
        Assert.Equal(expected, Coded(Visit() with { Mdm = DecisionLevel.Low, LongitudinalRelationship = true }, PatientStatus.Established, date, "11", ("G2211Policy", policy)));

    [Theory]
    [InlineData(VisitSetting.Inpatient)]
    [InlineData(VisitSetting.NursingFacility)]
    [InlineData(VisitSetting.Emergency)]
    public void EM_75_no_longitudinal_add_on_beside_other_bases(VisitSetting setting)
    {
        var result = Result(Visit(setting) with { Mdm = DecisionLevel.Low, Visit = VisitSequence.Initial, LongitudinalRelationship = true }, null);

        Assert.Single(result.Lines);
        Assert.Equal("G2211", Assert.Single(result.NotReported).Code.ToString());
    }

    [Theory]
    [InlineData(VisitSetting.Consultation, "2022-12-31", "NotModelled: ")]
    [InlineData(VisitSetting.Consultation, "2023-01-01", "Coded: 99243")]
    [InlineData(VisitSetting.Home, "2022-12-31", "NotModelled: ")]
    [InlineData(VisitSetting.Home, "2023-01-01", "Coded: 99348")]
    [InlineData(VisitSetting.Emergency, "2022-12-31", "NotModelled: ")]
    [InlineData(VisitSetting.Emergency, "2023-01-01", "Coded: 99283")]
    [InlineData(VisitSetting.NursingFacility, "2022-12-31", "NotModelled: ")]
    [InlineData(VisitSetting.NursingFacility, "2023-01-01", "Coded: 99304")]
    public void EM_13_16_106_before_2023_the_old_counting_is_not_modelled(VisitSetting setting, string date, string expected) =>
        Assert.Equal(expected, Coded(
            Visit(setting) with { Mdm = DecisionLevel.Low, Visit = VisitSequence.Initial }, PatientStatus.Established, date, "11", ("AcceptsConsults", "true")));

    private static void AssertMinutes(EvaluationAndManagementService visit, PatientStatus? status, string date, string place, string steps)
    {
        var typed = steps.Split(' ').Select(Step).ToArray();
        for (var minutes = 0; minutes <= LastMinute; minutes++)
        {
            var step = Array.FindLastIndex(typed, typedStep => typedStep.Minute <= minutes);
            var result = Result(
                visit with { TotalMinutes = minutes }, status, date, place, ("AcceptsConsults", "true"), ("ProlongedCode", "none"), ("Cpt98000", "accept"));

            Assert.Equal($"{minutes} {(step < 0 ? "mdm" : typed[step].Code)}", $"{minutes} {LinesOrFacts(result)}");
        }
    }

    private static (int Minute, string Code) Step(string text)
    {
        var parts = text.Split(':');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
    }

    /// <summary>The codes, or else the names of the facts asked.</summary>
    private static string LinesOrFacts(CodingResult result) => result.Lines.Count > 0
        ? string.Join(" ", result.Lines.Select(CodedVisit.Text))
        : string.Join(" ", result.MissingFacts.Select(missing => missing.Name));

    private static string ColumnsText(char typed) => typed switch
    {
        'm' => "mdm",
        'p' => "problems",
        'd' => "data",
        'r' => "risk",
        _ => "9921" + typed,
    };
}
