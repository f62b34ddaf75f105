using DermCpt.Families;
using static DermCpt.Tests.Families.Visits;

namespace DermCpt.Tests.Families;

/// <summary>Levels by decision making and by time, hand-typed from em.md (EM-30..54, EM-107).</summary>
public sealed class VisitLevelTests
{
    [Theory]
    [InlineData(VisitSetting.Office, PatientStatus.New, null, "99202 99203 99204 99205")]
    [InlineData(VisitSetting.Office, PatientStatus.Established, null, "99212 99213 99214 99215")]
    [InlineData(VisitSetting.Home, PatientStatus.New, null, "99341 99342 99344 99345")]
    [InlineData(VisitSetting.Home, PatientStatus.Established, null, "99347 99348 99349 99350")]
    [InlineData(VisitSetting.Inpatient, null, VisitSequence.Initial, "99221 99221 99222 99223")]
    [InlineData(VisitSetting.Observation, null, VisitSequence.Initial, "99221 99221 99222 99223")]
    [InlineData(VisitSetting.Inpatient, null, VisitSequence.Subsequent, "99231 99231 99232 99233")]
    [InlineData(VisitSetting.NursingFacility, null, VisitSequence.Initial, "99304 99304 99305 99306")]
    [InlineData(VisitSetting.NursingFacility, null, VisitSequence.Subsequent, "99307 99308 99309 99310")]
    [InlineData(VisitSetting.Emergency, null, null, "99282 99283 99284 99285")]
    public void Each_setting_has_four_levels(VisitSetting setting, PatientStatus? status, VisitSequence? sequence, string codes)
    {
        var expected = codes.Split(' ');
        for (var level = DecisionLevel.Straightforward; level <= DecisionLevel.High; level++)
        {
            Assert.Equal("Coded: " + expected[(int)level], Coded(Visit(setting) with { Mdm = level, Visit = sequence }, status));
        }
    }

    [Theory]
    [InlineData(VisitSetting.Office, PatientStatus.New, null, "2026-03-02", "15:99202 30:99203 45:99204 60:99205")]
    [InlineData(VisitSetting.Office, PatientStatus.Established, null, "2026-03-02", "10:99212 20:99213 30:99214 40:99215")]
    [InlineData(VisitSetting.Office, PatientStatus.New, null, "2023-12-31", "15:99202 30:99203 45:99204 60:99205")]
    [InlineData(VisitSetting.Office, PatientStatus.Established, null, "2021-01-01", "10:99212 20:99213 30:99214 40:99215")]
    [InlineData(VisitSetting.Home, PatientStatus.New, null, "2026-03-02", "15:99341 30:99342 60:99344 75:99345")]
    [InlineData(VisitSetting.Home, PatientStatus.Established, null, "2026-03-02", "20:99347 30:99348 40:99349 60:99350")]
    [InlineData(VisitSetting.Inpatient, null, VisitSequence.Initial, "2026-03-02", "40:99221 55:99222 75:99223")]
    [InlineData(VisitSetting.Inpatient, null, VisitSequence.Subsequent, "2026-03-02", "25:99231 35:99232 50:99233")]
    [InlineData(VisitSetting.NursingFacility, null, VisitSequence.Initial, "2026-03-02", "25:99304 35:99305 50:99306")]
    [InlineData(VisitSetting.NursingFacility, null, VisitSequence.Initial, "2023-12-31", "25:99304 35:99305 45:99306")]
    [InlineData(VisitSetting.NursingFacility, null, VisitSequence.Subsequent, "2024-01-01", "10:99307 20:99308 30:99309 45:99310")]
    [InlineData(VisitSetting.NursingFacility, null, VisitSequence.Subsequent, "2023-12-31", "10:99307 15:99308 30:99309 45:99310")]
    public void Time_gives_the_highest_level_whose_minimum_is_met(VisitSetting setting, PatientStatus? status, VisitSequence? sequence, string date, string minima)
    {
        var steps = minima.Split(' ').Select(step => step.Split(':')).ToArray();
        for (var minutes = int.Parse(steps[0][0], null); minutes <= int.Parse(steps[^1][0], null) + 5; minutes++)
        {
            var expected = steps.Last(step => int.Parse(step[0], null) <= minutes)[1];

            Assert.Equal("Coded: " + expected, Coded(Visit(setting) with { TotalMinutes = minutes, Visit = sequence }, status, date));
        }
    }

