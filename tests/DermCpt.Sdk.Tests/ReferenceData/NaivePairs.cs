using System.Globalization;

namespace DermCpt.Tests.ReferenceData;

/// <summary>The pair table as the data README words it, over dictionaries: slow, and of another hand than the product's.</summary>
internal sealed class NaivePairs
{
    private static readonly DateOnly ReleaseStart = new(2024, 7, 1);
    private static readonly DateOnly ReleaseEnd = new(2024, 9, 30);
    private static readonly DateOnly SampleStart = new(2026, 7, 1);
    private static readonly DateOnly SampleEnd = new(2026, 9, 30);

    private readonly Dictionary<(string Column1, string Column2), List<Row>> undated = [];
    private readonly Dictionary<(string Column1, string Column2), List<Row>> dated = [];

    internal NaivePairs()
    {
        Load("ptp/2024Q3/ncci_ptp_2024q3.csv", undated);
        Load("ptp/2026Q3/ncci_ptp_dated_sample_2026q3.csv", dated);
        // A code of the sample alone is outside the table: its other pairs are nowhere.
        Codes = undated.Keys.SelectMany(pair => new[] { pair.Column1, pair.Column2 })
            .Concat(CsvTable.Read("mue/2024Q3/ncci_mue_2024q3.csv").Rows.Select(row => row["code"]))
            .ToHashSet();
        Pairs = undated.Keys.Concat(dated.Keys).Select(pair => string.CompareOrdinal(pair.Column1, pair.Column2) < 0 ? pair : (pair.Column2, pair.Column1)).ToHashSet();
    }

    /// <summary>The codes that the table covers.</summary>
    internal IReadOnlySet<string> Codes { get; }

    /// <summary>Every two codes that any row pairs, the smaller first.</summary>
    internal IReadOnlySet<(string Low, string High)> Pairs { get; }

    /// <summary>Both sides of every edge of the rows of two codes, and of the releases.</summary>
    internal SortedSet<DateOnly> Edges(string a, string b)
    {
        var edges = new SortedSet<DateOnly>
        {
            ReleaseStart.AddDays(-1), ReleaseStart, ReleaseEnd, ReleaseEnd.AddDays(1),
            SampleStart.AddDays(-1), SampleStart, SampleEnd, SampleEnd.AddDays(1),
        };
        foreach (var row in RowsOf(undated, a, b).Concat(RowsOf(undated, b, a)).Concat(RowsOf(dated, a, b)).Concat(RowsOf(dated, b, a)))
        {
            if (row.Effective is { } first)
            {
                edges.UnionWith([first.AddDays(-1), first]);
            }

            if (row.Deleted is { } last)
            {
                edges.UnionWith([last, last.AddDays(1)]);
            }
        }

        return edges;
    }

    /// <summary>The state, how well it is covered, and for a live row its column 1 and indicator.</summary>
    internal (string State, string Coverage, string Column1, int Indicator) Find(string a, string b, DateOnly date)
    {
        if ((!Codes.Contains(a) || !Codes.Contains(b)) && !Pairs.Contains(string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a)))
        {
            return ("Uncovered", "None", string.Empty, 0);
        }

        var one = Judge(a, b, date);
        var other = Judge(b, a, date);
        return Rank(one.State) >= Rank(other.State) ? one : other;
    }

    private static int Rank(string state) => state switch { "Live" => 3, "Unknown" => 2, "NotLive" => 1, _ => 0 };

    private static List<Row> RowsOf(Dictionary<(string, string), List<Row>> table, string column1, string column2) =>
        table.TryGetValue((column1, column2), out var rows) ? rows : [];

    private (string State, string Coverage, string Column1, int Indicator) Judge(string column1, string column2, DateOnly date)
    {
        var late = date <= ReleaseEnd ? "Verified" : "CarriedForward";
        var sample = RowsOf(dated, column1, column2);
        if (sample.Count > 0)
        {
            var coverage = date >= SampleStart && date <= SampleEnd ? "Verified" : late;
            var live = sample.Find(row => row.Effective <= date && (row.Deleted is null || date <= row.Deleted));
            return live is null ? ("NotLive", coverage, string.Empty, 0) : ("Live", coverage, column1, live.Indicator);
        }

        var rows = RowsOf(undated, column1, column2).Where(row => row.Indicator != 9).ToList();
        var open = rows.Where(row => row.Deleted is null || date <= row.Deleted).ToList();
        if (rows.Count == 0)
        {
            return ("None", late, string.Empty, 0);
        }

        if (open.Count == 0)
        {
            return ("NotLive", late, string.Empty, 0);
        }

        return date < ReleaseStart ? ("Unknown", "NoData", string.Empty, 0) : ("Live", late, column1, open[0].Indicator);
    }

    private static void Load(string file, Dictionary<(string, string), List<Row>> table)
    {
        foreach (var row in CsvTable.Read(file).Rows)
        {
            var pair = (row["column1"], row["column2"]);
            if (!table.TryGetValue(pair, out var rows))
            {
                table.Add(pair, rows = []);
            }

            rows.Add(new Row(Day(row["effective"]), Day(row["deleted"]), int.Parse(row["modifier_indicator"], CultureInfo.InvariantCulture)));
        }
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row(DateOnly? Effective, DateOnly? Deleted, int Indicator);
}
