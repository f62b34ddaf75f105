using DermCpt.Editions;
using DermCpt.ReferenceData;

namespace DermCpt.DataCompiler;

/// <summary>Reads the fee schedule files: whole releases of 2020 to 2024 and of 2025, and what is held of three releases of 2026, without policy columns.</summary>
internal static class FeeScheduleFiles
{
    private const int RvuScale = 100;
    private const int FactorScale = 10000;

    /// <summary>The first release that was filtered for the catalog of today: for codes that the extract before it lacks it is carried back to the first day of the pair tables.</summary>
    private const string FirstOfAllCodes = "RVU25A";

    private static readonly DateOnly CarriedBackFrom = new(2024, 7, 1);

    /// <summary>RVU25D stands in both files; the one of 2025 is filtered for the catalog of today.</summary>
    private static List<Row> ReadWhole(string data) =>
        [.. ReadWhole(data, Paths.Fees).Where(row => row.From.Year < 2025), .. ReadWhole(data, Paths.Fees2025)];

    private static List<Row> ReadWhole(string data, string file) => DataFile.Read(data, file, cells => new Row(cells.Text("version"), file, cells.Date("effective")!.Value, cells.Number, new ScheduleRow(
        cells.Code("code"), Component(cells), Values(cells), Policy(cells), cells.Scaled("conv_factor", FactorScale))));

    internal static void Add(EditionBuilder builder, string data)
    {
        var schedule = ReadWhole(data);
        var releases = schedule.GroupBy(row => (row.Release, row.File, row.From)).OrderBy(release => release.Key.From).ToList();
        for (var i = 0; i < releases.Count; i++)
        {
            var (name, file, from) = releases[i].Key;
            var rows = releases[i].ToList();
            if (rows[^1].Number - rows[0].Number + 1 != rows.Count)
            {
                throw new InvalidDataException($"The rows of {name} do not lie together.");
            }

            var quarterEnd = new DateOnly(from.Year, ((from.Month - 1) / 3 * 3) + 1, 1).AddMonths(3).AddDays(-1);
            var next = i + 1 < releases.Count ? releases[i + 1].Key.From.AddDays(-1) : quarterEnd;
            var to = next < quarterEnd ? next : quarterEnd;
            builder.AddFees(new Release(TableId.FeeSchedule, name, file, from, to, IsExtract: file == Paths.Fees, CarriedBackFrom: name == FirstOfAllCodes ? CarriedBackFrom : null), [.. rows.Select(row => row.Values)], rows[0].Number - 1);
        }

        // A year's values are set in January: what a later quarter states is carried back to it.
        AddPartial(builder, "RVU26B", Paths.Fees2026B, new DateOnly(2026, 4, 1), DataFile.Read(data, Paths.Fees2026B, cells => new ScheduleRow(
            cells.Code("code"), FeeComponent.Whole, PartialValues(cells), StatusOnly(cells), cells.Scaled("conv_factor", FactorScale))));
        AddPartial(builder, "RVU26C", Paths.FeeCore, new DateOnly(2026, 7, 1), DataFile.Read(data, Paths.FeeCore, cells => new ScheduleRow(
            cells.Code("code"), Component(cells), Values(cells), StatusOnly(cells) with { Global = GlobalWords.Parse(cells.Text("global_days")) }, cells.Scaled("conv_factor", FactorScale))));
        AddPartial(builder, "RVU26D", Paths.Fees2026D, new DateOnly(2026, 10, 1), DataFile.Read(data, Paths.Fees2026D, cells => new ScheduleRow(
            cells.Code("code"), FeeComponent.Whole, Totals(cells), StatusOnly(cells), cells.Scaled("conv_factor", FactorScale))));
    }

    private static void AddPartial(EditionBuilder builder, string name, string file, DateOnly from, List<ScheduleRow> rows) => builder.AddFees(
        new Release(TableId.FeeSchedule, name, file, from, from.AddMonths(3).AddDays(-1), IsPartial: true, CarriedBackFrom: new DateOnly(from.Year, 1, 1)), rows, 0);

