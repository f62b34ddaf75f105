using System.Globalization;

namespace DermCpt.Certificates;

/// <summary>A band of a measure and its code. Above the one bound and up to the other; between two printed bounds a payer's reading may choose either side, within one step.</summary>
internal sealed record Band(string Code, string Unit, decimal? Above, decimal? UpTo, decimal Step)
{
    internal bool Holds(decimal value) => (Above is null || value > Above) && (UpTo is null || value <= UpTo || value < UpTo + Step);
}

/// <summary>How the units of a code follow from a measure: always one, or one for each begun step beyond what another code covers.</summary>
internal sealed record UnitStep(string Code, string Measure, decimal Covered, decimal Step);

/// <summary>The checker's own tables, in files beside the code. Thread-safe: immutable.</summary>
internal static class Tables
{
    internal static ILookup<string, Band> Bands { get; } =
        Read("bands.csv").Select(static cells => new Band(cells[2], cells[3], Number(cells[4]), Number(cells[5]), Number(cells[6])!.Value)).ToLookup(static band => band.Code);

    internal static IReadOnlyDictionary<string, UnitStep> Units { get; } =
        Read("units.csv").Select(static cells => new UnitStep(cells[0], cells[1], Number(cells[2]) ?? 0, Number(cells[3]) ?? 1)).ToDictionary(static step => step.Code);

    /// <summary>The facts of which a modifier speaks.</summary>
    internal static ILookup<string, (string Fact, string Value)> Modifiers { get; } =
        Read("modifiers.csv").ToLookup(static cells => cells[0], static cells => (cells[1], cells[2]));

    /// <summary>Biopsies of every site.</summary>
    internal static IReadOnlySet<string> Biopsies { get; } = Read("biopsies.csv").Select(static cells => cells[0]).ToHashSet(StringComparer.Ordinal);

    internal static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream($"DermCpt.Certificates.{name}")!;
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(line.Split(','));
        }

        return rows;
    }

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
