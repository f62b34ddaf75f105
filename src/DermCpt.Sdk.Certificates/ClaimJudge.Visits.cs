using System.Text.Json;

namespace DermCpt.Certificates;

/// <content>Visits beside procedures, new patients, continuing care, and global periods.</content>
internal sealed partial class ClaimJudge
{
    private static readonly string[] OfVisit = ["24", "25", "57"];

    /// <summary>What a visit must carry beside a procedure: 57 or 25 beside ninety days, 25 beside fewer or beside a pair that nothing lifts.</summary>
    private void JudgeVisits()
    {
        var visits = Live.Where(static line => line.IsVisit).ToList();
        foreach (var visit in visits)
        {
            var beside = Live.Where(static line => !line.IsKindOfVisit).ToList();
            var (major, minor) = (beside.FindAll(static line => line.GlobalDays == "090"), beside.FindAll(static line => line.GlobalDays is "000" or "010"));
            var standing = beside.FindAll(line => PairStands(visit, line));
            if (major.Count > 0)
            {
                Tell(visit, "EmNeeds57", !visit.Has("25", "57"), major);
            }
            else if (minor.Count > 0)
            {
                Tell(visit, visit.Has("57") ? "Modifier57NeedsMajor" : "EmNeeds25", !visit.Has("25"), minor);
            }
            else
            {
                Tell(visit, "EmNeeds25", standing.Count > 0, standing);
            }
        }

        for (var i = 0; i < visits.Count; i++)
        {
            if (visits.Skip(i + 1).FirstOrDefault(second => visits[i].Practitioner == second.Practitioner && !HasPairError(visits[i], second)) is { } second)
            {
                if (!visits[i].Has("25") && !second.Has("25"))
                {
                    Error("SeveralVisits", visits[i], second);
                }

                return;
            }
        }
    }

    private void Tell(JudgedLine visit, string finding, bool holds, List<JudgedLine> others)
    {
        if (holds)
        {
            Error(finding, [visit, .. others]);
        }
    }

    private bool PairStands(JudgedLine visit, JudgedLine line) =>
        !visit.Has(OfVisit) && rows.Pairs.Of(visit.Code, line.Code, EditDate) is (PairAnswer.Live, { } row) && row.Values["indicator"] == "1"
        && !(row.Codes[0] == visit.Code && (line.HasAny(Distinct) || line.HasAny(OfPeriods)));

    private void JudgeNewPatients()
    {
        const int Years = 3;
        var status = input.TryGetProperty("patient", out var patient) ? Json.TextOrEmpty(patient, "status") : string.Empty;
        var near = history.FindAll(earlier => IsOwn(earlier) && Json.Date(earlier, "date") is var seen && seen < date && seen >= date.AddYears(-Years) && CodeTable.Of(Json.Text(earlier, "code")).Is("faceToFace"));
        var (isSeen, isOpen) = (near.Exists(earlier => IsOfSpecialty(earlier) == true), near.Exists(earlier => IsOfSpecialty(earlier) is null));
        foreach (var line in Live.Where(static line => line.Is.Is("newPatient")))
        {
            if (status == "established")
            {
                Error("NewPatientCodeContradicted", line);
            }
            else if (isSeen)
            {
                if (status != "new")
                {
                    Error("NewPatientCodeEstablished", line);
                }
            }
            else if (isOpen)
            {
                Open("NeedsPolicy", line);
            }
        }
    }

    /// <summary>What is not stated is the same specialty; of practitioners who are no physicians the payer says, null where nobody set how.</summary>
    private bool? IsOfSpecialty(JsonElement earlier)
    {
        var (own, theirs) = (Json.TextOrEmpty(input, "specialty"), Json.TextOrEmpty(earlier, "specialty"));
        return own.Length == 0 || theirs.Length == 0 || own == theirs ? true
            : own is not ("50" or "89" or "97") && theirs is not ("50" or "89" or "97") ? false
            : profile.Of("NppSpecialtyRule") is { } rule ? rule == "cpt" : null;
    }

