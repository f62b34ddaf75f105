using System.Globalization;

namespace DermCpt.Editions.Files;

/// <summary>The readers of the diagnoses. Rows are counted as in <see cref="CmsReaders"/>; titles are passed over, since nothing reads them. Not thread-safe.</summary>
internal sealed class DiagnosisReaders(int rowsBefore)
{
    private const int CodeLength = 7;

    internal int RowsRead { get; private set; } = rowsBefore;

    /// <summary>The ICD-10-CM order file: number, code, billable, short title, long title in fixed places. Every billable code is kept.</summary>
    internal void Order(Stream stream, string file, List<BillableRow> billable)
    {
        const int Code = 6;
        const int Billable = 14;
        const int Title = 16;
        foreach (var (line, text) in ListReaders.Lines(stream))
        {
            RowsRead++;
            if (text.Length <= Title || !int.TryParse(text.AsSpan(0, 5), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                throw new EditionImportException(file, line, 1, "expected five digits, a code, 0 or 1 and titles in fixed places.");
            }

            var code = CodeOf(text.AsSpan(Code, CodeLength), file, line, Code);
            if (IsBillable(text[Billable], file, line, Billable))
            {
                RequireRoom(billable.Count, file, line);
                billable.Add(new BillableRow(code, null, null, RowsRead));
            }
        }
    }

    /// <summary>Lines that begin with <c>Add:</c> or <c>Delete:</c>, then 0 or 1 (billable), a code and titles. Revised titles and the counts around the lines are passed over.</summary>
    internal void Addenda(Stream stream, string file, List<DiagnosisChange> changes)
    {
        const string Add = "Add:";
        const string Delete = "Delete:";
        foreach (var (line, text) in ListReaders.Lines(stream))
        {
            var begins = text.StartsWith(Add, StringComparison.Ordinal);
            if (!begins && !text.StartsWith(Delete, StringComparison.Ordinal))
            {
                continue;
            }

            RowsRead++;
            var rest = text.AsSpan(begins ? Add.Length : Delete.Length).TrimStart();
            var column = text.Length - rest.Length;
            if (rest.Length < 3 || rest[1] != ' ')
            {
                throw new EditionImportException(file, line, column + 1, "expected 0 or 1, a code and titles.");
            }

            var isBillable = IsBillable(rest[0], file, line, column);
            var after = rest[1..].TrimStart();
            var end = after.IndexOf(' ');
            var code = CodeOf(end < 0 ? after : after[..end], file, line, text.Length - after.Length);
            Take(new DiagnosisChange(code, begins, RowsRead), isBillable, changes, file, line);
        }

        RequireChanges(changes, file);
    }

    /// <summary>The same changes under a header: add or delete (or a revised title, which is passed over), 0 or 1, code and day.</summary>
    internal void NamedAddenda(Stream stream, string file, DateOnly from, List<DiagnosisChange> changes)
    {
        CmsRows.Read(stream, file, ',', columns: 4, static text => text is "add" or "delete" or "revise_from" or "revise_to", "add, delete, revise_from or revise_to", (in CmsRows.Cells cells) =>
        {
            RowsRead++;
            if (cells.IsoDay(3) != from)
            {
                throw cells.Error(3, $"expected the first day of the fiscal year, {from:yyyy-MM-dd}");
            }

            var isBillable = cells[1] switch { "0" => false, "1" => true, _ => throw cells.Error(1, "expected 0 or 1") };
            if (!DiagnosisCode.TryParse(cells[2], out var code))
            {
                throw cells.Error(2, "expected an ICD-10-CM code");
            }

            CmsReaders.RequireRoom(cells, changes.Count);
            if (isBillable && (cells[0] is "add" or "delete"))
            {
                changes.Add(new DiagnosisChange(code, cells[0] is "add", RowsRead));
            }
        });
        RequireChanges(changes, file);
    }

    /// <summary>Every billable code of some fiscal years that follow each other: code, first and last day where the years hold one.</summary>
    internal void Billable(Stream stream, string file, List<BillableRow> billable)
    {
        CmsRows.Read(stream, file, ',', columns: 3, static text => DiagnosisCode.TryParse(text, out _), "an ICD-10-CM code", (in CmsRows.Cells cells) =>
        {
            RowsRead++;
            if (!DiagnosisCode.TryParse(cells[0], out var code))
            {
                throw cells.Error(0, "expected an ICD-10-CM code");
            }

            var (first, last) = (cells.IsoDay(1), cells.IsoDay(2));
            if (first is { } begins && (begins.Day != 1 || begins.Month != 10))
            {
                throw cells.Error(1, "expected the first day of a fiscal year, 1 October");
            }

            if (last is { } ends && (ends.Day != 30 || ends.Month != 9))
            {
                throw cells.Error(2, "expected the last day of a fiscal year, 30 September");
            }

            CmsReaders.RequireRoom(cells, billable.Count);
            billable.Add(new BillableRow(code, first, last, RowsRead));
        });
    }

    private static void Take(in DiagnosisChange change, bool isBillable, List<DiagnosisChange> changes, string file, int line)
    {
        RequireRoom(changes.Count, file, line);
        if (isBillable)
        {
            changes.Add(change);
        }
    }

    private static void RequireChanges(List<DiagnosisChange> changes, string file)
    {
        if (changes.Count == 0)
        {
            throw new EditionImportException(file, 0, 0, "no row adds or deletes a billable code.");
        }
    }

    private static void RequireRoom(int count, string file, int line)
    {
        if (count >= CmsReaders.MostRows)
        {
            throw new EditionImportException(file, line, 1, "expected at most 200,000 codes.");
        }
    }

    private static DiagnosisCode CodeOf(ReadOnlySpan<char> text, string file, int line, int column) =>
        DiagnosisCode.TryParse(text.TrimEnd(), out var code) ? code : throw new EditionImportException(file, line, column + 1, $"expected an ICD-10-CM code, found '{Shortened(text.TrimEnd())}'.");

    private static bool IsBillable(char mark, string file, int line, int column) =>
        mark is '0' or '1' ? mark == '1' : throw new EditionImportException(file, line, column + 1, $"expected 0 or 1, found '{mark}'.");

    private static string Shortened(ReadOnlySpan<char> text) => text.Length <= 20 ? text.ToString() : string.Concat(text[..20], "...");
}
