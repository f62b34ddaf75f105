using DermCpt.Benchmarks.Inputs;

namespace DermCpt.Benchmarks.Comparison;

/// <summary>
/// The least that choosing the codes of a typical visit could cost: facts as numbers, codes from arrays, nothing asked, nothing
/// explained, no date. The unit of the ratios of selection.
/// </summary>
internal static class SelectionFloor
{
    internal const int MaxLines = 8;
    private static readonly byte[] ExcisionGroup = [1, 2, 2, 1, 0, 0, 0, 0, 1, 0, 0];
    private static readonly byte[] RepairGroup = [0, 2, 2, 1, 0, 0, 0, 0, 1, 0, 0];
    private static readonly int[] Diameters = [50, 100, 200, 300, 400, int.MaxValue];
    private static readonly int[] Excisions = [11600, 11601, 11602, 11603, 11604, 11606, 11620, 11621, 11622, 11623, 11624, 11626, 11640, 11641, 11642, 11643, 11644, 11646];
    private static readonly int[] Lengths = [250, 500, 750, 1250, 2000, 3000, int.MaxValue];
    private static readonly int[] Repairs = [12031, 12032, 12032, 12034, 12035, 12036, 12037, 12041, 12042, 12042, 12044, 12045, 12046, 12047, 12051, 12052, 12053, 12054, 12055, 12056, 12057];

    internal static int Select(in TypicalFacts facts, Span<(int Code, int Units)> lines)
    {
        var count = 0;
        lines[count++] = (99212 + facts.Level, 1);
        var top = Math.Max(facts.FirstBiopsy, facts.SecondBiopsy);
        lines[count++] = (11102 + (2 * top), 1);
        lines[count++] = (11103 + (2 * Math.Min(facts.FirstBiopsy, facts.SecondBiopsy)), 1);
        if (facts.Keratoses >= 15)
        {
            lines[count++] = (17004, 1);
        }
        else
        {
            lines[count++] = (17000, 1);
            lines[count] = (17003, facts.Keratoses - 1);
            count += facts.Keratoses > 1 ? 1 : 0;
        }

        lines[count++] = (Excisions[(ExcisionGroup[facts.Site] * Diameters.Length) + Band(Diameters, facts.Diameter)], 1);
        lines[count++] = (Repairs[(RepairGroup[facts.Site] * Lengths.Length) + Band(Lengths, facts.Length)], 1);
        return count;
    }

    private static int Band(int[] tops, int value)
    {
        var band = 0;
        while (value > tops[band])
        {
            band++;
        }

        return band;
    }
}

/// <summary>The same choice as most would write it: words, lists and queries, one result object a line.</summary>
internal static class LinqSelection
{
    private static readonly string[] Levels = ["straightforward", "low", "moderate", "high"];
    private static readonly string[] Techniques = ["tangential", "punch", "incisional"];
    private static readonly List<(string Group, int UpTo, string Code)> Excisions =
    [
        ("trunk", 50, "11600"), ("trunk", 100, "11601"), ("trunk", 200, "11602"), ("trunk", 300, "11603"), ("trunk", 400, "11604"), ("trunk", int.MaxValue, "11606"),
        ("hands", 50, "11620"), ("hands", 100, "11621"), ("hands", 200, "11622"), ("hands", 300, "11623"), ("hands", 400, "11624"), ("hands", int.MaxValue, "11626"),
        ("face", 50, "11640"), ("face", 100, "11641"), ("face", 200, "11642"), ("face", 300, "11643"), ("face", 400, "11644"), ("face", int.MaxValue, "11646"),
    ];

    private static readonly List<(string Group, int UpTo, string Code)> Repairs =
    [
        ("trunk", 250, "12031"), ("trunk", 750, "12032"), ("trunk", 1250, "12034"), ("trunk", 2000, "12035"), ("trunk", 3000, "12036"), ("trunk", int.MaxValue, "12037"),
        ("hands", 250, "12041"), ("hands", 750, "12042"), ("hands", 1250, "12044"), ("hands", 2000, "12045"), ("hands", 3000, "12046"), ("hands", int.MaxValue, "12047"),
        ("face", 250, "12051"), ("face", 500, "12052"), ("face", 750, "12053"), ("face", 1250, "12054"), ("face", 2000, "12055"), ("face", 3000, "12056"), ("face", int.MaxValue, "12057"),
    ];

    internal static List<SelectedLine> Select(in TypicalFacts facts)
    {
        var lines = new List<SelectedLine>();
        var level = Levels[facts.Level];
        lines.Add(new SelectedLine(level switch { "straightforward" => "99212", "low" => "99213", "moderate" => "99214", _ => "99215" }, 1));
        var biopsies = new[] { Techniques[facts.FirstBiopsy], Techniques[facts.SecondBiopsy] }.OrderByDescending(static technique => Array.IndexOf(Techniques, technique)).ToList();
        lines.Add(new SelectedLine(biopsies[0] switch { "tangential" => "11102", "punch" => "11104", _ => "11106" }, 1));
        lines.AddRange(biopsies.Skip(1).Select(static technique => new SelectedLine(technique switch { "tangential" => "11103", "punch" => "11105", _ => "11107" }, 1)));
        if (facts.Keratoses >= 15)
        {
            lines.Add(new SelectedLine("17004", 1));
        }
        else
        {
            lines.Add(new SelectedLine("17000", 1));
            if (facts.Keratoses > 1)
            {
                lines.Add(new SelectedLine("17003", facts.Keratoses - 1));
            }
        }

        var (diameter, length) = (facts.Diameter, facts.Length);
        var site = TypicalFacts.Sites[facts.Site].ToString();
        var excisionGroup = site is "Cheek" or "Forehead" ? "face" : site is "Scalp" or "Neck" or "HandDorsum" ? "hands" : "trunk";
        var repairGroup = site is "Cheek" or "Forehead" ? "face" : site is "Neck" or "HandDorsum" ? "hands" : "trunk";
        lines.Add(new SelectedLine(Excisions.First(row => row.Group == excisionGroup && diameter <= row.UpTo).Code, 1));
        lines.Add(new SelectedLine(Repairs.First(row => row.Group == repairGroup && length <= row.UpTo).Code, 1));
        return lines;
    }
}

/// <summary>A line of the plain selection.</summary>
internal sealed record SelectedLine(string Code, int Units);
