using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Families;

/// <summary>Injections and infusions by drug, route and payer, one a service, and the further hours of an infusion (INJ-01). Thread-safe: immutable.</summary>
internal sealed class TherapeuticInjectionFamily : Family
{
    private static readonly InjectionRoute[] Routes = Enum.GetValues<InjectionRoute>();

    internal override string Name => "injection";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.TherapeuticInjection];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.TherapeuticInjection))
        {
            var injection = (TherapeuticInjectionService)work[service];
            if (injection.Route is { } route)
            {
                Give(work, service, injection, route);
            }
            else
            {
                work.AskWords(service, Fact.Route);
            }
        }
    }

    /// <summary>The code is the same for every drug that it may have given, or the drug is asked for.</summary>
    private static void Give(CodingWork work, int service, TherapeuticInjectionService injection, InjectionRoute route)
    {
        var given = -1;
        var answer = default(Answer);
        foreach (var drug in work.Order)
        {
            if (!DrugsOfVisit.IsDrug(work[drug]) || !MayGive(injection, work[drug]))
            {
                continue;
            }

            var code = DrugsOfVisit.CodeOf(work, drug);
            if (code.IsEmpty)
            {
                // What was given decides the code, and the drug is asked about.
                work.Mark(service, ServiceOutcome.Asked);
                return;
            }

            if (!TryAnswer(work, service, drug, code, route, out var next))
            {
                continue;
            }

            if (given >= 0 && (next.Form != answer.Form || next.IsExcluded != answer.IsExcluded))
            {
                work.Ask(new Question((short)service, Fact.Drug, ChoiceForm.Drugs));
                return;
            }

            (given, answer) = (drug, next with { HasChoice = next.HasChoice || answer.HasChoice });
        }

        if (given < 0)
        {
            GiveWhatNobodyRecorded(work, service, injection, route);
        }
        else
        {
            Add(work, service, injection, answer);
        }
    }

    private static bool MayGive(TherapeuticInjectionService injection, Service drug) =>
        injection.Drug is null || string.Equals(injection.Drug, drug.Id, StringComparison.Ordinal);

    /// <summary>What an injection of one drug by the route would be; false where the drug is not given by it.</summary>
    private static bool TryAnswer(CodingWork work, int service, int drug, ProcedureCode code, InjectionRoute route, out Answer answer)
    {
        var isKnown = DrugTable.TryFind(code, out var row);
        var routes = isKnown ? row.Routes : DrugRoutes.Unknown;
        if ((routes.Taken & DrugAdministration.FormsOf(route)) == 0)
        {
            answer = default;
            return false;
        }

        var isIntoVein = route != InjectionRoute.SubcutaneousOrIntramuscular || DrugsOfVisit.IsIntoVein(work, drug, routes);
        answer = Decide(work, service, routes, route) with { IsExcluded = isKnown && DrugsOfVisit.IsExcluded(work, service, drug, row, isIntoVein) };
        return true;
    }

    /// <summary>The form by policy and record; none where the policy is unset, or where the fact that it reads is not stated.</summary>
    private static Answer Decide(CodingWork work, int service, in DrugRoutes routes, InjectionRoute route)
    {
        var complexDone = ((TherapeuticInjectionService)work[service]).ComplexAdministration;
        var hasChoice = DrugAdministration.HasChoice(routes, route);
        var reading = BiologicAdminChoice.Therapeutic;
        if (hasChoice && !work.TryUse(Switches.BiologicAdmin, service, out reading))
        {
            return default;
        }

        var form = hasChoice && reading == BiologicAdminChoice.Fact && complexDone is null
            ? AdministrationForms.None
            : DrugAdministration.Choose(routes, route, complexDone, DrugAdministration.TakesComplex(work.Payer.IsMedicare, work.Date), reading);
        return new Answer(form, hasChoice, false);
    }

    /// <summary>
    /// No recorded drug is given by this route: the patient brought one (INJ-04), unless a recorded one is left without anything that gives
    /// it.
    /// </summary>
    private static void GiveWhatNobodyRecorded(CodingWork work, int service, TherapeuticInjectionService injection, InjectionRoute route)
    {
        Span<AdministrationForms> given = stackalloc AdministrationForms[work.ServiceCount];
        Span<DrugRoutes> drugs = stackalloc DrugRoutes[work.ServiceCount];
        var (givenCount, drugCount) = (0, 0);
        foreach (var other in work.Order)
        {
            if (work[other] is TherapeuticInjectionService { Route: { } of })
            {
                given[givenCount++] = DrugAdministration.FormsOf(of);
            }
            else if (DrugsOfVisit.IsDrug(work[other]) && MayGive(injection, work[other]))
            {
                drugs[drugCount++] = DrugTable.RoutesOf(DrugsOfVisit.CodeOf(work, other));
            }
        }

        if (injection.Drug is not null && drugCount == 0)
        {
            work.Ask(new Question((short)service, Fact.Drug, ChoiceForm.Drugs));
        }
        else if (DrugAdministration.Misfit(DrugAdministration.FormsOf(route), given[..givenCount], drugs[..drugCount],
            DrugsOfVisit.HasTreatment(work)) is var left and >= 0)
        {
            AskRoute(work, service, drugs[left]);
        }
        else
        {
            Add(work, service, injection, Decide(work, service, DrugRoutes.Unknown, route));
        }
    }

    /// <summary>The drug is not given by the recorded route: which of its own was it.</summary>
    private static void AskRoute(CodingWork work, int service, in DrugRoutes drug)
    {
        var words = 0L;
        foreach (var route in Routes)
        {
            words |= (drug.Taken & DrugAdministration.FormsOf(route)) != 0 ? 1L << (int)route : 0;
        }

        if (words != 0)
        {
            work.AskWords(service, Fact.Route, words);
        }
        else
        {
            work.NotModelled(service);
        }
    }

    private static void Add(CodingWork work, int service, TherapeuticInjectionService injection, in Answer answer)
    {
        var code = AdministrationCodes.Of(answer.Form);
        if (answer.IsExcluded)
        {
            work.NotReport(service, code, Rule.DRG_06);
            return;
        }

        if (answer.Form == AdministrationForms.None)
        {
            // An unset policy has been asked for already.
            if (answer.HasChoice)
            {
                work.AskBool(service, Fact.ComplexAdministration);
            }

            return;
        }

        var line = work.AddLine(code, 1, service, Rule.INJ_01).Using(Fact.Route).Using(Fact.Drug).Using(Fact.ComplexAdministration);
        if (answer.HasChoice)
        {
            _ = line.Because(Rule.INJ_01, Switches.BiologicAdmin);
        }

        if (AdministrationCodes.HourOf(answer.Form) is { IsEmpty: false } hour && injection.Minutes is { } minutes)
        {
            work.AddLine(hour, DrugAdministration.FurtherHours(minutes), service, Rule.INJ_01).Using(Fact.Minutes).AddOnTo = code;
        }

        DrugsOfVisit.ReportIfNone(work, service, code, Rule.DOC_38);
    }

    /// <summary>What one drug makes of an injection.</summary>
    private readonly struct Answer(AdministrationForms form, bool hasChoice, bool isExcluded)
    {
        internal AdministrationForms Form { get; init; } = form;
        internal bool HasChoice { get; init; } = hasChoice;
        internal bool IsExcluded { get; init; } = isExcluded;
    }
}