    private static bool IsOwn(JsonElement earlier) => !Json.States(earlier, "otherGroup", "true");

    /// <summary>The add-on for continuing care: one base visit; not where the payer denies it; beside 25 only where preventive care alone called for it.</summary>
    private void JudgeContinuingCare()
    {
        foreach (var line in Live.Where(static line => line.Is.Is("longitudinal")))
        {
            var policy = profile.Of("G2211Policy");
            var bases = day.FindAll(one => one.Is.Is("longitudinalBase") || (date.Year >= 2026 && one.Is.Is("longitudinalHomeBase")));
            var isMarked = bases.Count > 0 && bases[^1].Has("25");
            if (policy == "deny")
            {
                Error("NotAccepted", line);
            }
            else if (date.Year >= 2024 && bases.Count > 1)
            {
                Error("G2211NeedsBase", line);
            }
            else if (date.Year >= 2024 && isMarked && policy is null)
            {
                Open("NeedsPolicy", line);
            }
            else if (date.Year >= 2024 && isMarked && policy != "allow" && (date.Year < 2025 || Live.Any(one => CallsFor25(one, bases[^1]))))
            {
                Error("G2211With25", line, bases[^1]);
            }
        }
    }

    private bool CallsFor25(JudgedLine line, JudgedLine visit)
    {
        if (line.IsKindOfVisit || line.Is.Kind == "drug" || line.Is.Is("preventive"))
        {
            return false;
        }

        var row = rows.Pairs.Of(line.Code, visit.Code, EditDate).Row;
        return line.GlobalDays is "000" or "010" or "090" or "YYY" || (row is not null && row.Values["indicator"] == "1" && row.Codes[0] == line.Code);
    }

    private void JudgePeriods()
    {
        var met = new HashSet<(string, DateOnly)>();
        var open = (Code: string.Empty, Last: default(DateOnly));
        var earlier = history.Where(IsOwn).Select(static one => (Code: Json.Text(one, "code"), Date: Json.Date(one, "date"), Modifiers: Json.Texts(one, "modifiers")))
            .Concat(all.Where(line => line.Date != date && !line.IsOut).Select(static line => (line.Code, line.Date, line.Modifiers)));
        foreach (var (code, when, modifiers) in earlier)
        {
            if (modifiers.Contains("78") || !met.Add((code, when)))
            {
                continue;
            }

            var days = profile.GlobalDaysOf(code) is { } own and ("000" or "010" or "090" or "XXX") ? own : rows.Fees.DaysOf(code, EditionRows.DayOf(when));
            var last = when.AddDays(days == "090" ? 90 : days == "010" ? 10 : 0);
            if (days == "unknown" && date >= when && date <= when.AddDays(90) && CodeTable.Of(code).Kind == "procedure")
            {
                Open("GlobalNoData");
            }
            else if (days == "090" && date == when.AddDays(-1))
            {
                foreach (var visit in Live.Where(static line => line.IsVisit && !line.Has(OfVisit)))
                {
                    Error("DayBeforeMajorSurgery", visit);
                }
            }
            else if (when < date && date <= last && open.Code.Length == 0 && days is "010" or "090")
            {
                open = (code, last);
            }
        }

        foreach (var line in open.Code.Length > 0 ? Live : [])
        {
            JudgeInside(line);
        }
    }

    private void JudgeInside(JudgedLine line)
    {
        if (line.IsVisit)
        {
            if (!line.Has("24", "57"))
            {
                Error("InsideGlobalPeriod", line);
            }
        }
        else if (line.Is.Kind == "procedure" && line.HasDays && !line.Has("58", "78", "79", "76", "77", "55") && Use("ComplicationsBundled", line) == "true")
        {
            Error("InsideGlobalPeriod", line);
        }
    }
}
