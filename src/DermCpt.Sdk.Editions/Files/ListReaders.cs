using System.Globalization;

namespace DermCpt.Editions.Files;

/// <summary>The readers of the lists whose columns have fixed places, and of the places of service. Rows are counted as in <see cref="CmsReaders"/>. Not thread-safe.</summary>
internal sealed class ListReaders(CodeFilter filter, int rowsBefore)
{
    internal int RowsRead { get; private set; } = rowsBefore;

    /// <summary>
    /// The HCPCS file: code in the first five places, a sequence number, then the kind of record: 3 begins a code and 7 a modifier, 4 and
    /// 8 carry on a long description. Of a code's first record the short description and the days are kept; notice lines before the first
    /// record are passed over. Dental codes are left out.
    /// </summary>
    internal void Hcpcs(Stream stream, string file, IReadOnlyList<HcpcsRow> earlier, List<HcpcsRow> rows, List<CodeDays> days)
    {
        const int Kind = 10;
        const int Short = 91;
        const int ShortLength = 28;
        const int Added = 268;
        const int Ended = 284;
        var status = earlier.ToDictionary(row => row.Code, row => row.Status);
        var begun = false;
        foreach (var (line, text) in Lines(stream))
        {
            var isRecord = text.Length > Kind && text.AsSpan(5, 5).IndexOfAnyExceptInRange('0', '9') < 0 && text[Kind] is '3' or '4' or '7' or '8';
            if (!isRecord && !begun)
            {
                continue;
            }

            begun = true;
            RowsRead++;
            if (!isRecord)
            {
                throw new EditionImportException(file, line, 1, "expected a code, a sequence number of five digits and the kind of record (3, 4, 7 or 8) in fixed places.");
            }

            if (text[Kind] != '3' || !ProcedureCode.TryParse(text.AsSpan(0, 5), out var code) || code.Set != CodeSet.HcpcsII || text[0] == 'D' || !filter.Keeps(code))
            {
                continue;
            }

            if (text.Length <= Short)
            {
                throw new EditionImportException(file, line, Short + 1, $"the record of {code} ends before its short description.");
            }

            if (rows.Count >= CmsReaders.MostRows)
            {
                throw new EditionImportException(file, line, 1, "expected at most 200,000 codes.");
            }

            filter.Note(code);
            days.Add(new CodeDays(code, DayAt(text, Added, file, line), DayAt(text, Ended, file, line)));
            rows.Add(new HcpcsRow(code, text.Substring(Short, Math.Min(ShortLength, text.Length - Short)).Trim(), status.GetValueOrDefault(code, ' '), RowsRead));
        }

        if (!begun)
        {
            throw new EditionImportException(file, 0, 0, "no record begins with a code.");
        }
    }

    /// <summary>First and last days of the HCPCS codes, under a header that names the columns.</summary>
    internal void NamedHcpcs(Stream stream, string file, List<CodeDays> days)
    {
        var (code, added, ended) = (-1, -1, -1);
        CmsRows.Read(
            stream,
            file,
            ',',
            columns: 3,
            (in CmsRows.Cells cells) =>
            {
                RowsRead++;
                if (code < 0 || added < 0 || ended < 0 || cells.Count <= Math.Max(code, Math.Max(added, ended)))
                {
                    throw cells.Error(Math.Max(0, cells.Count - 1), "expected a header before with hcpcs_code, date_added and date_term, and a cell below each of its columns");
                }

                if (cells.TryCode(code, out var one) && one.Set == CodeSet.HcpcsII && filter.Keeps(one))
                {
                    filter.Note(one);
                    CmsReaders.RequireRoom(cells, days.Count);
                    days.Add(new CodeDays(one, cells.IsoDay(added), cells.IsoDay(ended)));
                }
            },
            (in CmsRows.Cells cells) => (code, added, ended) = (cells.Find("hcpcs_code"), cells.Find("date_added"), cells.Find("date_term")));
    }

    /// <summary>Places of service: two digits, F or NF (also Facility, Non-Facility), name. CMS prints the list on a page; this is that page as CSV.</summary>
    internal void Places(Stream stream, string file, List<PlaceRow> rows)
    {
        const int Columns = 3;
        CmsRows.Read(stream, file, ',', Columns, IsPlace, "two digits", (in CmsRows.Cells cells) =>
        {
            RowsRead++;
            var isFacility = cells[1] switch
            {
                "F" or "Facility" => true,
                "NF" or "Non-Facility" => false,
                _ => throw cells.Error(1, "expected F, NF, Facility or Non-Facility"),
            };
            var place = cells.Integer(0);
            if (rows.Exists(row => row.Code == place))
            {
                throw cells.Error(0, "expected each place once");
            }

            rows.Add(new PlaceRow(place, isFacility, cells.Text(2)));
        });
    }

    /// <summary>The lines that are not blank, with their 1-based numbers.</summary>
    internal static IEnumerable<(int Line, string Text)> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return (line, text);
            }
        }
    }

    private static bool IsPlace(ReadOnlySpan<char> text) => text.Length == 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);

    /// <summary>A day as yyyymmdd in a fixed place; null where the record has blanks or zeros there, or ends before it.</summary>
    private static DateOnly? DayAt(string text, int place, string file, int line)
    {
        const int Length = 8;
        var cell = text.Length < place + Length ? [] : text.AsSpan(place, Length).Trim();
        return cell.Trim('0').IsEmpty ? null
            : DateOnly.TryParseExact(cell, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new EditionImportException(file, line, place + 1, $"expected a day as yyyymmdd, found '{cell}'.");
    }
}
