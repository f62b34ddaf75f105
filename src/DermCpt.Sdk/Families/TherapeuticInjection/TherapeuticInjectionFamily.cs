
using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Injections and infusions by route, one a service (INJ-01). Thread-safe: immutable.</summary>
internal sealed class TherapeuticInjectionFamily : Family
{
    private static readonly ProcedureCode[] ByRoute = [ProcedureCode.FromNumber(96372), ProcedureCode.FromNumber(96374), ProcedureCode.FromNumber(96365)];

    internal override string Name => "injection";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.TherapeuticInjection];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.TherapeuticInjection))
        {
            if (((TherapeuticInjectionService)work[service]).Route is not { } route)
            {
                work.AskWords(service, Fact.Route);
                continue;
            }

            _ = work.AddLine(ByRoute[(int)route], 1, service, Rule.INJ_01).Using(Fact.Route);
            DrugBeside.ReportIfNone(work, service, ByRoute[(int)route], Rule.DOC_38);
        }
    }
}
