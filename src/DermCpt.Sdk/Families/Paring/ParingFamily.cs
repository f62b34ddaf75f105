using DermCpt.Coding;
using static DermCpt.Families.Bands;

namespace DermCpt.Families;

/// <summary>Paring of corns and calluses, by how many (PA-01). Thread-safe: immutable.</summary>
internal sealed class ParingFamily : Family
{
    private static readonly BandTable[] Lesions = [new("paring", Rule.PA_01, BandUnit.Count, 1, [Row(1, 11055), Row(4, 11056), Row(BandTable.Open, 11057)])];

    internal override string Name => "paring";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Paring];

    internal override ReadOnlySpan<BandTable> Tables => Lesions;

    internal override void Select(CodingWork work) =>
        CountedLesions.Add(work, work.Of(ServiceKind.Paring), Lesions[0], static paring => ((ParingService)paring).Count);
}
