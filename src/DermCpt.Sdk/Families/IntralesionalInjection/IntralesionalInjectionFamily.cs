using DermCpt.Coding;
using DermCpt.Rules;
using static DermCpt.Families.Bands;

namespace DermCpt.Families;

/// <summary>Injections into lesions: one code by how many lesions, chemotherapy apart from all else (IL-01, IL-03). Thread-safe: immutable.</summary>
internal sealed class IntralesionalInjectionFamily : Family
{
    /// <summary>Lesions, not needle sticks.</summary>
    private static readonly BandTable[] Lesions =
    [
        new("intralesional injection", Rule.IL_01, BandUnit.Count, 1, [Row(7, 11900), Row(BandTable.Open, 11901)]),
        new("intralesional chemotherapy", Rule.IL_03, BandUnit.Count, 1, [Row(7, 96405), Row(BandTable.Open, 96406)]),
    ];

    internal override string Name => "intralesional";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.IntralesionalInjection];

    internal override ReadOnlySpan<BandTable> Tables => Lesions;

    internal override void Select(CodingWork work)
    {
        var injections = work.Of(ServiceKind.IntralesionalInjection);
        var (antitumor, other) = DrugsOf(work);
        var agent = antitumor && other ? InjectedAgent.Other : antitumor ? InjectedAgent.Chemotherapy : InjectedAgent.Steroid;
        Span<short> alike = stackalloc short[injections.Length];
        for (var table = 0; table < Lesions.Length; table++)
        {
            var count = 0;
            foreach (var service in injections)
            {
                var stated = ((IntralesionalInjectionService)work[service]).Agent;
                if ((stated is null && agent == InjectedAgent.Other) || (stated == InjectedAgent.Chemotherapy && other && !antitumor))
                {
                    work.AskWords(service, Fact.Agent);
                }
                else if ((stated ?? agent) == InjectedAgent.Chemotherapy == (table == 1))
                {
                    alike[count++] = service;
                }
            }

            if (CountedLesions.Add(work, alike[..count], Lesions[table], static injection => ((IntralesionalInjectionService)injection).Count) is { } line)
            {
                _ = line.Using(Fact.Agent);
                DrugsOfVisit.ReportIfNone(work, alike[0], line.Code, Rule.DOC_20);
            }
        }
    }

    /// <summary>
    /// Whether anti-tumor drugs and others that go into lesions are recorded (IL-03): an injection without a stated agent gave the one kind
    /// that is, a steroid where none is; a stated anti-tumor agent beside other drugs alone is asked again (INJ-01).
    /// </summary>
    private static (bool Antitumor, bool Other) DrugsOf(CodingWork work)
    {
        var (antitumor, other) = (false, false);
        foreach (var service in work.Order)
        {
            if (!DrugsOfVisit.IsDrug(work[service]) || !DrugTable.TryFind(DrugsOfVisit.CodeOf(work, service), out var row) || row.IsAnesthetic)
            {
                continue;
            }

            var isAntitumor = (row.Routes.Schools & AdministrationForms.IntoLesions) != 0 && !IsInjectedElsewhere(work, row.Routes);
            antitumor |= isAntitumor;
            other |= !isAntitumor && (row.Routes.Schools & AdministrationForms.Procedure) != 0;
        }

        return (antitumor, other);
    }

    /// <summary>Another service of the visit may have given the drug.</summary>
    private static bool IsInjectedElsewhere(CodingWork work, in DrugRoutes routes)
    {
        foreach (var service in work.Order)
        {
            if (work[service] is TherapeuticInjectionService { Route: { } route } && (routes.Taken & DrugAdministration.FormsOf(route)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
