using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.LineModifiers;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>What stands beside a visit that day, as the table of visits and procedures asks it (DEC-01..09).</summary>
internal readonly ref struct VisitFacts
{
    /// <summary>An operation of 90 days that day.</summary>
    internal bool Major { get; private init; }

    /// <summary>An operation of 90 days whose line waits for a fact.</summary>
    internal bool MajorWaits { get; private init; }

    /// <summary>A procedure of 0 or 10 days that day, coded or waiting for a fact.</summary>
    internal bool Minor { get; private init; }

    /// <summary>The first coded procedure of 0 or 10 days; empty when there is none.</summary>
    internal ProcedureCode MinorCode { get; private init; }

    /// <summary>A service that a pair edit of indicator 1 ties to the visit, or a preventive one.</summary>
    internal bool Paired { get; private init; }

    /// <summary>Any procedure that is no laboratory work and no given code.</summary>
    internal bool AnyProcedure { get; private init; }

    /// <summary>What the visit needs to stand beside all this.</summary>
    internal Judgement Judgement => VisitBeside.Judge(Major, Minor, Paired);

    internal bool NeedsSeparateWork => !Judgement.IsSilent;

    internal static VisitFacts Of(CodingWork work, LineDraft visit)
    {
        var (major, waits, paired, any) = (false, false, false, false);
        var (minor, minorCode) = (HasWaitingProcedure(work, ServiceOutcome.NeedsPolicy) || HasWaitingProcedure(work, ServiceOutcome.Asked),
            default(ProcedureCode));
        foreach (var line in work.Lines)
        {
            waits |= line.Held && VisitBeside.RoleOf(line.Global) == BesideVisit.Major;
            paired |= !line.Dropped && line.Profile.Is(CodeTraits.PreventiveVisit) && !visit.Profile.Is(CodeTraits.PreventiveVisit);
            if (line.Dropped || !IsBeside(line))
            {
                continue;
            }

            if (!IsAftercareOnly(line))
            {
                var role = VisitBeside.RoleOf(line.Global);
                major |= role == BesideVisit.Major;
                var isMinor = role is BesideVisit.Minor or BesideVisit.ByContractor;
                minor |= isMinor;
                minorCode = isMinor && minorCode.IsEmpty ? line.Code : minorCode;
            }

            paired |= line.Global != GlobalDays.Zzz && (IsTied(work, line, visit) || line.Profile.Is(CodeTraits.Preventive));
            any |= line.Class != CodeClass.Laboratory && line.Kind != ServiceKind.Code;
        }

        return new VisitFacts { Major = major, MajorWaits = waits, Minor = minor, MinorCode = minorCode, Paired = paired, AnyProcedure = any };
    }

    /// <summary>A minor procedure about another lesion than every major one: not a part of the operation that was decided.</summary>
    internal static bool HasMinorApartFromMajor(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && IsBeside(line) && VisitBeside.RoleOf(line.Global) == BesideVisit.Minor && IsApartFromMajor(work, line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsApartFromMajor(CodingWork work, LineDraft minor)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && VisitBeside.RoleOf(line.Global) == BesideVisit.Major && !LineRelation.AreApart(work, line, minor))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the line is something that a visit can stand beside: neither visit nor drug.</summary>
    internal static bool IsBeside(LineDraft line) => !line.Class.IsVisit() && line.Class is not (CodeClass.VisitAddOn or CodeClass.Drug);

    internal static bool IsTied(CodingWork work, LineDraft line, LineDraft visit) => work.IsPaired(line, visit, 1) || work.IsPaired(visit, line, 1);

    /// <summary>What a visit with a level and without a line waits for: a fact or the payer's policy; null when none waits.</summary>
    internal static ServiceOutcome? WaitingVisit(CodingWork work)
    {
        ServiceOutcome? waiting = null;
        for (var service = 0; service < work.ServiceCount; service++)
        {
            if (HasLevel(work[service]) && work.OutcomeOf(service) is var outcome and (ServiceOutcome.Asked or ServiceOutcome.NeedsPolicy)
                && !HasLine(work, service))
            {
                waiting = waiting is null || outcome > waiting ? outcome : waiting;
            }
        }

        return waiting;
    }

    /// <summary>A visit of which there is one a day.</summary>
    private static bool HasLevel(Service service) => service switch
    {
        EvaluationAndManagementService visit =>
            visit.Setting is not (VisitSetting.Digital or VisitSetting.VirtualCheckIn or VisitSetting.StoreAndForward or VisitSetting.Interprofessional),
        GivenCodeService { Code: { } code } => OneVisitADay.IsOneADay(ProfileTable.Of(code)),
        _ => false,
    };

    private static bool HasLine(CodingWork work, int service)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.Class == CodeClass.Visit && line.Services.Contains((short)service))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A given line with 55 or 56 is care around an operation of another day.</summary>
    private static bool IsAftercareOnly(LineDraft line) =>
        line.Kind == ServiceKind.Code && (line.HasModifier(CareModifiers.Postoperative) || line.HasModifier(CareModifiers.Preoperative));

    /// <summary>A procedure whose code waits for a fact or the payer's policy: whichever it gives, the visit stands beside a procedure.</summary>
    internal static bool HasWaitingProcedure(CodingWork work, ServiceOutcome waiting)
    {
        for (var service = 0; service < work.ServiceCount; service++)
        {
            if (work.OutcomeOf(service) == waiting && IsProcedure(work[service]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsProcedure(Service service) =>
        service is GivenCodeService { Code: { } code } ? ProfileTable.Of(code).Class == CodeClass.Procedure : LesionRelation.IsAboutALesion(service.Kind);
}