    [Fact]
    public void Time_and_decisions_give_the_higher_of_both()
    {
        Assert.Equal("Coded: 99214", Coded(Visit() with { Mdm = DecisionLevel.Low, TotalMinutes = 30 }, PatientStatus.Established));
        Assert.Equal("Coded: 99214", Coded(Visit() with { Mdm = DecisionLevel.Moderate, TotalMinutes = 9 }, PatientStatus.Established));
    }

    [Theory]
    [InlineData(9, "NeedsFacts: ")]
    [InlineData(10, "Coded: 99212")]
    public void Below_the_least_minutes_the_decision_is_asked(int minutes, string expected) =>
        Assert.Equal(expected, Coded(Visit() with { TotalMinutes = minutes }, PatientStatus.Established));

    [Theory]
    [InlineData("2020-12-31", "NotModelled: ")]
    [InlineData("2021-01-01", "Coded: 99213")]
    public void An_office_visit_of_the_old_rules_is_not_modelled(string date, string expected) =>
        Assert.Equal(expected, Coded(Visit() with { Mdm = DecisionLevel.Low }, PatientStatus.Established, date));

    [Theory]
    [InlineData("2022-12-31", "NotModelled: ")]
    [InlineData("2023-01-01", "Coded: 99221")]
    public void A_hospital_visit_of_the_old_rules_is_not_modelled(string date, string expected) =>
        Assert.Equal(expected, Coded(Visit(VisitSetting.Inpatient) with { Mdm = DecisionLevel.Low, Visit = VisitSequence.Initial }, null, date));

    /// <summary>The level is the middle of the three columns, whatever their order (EM-30).</summary>
    [Fact]
    public void Two_of_three_columns_decide()
    {
        for (var a = 1; a <= 4; a++)
        {
            for (var b = 1; b <= 4; b++)
            {
                for (var c = 1; c <= 4; c++)
                {
                    int[] sorted = [a, b, c];
                    Array.Sort(sorted);
                    Assert.Equal(new VisitLevel(sorted[1]), VisitLevel.OfColumns(a, b, c));
                }
            }
        }
    }

    [Theory]
    [InlineData(2, 2, null, 2, null)]
    [InlineData(2, null, 2, 2, null)]
    [InlineData(null, 4, 4, 4, null)]
    [InlineData(2, 3, null, -1, Fact.Risk)]
    [InlineData(2, null, 3, -1, Fact.Data)]
    [InlineData(null, 2, 3, -1, Fact.Problems)]
    [InlineData(3, null, null, -1, Fact.Data)]
    [InlineData(null, null, null, -1, null)]
    internal void Two_equal_columns_need_no_third_and_two_others_ask_for_it(int? problems, int? data, int? risk, int level, Fact? wanted) =>
        Assert.Equal((level, wanted), (VisitLevel.OfColumns(problems, data, risk).Level, VisitLevel.OfColumns(problems, data, risk).Wanted));

    [Fact]
    public void A_word_that_contradicts_its_columns_is_invalid() =>
        Assert.Equal(
            "Invalid: ",
            Coded(Visit() with { Mdm = DecisionLevel.High, Problems = DecisionLevel.Low, Data = DecisionLevel.Low, Risk = DecisionLevel.Low }, PatientStatus.Established));

    [Fact]
    public void Without_any_level_the_decision_is_asked() =>
        Assert.Equal("mdm", Assert.Single(Result(Visit(), PatientStatus.Established).MissingFacts).Name);
}
