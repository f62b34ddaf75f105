using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>The drugs that a visit records, as what gives them asks for them. Thread-safe: no state.</summary>
internal static class DrugsOfVisit
{
    internal static bool IsDrug(Service service) =>
        service is DrugService || (service is GivenCodeService { Code: { } given } && ProfileTable.Of(given).Class == CodeClass.Drug);

    /// <summary>The code of a recorded drug; empty where neither code nor name tells it.</summary>
    internal static ProcedureCode CodeOf(CodingWork work, int service) => work[service] switch
    {
        DrugService drug => drug.Code ?? (drug.Name is { } name ? DrugTable.FindByName(name.AsSpan().Trim(), work.Date, work.Edition) : default),
        GivenCodeService { Code: { } given } => given,
        _ => default,
    };

    /// <summary>A procedure of the day, which a local anesthetic is part of (INJ-06).</summary>
    internal static bool HasProcedure(CodingWork work)
    {
        foreach (var service in work.Order)
        {
            if (IsProcedure(work[service]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Something else of the day may have given a drug: a procedure, an injection into lesions, light.</summary>
    internal static bool HasTreatment(CodingWork work)
    {
        foreach (var service in work.Order)
        {
            if (work[service].Kind is ServiceKind.PhotodynamicTherapy or ServiceKind.Phototherapy or ServiceKind.LaserTreatment || IsProcedure(work[service]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Some injection of the visit gives the drug into a vein, so that no patient gave it.</summary>
    internal static bool IsIntoVein(CodingWork work, int drug, in DrugRoutes routes)
    {
        foreach (var service in work.Order)
        {
            if (work[service] is TherapeuticInjectionService { Route: { } route and not InjectionRoute.SubcutaneousOrIntramuscular } injection
                && (routes.Taken & DrugAdministration.FormsOf(route)) != 0
                && (injection.Drug is null || string.Equals(injection.Drug, work[drug].Id, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The payer takes no line for what patients give themselves (DRG-06), unless a denial is wanted (M-GY); false, and the policy is asked
    /// for, where its switch is unset.
    /// </summary>
    internal static bool IsExcluded(CodingWork work, int service, int drug, in DrugRow row, bool isIntoVein) =>
        row.IsSelfGiven && !isIntoVein && work[drug].Liability != LiabilityNotice.Excluded
        && work.TryUse(Switches.SelfAdministeredDrugs, service, out SelfAdministeredDrugsChoice reading)
        && DrugsWithoutLine.IsExcluded(row.IsSelfGiven, isIntoVein, reading);

    /// <summary>An injection with no drug recorded that day is coded, and the gap is said (DOC-20, DOC-38).</summary>
    internal static void ReportIfNone(CodingWork work, int service, ProcedureCode code, Rule rule)
    {
        foreach (var other in work.Order)
        {
            if (IsDrug(work[other]))
            {
                return;
            }
        }

        work.Report(new FindingRecord { Id = FindingId.DrugNotReported, Service = (short)service, Code = code, Rule = rule });
    }

    private static bool IsProcedure(Service service) =>
        service is GivenCodeService { Code: { } given } ? ProfileTable.Of(given).Class == CodeClass.Procedure : LesionRelation.IsAboutALesion(service.Kind);
}
