using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Prolonged time beyond the top level: the group, the code, and the minutes from which full quarters of an hour count.</summary>
internal readonly struct ProlongedRow(VisitGroup group, ProlongedCodeChoice choice, ProcedureCode code, int countedFrom, Rule rule)
{
    internal VisitGroup Group { get; init; } = group;
    internal ProlongedCodeChoice Choice { get; init; } = choice;
    internal ProcedureCode Code { get; init; } = code;
    internal int CountedFrom { get; init; } = countedFrom;
    internal Rule Rule { get; init; } = rule;
}

/// <summary>What a visit carries with it: prolonged time (EM-56..59) and the longitudinal add-on (EM-70..77). Thread-safe: immutable.</summary>
internal static class VisitExtras
{
    private const int Quarter = 15;
    private static readonly ProcedureCode Office = ProcedureCode.FromNumber(99417);
    private static readonly ProcedureCode Inpatient = ProcedureCode.FromNumber(99418);
    private static readonly ProcedureCode Medicare = ProcedureCode.Parse("G2212");
    private static readonly ProcedureCode Longitudinal = ProcedureCode.Parse("G2211");
    private static readonly DateOnly LongitudinalFrom = new(2024, 1, 1);
    private static readonly DateOnly LongitudinalWith25From = new(2025, 1, 1);
    private static readonly DateOnly LongitudinalHomeFrom = new(2026, 1, 1);

    private static readonly ProlongedRow[] Prolonged =
    [
        new(VisitGroup.OfficeNew, ProlongedCodeChoice.Code99417, Office, 60, Rule.EM_56),
        new(VisitGroup.OfficeEstablished, ProlongedCodeChoice.Code99417, Office, 40, Rule.EM_56),
        new(VisitGroup.Consultation, ProlongedCodeChoice.Code99417, Office, 55, Rule.EM_56b),
        new(VisitGroup.HomeNew, ProlongedCodeChoice.Code99417, Office, 75, Rule.EM_56b),
        new(VisitGroup.HomeEstablished, ProlongedCodeChoice.Code99417, Office, 60, Rule.EM_56b),
        new(VisitGroup.HospitalInitial, ProlongedCodeChoice.Code99417, Inpatient, 75, Rule.EM_58),
        new(VisitGroup.HospitalSubsequent, ProlongedCodeChoice.Code99417, Inpatient, 50, Rule.EM_58),
        new(VisitGroup.InpatientConsultation, ProlongedCodeChoice.Code99417, Inpatient, 80, Rule.EM_58),
        new(VisitGroup.OfficeNew, ProlongedCodeChoice.G2212, Medicare, 74, Rule.EM_57),
        new(VisitGroup.OfficeEstablished, ProlongedCodeChoice.G2212, Medicare, 54, Rule.EM_57),
    ];

    /// <summary>Full quarters of an hour beyond the top level, when time gave that level.</summary>
    internal static void AddProlonged(CodingWork work, int service, VisitRow visit, decimal minutes)
    {
        if (Find(visit.Group, ProlongedCodeChoice.Code99417) is not { } general || UnitsOf(general, minutes) is var units && units == 0)
        {
            return;
        }

        if (!work.TryUse(Switches.ProlongedCode, service, out ProlongedCodeChoice choice))
        {
            return;
        }

        if (choice == ProlongedCodeChoice.Code99417)
        {
            Add(work, service, visit, general, units);
            return;
        }

        work.NotReport(service, general.Code, choice == ProlongedCodeChoice.G2212 ? Rule.EM_57 : general.Rule);
        if (choice == ProlongedCodeChoice.G2212 && Find(visit.Group, choice) is { } special)
        {
            Add(work, service, visit, special, UnitsOf(special, minutes));
        }
        else if (choice == ProlongedCodeChoice.G2212)
        {
            // The payer's own code for these groups has thresholds that no rule here states: said, not guessed.
            work.ReportNotModelled(service);
        }
    }

    /// <summary>The longitudinal add-on where the relationship is stated; beside a procedure it is judged later.</summary>
    internal static void AddLongitudinal(CodingWork work, int service, bool baseIsOffice, bool baseIsHome, ProcedureCode visit)
    {
        if (((EvaluationAndManagementService)work[service]).LongitudinalRelationship != true)
        {
            return;
        }

        if (work.Date < LongitudinalFrom)
        {
            work.NotReport(service, Longitudinal, Rule.EM_70);
        }
        else if (!baseIsOffice && !(baseIsHome && work.Date >= LongitudinalHomeFrom))
        {
            work.NotReport(service, Longitudinal, baseIsHome ? OfOffice(work) : Rule.EM_75);
        }
        else if (work.TryUse(Switches.G2211Policy, service, out G2211PolicyChoice policy))
        {
            if (policy == G2211PolicyChoice.Deny)
            {
                work.NotReport(service, Longitudinal, Rule.EM_77);
                return;
            }

            var line = work.AddLine(Longitudinal, 1, service, baseIsHome ? Rule.EM_73 : OfOffice(work)).Because(Rule.EM_77,
                Switches.G2211Policy).Using(Fact.LongitudinalRelationship);
            line.AddOnTo = visit;
        }
    }

    /// <summary>The rule of the year that ties it to an office visit.</summary>
    private static Rule OfOffice(CodingWork work) => work.Date < LongitudinalWith25From ? Rule.EM_71 : Rule.EM_72;

    private static void Add(CodingWork work, int service, VisitRow visit, in ProlongedRow row, int units)
    {
        if (units > 0)
        {
            var line = work.AddLine(row.Code, units, service, row.Rule).Because(row.Rule, Switches.ProlongedCode).Using(Fact.TotalMinutes);
            line.AddOnTo = visit.Codes[VisitTable.TopLevel - 1];
        }
    }

    private static int UnitsOf(in ProlongedRow row, decimal minutes) => Math.Max(0, (int)decimal.Floor((minutes - row.CountedFrom) / Quarter));

    private static ProlongedRow? Find(VisitGroup group, ProlongedCodeChoice choice)
    {
        foreach (ref readonly var row in Prolonged.AsSpan())
        {
            if (row.Group == group && row.Choice == choice)
            {
                return row;
            }
        }

        return null;
    }
}
