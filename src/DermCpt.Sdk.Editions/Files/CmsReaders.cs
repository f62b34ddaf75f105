namespace DermCpt.Editions.Files;

/// <summary>
/// The readers of CMS's own files, one a layout. Each keeps the rows of the filter's codes only, and no descriptor of a level I code.
/// Rows are counted over the files of one table, in the order in which they are read. Not thread-safe.
/// </summary>
internal sealed class CmsReaders(CodeFilter filter, ImportNotices notices, int rowsBefore)
{
    /// <summary>More than any release of the pairs has with all codes, than two of them have, and than any other table has rows.</summary>
    internal const int MostPairs = 3_000_000;
    internal const int MostPairsTogether = 4_500_000;
    internal const int MostRows = 200_000;

    private const int PairColumns = 6;
    private const int UnitColumns = 3;
    private const int FeeColumns = 25;
    private const int AddOnColumns = 5;
    private const string ContractorDefined = "CCCCC";

    /// <summary>Data rows of the table so far, and so the 1-based row at hand.</summary>
    internal int RowsRead { get; private set; } = rowsBefore;

    /// <summary>How many pairs the other releases of the import hold.</summary>
    internal int PairsElsewhere { get; init; }

    /// <summary>Column 1, column 2, existed before 1996, effective, deletion, indicator, rationale (not kept); parted by tabs.</summary>
    internal void Pairs(Stream stream, string file, List<PairRow> rows)
    {
        CmsRows.Read(stream, file, '\t', PairColumns, (in CmsRows.Cells cells) =>
        {
            RowsRead++;
            var isKept = cells.TryCode(0, out var column1) && filter.Keeps(column1);
            isKept = cells.TryCode(1, out var column2) && filter.Keeps(column2) && isKept;
            var effective = cells.Day(3) ?? throw cells.Error(3, "expected a day as yyyymmdd");
            var deleted = cells.Day(4);
            var indicator = Indicator(cells, 5);
            if (isKept)
            {
                Take(cells, rows, new PairRow(column1, column2, effective, deleted, indicator, RowsRead));
            }
        });
    }

    /// <summary>
    /// Pairs under a header that names the columns: every row that ever was, with its last day and perhaps its first, or the pairs of one
    /// day without any.
    /// </summary>
    /// <returns>Whether the file holds ended rows too.</returns>
    internal bool NamedPairs(Stream stream, string file, List<PairRow> rows)
    {
        const int Fewest = 3;
        var (first, second, from, to, last) = (-1, -1, -1, -1, -1);
        CmsRows.Read(
            stream,
            file,
            ',',
            Fewest,
            (in CmsRows.Cells cells) =>
            {
                RowsRead++;
                var need = Math.Max(Math.Max(first, second), Math.Max(last, Math.Max(from, to)));
                if (first < 0 || second < 0 || last < 0 || cells.Count <= need)
                {
                    throw cells.Error(Math.Max(0, cells.Count - 1), "expected a header before with column1, column2 and modifier_indicator, and a cell below each of its columns");
                }

                var isKept = cells.TryCode(first, out var column1) && filter.Keeps(column1);
                isKept = cells.TryCode(second, out var column2) && filter.Keeps(column2) && isKept;
                var row = new PairRow(column1, column2, from < 0 ? null : cells.IsoDay(from), to < 0 ? null : cells.IsoDay(to), Indicator(cells, last), RowsRead);
                if (isKept)
                {
                    Take(cells, rows, row);
                }
            },
            (in CmsRows.Cells cells) => (first, second, from, to, last) = (cells.Find("column1"), cells.Find("column2"), cells.Find("effective"), cells.Find("deleted"), cells.Find("modifier_indicator")));
        return to >= 0;
    }

    /// <summary>Code, value, MAI text that begins with 1, 2 or 3, rationale; quoted CSV. A limit above 65535 is held as that: no line has as many units.</summary>
    internal void Units(Stream stream, string file, List<UnitRow> rows) => CmsRows.Read(stream, file, ',', UnitColumns, (in CmsRows.Cells cells) =>
    {
        RowsRead++;
        var limit = cells.Integer(1);
        var mai = cells[2] is ['1' or '2' or '3', ..] text ? text[0] - '0' : throw cells.Error(2, "expected text that begins with 1, 2 or 3");
        if (cells.TryCode(0, out var code) && filter.Keeps(code))
        {
            filter.Note(code);
            RequireRoom(cells, rows.Count);
            rows.Add(new UnitRow(code, Math.Min(limit, ushort.MaxValue), mai, cells.Count > UnitColumns ? cells.Text(UnitColumns) : string.Empty, RowsRead));
        }
    });

