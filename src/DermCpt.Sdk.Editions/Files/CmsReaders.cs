using System.Globalization;
using DermCpt.Codes;
using DermCpt.ReferenceData;

namespace DermCpt.Editions.Files;

/// <summary>
/// The readers of CMS's own files, one a layout. Each keeps the rows of known codes only, and no descriptor of a level I code. What
/// was read is counted in <see cref="RowsRead"/>. Not thread-safe.
/// </summary>
internal sealed class CmsReaders(IReadOnlySet<ProcedureCode> known)
{
    private const int PairColumns = 6;
    private const int UnitColumns = 3;
    private const int FeeColumns = 26;
    private const int AddOnColumns = 5;
    private const string ContractorDefined = "CCCCC";

    internal int RowsRead { get; private set; }

    /// <summary>Column 1, column 2, existed before 1996, effective, deletion, indicator, rationale; parted by tabs.</summary>
    internal void Pairs(Stream stream, string file, List<PairRow> rows)
    {
        var rationales = new List<string>();
        CmsRows.Read(stream, file, '\t', PairColumns, (in CmsRows.Cells cells) =>
        {
            RowsRead++;
            var isKnown = cells.TryCode(0, out var column1) && known.Contains(column1);
            isKnown = cells.TryCode(1, out var column2) && known.Contains(column2) && isKnown;
            var effective = cells.Day(3) ?? throw cells.Error(3, "expected a day as yyyymmdd");
            var deleted = cells.Day(4);
            var indicator = cells[5] switch { "0" => 0, "1" => 1, "9" => 9, _ => throw cells.Error(5, "expected 0, 1 or 9") };
            if (!isKnown)
            {
                return;
            }

            rows.Add(new PairRow(column1, column2, effective, deleted, indicator, Shared(rationales, cells.Count > PairColumns ? cells[PairColumns] : default)));
        });
    }

    /// <summary>Code, value, MAI text that begins with 1, 2 or 3, rationale; quoted CSV.</summary>
    internal void Units(Stream stream, string file, List<UnitRow> rows) => CmsRows.Read(stream, file, ',', UnitColumns, (in CmsRows.Cells cells) =>
    {
        RowsRead++;
        var limit = cells.Integer(1);
        var mai = cells[2] is ['1' or '2' or '3', ..] text ? text[0] - '0' : throw cells.Error(2, "expected text that begins with 1, 2 or 3");
        if (limit > ushort.MaxValue)
        {
            throw cells.Error(1, "expected units below 65536");
        }

        if (cells.TryCode(0, out var code) && known.Contains(code))
        {
            rows.Add(new UnitRow(code, limit, mai, cells.Count > UnitColumns ? cells[UnitColumns].ToString() : string.Empty, rows.Count + 1));
        }
    });

    /// <summary>The fee schedule; the description in the third column is passed over.</summary>
    internal void Fees(Stream stream, string file, List<ScheduleRow> rows) => CmsRows.Read(stream, file, ',', FeeColumns, (in CmsRows.Cells cells) =>
    {
        RowsRead++;
        FeeComponent? component = cells[1] switch
        {
            "" => FeeComponent.Whole,
            "26" => FeeComponent.Professional,
            "TC" => FeeComponent.Technical,
            "53" => null,
            _ => throw cells.Error(1, "expected no modifier, 26, TC or 53"),
        };
        if (cells.TryCode(0, out var code) && known.Contains(code) && component is { } part)
        {
            rows.Add(new ScheduleRow(code, part, FeeColumnsOf.Values(cells), FeeColumnsOf.Policy(cells), cells.Scaled(25, 10000)));
        }
    });

    /// <summary>Add-on, primary, type, first day and last day as yyyyddd; parted by tabs. A primary of five Cs is left to the contractor.</summary>
    internal void AddOns(Stream stream, string file, List<AddOnRow> rows) => CmsRows.Read(stream, file, '\t', AddOnColumns, (in CmsRows.Cells cells) =>
    {
        RowsRead++;
        var byContractor = cells[1] is "" or ContractorDefined;
        ProcedureCode primary = default;
        var isKnown = cells.TryCode(0, out var addOn) && known.Contains(addOn);
        isKnown = (byContractor || cells.TryCode(1, out primary)) && isKnown;
        var type = cells[2] switch { "1" => 1, "2" => 2, "3" => 3, _ => throw cells.Error(2, "expected 1, 2 or 3") };
        var effective = cells.DayOfYear(3) ?? throw cells.Error(3, "expected a day as yyyyddd");
        var deleted = cells.DayOfYear(4);
        if (isKnown)
        {
            rows.Add(new AddOnRow(addOn, primary, type, effective, deleted, null, null, byContractor));
        }
    });

    /// <summary>The ICD-10-CM order file: number, code, billable, short title, long title in fixed places. Categories that the edition does not hold are left out.</summary>
    internal void Diagnoses(Stream stream, string file, IReadOnlyList<DiagnosisRow> earlier, List<DiagnosisRow> rows)
    {
        const int Code = 6;
        const int Billable = 14;
        const int Title = 16;
        const int TitleLength = 60;
        var categories = earlier.Select(row => row.Code.ToString()[..3]).ToHashSet(StringComparer.Ordinal);
        var before = earlier.Where(row => row.IsBillable).Select(row => row.Code).ToHashSet();
        using var reader = new StreamReader(stream);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

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

            if (categories.Contains(text.Substring(Code, 3)))
            {
                var isBillable = text[Billable] == '1';
                rows.Add(new DiagnosisRow(code, isBillable, isBillable, before.Contains(code), !isBillable, text.Substring(Title, Math.Min(TitleLength, text.Length - Title)).Trim()));
            }
        }

        rows.Sort((a, b) => a.Code.CompareTo(b.Code));
    }

    /// <summary>The HCPCS file: fixed places; the first record of a code carries its short description. Dental codes are left out.</summary>
    internal void Hcpcs(Stream stream, string file, IReadOnlyList<HcpcsRow> earlier, List<HcpcsRow> rows)
    {
        const int Record = 10;
        const int Short = 91;
        const int ShortLength = 28;
        const string FirstRecord = "3";
        var status = earlier.ToDictionary(row => row.Code, row => row.Status);
        using var reader = new StreamReader(stream);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            RowsRead++;
            if (text.Length <= Short)
            {
                throw new EditionImportException(file, line, 1, $"expected a record of more than {Short} characters.");
            }

            if (text.AsSpan(Record, 1).SequenceEqual(FirstRecord) && ProcedureCode.TryParse(text.AsSpan(0, 5), out var code) && code.Set == CodeSet.HcpcsII && text[0] != 'D' && known.Contains(code))
            {
                rows.Add(new HcpcsRow(code, text.Substring(Short, Math.Min(ShortLength, text.Length - Short)).Trim(), status.GetValueOrDefault(code, ' ')));
            }
        }
    }

    /// <summary>A text once: the file repeats about ten of them on every row.</summary>
    private static string Shared(List<string> texts, ReadOnlySpan<char> text)
    {
        foreach (var known in texts)
        {
            if (text.SequenceEqual(known))
            {
                return known;
            }
        }

        texts.Add(text.ToString());
        return texts[^1];
    }
}
