using DermCpt.ReferenceData;

namespace DermCpt.Editions;

/// <summary>The rows of the pair table as they are gathered: a release with every row that ever was, a later one with the pairs live in it, a sample with both days, and the codes for which they were filtered.</summary>
internal sealed class PairTableRows
{
    internal Release? First { get; set; }

    internal IReadOnlyList<PairRow> Rows { get; set; } = [];

    internal Release? Later { get; set; }

    internal IReadOnlyList<PairRow> LaterRows { get; set; } = [];

    internal IReadOnlyList<PairRow> Dated { get; set; } = [];

    /// <summary>Two of these without a row have no edit.</summary>
    internal HashSet<ProcedureCode> Covered { get; } = [];

    /// <summary>First and last days of codes.</summary>
    internal Dictionary<ProcedureCode, (ushort First, ushort Last)> Lifetimes { get; } = [];

    /// <summary>The codes of rows that were ever applied.</summary>
    internal HashSet<ProcedureCode> PairedCodes()
    {
        var codes = new HashSet<ProcedureCode>();
        foreach (var row in Rows.Concat(LaterRows).Concat(Dated))
        {
            _ = codes.Add(row.Column1);
            _ = codes.Add(row.Column2);
        }

        return codes;
    }
}

/// <summary>A row of the merged table and its 1-based places in the two files, 0 where one does not hold it.</summary>
internal readonly record struct MergedPair(ProcedureCode Column1, ProcedureCode Column2, PairKindRecord Kind, int FirstRow, int LaterRow);

/// <summary>Merges two releases of the pair table, in the order of their pairs.</summary>
internal static class PairMerge
{
    internal const byte Indicator9 = 9;

    internal static List<MergedPair> Of(PairTableRows table)
    {
        RequireOrder(table.Rows, table.First!);
        RequireOrder(table.LaterRows, table.Later ?? table.First!);
        var merged = new List<MergedPair>(table.Rows.Count + table.LaterRows.Count / 8);
        var later = 0;
        for (var i = 0; i < table.Rows.Count;)
        {
            for (; later < table.LaterRows.Count && Compare(table.LaterRows[later], table.Rows[i]) < 0; later++)
            {
                AddLater(merged, table, later, wasLive: false);
            }

            var end = i + 1;
            while (end < table.Rows.Count && Compare(table.Rows[end], table.Rows[i]) == 0)
            {
                end++;
            }

            var isInLater = later < table.LaterRows.Count && Compare(table.LaterRows[later], table.Rows[i]) == 0;
            AddPair(merged, table, i, end, isInLater ? later++ : -1);
            i = end;
        }

        for (; later < table.LaterRows.Count; later++)
        {
            AddLater(merged, table, later, wasLive: false);
        }

        return merged;
    }

    private static void AddPair(List<MergedPair> merged, PairTableRows table, int from, int end, int later)
    {
        var (wasLive, isSame) = (false, false);
        for (var i = from; i < end; i++)
        {
            var row = table.Rows[i];
            var kind = new PairKindRecord { Effective = row.Effective, Deleted = row.Deleted, Indicator = (byte)row.Indicator, Releases = PairKindRecord.InFirst };
            if (table.Later is not null && row.Indicator != Indicator9 && (row.Deleted == 0 || row.Deleted > EditionBuilder.DayOf(table.First!.To)))
            {
                wasLive = true;
                if (later >= 0 && table.LaterRows[later].Indicator == row.Indicator)
                {
                    isSame = true;
                    kind.Releases = PairKindRecord.InBoth;
                }
                else if (later < 0)
                {
                    kind.Turn = LastDayOf(table, row);
                }
            }

            merged.Add(new MergedPair(row.Column1, row.Column2, kind, NumberOf(table.Rows, i), kind.Releases == PairKindRecord.InBoth ? NumberOf(table.LaterRows, later) : 0));
        }

        if (later >= 0 && !isSame)
        {
            AddLater(merged, table, later, wasLive);
        }
    }

    private static void AddLater(List<MergedPair> merged, PairTableRows table, int later, bool wasLive)
    {
        var row = table.LaterRows[later];
        var kind = new PairKindRecord { Indicator = (byte)row.Indicator, Releases = PairKindRecord.InLater, Turn = wasLive ? (ushort)0 : FirstDayOf(table, row) };
        merged.Add(new MergedPair(row.Column1, row.Column2, kind, 0, NumberOf(table.LaterRows, later)));
    }

    private static int NumberOf(IReadOnlyList<PairRow> rows, int place) => rows[place].Row == 0 ? place + 1 : rows[place].Row;

    /// <summary>The first day of the younger code, where it lies between the releases: the pair is new because the code is.</summary>
    private static ushort FirstDayOf(PairTableRows table, in PairRow row)
    {
        var day = Math.Max(table.Lifetimes.GetValueOrDefault(row.Column1).First, table.Lifetimes.GetValueOrDefault(row.Column2).First);
        return day > EditionBuilder.DayOf(table.First!.From) && day <= EditionBuilder.DayOf(table.Later!.From) ? day : (ushort)0;
    }

    /// <summary>The last day of the code that ended first, where it lies before the later release: the pair is gone because the code is.</summary>
    private static ushort LastDayOf(PairTableRows table, in PairRow row)
    {
        var (a, b) = (table.Lifetimes.GetValueOrDefault(row.Column1).Last, table.Lifetimes.GetValueOrDefault(row.Column2).Last);
        var day = a == 0 ? b : b == 0 ? a : Math.Min(a, b);
        return day < EditionBuilder.DayOf(table.Later!.From) ? day : (ushort)0;
    }

    private static int Compare(in PairRow a, in PairRow b) => (a.Column1, a.Column2).CompareTo((b.Column1, b.Column2));

    private static void RequireOrder(IReadOnlyList<PairRow> rows, Release release)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (Compare(rows[i], rows[i - 1]) < 0)
            {
                throw new InvalidDataException($"The pair file of {release.Name} is not in order at data row {i + 1}.");
            }
        }
    }
}