    /// <summary>The fee schedule; the description in the third column is passed over. The header says where the conversion factor stands: newer files have a column more before it.</summary>
    internal void Fees(Stream stream, string file, List<ScheduleRow> rows)
    {
        var factor = -1;
        CmsRows.Read(stream, file, ',', FeeColumns, (in CmsRows.Cells cells) => Fee(cells, factor, rows), (in CmsRows.Cells cells) => factor = FeeColumnsOf.Factor(cells) ?? factor);
    }

    /// <summary>Add-on, primary, type, first day and last day as yyyyddd; parted by tabs. A primary of five Cs is left to the contractor.</summary>
    internal void AddOns(Stream stream, string file, List<AddOnRow> rows) => CmsRows.Read(stream, file, '\t', AddOnColumns, (in CmsRows.Cells cells) =>
    {
        RowsRead++;
        var byContractor = cells[1] is "" or ContractorDefined;
        ProcedureCode primary = default;
        var isKept = cells.TryCode(0, out var addOn) && filter.Keeps(addOn);
        isKept = (byContractor || cells.TryCode(1, out primary)) && isKept;
        var type = cells[2] switch { "1" => 1, "2" => 2, "3" => 3, _ => throw cells.Error(2, "expected 1, 2 or 3") };
        var effective = cells.DayOfYear(3) ?? throw cells.Error(3, "expected a day as yyyyddd");
        var deleted = cells.DayOfYear(4);
        if (isKept)
        {
            filter.Note(addOn);
            filter.Note(primary);
            RequireRoom(cells, rows.Count);
            rows.Add(new AddOnRow(addOn, primary, type, effective, deleted, null, null, byContractor, RowsRead));
        }
    });

    /// <summary>Refuses rows beyond what any table has.</summary>
    internal static void RequireRoom(in CmsRows.Cells cells, int count)
    {
        if (count >= MostRows)
        {
            throw cells.Error(0, "expected at most 200,000 rows in a table");
        }
    }

    private static int Indicator(in CmsRows.Cells cells, int column) =>
        cells[column] switch { "0" => 0, "1" => 1, "9" => 9, _ => throw cells.Error(column, "expected 0, 1 or 9") };

    /// <summary>Takes a pair, unless it was never in force or pairs a code with itself.</summary>
    private void Take(in CmsRows.Cells cells, List<PairRow> rows, in PairRow row)
    {
        if (row.Column1 == row.Column2)
        {
            notices.Note(ImportFault.SelfPair, RowsRead);
        }
        else if (row.Deleted != 0 && row.Deleted < row.Effective)
        {
            notices.Note(ImportFault.EndsBeforeStart, RowsRead);
        }
        else if (rows.Count >= Math.Min(MostPairs, MostPairsTogether - PairsElsewhere))
        {
            throw cells.Error(0, "expected at most 3,000,000 pairs in a release, and 4,500,000 in two");
        }
        else
        {
            filter.Note(row.Column1);
            filter.Note(row.Column2);
            rows.Add(row);
        }
    }

    private void Fee(in CmsRows.Cells cells, int factor, List<ScheduleRow> rows)
    {
        RowsRead++;
        if (factor < 0 || factor >= cells.Count)
        {
            throw cells.Error(factor < 0 ? 0 : factor, "expected a header row before, from HCPCS to FACTOR, and a cell below each of its columns");
        }

        FeeComponent? component = cells[1] switch
        {
            "" => FeeComponent.Whole,
            "26" => FeeComponent.Professional,
            "TC" => FeeComponent.Technical,
            "53" => null,
            _ => throw cells.Error(1, "expected no modifier, 26, TC or 53"),
        };
        if (cells.TryCode(0, out var code) && filter.Keeps(code) && component is { } part)
        {
            filter.Note(code);
            RequireRoom(cells, rows.Count);
            rows.Add(new ScheduleRow(code, part, FeeColumnsOf.Values(cells), FeeColumnsOf.Policy(cells), cells.Scaled(factor, 10000), RowsRead));
        }
    }
}
