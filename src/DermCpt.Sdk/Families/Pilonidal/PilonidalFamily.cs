using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Pilonidal cyst: drained or excised, by extent (PIL-01). Thread-safe: immutable.</summary>
internal sealed class PilonidalFamily : Family
{
    internal override string Name => "pilonidal";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.PilonidalCyst];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.PilonidalCyst))
        {
            var cyst = (PilonidalCystService)work[service];
            if (cyst.Procedure is null)
            {
                work.AskWords(service, Fact.Procedure);
            }

            if (cyst.Extent is null)
            {
                work.AskWords(service, Fact.Extent);
            }

            if (cyst is { Procedure: { } procedure, Extent: { } extent })
            {
                _ = work.AddLine(ProcedureCode.FromNumber(CodeOf(procedure, extent)), 1, service, Rule.PIL_01).Using(Fact.Procedure).Using(Fact.Extent);
            }
        }
    }

    private static int CodeOf(PilonidalProcedure procedure, PilonidalExtent extent) => (procedure, extent) switch
    {
        (PilonidalProcedure.Drainage, PilonidalExtent.Simple) => 10080,
        (PilonidalProcedure.Drainage, _) => 10081,
        (_, PilonidalExtent.Simple) => 11770,
        (_, PilonidalExtent.Extensive) => 11771,
        _ => 11772,
    };
}
