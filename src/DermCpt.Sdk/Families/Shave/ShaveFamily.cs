using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Shave removal: site group and lesion diameter, one line a lesion (SH-00, SH-01). Thread-safe: immutable.</summary>
internal sealed class ShaveFamily : Family
{
    /// <summary>SH-00: diameter of the lesion alone, cm.</summary>
    internal static readonly BandTable Diameters = new("shave removal", Rule.SH_00, BandUnit.Centimeters, 10,
    [
        Bands.Row('A', 50, 11300), Bands.Row('A', 100, 11301), Bands.Row('A', 200, 11302), Bands.Row('A', BandTable.Open, 11303),
        Bands.Row('B', 50, 11305), Bands.Row('B', 100, 11306), Bands.Row('B', 200, 11307), Bands.Row('B', BandTable.Open, 11308),
        Bands.Row('C', 50, 11310), Bands.Row('C', 100, 11311), Bands.Row('C', 200, 11312), Bands.Row('C', BandTable.Open, 11313),
    ]);

    internal override string Name => "shave";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.ShaveRemoval];

    internal override ReadOnlySpan<BandTable> Tables => new BandTable[] { Diameters };

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.ShaveRemoval))
        {
            var shave = (ShaveRemovalService)work[service];
            if (shave.Count == 0)
            {
                work.Refuse(service, Fact.Count, Rule.SH_01);
                continue;
            }

            SizedLesion.Add(work, service, Diameters, SiteFamily.Excision, shave.DiameterCm?.Hundredths, Fact.DiameterCm, work.LesionsOf(service));
        }
    }
}
