using System.Text.Json;

namespace DermCpt.Certificates;

/// <summary>
/// What must stand among the findings of a claim, worked out once more from the edition's rows and the checker's tables: each error, and
/// each check without data. A certificate that lacks one says less than the rows do. Not thread-safe.
/// </summary>
internal sealed partial class ClaimJudge
{
    private static readonly HashSet<string> Distinct = ["59", "XE", "XP", "XS", "XU", "91"];
    private static readonly HashSet<string> OfPeriods = ["58", "78", "79"];
    private static readonly HashSet<string> Lids = ["E1", "E2", "E3", "E4"];
    private static readonly HashSet<string> Fingers = ["FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"];
    private static readonly HashSet<string> Toes = ["TA", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"];
    private static readonly HashSet<string> Anatomic = [.. Lids, .. Fingers, .. Toes, "LT", "RT", "LC", "LD", "LM", "RC", "RI"];
    private static readonly HashSet<string> Hospitals = ["19", "21", "22", "23", "31"];

    private readonly JsonElement input;
    private readonly EditionRows rows;
    private readonly StatedProfile profile;
    private readonly Action<Demand> need;
    private readonly List<JudgedLine> all;
    private readonly List<JsonElement> history;
    private readonly HashSet<(string, string)> pairErrors = [];
    private List<JudgedLine> day = [];
    private DateOnly date;

    internal ClaimJudge(JsonElement input, IEnumerable<JudgedLine> lines, EditionRows rows, StatedProfile profile, Action<Demand> need)
    {
        this.input = input;
        this.rows = rows;
        this.profile = profile;
        this.need = need;
        all = [.. lines];
        history = input.TryGetProperty("history", out var earlier) ? [.. earlier.EnumerateArray()] : [];
    }

    private IEnumerable<JudgedLine> Live => day.Where(static line => !line.IsDead);

    /// <summary>The day that chooses pairs and limits: of service, or of processing where the payer says so.</summary>
    private DateOnly EditDate => profile.Of("NcciClock") == "processing" && input.TryGetProperty("processingDate", out _) ? Json.Date(input, "processingDate") : date;

    internal void Run()
    {
        foreach (var line in all)
        {
            line.IsDead = line.IsOut;
        }

        JudgeForm();
        foreach (var each in all.Select(static line => line.Date).Distinct().Order().ToList())
        {
            (date, day) = (each, all.FindAll(line => line.Date == each));
            pairErrors.Clear();
            JudgeLifetimes();
            if (all.TrueForAll(static line => line.IsOut))
            {
                continue;
            }

            JudgeStatus();
            JudgePlaces();
            JudgeModifiers();
            JudgePairs();
            JudgeFamilies();
            JudgeSpecimensAndNails();
            JudgeVisits();
            JudgeNewPatients();
            JudgeContinuingCare();
            JudgeUnits();
            JudgeAddOns();
            JudgePeriods();
            JudgeDrugs();
            JudgeDiagnoses();
            JudgeDuplicates();
            JudgeOwnFacts();
        }
    }

    /// <summary>Lines of one day beside each other, for those that a coder made: pairs, families, units, add-ons and equal lines.</summary>
    internal void RunBetweenLines()
    {
        (date, day) = (Json.Date(input, "dateOfService"), all);
        all.ForEach(static line => line.IsDead = line.IsOut);
        JudgePairs();
        JudgeFamilies();
        JudgeSpecimensAndNails();
        JudgeVisits();
        JudgeUnits();
        JudgeAddOns();
        JudgeDuplicates();
    }

    /// <summary>An error about lines.</summary>
    private void Error(string finding, params IEnumerable<JudgedLine> lines) => need(new Demand(finding, false, [.. lines.Select(static line => line.Index).Order()]));

    /// <summary>A check without data.</summary>
    private void Open(string finding, params IEnumerable<JudgedLine> lines) => need(new Demand(finding, true, [.. lines.Select(static line => line.Index).Order()]));

    /// <summary>The value of a switch; null and an open answer where it is unset.</summary>
    private string? Use(string which, params IEnumerable<JudgedLine> lines)
    {
        if (profile.Of(which) is { } value)
        {
            return value;
        }

        Open("NeedsPolicy", lines);
        return null;
    }

    private void JudgeForm()
    {
        const int Diagnoses = 12, Pointers = 4, Units = 999;
        var (isCoded, scope) = (all.Exists(static line => !line.IsOut && line.Diagnoses.Length > 0), all.FindAll(static line => !line.IsOut));
        Whole("NoLines", all.Count == 0);
        Whole("TooManyLines", profile.Number("LineLimit") is { } limit && all.Count > limit);
        Whole("TooManyDiagnoses", isCoded && all.SelectMany(static line => line.Diagnoses).Distinct().Count() > Diagnoses);
        Whole("NoDiagnosesGiven", !isCoded && scope.Count > 0 && profile.IsWholeClaim);
        foreach (var line in scope)
        {
            Line("UnitsOutOfRange", line.Units is < 1 or > Units);
            Line("NoDiagnosis", isCoded && line.Diagnoses.Length == 0);
            Line("TooManyPointers", line.Diagnoses.Length > Pointers);
            Line("DuplicateDiagnosis", line.Diagnoses.Distinct().Count() < line.Diagnoses.Length);
            Line("UnknownPlaceOfService", rows.IsFacility(line.Place) is null);
            void Line(string finding, bool holds)
            {
                if (holds)
                {
                    Error(finding, line);
                }
            }
        }

        void Whole(string finding, bool holds)
        {
            if (holds)
            {
                Error(finding);
            }
        }
    }

    private void JudgeLifetimes()
    {
        foreach (var line in day)
        {
            if (line.IsOut)
            {
                if (all.TrueForAll(static one => one.IsOut))
                {
                    Open("OutOfScope", line);
                }

                continue;
            }

            var text = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var row = rows.LifecycleOf(line.Code);
            var isEarly = row is not null && string.CompareOrdinal(row.Values.GetValueOrDefault("first", "0000"), text) > 0;
            if (isEarly || (row is not null && string.CompareOrdinal(text, row.Values.GetValueOrDefault("last", "9999")) > 0))
            {
                line.IsDead = true;
                Error(isEarly ? "NotYetValidCode" : "RetiredCode", line);
            }
            else if (rows.IndexOf(line.Code) < 0 && line.Code.All(char.IsAsciiDigit) && date.Year <= 2026)
            {
                // The national tables hold every number up to their last year; codes with letters begin each quarter.
                line.IsDead = true;
                Error("UnknownCode", line);
            }
            else if (rows.IndexOf(line.Code) < 0)
            {
                Open("CodeNotCovered", line);
            }
        }
    }

    /// <summary>Codes that each payer takes or not, and the status that Medicare gives them.</summary>
    private void JudgeStatus()
    {
        foreach (var line in Live.ToList())
        {
            var (which, wanted) = line.Is.One("payer:") switch
            {
                "consultation" => ("AcceptsConsults", "true"),
                "telemedicine" => ("Cpt98000", "accept"),
                "prolonged" => ("ProlongedCode", "99417"),
                "medicareProlonged" => ("ProlongedCode", "G2212"),
                "specimenHandling" => ("Collect99000", "pay"),
                "adhesiveClosure" => ("AcceptG0168", "true"),
                _ => (string.Empty, string.Empty),
            };
            if (which.Length > 0)
            {
                if (Use(which, line) is not { } value)
                {
                    continue;
                }

                if (value != wanted)
                {
                    line.IsUnpaid = true;
                    Error("NotAccepted", line);
                    continue;
                }

                if (which is "AcceptsConsults" or "Cpt98000" or "Collect99000")
                {
                    continue;
                }
            }

            if (!line.Fee.IsListed)
            {
                Open("NoFeeScheduleRow", line);
            }
            else if (profile.IsMedicare && line.Fee.Status == 'I')
            {
                Error("StatusInvalid", line);
            }
        }
    }

    /// <summary>What a practitioner does not bill in a hospital, or only in part; what expert knowledge alone says only warns.</summary>
    private void JudgePlaces()
    {
        foreach (var line in Live.Where(static line => line.Place != "11" && !line.Has("26")))
        {
            var (fee, isInHospital, isPart) = (line.Fee, Hospitals.Contains(line.Place), line.Has("TC"));
            var isInFacility = isInHospital || line.Place == "24";
            var isOfPractice = !isPart && (line.Is.Is("substituteOfPlace") || (!line.Is.Is("nurseVisit") && line.Is.Kind == "drug"));
            var split = line.Is.Is("nurseVisit") || isOfPractice || !fee.IsListed ? -1 : fee.Split;
            var isLaboratory = split == 9 && fee.Status == 'X' && (line.Is.Kind == "laboratory" || line.Is.Is("bloodDraw"));
            var finding = isInFacility && isOfPractice ? "PlaceNotPayable"
                : isInFacility && split == 4 && !isPart && line.Is.Kind != "drug" ? "ReadingCodeThere"
                : !isInHospital || line.Is.Kind == "drug" || line.Is.Is("substituteOfPlace") ? null
                : isPart ? (split == 1 ? "PlaceNotPayable" : null)
                : split == 1 ? "ReadingOnlyThere"
                : line.Is.Is("nurseVisit") || split is 3 or 5 || isLaboratory ? "PlaceNotPayable" : null;
            if (finding is not null && Use("FacilityRules", line) is { } rules && rules != "none")
            {
                line.IsUnpaid |= finding == "PlaceNotPayable";
                Error(finding, line);
            }
        }
    }
}

/// <summary>A finding that must be there: an error, or a check without data.</summary>
internal sealed record Demand(string Finding, bool IsOpen, int[] Lines);
