using System.Globalization;

namespace DermCpt.Tests.Differential;

/// <summary>What a pair comes to on a day, read from the CSV files.</summary>
internal enum NaiveState
{
    /// <summary>No edit.</summary>
    None,

    /// <summary>An edit is in force.</summary>
    Live,

    /// <summary>The files do not say.</summary>
    Unknown,
}

/// <summary>A live or open pair: its direction and indicator.</summary>
internal sealed record NaivePair(NaiveState State, string Column1 = "", string Column2 = "", int Indicator = 0);

/// <summary>A limit: null where the files do not say; a value of -1 where no release lists one; two values where the releases around the day differ.</summary>
internal sealed record NaiveLimit(int Value, int Mai, int Higher = -1);

/// <summary>One row of the add-on file.</summary>
internal sealed record NaiveAddOn(string Primary, int Type, DateOnly From, DateOnly To);

/// <summary>
/// The second reader: it reads data/*.csv into dictionaries by the coverage table of data/README.md and shares nothing with the edition,
/// its compiler or the engine. Slow and plain on purpose.
/// </summary>
internal sealed class NaiveTables
{
    private static readonly DateOnly PairsFrom = new(2024, 7, 1);
    private static readonly DateOnly Units2024 = new(2024, 7, 1);
    private static readonly DateOnly PairsTo = new(2024, 9, 30);
    private static readonly DateOnly Spring = new(2026, 4, 1);
    private static readonly DateOnly Summer = new(2026, 7, 1);
    private static readonly DateOnly Autumn = new(2026, 10, 1);
    private static readonly DateOnly CarriedBackFrom = new(2025, 1, 1);

    private readonly Dictionary<(string, string), List<(DateOnly? Deleted, int Indicator)>> pairs = [];
    private readonly Dictionary<(string, string), List<(DateOnly From, DateOnly? Deleted, int Indicator)>> datedPairs = [];
    private readonly Dictionary<(string, string), int> later = [];
    private readonly HashSet<string> filtered = [];
    private readonly Dictionary<string, (DateOnly? First, DateOnly? Last)> lives = [];
    private readonly Dictionary<string, NaiveLimit> units2024 = [];
    private readonly Dictionary<string, NaiveLimit> units2026 = [];
    private readonly Dictionary<(string, DateOnly), NaiveLimit> unitSample = [];
    private readonly Dictionary<string, NaiveLimit> units2026Q4 = [];
    private readonly Dictionary<string, List<NaiveAddOn>> addOns = [];

    internal NaiveTables()
    {
        ReadPairs();
        ReadUnits();
        foreach (var row in Csv.Read("add-on", "2026Q2", "ncci_addon.csv"))
        {
            List(addOns, row["addon"]).Add(new NaiveAddOn(row["primary"], Csv.Int(row["type"]), Csv.Day(row["edit_effective"]) ?? DateOnly.MinValue, Csv.Day(row["edit_deleted"]) ?? DateOnly.MaxValue));
        }

        filtered = [.. Csv.Read("ptp", "codes.csv").Select(row => row["code"])];
        Catalog = [.. Csv.Read("catalog", "2026-11", "catalog.csv").Select(row => (row["code"], row["family"]))];
        foreach (var row in Csv.Read("catalog", "2026-11", "catalog.csv"))
        {
            lives[row["code"]] = (Csv.Day(row["first_valid"]), Csv.Day(row["last_valid"]));
        }
    }

    /// <summary>Every code of the catalog and its family.</summary>
    internal IReadOnlyList<(string Code, string Family)> Catalog { get; }

    internal NaivePair Pair(string a, string b, DateOnly day)
    {
        if (!filtered.Contains(a) || !filtered.Contains(b))
        {
            return new NaivePair(NaiveState.Unknown, a, b);
        }

        var (forward, backward) = (Ordered(a, b, day), Ordered(b, a, day));
        return forward.State == NaiveState.Live || backward.State == NaiveState.None ? forward : backward.State == NaiveState.Live || forward.State == NaiveState.None ? backward : forward;
    }

    internal NaiveLimit? Limit(string code, DateOnly day)
    {
        if (day < Units2024 || !filtered.Contains(code))
        {
            return null;
        }

        var (early, spring, sample, late) = (units2024.GetValueOrDefault(code), units2026.GetValueOrDefault(code), unitSample.GetValueOrDefault((code, Summer)), units2026Q4.GetValueOrDefault(code));
        var none = new NaiveLimit(-1, 0);
        if (day < new DateOnly(2024, 10, 1))
        {
            return early ?? none;
        }

        if (day < Spring)
        {
            return early is null ? day >= CarriedBackFrom ? spring ?? none : none : Between(early, spring ?? sample ?? late);
        }

        if (day < Summer)
        {
            return spring ?? (early is null ? none : Between(early, sample ?? late));
        }

        return day < Autumn ? sample ?? (spring is null && early is null ? none : Between((spring ?? early)!, late)) : late ?? spring ?? early ?? none;
    }

    private static NaiveLimit Between(NaiveLimit before, NaiveLimit? after) =>
        after is null || after == before ? before : new NaiveLimit(Math.Min(before.Value, after.Value), Math.Max(before.Mai, after.Mai), Math.Max(before.Value, after.Value));

    /// <summary>All rows of an add-on that were ever applied.</summary>
    internal IReadOnlyList<NaiveAddOn> AddOnRows(string code) => addOns.TryGetValue(code, out var rows) ? rows : [];

