using DermCpt.Coding;
using static DermCpt.Families.CultureTable;

namespace DermCpt.Families;

/// <summary>Cultures done here, by organism, each source counted (LB-06, LB-07). Thread-safe: immutable.</summary>
internal sealed class CultureFamily : Family
{
    internal override string Name => "culture";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Culture];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.Culture))
        {
            var culture = (CultureService)work[service];
            if (culture.Organism is not { } organism)
            {
                work.AskWords(service, Fact.Organism);
                continue;
            }

            var (code, rule) = ByOrganism[(int)organism];
            _ = work.AddLine(code, culture.Count ?? 1, service, rule).Using(Fact.Organism).Using(Fact.Count);
        }
    }
}
