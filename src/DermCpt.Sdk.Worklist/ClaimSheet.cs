namespace DermCpt.Worklists;

/// <summary>How a sheet is stored.</summary>
public enum SheetFormat
{
    /// <summary>Values separated by commas, semicolons or tabs, in UTF-8.</summary>
    Csv,

    /// <summary>A workbook; its first sheet is read.</summary>
    Xlsx,
}

/// <summary>Reads claims from a sheet of the columns that <see cref="SheetColumns"/> lists. Thread-safe: no state.</summary>
public static class ClaimSheet
{
    /// <summary>Reads claim after claim; a claim with a cell that cannot be read says so and the rest go on.</summary>
    /// <param name="input">The sheet; it stays open.</param>
    /// <param name="format">How it is stored.</param>
    /// <param name="payer">Payer profile of claims that name none.</param>
    /// <param name="unread">Told once: headings of columns that are not read.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException">The sheet as a whole cannot be read: no heading, a column is missing or stands twice, no such file.</exception>
    public static IEnumerable<SheetClaim> Read(Stream input, SheetFormat format, string payer, Action<IReadOnlyList<string>>? unread = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(payer);
        return format == SheetFormat.Csv ? ReadCsv(input, payer, unread) : Claims(XlsxRows.Read(input), payer, unread);
    }

    /// <summary>The same of separated values alone: a host that is trimmed leaves the reader of workbooks out (half a megabyte in a browser).</summary>
    /// <param name="input">The sheet; it stays open.</param>
    /// <param name="payer">Payer profile of claims that name none.</param>
    /// <param name="unread">Told once: headings of columns that are not read.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException">The sheet as a whole cannot be read: no heading, a column is missing or stands twice.</exception>
    public static IEnumerable<SheetClaim> ReadCsv(Stream input, string payer, Action<IReadOnlyList<string>>? unread = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(payer);
        return Claims(CsvRows.Read(input), payer, unread);
    }

    private static IEnumerable<SheetClaim> Claims(IEnumerable<SheetRow> rows, string payer, Action<IReadOnlyList<string>>? unread)
    {
        int[]? columns = null;
        var draft = new SheetDraft(payer);
        foreach (var row in rows)
        {
            if (row.Cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (columns is null)
            {
                columns = Columns(row, unread);
                continue;
            }

            draft.Next(row, columns);
            if (draft.EndsBefore && draft.Finish() is { } claim)
            {
                yield return claim;
            }

            draft.Take();
        }

        if (columns is null)
        {
            throw new FormatException("the sheet is empty; expected a heading and rows.");
        }

        if (draft.Finish() is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Of each column of <see cref="SheetColumns"/> the place on this sheet, or -1.</summary>
    private static int[] Columns(SheetRow heading, Action<IReadOnlyList<string>>? unread)
    {
        var columns = new int[SheetColumns.All.Count];
        columns.AsSpan().Fill(-1);
        var others = new List<string>();
        for (var i = 0; i < heading.Cells.Length; i++)
        {
            var column = SheetColumns.Find(heading.Cells[i]);
            if (column < 0)
            {
                others.Add(heading.Cells[i]);
            }
            else if (columns[column] >= 0)
            {
                throw new FormatException($"row {heading.Number}: the column '{SheetColumns.All[column].Name}' stands twice.");
            }
            else
            {
                columns[column] = i;
            }
        }

        var missing = SheetColumns.All.Where((column, i) => column.IsRequired && columns[i] < 0).Select(static column => column.Name).ToList();
        if (missing.Count > 0)
        {
            throw new FormatException($"row {heading.Number}: no column {string.Join(", ", missing)}; expected a heading such as claim, date of service, code, modifiers, units, diagnoses.");
        }

        if (others.Count > 0)
        {
            unread?.Invoke(others);
        }

        return columns;
    }
}

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Cells">Its cells as text.</param>
/// <param name="HasDateSystem1904">Numbers of days are counted from 1904.</param>
internal readonly record struct SheetRow(int Number, string[] Cells, bool HasDateSystem1904 = false);