    private NaivePair Ordered(string column1, string column2, DateOnly day)
    {
        if (day < PairsFrom && datedPairs.TryGetValue((column1, column2), out var dated))
        {
            foreach (var row in dated)
            {
                if (row.Indicator != 9 && day >= row.From && (row.Deleted is null || day <= row.Deleted))
                {
                    return new NaivePair(NaiveState.Live, column1, column2, row.Indicator);
                }
            }

            return new NaivePair(NaiveState.None);
        }

        if (day >= Summer)
        {
            return later.TryGetValue((column1, column2), out var listed) ? new NaivePair(NaiveState.Live, column1, column2, listed) : new NaivePair(NaiveState.None);
        }

        var rows = pairs.GetValueOrDefault((column1, column2)) ?? [];
        if (day > PairsTo)
        {
            return BetweenReleases(column1, column2, rows, day);
        }

        var open = new NaivePair(NaiveState.None);
        foreach (var (deleted, indicator) in rows)
        {
            if (indicator == 9 || (deleted is not null && day > deleted))
            {
                continue;
            }

            if (day >= PairsFrom)
            {
                return new NaivePair(NaiveState.Live, column1, column2, indicator);
            }

            open = new NaivePair(NaiveState.Unknown, column1, column2, indicator);
        }

        return open;
    }

    /// <summary>What both releases say, or what the first or last day of a code explains.</summary>
    private NaivePair BetweenReleases(string column1, string column2, List<(DateOnly? Deleted, int Indicator)> rows, DateOnly day)
    {
        var before = rows.Where(row => row.Indicator != 9 && row.Deleted is null).Select(row => (int?)row.Indicator).FirstOrDefault();
        var after = later.TryGetValue((column1, column2), out var listed) ? listed : (int?)null;
        var none = new NaivePair(NaiveState.None);
        if (before == after)
        {
            return before is { } same ? new NaivePair(NaiveState.Live, column1, column2, same) : none;
        }

        var first = new[] { lives[column1].First, lives[column2].First }.Max();
        var last = new[] { lives[column1].Last ?? DateOnly.MaxValue, lives[column2].Last ?? DateOnly.MaxValue }.Min();
        if (before is null && first > PairsFrom)
        {
            return day >= first ? new NaivePair(NaiveState.Live, column1, column2, after!.Value) : none;
        }

        if (after is null && last < DateOnly.MaxValue)
        {
            return day <= last ? new NaivePair(NaiveState.Live, column1, column2, before!.Value) : none;
        }

        return new NaivePair(NaiveState.Unknown, column1, column2, (after ?? before)!.Value);
    }

    private void ReadPairs()
    {
        foreach (var row in Csv.Read("ptp", "2024Q3", "ncci_ptp_2024q3.csv"))
        {
            List(pairs, (row["column1"], row["column2"])).Add((Csv.Day(row["deleted"]), Csv.Int(row["modifier_indicator"])));
        }

        foreach (var row in Csv.Read("ptp", "2026Q3", "ncci_ptp_2026q3.csv"))
        {
            later[(row["column1"], row["column2"])] = Csv.Int(row["modifier_indicator"]);
        }

        foreach (var row in Csv.Read("ptp", "2026Q3", "ncci_ptp_dated_sample_2026q3.csv"))
        {
            List(datedPairs, (row["column1"], row["column2"])).Add((Csv.Day(row["effective"])!.Value, Csv.Day(row["deleted"]), Csv.Int(row["modifier_indicator"])));
        }
    }

    private void ReadUnits()
    {
        static NaiveLimit Limit(Dictionary<string, string> row) => new(Csv.Int(row["mue"]), Csv.Int(row["mai"]));
        foreach (var row in Csv.Read("mue", "2024Q3", "ncci_mue_2024q3.csv"))
        {
            units2024[row["code"]] = Limit(row);
        }

        foreach (var row in Csv.Read("mue", "2026Q2", "ncci_mue.csv"))
        {
            units2026[row["code"]] = Limit(row);
        }

        foreach (var row in Csv.Read("mue", "2026Q2", "ncci_mue_drugs_labs.csv"))
        {
            units2026[row["code"]] = Limit(row);
        }

        foreach (var row in Csv.Read("mue", "2026Q4", "ncci_mue_sample_2026q4.csv"))
        {
            unitSample[(row["code"], Csv.Day(row["effective"])!.Value)] = Limit(row);
            units2026Q4[row["code"]] = Limit(row);
        }

        foreach (var row in Csv.Read("mue", "2026Q4", "ncci_mue_2026q4_derm.csv"))
        {
            units2026Q4[row["code"]] = Limit(row);
        }
    }

    private static List<TValue> List<TKey, TValue>(Dictionary<TKey, List<TValue>> map, TKey key)
        where TKey : notnull
    {
        if (!map.TryGetValue(key, out var list))
        {
            map[key] = list = [];
        }

        return list;
    }
}

/// <summary>A plain CSV reader: a header, commas, quotes.</summary>
internal static class Csv
{
    internal static IEnumerable<Dictionary<string, string>> Read(params string[] path)
    {
        string[]? header = null;
        foreach (var line in File.ReadLines(Repository.At(["data", .. path])))
        {
            var cells = Split(line);
            if (header is null)
            {
                header = [.. cells];
                continue;
            }

            var row = new Dictionary<string, string>(header.Length, StringComparer.Ordinal);
            for (var i = 0; i < header.Length; i++)
            {
                row[header[i]] = i < cells.Count ? cells[i] : string.Empty;
            }

            yield return row;
        }
    }

    internal static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static List<string> Split(string line)
    {
        var cells = new List<string>();
        var (cell, quoted) = (new System.Text.StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
