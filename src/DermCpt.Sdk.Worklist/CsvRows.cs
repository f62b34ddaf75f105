using nietras.SeparatedValues;

namespace DermCpt.Worklists;

/// <summary>Rows of separated values; the separator is the heading's.</summary>
internal static class CsvRows
{
    private const int MostColumns = 1000;

    internal static IEnumerable<SheetRow> Read(Stream input)
    {
        using var text = new StreamReader(input, System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var reader = Open(text);
        while (Next(reader) is { } row)
        {
            yield return row;
        }
    }

    private static SepReader Open(TextReader text)
    {
        try
        {
            return Sep.Auto.Reader(static options => options with { HasHeader = false, Unescape = true, DisableColCountCheck = true }).From(text);
        }
        catch (Exception error) when (error is ArgumentException or InvalidDataException or NotSupportedException)
        {
            throw new FormatException($"the sheet cannot be read as separated values: {error.Message}", error);
        }
    }

    private static SheetRow? Next(SepReader reader)
    {
        try
        {
            if (!reader.MoveNext())
            {
                return null;
            }
        }
        catch (Exception error) when (error is ArgumentException or InvalidDataException or NotSupportedException or InvalidOperationException)
        {
            throw new FormatException($"the sheet cannot be read as separated values: {error.Message}", error);
        }

        var row = reader.Current;
        if (row.ColCount > MostColumns)
        {
            throw new FormatException($"row {row.LineNumberFrom}: {row.ColCount} columns; expected at most {MostColumns}.");
        }

        var cells = new string[row.ColCount];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = row[i].ToString();
            cells[i] = cell.Length > 1 && cell[0] == '\'' && CsvSheet.IsFormula(cell[1..]) ? cell[1..] : cell;
        }

        return new SheetRow(row.LineNumberFrom, cells);
    }
}
