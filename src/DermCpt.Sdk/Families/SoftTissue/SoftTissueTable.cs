namespace DermCpt.Families;

/// <summary>Numbers of tumors under the skin. Thread-safe: immutable.</summary>
internal static class SoftTissueTable
{
    /// <summary>ST-17, one table a depth; "less than" bounds end 0.01 below the printed number, and there is no gap.</summary>
    internal static readonly BandTable[] Depths =
    [
        Make("subcutaneous tumor", [200, 300, 300, 300, 300, 300, 300, 150, 300, 300, 300, 150],
            [21011, 21012, 21555, 21552, 21930, 21931, 22902, 22903, 23075, 23071, 24075, 24071, 25075, 25071, 26115, 26111, 27047, 27043, 27327, 27337,
                27618, 27632, 28043, 28039]),
        Make("subfascial tumor", [200, 500, 500, 500, 500, 500, 300, 150, 500, 500, 500, 150],
            [21013, 21014, 21556, 21554, 21932, 21933, 22900, 22901, 23076, 23073, 24076, 24073, 25076, 25073, 26116, 26113, 27048, 27045, 27328, 27339,
                27619, 27634, 28045, 28041]),
        Make("radical resection", [200, 500, 500, 500, 500, 500, 300, 300, 500, 500, 500, 300],
            [21015, 21016, 21557, 21558, 21935, 21936, 22904, 22905, 23077, 23078, 24077, 24079, 25077, 25078, 26117, 26118, 27049, 27059, 27329, 27364,
                27615, 27616, 28046, 28047]),
    ];

    /// <summary>Bounds and codes in the order of <see cref="SoftTissueRegion"/>: small, large.</summary>
    private static BandTable Make(string name, int[] bounds, int[] codes)
    {
        var rows = new BandRow[codes.Length];
        for (var region = 0; region < bounds.Length; region++)
        {
            var group = (char)('a' + region + 1);
            rows[2 * region] = new BandRow(group, bounds[region] - 1, ProcedureCode.FromNumber(codes[2 * region]));
            rows[(2 * region) + 1] = new BandRow(group, BandTable.Open, ProcedureCode.FromNumber(codes[(2 * region) + 1]));
        }

        return new BandTable(name, Rule.ST_17, BandUnit.Centimeters, 1, rows);
    }
}
