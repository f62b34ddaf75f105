using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>
/// Visits: the setting gives the group of codes, decision making or time the level (EM-10..112). It comes after the procedures, since
/// own tests and minor operations of the day do not count in the level. Thread-safe: immutable.
/// </summary>
internal sealed class EvaluationAndManagementFamily : Family
{
    private const string Hospital = "21";
    private const string TelehealthElsewhere = "02";
    private const string TelehealthHome = "10";
    private const string OfficePlace = "11";
    private static readonly ProcedureCode NurseVisit = ProcedureCode.FromNumber(99211);
    private static readonly ProcedureCode FollowUp = ProcedureCode.FromNumber(99024);
    private static readonly ModifierCode AudioOnly = ModifierCode.Parse("93");
    private static readonly DateOnly TelemedicineCodesFrom = new(2025, 1, 1);

    /// <summary>In the order of the words of the switch; the first is no modifier.</summary>
    private static readonly ModifierCode[] VideoModifiers = [default, ModifierCode.Parse("95"), ModifierCode.Parse("GT"), AudioOnly, ModifierCode.Parse("GQ")];

    internal override string Name => "evaluationAndManagement";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.EvaluationAndManagement];

    internal override void AddBounds(Service service, Bounds bounds)
    {
        if (bounds.Fact == Fact.TotalMinutes && ((EvaluationAndManagementService)service).Setting is { } setting)
        {
            RemoteVisits.AddBounds(setting, bounds);
        }
    }

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.EvaluationAndManagement))
        {
            var visit = (EvaluationAndManagementService)work[service];
            if (visit.Setting is not { } setting)
            {
                work.AskWords(service, Fact.Setting);
            }
            else if (RemoteVisits.Has(setting))
            {
                RemoteVisits.Select(work, service, setting);
            }
            else if (!IsFollowUp(work, service, visit, setting))
            {
                SelectSetting(work, service, visit, setting);
            }
        }
    }

    private static void SelectSetting(CodingWork work, int service, EvaluationAndManagementService visit, VisitSetting setting)
    {
        switch (setting)
        {
            case VisitSetting.NurseVisit:
                AddNurseVisit(work, service);
                break;
            case VisitSetting.Emergency:
                _ = AddVisit(work, service, visit, VisitGroup.Emergency);
                break;
            case VisitSetting.Inpatient or VisitSetting.Observation:
                AddInSequence(work, service, visit, VisitGroup.HospitalInitial, VisitGroup.HospitalSubsequent);
                break;
            case VisitSetting.NursingFacility:
                AddInSequence(work, service, visit, VisitGroup.NursingInitial, VisitGroup.NursingSubsequent);
                break;
            case VisitSetting.Consultation:
                AddConsultation(work, service, visit);
                break;
            case VisitSetting.TelehealthVideo or VisitSetting.TelehealthAudio:
                AddTelehealth(work, service, visit, setting == VisitSetting.TelehealthAudio);
                break;
            case VisitSetting.Home:
                _ = AddByPatient(work, service, visit, VisitGroup.HomeNew, VisitGroup.HomeEstablished);
                break;
            default:
                _ = AddByPatient(work, service, visit, VisitGroup.OfficeNew, VisitGroup.OfficeEstablished);
                break;
        }
    }

    /// <summary>
    /// Care of an operation whose period is open has its own code, without charge, unless it decided another major operation (EM-63,
    /// EM-103).
    /// </summary>
    private static bool IsFollowUp(CodingWork work, int service, EvaluationAndManagementService visit, VisitSetting setting)
    {
        if (visit.Relation == PostoperativeRelation.None)
        {
            return false;
        }

        var timing = work.TimingOfDay();
        if (timing != GlobalTiming.Inside)
        {
            work.Report(FindingId.NoOpenGlobal, service);
            return false;
        }

        var mayDecide = visit.Relation != PostoperativeRelation.Unrelated && setting != VisitSetting.NurseVisit && visit.DecisionForSurgery != false
            && HasMajorOperation(work, visit);
        if (mayDecide && visit.DecisionForSurgery is null)
        {
            // Asked before the level, which only a visit that decided the operation needs.
            work.AskBool(service, Fact.DecisionForSurgery);
            return true;
        }

        var answer = GlobalDecision.Decide(new GlobalFacts { Kind = GlobalServiceKind.Visit, Timing = timing, SameGroup = true, Relation = OpenHistory.RelationOf(visit.Relation), DecidesMajorSurgery = mayDecide });
        if (answer.Outcome != GlobalOutcome.FollowUp)
        {
            return false;
        }

        _ = work.AddLine(FollowUp, 1, service, Rule.EM_63).Because(answer.Rule).Using(Fact.Setting).Using(Fact.Postoperative);
        return true;
    }

    private static bool HasMajorOperation(CodingWork work, EvaluationAndManagementService visit)
    {
        if (visit.PlannedSurgery is { } planned && planned.Date == work.Date.AddDays(1) && DaysOf(work, planned.Code, planned.Date) == GlobalDays.Days090)
        {
            return true;
        }

        foreach (var line in work.Lines)
        {
            if (DaysOf(work, line.Code, work.Date) == GlobalDays.Days090)
            {
                return true;
            }
        }

        return false;
    }

    private static GlobalDays DaysOf(CodingWork work, ProcedureCode code, DateOnly date) =>
        GlobalPeriod.Of(work.Payer, code, work.Edition.FindGlobalDays(code, date), date).Days;

    private static void AddNurseVisit(CodingWork work, int service)
    {
        if (!VisitPatient.TryIsEstablished(work, service, out var established))
        {
            return;
        }

        if (!established)
        {
            work.NotReport(service, NurseVisit, Rule.EM_60);
            return;
        }

        _ = VisitPatient.Explain(work,
            work.AddLine(NurseVisit, 1, service, Rule.EM_60).Because(Rule.EM_12).Using(Fact.Setting).Using(Fact.Status).Using(Fact.LastVisit));
        VisitExtras.AddLongitudinal(work, service, true, false, NurseVisit);
    }

    private static void AddInSequence(CodingWork work, int service, EvaluationAndManagementService visit, VisitGroup initial, VisitGroup subsequent)
    {
        if (visit.Visit is not { } sequence)
        {
            work.AskWords(service, Fact.Visit);
            return;
        }

        _ = AddVisit(work, service, visit, sequence == VisitSequence.Initial ? initial : subsequent)?.Using(Fact.Visit);
    }

    private static LineDraft? AddByPatient(CodingWork work, int service, EvaluationAndManagementService visit, VisitGroup isNew, VisitGroup isEstablished) =>
        VisitPatient.TryIsEstablished(work, service, out var established)
            ? VisitPatient.Explain(work, AddVisit(work, service, visit, established ? isEstablished : isNew)?.Using(Fact.Status).Using(Fact.LastVisit))
            : null;

    /// <summary>A consultation where the payer takes it; else the visit that it is without that name (EM-80, EM-81, EM-101).</summary>
    private static void AddConsultation(CodingWork work, int service, EvaluationAndManagementService visit)
    {
        if (!work.TryUse(Switches.AcceptsConsults, service, out bool accepted))
        {
            return;
        }

        var isInpatient = work.PlaceOfService == Hospital;
        var group = isInpatient ? VisitGroup.InpatientConsultation : VisitGroup.Consultation;
        if (accepted)
        {
            _ = AddVisit(work, service, visit, group)?.Because(Rule.EM_81, Switches.AcceptsConsults);
            return;
        }

        var before = work.LineCount;
        if (isInpatient)
        {
            AddInSequence(work, service, visit, VisitGroup.HospitalInitial, VisitGroup.HospitalSubsequent);
        }
        else
        {
            _ = AddByPatient(work, service, visit, VisitGroup.OfficeNew, VisitGroup.OfficeEstablished);
        }

        if (work.LineCount > before)
        {
            var line = work.Lines[before].Because(Rule.EM_81, Switches.AcceptsConsults);
            work.Report(new FindingRecord { Id = FindingId.ConsultRejected, Service = (short)service, Code = line.Code, Text = work.Payer.Id });
            NotReportConsultation(work, service, visit, VisitTable.Of(group));
        }
    }

    private static void NotReportConsultation(CodingWork work, int service, EvaluationAndManagementService visit, VisitRow row)
    {
        if (VisitLevel.TryRead(work, service, visit, out var read) && read.Wanted is null
            && Math.Max(read.Level, VisitTable.LevelByTime(row, visit.TotalMinutes, work.Date)) is var level and > 0)
        {
            work.NotReport(service, row.Codes[level - 1], Rule.EM_81);
        }
    }

    /// <summary>Codes of their own where the payer takes them, else the office codes with the payer's modifier (EM-83..85, EM-104).</summary>
    private static void AddTelehealth(CodingWork work, int service, EvaluationAndManagementService visit, bool audio)
    {
        ReportPlace(work, service);
        if (work.Payer.TryGet(Switches.TelehealthThrough, out var through) && work.Date > through)
        {
            work.Report(new FindingRecord { Id = FindingId.UnknownPolicy, Service = (short)service, Date = work.Date, Text = work.Payer.Id });
            work.Mark(service, ServiceOutcome.NeedsPolicy);
            return;
        }

        if (work.Date >= TelemedicineCodesFrom)
        {
            if (!work.Payer.TryGet(Switches.Cpt98000, out Cpt98000Choice choice))
            {
                AddForUnknownPolicy(work, service, visit, audio);
                return;
            }

            if (choice == Cpt98000Choice.Accept)
            {
                _ = AddByPatient(work, service, visit, audio ? VisitGroup.AudioNew : VisitGroup.VideoNew,
                    audio ? VisitGroup.AudioEstablished : VisitGroup.VideoEstablished)
                    ?.Because(Rule.EM_85, Switches.Cpt98000);
                return;
            }
        }

        _ = AddInOfficeCodes(work, service, visit, audio);
    }

    /// <summary>A payer that says nothing about the codes of telemedicine gets the office code, and is told (TEL-98).</summary>
    private static void AddForUnknownPolicy(CodingWork work, int service, EvaluationAndManagementService visit, bool audio)
    {
        if (AddInOfficeCodes(work, service, visit, audio)?.Because(Rule.TEL_98, Switches.Cpt98000) is { } line)
        {
            work.Report(new FindingRecord { Id = FindingId.TelemedicinePolicyUnset, Service = (short)service, Code = line.Code, Switch = Switches.Cpt98000, Text = work.Payer.Id });
        }
    }

    /// <summary>By telephone always 93; by video the payer's own modifier.</summary>
    private static LineDraft? AddInOfficeCodes(CodingWork work, int service, EvaluationAndManagementService visit, bool audio)
    {
        var modifier = TelehealthModifierChoice.None;
        if (!audio && !work.TryUse(Switches.TelehealthModifier, service, out modifier))
        {
            return null;
        }

        var line = AddByPatient(work, service, visit, VisitGroup.OfficeNew, VisitGroup.OfficeEstablished);
        if (audio)
        {
            return line?.Because(Rule.EM_83).Add(AudioOnly, Rule.EM_104);
        }

        _ = line?.Because(Rule.EM_83, Switches.TelehealthModifier);
        if (line is not null && modifier == TelehealthModifierChoice.Modifier95 && !work.Payer.Codes(Switches.Modifier95Codes).IsEmpty)
        {
            return VideoModifier.IsTakenBy(work.Payer, line.Code) ? line.Because(Rule.M_95, Switches.Modifier95Codes).Add(VideoModifiers[(int)modifier])
                : line.Because(Rule.M_95, Switches.Modifier95Codes);
        }

        return modifier == TelehealthModifierChoice.None ? line : line?.Add(VideoModifiers[(int)modifier], Rule.EM_83);
    }

    private static void ReportPlace(CodingWork work, int service)
    {
        var place = work.PlaceOfService;
        var takesOffice = work.Payer.TryGet(Switches.TelehealthPos, out TelehealthPosChoice choice) && choice == TelehealthPosChoice.Office;
        if (place is not (TelehealthElsewhere or TelehealthHome) && !(takesOffice && place == OfficePlace))
        {
            work.Report(new FindingRecord { Id = FindingId.PosTelehealthMismatch, Service = (short)service, Text = place });
        }
    }

    /// <summary>The code of the level, by decision making or time, whichever is higher (EM-54); null when asked, refused or not modelled.</summary>
    private static LineDraft? AddVisit(CodingWork work, int service, EvaluationAndManagementService visit, VisitGroup group)
    {
        var row = VisitTable.Of(group);
        if (work.Date < row.From)
        {
            work.NotModelled(service);
            return null;
        }

        var byTime = VisitTable.LevelByTime(row, visit.TotalMinutes, work.Date);
        if (!VisitLevel.TryRead(work, service, visit, out var decision))
        {
            return null;
        }

        if (decision.Wanted is { } column && row.Codes[Math.Max(decision.Least, byTime) - 1] != row.Codes[Math.Max(decision.Most, byTime) - 1])
        {
            work.AskWords(service, column);
            return null;
        }

        var level = Math.Max(decision.Least, byTime);
        if (level == VisitLevel.Unknown || (level == 0 && decision.Least == VisitLevel.Unknown))
        {
            work.AskWords(service, Fact.Mdm);
            return null;
        }

        if (level == 0)
        {
            work.NotReport(service, row.Codes[0], Rule.EM_35);
            return null;
        }

        var line = work.AddLine(row.Codes[level - 1], 1, service, row.Rule).Because(byTime >= decision.Least ? Rule.EM_50 : Rule.EM_30).Using(Fact.Setting);
        MarkFacts(line, byTime >= decision.Least, visit);
        AddExtras(work, service, visit, row, byTime);
        return line;
    }

    private static void AddExtras(CodingWork work, int service, EvaluationAndManagementService visit, VisitRow row, int byTime)
    {
        var code = work.Lines[^1].Code;
        if (byTime == VisitTable.TopLevel)
        {
            VisitExtras.AddProlonged(work, service, row, visit.TotalMinutes!.Value);
        }

        VisitExtras.AddLongitudinal(work, service, row.Group is VisitGroup.OfficeNew or VisitGroup.OfficeEstablished,
            row.Group is VisitGroup.HomeNew or VisitGroup.HomeEstablished, code);
    }

    private static void MarkFacts(LineDraft line, bool byTime, EvaluationAndManagementService visit)
    {
        if (byTime)
        {
            _ = line.Using(Fact.TotalMinutes);
        }
        else if (visit.Mdm is not null)
        {
            _ = line.Using(Fact.Mdm);
        }
        else
        {
            _ = line.Using(Fact.Problems).Using(Fact.Data).Using(Fact.Risk).Using(Fact.Elements);
        }
    }
}
