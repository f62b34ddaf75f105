using System.Buffers.Binary;

namespace DermCpt.Certificates;

/// <summary>
/// The rows of the pair table, one after the other: those of a release with every row that ever was, of a later one with the pairs
/// live in it, and of a sample that states the days before the first. Immutable and safe on any thread.
/// </summary>
internal sealed partial class PairRows
{
    private const int RowStarts = 14, Column2 = 15, DatedPairs = 19, SourceRows = 21, Kinds = 26, NarrowKinds = 27, WideKinds = 28, LaterSourceRows = 34;
    private const byte InFirst = 1, InLater = 2, Indicator9 = 9, AllCodes = 2, Part = 8;
    private readonly EditionFile file;
    private readonly string[] codes;
    private readonly EditionRows rows;
    private readonly (string Release, int From, int To) first;
    private readonly (string Release, int From, int To)? later;
    private readonly string sample;
    private readonly bool holdsAllCodes;
    private readonly bool isPart;
    private readonly int[] firstRows;
    private readonly int[] laterRows;

    internal PairRows(EditionFile file, EditionRows rows, string[] codes, byte flags, (string Release, int From, int To, bool IsSample)[] releases)
    {
        this.file = file;
        this.codes = codes;
        this.rows = rows;
        (holdsAllCodes, isPart) = ((flags & AllCodes) != 0, (flags & Part) != 0);
        var whole = Array.FindAll(releases, static release => !release.IsSample);
        first = (whole[0].Release, whole[0].From, whole[0].To);
        later = whole.Length > 1 ? (whole[1].Release, whole[1].From, whole[1].To) : null;
        sample = Array.Find(releases, static release => release.IsSample).Release ?? string.Empty;
        firstRows = Numbers(InFirst, SourceRows);
        laterRows = Numbers(InLater, LaterSourceRows);
    }

    internal TableRow? Find(string release, int row)
    {
        if (release == sample)
        {
            return Dated().FirstOrDefault(found => found.Row.Row == row).Row;
        }

        var isLater = later is { } and var (name, _, _) && release == name;
        var place = Array.IndexOf(isLater ? laterRows : firstRows, row);
        return place < 0 || (!isLater && release != first.Release) ? null : At(place, isLater);
    }

    /// <summary>The rows of two codes, in either direction, that are in force on a day.</summary>
    internal IEnumerable<TableRow> Live(string a, string b, DateOnly date)
    {
        var day = EditionRows.DayOf(date);
        return Live(a, b, day).Concat(Live(b, a, day));
    }

    /// <summary>Whether a row is in force on a day, or is the one that leaves its pair open: the first to end of those whose start nobody states, or the row that two releases do not agree on.</summary>
    internal bool Decides(TableRow row, DateOnly date)
    {
        var day = EditionRows.DayOf(date);
        if (Live(row.Codes[0], row.Codes[1], day).Any(one => one.Release == row.Release && one.Row == row.Row))
        {
            return true;
        }

        var places = Places(row.Codes[0], row.Codes[1]).Where(place => Kind(place).Indicator != Indicator9).ToList();
        if (later is { } two && day > first.To && day < two.From)
        {
            return places.Exists(place => (Kind(place).Releases is InFirst && Kind(place).To == 0 && AreSame(At(place, isLater: false), row)) || (Kind(place).Releases is InLater && AreSame(At(place, isLater: true), row)));
        }

        var open = places.Where(place => (Kind(place).Releases & InFirst) != 0 && Kind(place).From == 0 && (Kind(place).To == 0 || day <= Kind(place).To)).OrderBy(place => Kind(place).To == 0 ? int.MaxValue : Kind(place).To).ToList();
        return day < first.From && open.Count > 0 && AreSame(At(open[0], isLater: false), row);
    }

