using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Families;

/// <summary>One code of a service that is not face to face: its setting, whole minutes and days.</summary>
internal readonly struct RemoteRow(VisitSetting setting, int leastMinutes, int below, DateOnly from, DateOnly until, ProcedureCode code)
{
    /// <summary>The setting.</summary>
    internal VisitSetting Setting { get; init; } = setting;
    /// <summary>Least minutes.</summary>
    internal int LeastMinutes { get; init; } = leastMinutes;
    /// <summary>Minutes below which the code ends.</summary>
    internal int Below { get; init; } = below;
    /// <summary>First day.</summary>
    internal DateOnly From { get; init; } = from;
    /// <summary>Last day.</summary>
    internal DateOnly Until { get; init; } = until;
    /// <summary>The code.</summary>
    internal ProcedureCode Code { get; init; } = code;
}

/// <summary>Portal messages, check-ins, images sent and advice between practitioners, by minutes (EM-86..89, EM-105). Thread-safe: immutable.</summary>
internal static class RemoteVisits
{
    private const int Open = int.MaxValue;
    private static readonly DateOnly FirstTechnologyDay = new(2019, 1, 1);
    private static readonly DateOnly FirstPortalDay = new(2020, 1, 1);
    private static readonly DateOnly FirstLongCheckInDay = new(2021, 1, 1);
    private static readonly DateOnly FirstBriefCallDay = new(2025, 1, 1);
    private static readonly DateOnly Ever = DateOnly.MaxValue;
    private static readonly ProcedureCode ImageSent = ProcedureCode.Parse("G2010");

    private static readonly RemoteRow[] Rows =
    [
        new(VisitSetting.Digital, 5, 11, FirstPortalDay, Ever, ProcedureCode.FromNumber(99421)),
        new(VisitSetting.Digital, 11, 21, FirstPortalDay, Ever, ProcedureCode.FromNumber(99422)),
        new(VisitSetting.Digital, 21, Open, FirstPortalDay, Ever, ProcedureCode.FromNumber(99423)),
        new(VisitSetting.VirtualCheckIn, 5, 11, FirstTechnologyDay, FirstBriefCallDay.AddDays(-1), ProcedureCode.Parse("G2012")),
        new(VisitSetting.VirtualCheckIn, 5, 11, FirstBriefCallDay, Ever, ProcedureCode.FromNumber(98016)),
        new(VisitSetting.VirtualCheckIn, 11, 21, FirstLongCheckInDay, Ever, ProcedureCode.Parse("G2252")),
        new(VisitSetting.Interprofessional, 5, 11, FirstTechnologyDay, Ever, ProcedureCode.FromNumber(99446)),
        new(VisitSetting.Interprofessional, 11, 21, FirstTechnologyDay, Ever, ProcedureCode.FromNumber(99447)),
        new(VisitSetting.Interprofessional, 21, 31, FirstTechnologyDay, Ever, ProcedureCode.FromNumber(99448)),
        new(VisitSetting.Interprofessional, 31, Open, FirstTechnologyDay, Ever, ProcedureCode.FromNumber(99449)),
    ];

    internal static bool Has(VisitSetting setting) =>
        setting is VisitSetting.Digital or VisitSetting.VirtualCheckIn or VisitSetting.StoreAndForward or VisitSetting.Interprofessional;

    internal static void AddBounds(VisitSetting setting, Bounds bounds)
    {
        foreach (ref readonly var row in Rows.AsSpan())
        {
            if (row.Setting == setting)
            {
                bounds.Add((row.LeastMinutes * 100) - 1);
                bounds.Add(row.Below == Open ? -1 : (row.Below * 100) - 1);
            }
        }
    }

    internal static void Select(CodingWork work, int service, VisitSetting setting)
    {
        var rule = RuleOf(setting);
        var code = ImageSent;
        if (setting == VisitSetting.StoreAndForward)
        {
            if (work.Date < FirstTechnologyDay)
            {
                work.NotModelled(service);
                return;
            }
        }
        else if (((EvaluationAndManagementService)work[service]).TotalMinutes is not { } minutes)
        {
            work.AskValue(service, Fact.TotalMinutes);
            return;
        }
        else if (!TryFind(work, service, setting, minutes, out code))
        {
            return;
        }

        if (setting == VisitSetting.Interprofessional)
        {
            _ = work.AddLine(code, 1, service, rule).Using(Fact.Setting).Using(Fact.TotalMinutes);
        }
        else if (VisitPatient.TryIsEstablished(work, service, out var established))
        {
            AddForEstablished(work, service, code, rule, established);
        }
    }

    private static void AddForEstablished(CodingWork work, int service, ProcedureCode code, Rule rule, bool established)
    {
        if (FindRelated(work, service, code) is not null)
        {
            work.NotReport(service, code, Rule.CL_04);
            return;
        }

        if (established)
        {
            _ = work.AddLine(code, 1, service, rule).Using(Fact.Setting).Using(Fact.TotalMinutes).Using(Fact.Status).Using(Fact.LastVisit);
            return;
        }

        work.NotReport(service, code, rule);
    }

    /// <summary>A visit of the last seven days about the same lesion or diagnosis takes the service in (CL-04).</summary>
    private static PriorService? FindRelated(CodingWork work, int service, ProcedureCode code)
    {
        foreach (var earlier in work.Edition.ProfileOf(code).Is(CodeTraits.Remote) ? work.Encounter.History.AsSpan() : [])
        {
            if (RelatedVisit.IsNear(work.Edition.ProfileOf(earlier.Code), earlier, work.Date)
                && RelatedVisit.IsRelated(work[service].Lesion, work[service].Diagnoses.AsSpan(), earlier) == true)
            {
                return earlier;
            }
        }

        return null;
    }

    /// <summary>The code of the minutes; without one, the nearest code is named as not reported.</summary>
    private static bool TryFind(CodingWork work, int service, VisitSetting setting, decimal minutes, out ProcedureCode code)
    {
        code = default;
        ProcedureCode nearest = default;
        foreach (ref readonly var row in Rows.AsSpan())
        {
            if (row.Setting != setting || work.Date < row.From || work.Date > row.Until)
            {
                continue;
            }

            if (minutes >= row.LeastMinutes && minutes < row.Below)
            {
                code = row.Code;
                return true;
            }

            nearest = nearest.IsEmpty || minutes >= row.LeastMinutes ? row.Code : nearest;
        }

        if (nearest.IsEmpty)
        {
            work.NotModelled(service);
            return false;
        }

        work.NotReport(service, nearest, Rule.EM_105);
        return false;
    }

    private static Rule RuleOf(VisitSetting setting) => setting switch
    {
        VisitSetting.Digital => Rule.EM_88,
        VisitSetting.VirtualCheckIn => Rule.EM_86,
        VisitSetting.StoreAndForward => Rule.EM_87,
        _ => Rule.EM_89,
    };
}
