using static DermCpt.Families.Bands;

namespace DermCpt.Families;

/// <summary>Codes of paring. Thread-safe: immutable.</summary>
internal static class ParingTable
{
    internal static readonly BandTable[] Lesions = [new("paring", Rule.PA_01, BandUnit.Count, 1, [Row(1, 11055), Row(4, 11056), Row(BandTable.Open, 11057)])];
}
