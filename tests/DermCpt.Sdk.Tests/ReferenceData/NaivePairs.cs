using System.Globalization;

namespace DermCpt.Tests.ReferenceData;

/// <summary>The pair table as the coverage table of the data README words it, over dictionaries: slow, and of another hand than the product's.</summary>
internal sealed class NaivePairs
{
    private static readonly DateOnly ReleaseStart = new(2024, 7, 1);
    private static readonly DateOnly ReleaseEnd = new(2024, 9, 30);
    private static readonly DateOnly LaterStart = new(2026, 7, 1);
    private static readonly DateOnly LaterEnd = new(2026, 9, 30);

    private readonly Dictionary<(string Column1, string Column2), List<Row>> undated = [];
    private readonly Dictionary<(string Column1, string Column2), List<Row>> later = [];
    private readonly Dictionary<(string Column1, string Column2), List<Row>> dated = [];
    private readonly Dictionary<string, (DateOnly? First, DateOnly? Last)> days = [];

    internal NaivePairs()
    {
        Load("ptp/2024Q3/ncci_ptp_2024q3.csv", undated);
        Load("ptp/2026Q3/ncci_ptp_2026q3.csv", later);
        Load("ptp/2026Q3/ncci_ptp_dated_sample_2026q3.csv", dated);
        foreach (var row in CsvTable.Read("catalog/2026-11/catalog.csv").Rows)
        {
            days.Add(row["code"], (Day(row["first_valid"]), Day(row["last_valid"])));
        }

        Codes = CsvTable.Read("ptp/codes.csv").Rows.Select(row => row["code"]).ToHashSet();
        Pairs = undated.Keys.Concat(later.Keys).Concat(dated.Keys).Select(pair => string.CompareOrdinal(pair.Column1, pair.Column2) < 0 ? pair : (pair.Column2, pair.Column1)).ToHashSet();
    }

    /// <summary>The codes for which the table was filtered.</summary>
    internal IReadOnlySet<string> Codes { get; }

    /// <summary>Every two codes that any row pairs, the smaller first.</summary>
    internal IReadOnlySet<(string Low, string High)> Pairs { get; }

    /// <summary>Both sides of every edge of the rows of two codes, of the codes and of the releases.</summary>
    internal SortedSet<DateOnly> Edges(string a, string b)
    {
        var edges = new SortedSet<DateOnly>
        {
            ReleaseStart.AddDays(-1), ReleaseStart, ReleaseEnd, ReleaseEnd.AddDays(1),
            LaterStart.AddDays(-1), LaterStart, LaterEnd, LaterEnd.AddDays(1),
        };
        var starts = new[] { days[a].First, days[b].First }.Concat(RowsOf(dated, a, b).Concat(RowsOf(dated, b, a)).Select(row => row.Effective));
        var ends = new[] { days[a].Last, days[b].Last }.Concat(RowsOf(undated, a, b).Concat(RowsOf(undated, b, a)).Concat(RowsOf(dated, a, b)).Concat(RowsOf(dated, b, a)).Select(row => row.Deleted));
        foreach (var start in starts.OfType<DateOnly>())
        {
            edges.UnionWith([start.AddDays(-1), start]);
        }

        foreach (var end in ends.OfType<DateOnly>())
        {
            edges.UnionWith([end, end.AddDays(1)]);
        }

        return edges;
    }

    /// <summary>The state, how well it is covered, and for a live row its column 1 and indicator.</summary>
    internal (string State, string Coverage, string Column1, int Indicator) Find(string a, string b, DateOnly date)
    {
        if (!Codes.Contains(a) || !Codes.Contains(b))
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
        var coverage = date <= ReleaseEnd || (date >= LaterStart && date <= LaterEnd) ? "Verified" : date < LaterStart ? "Bracketed" : "CarriedForward";
        var rows = RowsOf(undated, column1, column2).Where(row => row.Indicator != 9).ToList();
        var live = RowsOf(later, column1, column2).Select(row => (int?)row.Indicator).FirstOrDefault();
        var sample = RowsOf(dated, column1, column2);
        if (rows.Count == 0 && live is null && sample.Count == 0)
        {
            return ("None", coverage, string.Empty, 0);
        }

        var not = ("NotLive", coverage, string.Empty, 0);
        if (date < ReleaseStart)
        {
            var open = rows.Where(row => row.Deleted is null || date <= row.Deleted).ToList();
            return sample.Count == 0 ? open.Count == 0 ? not : ("Unknown", "NoData", string.Empty, 0)
                : sample.Find(row => row.Effective <= date && (row.Deleted is null || date <= row.Deleted)) is { } stated ? ("Live", coverage, column1, stated.Indicator) : not;
        }

        var before = rows.Where(row => row.Deleted is null || (date <= ReleaseEnd ? date : ReleaseEnd.AddDays(1)) <= row.Deleted).Select(row => (int?)row.Indicator).FirstOrDefault();
        if (date <= ReleaseEnd || date >= LaterStart || before == live)
        {
            var answer = date >= LaterStart ? live : before;
            return answer is { } indicator ? ("Live", coverage, column1, indicator) : not;
        }

        if (before is null && Latest(days[column1].First, days[column2].First) is { } first && first > ReleaseStart)
        {
            return date >= first ? ("Live", coverage, column1, live!.Value) : not;
        }

        if (live is null && Earliest(days[column1].Last, days[column2].Last) is { } last)
        {
            return date <= last ? ("Live", coverage, column1, before!.Value) : not;
        }

        return ("Unknown", "NoData", string.Empty, 0);
    }

    private static DateOnly? Latest(DateOnly? a, DateOnly? b) => a is null || b > a ? b : a;

    private static DateOnly? Earliest(DateOnly? a, DateOnly? b) => a is null || b < a ? b : a;

    private static void Load(string file, Dictionary<(string, string), List<Row>> table)
    {
        foreach (var row in CsvTable.Read(file).Rows)
        {
            var pair = (row["column1"], row["column2"]);
            if (!table.TryGetValue(pair, out var rows))
            {
                table.Add(pair, rows = []);
            }

            rows.Add(new Row(Day(row.GetValueOrDefault("effective", string.Empty)), Day(row.GetValueOrDefault("deleted", string.Empty)), int.Parse(row["modifier_indicator"], CultureInfo.InvariantCulture)));
        }
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row(DateOnly? Effective, DateOnly? Deleted, int Indicator);
}
