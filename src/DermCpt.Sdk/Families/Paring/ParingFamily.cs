using DermCpt.Coding;
using static DermCpt.Families.ParingTable;

namespace DermCpt.Families;

/// <summary>Paring of corns and calluses, by how many (PA-01). Thread-safe: immutable.</summary>
internal sealed class ParingFamily : Family
{
    internal override string Name => "paring";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Paring];

    internal override ReadOnlySpan<BandTable> Tables => Lesions;

    internal override void Select(CodingWork work) =>
        CountedLesions.Add(work, work.Of(ServiceKind.Paring), Lesions[0], static paring => ((ParingService)paring).Count);
}
