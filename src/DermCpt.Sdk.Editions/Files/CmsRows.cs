using System.Globalization;
using nietras.SeparatedValues;

namespace DermCpt.Editions.Files;

/// <summary>
/// The data rows of one CMS file: notice lines and a header that may wrap come first, in whatever number, and end at the first row
/// that begins with a code. After it every row counts, and one that is not of the layout is an error.
/// </summary>
internal static class CmsRows
{
    private const int LongestText = 200;

    internal delegate void RowReader(in Cells cells);

    internal delegate bool FirstCell(ReadOnlySpan<char> text);

    /// <summary>Reads a file whose rows begin with a procedure code.</summary>
    internal static void Read(Stream stream, string file, char separator, int columns, RowReader read, RowReader? readHeader = null) =>
        Read(stream, file, separator, columns, IsCode, "a code of five characters", read, readHeader);

    /// <summary>Reads a file whose rows begin with <paramref name="first"/>; <paramref name="readHeader"/> sees the rows before them.</summary>
    internal static void Read(Stream stream, string file, char separator, int columns, FirstCell isFirst, string first, RowReader read, RowReader? readHeader = null, bool mayBeEmpty = false)
    {
        using var reader = Sep.New(separator)
            .Reader(options => options with { HasHeader = false, DisableColCountCheck = true, Unescape = separator == ',', DisableQuotesParsing = separator != ',' })
            .From(stream);
        var begun = false;
        var next = 1;
        foreach (var row in reader)
        {
            var line = next;
            next = row.LineNumberToExcl;
            var isData = row.ColCount >= columns && isFirst(row[0].Span.Trim());
            var cells = new Cells(row, file, line);
            if (!isData && (!begun || IsBlank(row)))
            {
                readHeader?.Invoke(cells);
                continue;
            }

            begun = true;
            if (!isData)
            {
                throw row.ColCount < columns
                    ? new EditionImportException(file, line, row.ColCount, $"the row ends here; {columns} columns were expected.")
                    : cells.Error(0, $"expected {first}");
            }

            read(cells);
        }

        if (!begun && !mayBeEmpty)
        {
            throw new EditionImportException(file, 0, 0, $"no row begins with {first}.");
        }
    }

    private static bool IsBlank(SepReader.Row row)
    {
        for (var i = 0; i < row.ColCount; i++)
        {
            if (!row[i].Span.Trim().IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Five letters or digits, at least three of them digits: also the codes of sets that the library does not know.</summary>
    private static bool IsCode(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }

            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return text.Length == 5 && digits >= 3;
    }

    /// <summary>The cells of one row.</summary>
    internal readonly ref struct Cells(SepReader.Row row, string file, int line)
    {
        private readonly SepReader.Row row = row;

        internal int Count => row.ColCount;

        /// <summary>The 1-based line of the file on which the row begins.</summary>
        internal int Line { get; } = line;

        internal ReadOnlySpan<char> this[int column] => row[column].Span.Trim();

        /// <summary>False for a code of a set that the library does not know.</summary>
        internal bool TryCode(int column, out ProcedureCode code)
        {
            if (ProcedureCode.TryParse(this[column], out code))
            {
                return true;
            }

            return IsCode(this[column]) ? false : throw Error(column, "expected a code of five characters");
        }

        internal int Integer(int column) =>
            int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Error(column, "expected a whole number");

        /// <summary>An exact decimal in units of 1/<paramref name="scale"/>; an empty cell is 0.</summary>
        internal int Scaled(int column, int scale)
        {
            var text = this[column];
            if (text.IsEmpty)
            {
                return 0;
            }

            return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 100000 && decimal.Truncate(value * scale) == value * scale
                ? (int)(value * scale)
                : throw Error(column, $"expected a number no finer than 1/{scale}");
        }

        /// <summary>A day as yyyymmdd; null for an empty cell or a star.</summary>
        internal DateOnly? Day(int column) => this[column] is "" or "*" ? null
            : DateOnly.TryParseExact(this[column], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw Error(column, "expected a day as yyyymmdd, or *");

        /// <summary>A day as yyyy-mm-dd; null for an empty cell.</summary>
        internal DateOnly? IsoDay(int column) => this[column].IsEmpty ? null
            : DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw Error(column, "expected a day as yyyy-mm-dd");

        /// <summary>The day of a point in time as yyyy-mm-dd or mm/dd/yyyy, whatever follows it; null for an empty cell.</summary>
        internal DateOnly? DayOfTime(int column)
        {
            const int Length = 10;
            var text = this[column];
            return text.IsEmpty ? null
                : text.Length >= Length && DateOnly.TryParseExact(text[..Length], ["yyyy-MM-dd", "MM/dd/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
                : throw Error(column, "expected a day as yyyy-mm-dd or mm/dd/yyyy");
        }

        /// <summary>Text that an edition keeps.</summary>
        internal string Text(int column) => this[column].Length <= LongestText
            ? this[column].ToString()
            : throw Error(column, string.Create(CultureInfo.InvariantCulture, $"expected at most {LongestText} characters"));

        /// <summary>The place of a header's column, or -1 where it has none of the name.</summary>
        internal int Find(string name)
        {
            for (var column = 0; column < row.ColCount; column++)
            {
                if (this[column].Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return column;
                }
            }

            return -1;
        }

        /// <summary>A day as yyyyddd, the day counted within its year; null for an empty cell, a star or zeros.</summary>
        internal DateOnly? DayOfYear(int column)
        {
            var text = this[column];
            if (text is "" or "*" || text.TrimStart('0').IsEmpty)
            {
                return null;
            }

            if (text.Length == 7 && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && int.TryParse(text[4..], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && year is >= 1900 and <= 2159 && day >= 1 && day <= (DateTime.IsLeapYear(year) ? 366 : 365))
            {
                return new DateOnly(year, 1, 1).AddDays(day - 1);
            }

            throw Error(column, "expected a day as yyyyddd");
        }

        internal EditionImportException Error(int column, string expected) =>
            new(file, Line, column + 1, $"{expected}, found '{Shortened(column < row.ColCount ? row[column].Span : default)}'.");

        private static string Shortened(ReadOnlySpan<char> text) => text.Length <= 20 ? text.ToString() : string.Concat(text[..20], "...");
    }
}
