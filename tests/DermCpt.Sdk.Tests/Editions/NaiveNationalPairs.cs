using System.Globalization;
using DermCpt.ReferenceData;
using DermCpt.Tests.ReferenceData;

namespace DermCpt.Tests.Editions;

/// <summary>The pairs of both national sets as the coverage table words them, over dictionaries: of another hand than the product's.</summary>
internal sealed class NaiveNationalPairs
{
    private static readonly DateOnly ReleaseStart = new(2024, 7, 1);
    private static readonly DateOnly ReleaseEnd = new(2024, 9, 30);
    private static readonly DateOnly LaterStart = new(2026, 7, 1);
    private static readonly DateOnly LaterEnd = new(2026, 9, 30);
    private readonly Dictionary<(ProcedureCode, ProcedureCode), List<(DateOnly? Deleted, int Indicator)>> then = [];
    private readonly Dictionary<(ProcedureCode, ProcedureCode), int> now = [];
    private readonly Dictionary<(ProcedureCode, ProcedureCode), List<(DateOnly From, DateOnly? To, int Indicator)>> dated = [];
    private readonly Dictionary<ProcedureCode, (DateOnly? First, DateOnly? Last)> days = [];

    internal NaiveNationalPairs()
    {
        foreach (var cells in NationalFiles.Rows("ncci_ptp_2024q3_full.csv.gz"))
        {
            // Codes of vaccine administration that end in A are of a set that the library does not know. Rows of indicator 9 were never applied.
            if (cells[3] != "9" && ProcedureCode.TryParse(cells[0], out var column1) && ProcedureCode.TryParse(cells[1], out var column2))
            {
                if (!then.TryGetValue((column1, column2), out var rows))
                {
                    then.Add((column1, column2), rows = new(1));
                }

                rows.Add((Day(cells[2]), cells[3][0] - '0'));
            }
        }

        foreach (var cells in NationalFiles.Rows("ncci_ptp_2026q3_full.csv.gz"))
        {
            if (ProcedureCode.TryParse(cells[0], out var column1) && ProcedureCode.TryParse(cells[1], out var column2))
            {
                now.Add((column1, column2), cells[2][0] - '0');
            }
        }

        foreach (var row in CsvTable.Read("ptp/2026Q3/ncci_ptp_dated_sample_2026q3.csv").Rows)
        {
            var pair = (ProcedureCode.Parse(row["column1"]), ProcedureCode.Parse(row["column2"]));
            dated[pair] = [.. dated.GetValueOrDefault(pair, []), (Day(row["effective"])!.Value, Day(row["deleted"]), row["modifier_indicator"][0] - '0')];
        }

        ReadDays();
    }

    internal int LiveIn2024 => then.Values.Count(rows => rows.Exists(row => row.Deleted is null));

    internal int LiveIn2026 => now.Count;

    internal IEnumerable<(ProcedureCode Column1, ProcedureCode Column2)> Keys() => then.Keys.Concat(now.Keys.Where(pair => !then.ContainsKey(pair)));

    internal (PairState State, CoverageStatus Coverage, int Indicator) Find(ProcedureCode column1, ProcedureCode column2, DateOnly date)
    {
        var coverage = date <= ReleaseEnd || (date >= LaterStart && date <= LaterEnd) ? CoverageStatus.Verified : date < LaterStart ? CoverageStatus.Bracketed : CoverageStatus.CarriedForward;
        var rows = then.GetValueOrDefault((column1, column2));
        int? after = now.TryGetValue((column1, column2), out var indicator) ? indicator : null;
        var sample = dated.GetValueOrDefault((column1, column2));
        if (date < ReleaseStart && sample is not null)
        {
            var stated = sample.Where(row => row.From <= date && (row.To is null || date <= row.To)).Select(row => (int?)row.Indicator).FirstOrDefault();
            return (stated is null ? PairState.NotLive : PairState.Live, coverage, stated ?? 0);
        }

        if (rows is null && after is null)
        {
            return (PairState.None, coverage, 0);
        }

        if (date < ReleaseStart)
        {
            return rows?.Exists(row => row.Deleted is null || date <= row.Deleted) == true ? (PairState.Unknown, CoverageStatus.NoData, 0) : (PairState.NotLive, coverage, 0);
        }

        var open = date <= ReleaseEnd ? date : ReleaseEnd.AddDays(1);
        var before = rows?.Where(row => row.Deleted is null || open <= row.Deleted).Select(row => (int?)row.Indicator).FirstOrDefault();
        if (date <= ReleaseEnd || date >= LaterStart || before == after)
        {
            var answer = date >= LaterStart ? after : before;
            return (answer is null ? PairState.NotLive : PairState.Live, coverage, answer ?? 0);
        }

        return Changed(before, after, days.GetValueOrDefault(column1), days.GetValueOrDefault(column2), date);
    }

    /// <summary>New because a code is, gone because a code is, or of no known day.</summary>
    private static (PairState State, CoverageStatus Coverage, int Indicator) Changed(int? before, int? after, (DateOnly? First, DateOnly? Last) one, (DateOnly? First, DateOnly? Last) other, DateOnly date)
    {
        var first = new[] { one.First, other.First }.Max();
        var last = new[] { one.Last, other.Last }.Where(day => day is not null).Min();
        if (before is null && first > ReleaseStart && first <= LaterStart)
        {
            return (date >= first ? PairState.Live : PairState.NotLive, CoverageStatus.Bracketed, after!.Value);
        }

        return after is null && last < LaterStart
            ? (date <= last ? PairState.Live : PairState.NotLive, CoverageStatus.Bracketed, before!.Value)
            : (PairState.Unknown, CoverageStatus.NoData, 0);
    }

    /// <summary>The days of the catalog, then what the fee schedule shows of other codes.</summary>
    private void ReadDays()
    {
        foreach (var row in CsvTable.Read("catalog/2026-11/catalog.csv").Rows)
        {
            days.Add(ProcedureCode.Parse(row["code"]), (Day(row["first_valid"]), Day(row["last_valid"])));
        }

        foreach (var row in CsvTable.Read("lifecycle/2019-2025D/code_lifecycle_from_pfs.csv").Rows)
        {
            var first = row["first_seen"] switch { "RVU20A" => null, "RVU25D" => new DateOnly(2024, 10, 1), _ => Day(row["first_seen_effective"]) };
            _ = days.TryAdd(ProcedureCode.Parse(row["code"]), (first, Day(row["first_absent_effective"])?.AddDays(-1)));
        }
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
