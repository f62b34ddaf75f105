using System.Globalization;

namespace DermCpt.Editions.Files;

/// <summary>The readers of the lists whose columns have fixed places, and of the places of service. Rows are counted as in <see cref="CmsReaders"/>. Not thread-safe.</summary>
internal sealed class ListReaders(CodeFilter filter, int rowsBefore)
{
    internal int RowsRead { get; private set; } = rowsBefore;

    /// <summary>
    /// The ICD-10-CM order file: number, code, billable, short title, long title in fixed places. Every billable code is kept, without
    /// its titles: nothing reads them.
    /// </summary>
    internal void Diagnoses(Stream stream, string file, List<BillableRow> billable)
    {
        const int Code = 6;
        const int Billable = 14;
        const int Title = 16;
        foreach (var (line, text) in Lines(stream))
        {
            RowsRead++;
            if (text.Length <= Title || !int.TryParse(text.AsSpan(0, 5), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                throw new EditionImportException(file, line, 1, "expected five digits, a code, 0 or 1 and titles in fixed places.");
            }

            if (!DiagnosisCode.TryParse(text.AsSpan(Code, 7).TrimEnd(), out var code))
            {
                throw new EditionImportException(file, line, Code + 1, $"expected an ICD-10-CM code, found '{text.Substring(Code, 7).TrimEnd()}'.");
            }

            if (text[Billable] is not ('0' or '1'))
            {
                throw new EditionImportException(file, line, Billable + 1, $"expected 0 or 1, found '{text[Billable]}'.");
            }

            if (text[Billable] == '1')
            {
                billable.Add(new BillableRow(code, null, null, RowsRead));
            }
        }

        billable.Sort((a, b) => a.Code.CompareTo(b.Code));
    }

    /// <summary>
    /// The HCPCS file: code in the first five places, a sequence number, then the kind of record: 3 begins a code and 7 a modifier, 4 and
    /// 8 carry on a long description. Only the short description of a code's first record is kept; notice lines before the first record
    /// are passed over. Dental codes are left out.
    /// </summary>
    internal void Hcpcs(Stream stream, string file, IReadOnlyList<HcpcsRow> earlier, List<HcpcsRow> rows)
    {
        const int Kind = 10;
        const int Short = 91;
        const int ShortLength = 28;
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

            filter.Note(code);
            rows.Add(new HcpcsRow(code, text.Substring(Short, Math.Min(ShortLength, text.Length - Short)).Trim(), status.GetValueOrDefault(code, ' ')));
        }

        if (!begun)
        {
            throw new EditionImportException(file, 0, 0, "no record begins with a code.");
        }
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

            rows.Add(new PlaceRow(place, isFacility, cells[2].ToString()));
        });
    }

    private static bool IsPlace(ReadOnlySpan<char> text) => text.Length == 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);

    private static IEnumerable<(int Line, string Text)> Lines(Stream stream)
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
}
