using System.Globalization;
using DermCpt.Tests.Bundling;

namespace DermCpt.Tests.Families;

/// <summary>Encounters of one visit.</summary>
internal static class Visits
{
    internal static EvaluationAndManagementService Visit(VisitSetting setting = VisitSetting.Office) => new() { Id = "v", Setting = setting };

    internal static Encounter Encounter(EvaluationAndManagementService visit, PatientStatus? status, string date = "2026-03-02", string place = "11") => CodedVisit.Encounter(visit) with
    {
        DateOfService = DateOnly.Parse(date, CultureInfo.InvariantCulture),
        Patient = status is null ? null : new Patient { Status = status },
        PlaceOfService = place,
    };

    internal static CodingResult Result(EvaluationAndManagementService visit, PatientStatus? status, string date = "2026-03-02", string place = "11", params (string Switch, string Value)[] switches) =>
        CodedVisit.Code(Encounter(visit, status, date, place), switches);

    internal static string Coded(EvaluationAndManagementService visit, PatientStatus? status, string date = "2026-03-02", string place = "11", params (string Switch, string Value)[] switches) =>
        CodedVisit.Text(Result(visit, status, date, place, switches));
}