    private static FeeComponent Component(DataFile.Cells cells) => cells.Text("modifier") switch
    {
        "" => FeeComponent.Whole,
        "26" => FeeComponent.Professional,
        "TC" => FeeComponent.Technical,
        var other => throw new FormatException($"'{other}' is no component."),
    };

    private static FeeValueRecord Values(DataFile.Cells cells) => new()
    {
        Work = Rvu(cells, "work_rvu"),
        NonFacilityPractice = Rvu(cells, "nonfac_pe_rvu"),
        FacilityPractice = Rvu(cells, "fac_pe_rvu"),
        Malpractice = Rvu(cells, "mp_rvu"),
        NonFacilityTotal = Rvu(cells, "nonfac_total"),
        FacilityTotal = Rvu(cells, "fac_total"),
    };

    private static FeePolicyRecord Policy(DataFile.Cells cells) => new()
    {
        Status = (byte)cells.Text("status")[0],
        Global = GlobalWords.Parse(cells.Text("global_days")),
        PcTc = (byte)cells.Integer("pctc"),
        Multiple = (byte)cells.Integer("mult_proc"),
        Bilateral = (byte)cells.Integer("bilat_surg"),
        Assistant = (byte)cells.Integer("asst_surg"),
        CoSurgeon = (byte)cells.Integer("co_surg"),
        Team = (byte)cells.Integer("team_surg"),
        Preoperative = (byte)cells.Scaled("pre_op", RvuScale),
        Intraoperative = (byte)cells.Scaled("intra_op", RvuScale),
        Postoperative = (byte)cells.Scaled("post_op", RvuScale),
        NotApplicable = (byte)((cells.Text("nonfac_na") == "NA" ? 1 : 0) | (cells.Text("fac_na") == "NA" ? 2 : 0)),
    };

    /// <summary>The total outside a facility is the sum of the three parts that are stated; nothing is said of a facility.</summary>
    private static FeeValueRecord PartialValues(DataFile.Cells cells)
    {
        var (work, practice, malpractice) = (Rvu(cells, "work_rvu"), Rvu(cells, "nonfac_pe_rvu"), Rvu(cells, "mp_rvu"));
        return new FeeValueRecord
        {
            Work = work,
            NonFacilityPractice = practice,
            FacilityPractice = FeeValueRecord.Unstated,
            Malpractice = malpractice,
            NonFacilityTotal = checked((ushort)(work + practice + malpractice)),
            FacilityTotal = FeeValueRecord.Unstated,
        };
    }

    private static FeeValueRecord Totals(DataFile.Cells cells) => new()
    {
        Work = FeeValueRecord.Unstated,
        NonFacilityPractice = FeeValueRecord.Unstated,
        FacilityPractice = FeeValueRecord.Unstated,
        Malpractice = FeeValueRecord.Unstated,
        NonFacilityTotal = Rvu(cells, "nonfac_total"),
        FacilityTotal = Rvu(cells, "fac_total"),
    };

    private static FeePolicyRecord StatusOnly(DataFile.Cells cells) => new()
    {
        Status = (byte)cells.Text("status")[0],
        PcTc = EditionFormat.Unstated,
        Multiple = EditionFormat.Unstated,
        Bilateral = EditionFormat.Unstated,
        Assistant = EditionFormat.Unstated,
        CoSurgeon = EditionFormat.Unstated,
        Team = EditionFormat.Unstated,
        Preoperative = EditionFormat.Unstated,
        Intraoperative = EditionFormat.Unstated,
        Postoperative = EditionFormat.Unstated,
    };

    private static ushort Rvu(DataFile.Cells cells, string column) => checked((ushort)cells.Scaled(column, RvuScale));

    /// <summary>A row with its release, file and 1-based place.</summary>
    private sealed record Row(string Release, string File, DateOnly From, int Number, ScheduleRow Values);
}
