
using DermCpt.Editions;
using DermCpt.ReferenceData;

namespace DermCpt.DataCompiler;

/// <summary>Reads the two fee schedule files: whole releases of 2020 to 2025, and the core of one release of 2026 without policy columns.</summary>
internal static class FeeScheduleFiles
{
    private const int RvuScale = 100;
    private const int FactorScale = 10000;

    internal static List<Row> ReadFull(string data) => DataFile.Read(data, Paths.Fees, cells => new Row(cells.Text("version"), cells.Date("effective")!.Value, cells.Number, new ScheduleRow(
        cells.Code("code"), Component(cells), Values(cells), Policy(cells), cells.Scaled("conv_factor", FactorScale))));

    internal static void Add(EditionBuilder builder, string data, List<Row> schedule)
    {
        var releases = schedule.GroupBy(row => (row.Release, row.From)).OrderBy(release => release.Key.From).ToList();
        for (var i = 0; i < releases.Count; i++)
        {
            var (name, from) = releases[i].Key;
            var rows = releases[i].ToList();
            if (rows[^1].Number - rows[0].Number + 1 != rows.Count)
            {
                throw new InvalidDataException($"The rows of {name} do not lie together.");
            }

            var quarterEnd = new DateOnly(from.Year, ((from.Month - 1) / 3 * 3) + 1, 1).AddMonths(3).AddDays(-1);
            var next = i + 1 < releases.Count ? releases[i + 1].Key.From.AddDays(-1) : quarterEnd;
            var to = next < quarterEnd ? next : quarterEnd;
            builder.AddFees(new Release(TableId.FeeSchedule, name, Paths.Fees, from, to), [.. rows.Select(row => row.Values)], rows[0].Number - 1);
        }

        var core = DataFile.Read(data, Paths.FeeCore, cells => new ScheduleRow(cells.Code("code"), Component(cells), Values(cells), CorePolicy(cells), cells.Scaled("conv_factor", FactorScale)));
        builder.AddFees(new Release(TableId.FeeSchedule, "RVU26C", Paths.FeeCore, new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30), IsPartial: true), core, 0);
    }

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

    private static FeePolicyRecord CorePolicy(DataFile.Cells cells) => new()
    {
        Status = (byte)cells.Text("status")[0],
        Global = GlobalWords.Parse(cells.Text("global_days")),
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

    /// <summary>A row with its release and 1-based place.</summary>
    internal sealed record Row(string Release, DateOnly From, int Number, ScheduleRow Values);
}
