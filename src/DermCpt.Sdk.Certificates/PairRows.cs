using System.Buffers.Binary;

namespace DermCpt.Certificates;

/// <summary>The rows of the pair table, and of a sample whose dated rows stand in for those of their pair. Immutable and safe on any thread.</summary>
internal sealed class PairRows
{
    private const int RowStarts = 14, Column2 = 15, Deleted = 16, Attributes = 17, Effective = 18, DatedPairs = 19, SourceRows = 21;
    private readonly EditionFile file;
    private readonly string[] codes;
    private readonly (string Release, int From)[] releases;

    internal PairRows(EditionFile file, string[] codes, (string Release, int From)[] releases)
    {
        this.file = file;
        this.codes = codes;
        this.releases = releases;
    }

    internal TableRow? Find(string release, int row)
    {
        if (release != releases[0].Release)
        {
            return Dated().FirstOrDefault(found => found.Row.Row == row).Row;
        }

        for (var i = 0; i < file.Rows(Column2); i++)
        {
            if (SourceRow(i) == row)
            {
                var column1 = 0;
                while (file.Double(RowStarts, column1 + 1) <= i)
                {
                    column1++;
                }

                return At(column1, i);
            }
        }

        return null;
    }

    /// <summary>The rows of two codes, in either direction, that are in force on a day.</summary>
    internal IEnumerable<TableRow> Live(string a, string b, DateOnly date)
    {
        var day = EditionRows.DayOf(date);
        return Live(a, b, day).Concat(Live(b, a, day));
    }

    /// <summary>Whether a row is in force on a day, or is the one that ends first among those of its pair whose start nobody states.</summary>
    internal bool Decides(TableRow row, DateOnly date)
    {
        var day = EditionRows.DayOf(date);
        if (Live(row.Codes[0], row.Codes[1], day).Any(one => one.Release == row.Release && one.Row == row.Row))
        {
            return true;
        }

        var open = Stated(row.Codes[0], row.Codes[1]).Where(found => found.Row.Values["indicator"] != "9" && found.From == 0 && (found.To == 0 || day <= found.To)).OrderBy(static found => found.To == 0 ? int.MaxValue : found.To);
        return day < releases[0].From && open.FirstOrDefault().Row is { } first && first.Release == row.Release && first.Row == row.Row;
    }

    private IEnumerable<TableRow> Live(string column1, string column2, int day)
    {
        var dated = Dated().Where(found => found.Row.Codes[0] == column1 && found.Row.Codes[1] == column2).ToList();
        if (dated.Count > 0)
        {
            return dated.Where(found => day >= found.From && (found.To == 0 || day <= found.To)).Select(static found => found.Row);
        }

        return Stated(column1, column2).Where(found => found.Row.Values["indicator"] != "9" && (found.To == 0 || day <= found.To) && day >= (found.From == 0 ? releases[0].From : found.From)).Select(static found => found.Row);
    }

    private IEnumerable<(TableRow Row, int From, int To)> Dated()
    {
        for (var i = 0; i < file.Rows(DatedPairs); i++)
        {
            var row = file.Row(DatedPairs, i).ToArray();
            var (from, to) = (Word(row, 4), Word(row, 6));
            yield return (Row(releases[1].Release, Word(row, 8), Word(row, 0), Word(row, 2), row[10], from, to), from, to);
        }
    }

    private IEnumerable<(TableRow Row, int From, int To)> Stated(string column1, string column2)
    {
        var (first, second) = (Array.IndexOf(codes, column1), Array.IndexOf(codes, column2));
        if (first < 0 || second < 0 || first + 1 >= file.Rows(RowStarts))
        {
            yield break;
        }

        for (var i = (int)file.Double(RowStarts, first); i < file.Double(RowStarts, first + 1); i++)
        {
            if (file.Word(Column2, i) == second)
            {
                yield return (At(first, i), From(i), file.Word(Deleted, i));
            }
        }
    }

    private TableRow At(int column1, int place)
    {
        const int Indicator9 = 2;
        var indicator = file.Row(Attributes, place)[0] & 3;
        return Row(releases[0].Release, SourceRow(place), column1, file.Word(Column2, place), indicator == Indicator9 ? 9 : indicator, From(place), file.Word(Deleted, place));
    }

    private TableRow Row(string release, int row, int column1, int column2, int indicator, int from, int to) =>
        new("ptp", release, row, [codes[column1], codes[column2]], EditionRows.Values(("indicator", EditionRows.Text(indicator)), ("from", EditionRows.DateOf(from)), ("to", EditionRows.DateOf(to))));

    private int From(int place) => file.Rows(Effective) == 0 ? 0 : file.Word(Effective, place);

    private int SourceRow(int place) => file.Rows(SourceRows) == 0 ? place + 1 : (int)file.Double(SourceRows, place);

    private static int Word(byte[] row, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(row.AsSpan(offset));
}