    private IEnumerable<TableRow> Live(string column1, string column2, int day)
    {
        var dated = day < first.From ? Dated().Where(found => found.Row.Codes[0] == column1 && found.Row.Codes[1] == column2).ToList() : [];
        if (dated.Count > 0)
        {
            return dated.Where(found => day >= found.From && (found.To == 0 || day <= found.To)).Select(static found => found.Row);
        }

        var places = Places(column1, column2).Where(place => Kind(place).Indicator != Indicator9).ToList();
        if (later is not { } two || day <= first.To)
        {
            return places.Where(place => IsOpen(place, day) && day >= (Kind(place).From == 0 ? first.From : 0)).Select(place => At(place, isLater: false));
        }

        if (day >= two.From)
        {
            return places.Where(place => (Kind(place).Releases & InLater) != 0).Select(place => At(place, isLater: true));
        }

        // Between the releases: what both say, or what the first or last day of a code explains.
        var (before, after) = (places.Where(place => IsOpen(place, first.To + 1)).ToList(), places.Where(place => (Kind(place).Releases & InLater) != 0).ToList());
        return before.Count > 0 && after.Count > 0 ? before.Intersect(after).Select(place => At(place, isLater: false))
            : before.Where(place => day <= Kind(place).Turn).Select(place => At(place, isLater: false))
                .Concat(after.Where(place => Kind(place).Turn is var turn and not 0 && day >= turn).Select(place => At(place, isLater: true)));
    }

    private bool IsOpen(int place, int day) => (Kind(place).Releases & InFirst) != 0 && day >= Kind(place).From && (Kind(place).To == 0 || day <= Kind(place).To);

    private IEnumerable<(TableRow Row, int From, int To)> Dated()
    {
        for (var i = 0; i < file.Rows(DatedPairs); i++)
        {
            var row = file.Row(DatedPairs, i).ToArray();
            var (from, to) = (Word(row, 4), Word(row, 6));
            yield return (Row(sample, Word(row, 8), Word(row, 0), Word(row, 2), row[10], from, to), from, to);
        }
    }

    private IEnumerable<int> Places(string column1, string column2)
    {
        var (one, two) = (rows.IndexOf(column1), rows.IndexOf(column2));
        if (one < 0 || two < 0 || one + 1 >= file.Rows(RowStarts))
        {
            yield break;
        }

        for (var i = (int)file.Double(RowStarts, one); i < file.Double(RowStarts, one + 1); i++)
        {
            if (file.Word(Column2, i) == two)
            {
                yield return i;
            }
        }
    }

    private (int From, int To, int Turn, int Indicator, int Releases) Kind(int place)
    {
        var kind = file.Row(Kinds, file.Rows(NarrowKinds) > 0 ? file.Row(NarrowKinds, place)[0] : file.Word(WideKinds, place));
        return (Word(kind, 0), Word(kind, 2), Word(kind, 4), kind[6], kind[7]);
    }

    /// <summary>The number in its release's file of each row, 0 where the release does not hold it.</summary>
    private int[] Numbers(byte release, int stated)
    {
        var numbers = new int[file.Rows(Column2)];
        var count = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if ((Kind(i).Releases & release) != 0)
            {
                numbers[i] = file.Rows(stated) == 0 ? count + 1 : (int)file.Double(stated, count);
                count++;
            }
        }

        return numbers;
    }

    private TableRow At(int place, bool isLater)
    {
        var column1 = 0;
        while (file.Double(RowStarts, column1 + 1) <= place)
        {
            column1++;
        }

        var kind = Kind(place);
        return Row(isLater ? later!.Value.Release : first.Release, isLater ? laterRows[place] : firstRows[place], column1, file.Word(Column2, place), kind.Indicator, kind.From, kind.To);
    }

    private TableRow Row(string release, int row, int column1, int column2, int indicator, int from, int to) =>
        new("ptp", release, row, [codes[column1], codes[column2]], EditionRows.Values(("indicator", EditionRows.Text(indicator)), ("from", EditionRows.DateOf(from)), ("to", EditionRows.DateOf(to))));

    private static bool AreSame(TableRow a, TableRow b) => a.Release == b.Release && a.Row == b.Row;

    private static int Word(ReadOnlySpan<byte> row, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(row[offset..]);
}
