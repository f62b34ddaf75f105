using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Sclerotherapy by the kind of veins, and by their number on each leg (SC-10, SC-11). Thread-safe: immutable.</summary>
internal sealed class VeinFamily : Family
{
    /// <summary>In the order of <see cref="SclerosedVeins"/>.</summary>
    private static readonly (ProcedureCode Code, Rule Rule)[] ByVeins =
        [(ProcedureCode.FromNumber(36468), Rule.SC_10), (ProcedureCode.FromNumber(36470), Rule.SC_11), (ProcedureCode.FromNumber(36471), Rule.SC_11)];

    internal override string Name => "veins";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Sclerotherapy];

    internal override void Select(CodingWork work)
    {
        var first = work.LineCount;
        foreach (var service in work.Of(ServiceKind.Sclerotherapy))
        {
            if (((SclerotherapyService)work[service]).Veins is not { } veins)
            {
                work.AskWords(service, Fact.Veins);
                continue;
            }

            var (code, rule) = ByVeins[(int)veins];
            if (veins == SclerosedVeins.Spider)
            {
                _ = OncePerSession.Add(work, first, code, service, rule).Using(Fact.Veins);
            }
            else if (!JoinsItsLeg(work, first, service, veins))
            {
                _ = work.AddLine(code, 1, service, rule).Using(Fact.Veins).Using(Fact.Laterality);
            }
        }
    }

    /// <summary>Two services on one leg are several veins of it, unless they name one vein.</summary>
    private static bool JoinsItsLeg(CodingWork work, int first, short service, SclerosedVeins veins)
    {
        foreach (var line in work.Lines[first..])
        {
            if (line.Code == ByVeins[(int)SclerosedVeins.Spider].Code)
            {
                continue;
            }

            if (work[service].Laterality is { } leg && line.Laterality == leg)
            {
                var isOneVein = veins == SclerosedVeins.Single && work.RelationOf(line.Services[0], service) == Relation.Same;
                line.Code = isOneVein ? line.Code : ByVeins[(int)SclerosedVeins.Multiple].Code;
                _ = line.From(service);
                return true;
            }
        }

        return false;
    }
}
