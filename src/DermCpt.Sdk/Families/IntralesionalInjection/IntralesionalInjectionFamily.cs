using DermCpt.Coding;
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
        Span<short> alike = stackalloc short[injections.Length];
        for (var table = 0; table < Lesions.Length; table++)
        {
            var count = 0;
            foreach (var service in injections)
            {
                if (((IntralesionalInjectionService)work[service]).Agent == InjectedAgent.Chemotherapy == (table == 1))
                {
                    alike[count++] = service;
                }
            }

            if (CountedLesions.Add(work, alike[..count], Lesions[table], static injection => ((IntralesionalInjectionService)injection).Count) is { } line)
            {
                _ = line.Using(Fact.Agent);
                DrugBeside.ReportIfNone(work, alike[0], line.Code, Rule.DOC_20);
            }
        }
    }
}
