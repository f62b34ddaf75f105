using DermCpt.Codes;
using DermCpt.Coding;
using DermCpt.Encounters;
using DermCpt.Explanations;

namespace DermCpt.Selection.Families;

/// <summary>Sclerotherapy by the kind and number of veins (SC-10, SC-11). Thread-safe: immutable.</summary>
internal sealed class VeinFamily : Family
{
    /// <summary>In the order of <see cref="SclerosedVeins"/>.</summary>
    private static readonly (ProcedureCode Code, Rule Rule)[] ByVeins =
        [(ProcedureCode.FromNumber(36468), Rule.SC_10), (ProcedureCode.FromNumber(36470), Rule.SC_11), (ProcedureCode.FromNumber(36471), Rule.SC_11)];

    internal override string Name => "veins";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Sclerotherapy];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.Sclerotherapy))
        {
            if (((SclerotherapyService)work[service]).Veins is not { } veins)
            {
                work.AskWords(service, Fact.Veins);
                continue;
            }

            var (code, rule) = ByVeins[(int)veins];
            _ = work.AddLine(code, 1, service, rule).Using(Fact.Veins);
        }
    }
}
