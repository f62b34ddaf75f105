using DermCpt.ReferenceData;

namespace DermCpt.Editions.Files;

/// <summary>The columns of a PPRRVU row: RVUs from the sixth, policy indicators from the fourteenth.</summary>
internal static class FeeColumnsOf
{
    private const int RvuScale = 100;
    private const int Days = 14;

    /// <summary>The place of the conversion factor in the header's last row, or null for another row.</summary>
    /// <exception cref="EditionImportException">A column that is read stands elsewhere than it did.</exception>
    internal static int? Factor(in CmsRows.Cells cells)
    {
        if (cells.Count <= Days || cells[0] is not "HCPCS")
        {
            return null;
        }

        Require(cells, 1, "MOD");
        Require(cells, 3, "CODE");
        Require(cells, Days, "DAYS");
        for (var column = Days; column < cells.Count; column++)
        {
            if (cells[column] is "FACTOR")
            {
                return column;
            }
        }

        throw cells.Error(Days, "expected a column FACTOR");
    }

    internal static FeeValueRecord Values(in CmsRows.Cells cells) => new()
    {
        Work = Rvu(cells, 5),
        NonFacilityPractice = Rvu(cells, 6),
        FacilityPractice = Rvu(cells, 8),
        Malpractice = Rvu(cells, 10),
        NonFacilityTotal = Rvu(cells, 11),
        FacilityTotal = Rvu(cells, 12),
    };

    internal static FeePolicyRecord Policy(in CmsRows.Cells cells) => new()
    {
        Status = cells[3] is [>= 'A' and <= 'Z'] status ? (byte)status[0] : throw cells.Error(3, "expected one letter"),
        PcTc = Digit(cells, 13),
        Global = Global(cells),
        Preoperative = Share(cells, 15),
        Intraoperative = Share(cells, 16),
        Postoperative = Share(cells, 17),
        Multiple = Digit(cells, 18),
        Bilateral = Digit(cells, 19),
        Assistant = Digit(cells, 20),
        CoSurgeon = Digit(cells, 21),
        Team = Digit(cells, 22),
        NotApplicable = (byte)((cells[7] is "NA" ? 1 : 0) | (cells[9] is "NA" ? 2 : 0)),
    };

    private static void Require(in CmsRows.Cells cells, int column, string name)
    {
        if (!cells[column].SequenceEqual(name))
        {
            throw cells.Error(column, $"expected the column {name}");
        }
    }

    /// <summary>A spreadsheet may have taken the leading zeros off.</summary>
    private static GlobalDays Global(in CmsRows.Cells cells)
    {
        var word = cells[Days] switch { "0" => "000", "10" => "010", "90" => "090", var whole => whole };
        return GlobalWords.TryParse(word, out var days) ? days : throw cells.Error(Days, "expected global days (000, 010, 090, XXX, YYY, ZZZ or MMM)");
    }

    private static ushort Rvu(in CmsRows.Cells cells, int column) =>
        cells.Scaled(column, RvuScale) is var value and <= ushort.MaxValue ? (ushort)value : throw cells.Error(column, "expected an RVU below 655.36");

    private static byte Share(in CmsRows.Cells cells, int column) =>
        cells.Scaled(column, RvuScale) is var value and <= RvuScale ? (byte)value : throw cells.Error(column, "expected a share of at most 1.00");

    private static byte Digit(in CmsRows.Cells cells, int column) =>
        cells[column] is [>= '0' and <= '9'] digit ? (byte)(digit[0] - '0') : throw cells.Error(column, "expected one digit");
}
