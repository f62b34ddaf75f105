
using DermCpt.Editions;

namespace DermCpt.DataCompiler;

/// <summary>Turns the source tables and patches into the bytes of the edition that ships.</summary>
internal static class ReferenceCompiler
{
    internal static byte[] Compile(string data)
    {
        var builder = new EditionBuilder(File.ReadAllText(Path.Combine(data, Paths.Edition)).Trim());
        var units2024 = ReadUnits(data, Paths.Units2024);
        AddPairs(builder, data, units2024);
        var schedule = FeeScheduleFiles.ReadFull(data);
        AddUnits(builder, data, units2024, schedule);
        FeeScheduleFiles.Add(builder, data, schedule);
        AddGlobalDays(builder, data);
        AddAddOns(builder, data);
        LifecycleFiles.Add(builder, data);
        AddLists(builder, data);
        return builder.Build();
    }

    private static void AddPairs(EditionBuilder builder, string data, List<UnitRow> units2024)
    {
        static PairRow Read(DataFile.Cells cells, string rationale) =>
            new(cells.Code("column1"), cells.Code("column2"), cells.Date("effective"), cells.Date("deleted"), cells.Integer("modifier_indicator"), rationale);

        // The codes of the MUE extract of the same quarter are the codes that the pair extract was made for.
        builder.AddPairs(
            new Release(TableId.Ptp, "2024Q3", Paths.Pairs, new DateOnly(2024, 7, 1), new DateOnly(2024, 9, 30)),
            DataFile.Read(data, Paths.Pairs, cells => Read(cells, cells.Text("rationale"))),
            units2024.Select(row => row.Code));
        builder.AddDatedPairs(
            new Release(TableId.Ptp, "2026Q3", Paths.DatedPairs, new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30), IsPartial: true),
            DataFile.Read(data, Paths.DatedPairs, cells => Read(cells, string.Empty)));
    }

    private static List<UnitRow> ReadUnits(string data, string path) =>
        DataFile.Read(data, path, cells => new UnitRow(cells.Code("code"), cells.Integer("mue"), cells.Integer("mai"), cells.Text("rationale"), cells.Number));

    private static void AddUnits(EditionBuilder builder, string data, List<UnitRow> units2024, List<FeeScheduleFiles.Row> schedule)
    {
        builder.AddUnits(new Release(TableId.Mue, "2024Q3", Paths.Units2024, new DateOnly(2024, 7, 1), new DateOnly(2024, 9, 30)), units2024, []);

        // The extract of 2026Q2 was made for the category I codes of RVU25D, besides those of 2024Q3.
        var covered = schedule.Where(row => row.Release == "RVU25D" && row.Values.Code.Set == CodeSet.CptI).Select(row => row.Values.Code)
            .Concat(units2024.Select(row => row.Code));
        builder.AddUnits(
            new Release(TableId.Mue, "2026Q2", Paths.Units2026, new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30), CarriedBackFrom: new DateOnly(2025, 1, 1)),
            ReadUnits(data, Paths.Units2026),
            covered);
        var sample = DataFile.Read(data, Paths.UnitSample, cells => (
            From: cells.Date("effective"),
            Row: new UnitRow(cells.Code("code"), cells.Integer("mue"), cells.Integer("mai"), string.Empty, cells.Number)));
        AddSample(builder, sample, "2026Q3", new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30));
        AddSample(builder, sample, "2026Q4", new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31));
    }

    private static void AddSample(EditionBuilder builder, List<(DateOnly? From, UnitRow Row)> sample, string name, DateOnly from, DateOnly to) =>
        builder.AddUnits(
            new Release(TableId.Mue, name, Paths.UnitSample, from, to, IsPartial: true),
            [.. sample.Where(row => row.From == from).Select(row => row.Row)],
            []);

    private static void AddGlobalDays(EditionBuilder builder, string data)
    {
        var rows = DataFile.Read(data, Paths.GlobalDaysPatch, cells => (
            Code: cells.Code("code"), Days: GlobalWords.Parse(cells.Text("global_days")), From: cells.Date("from"), Mark: cells.Text("mark")));
        var marks = rows.Select(row => row.Mark).Distinct().Order(StringComparer.Ordinal).ToList();
        builder.AddGlobalDays(
            [.. marks.Select(mark => new Release(TableId.GlobalDays, mark, Paths.GlobalDaysPatch, From(mark), To(mark)))],
            [.. rows.Select(row => new GlobalDaysRow(row.Code, row.Days, row.From, marks.IndexOf(row.Mark)))]);

        static DateOnly From(string mark) => mark == "R24b" ? new DateOnly(2024, 1, 1) : new DateOnly(2025, 10, 1);
        static DateOnly To(string mark) => mark == "R24b" ? new DateOnly(2024, 12, 31) : new DateOnly(2025, 12, 31);
    }

    private static void AddAddOns(EditionBuilder builder, string data) => builder.AddAddOns(
        new Release(TableId.AddOn, "2026Q2", Paths.AddOns),
        DataFile.Read(data, Paths.AddOns, cells => new AddOnRow(
            cells.Code("addon"),
            cells.CodeOrNone("primary"),
            cells.Integer("type"),
            cells.Date("edit_effective"),
            cells.Date("edit_deleted"),
            cells.Date("addon_deleted"),
            cells.Date("primary_deleted"),
            cells.Flag("contractor_defined_primary"))));

    private static void AddLists(EditionBuilder builder, string data)
    {
        builder.AddDiagnoses(
            new Release(TableId.Diagnosis, "FY2026", Paths.Diagnoses, new DateOnly(2025, 10, 1), new DateOnly(2026, 9, 30)),
            DataFile.Read(data, Paths.Diagnoses, cells => new DiagnosisRow(
                DiagnosisCode.Parse(cells.Text("code")),
                cells.Flag("billable"),
                cells.Flag("in_fy2026"),
                cells.Flag("in_fy2021"),
                cells.Text("version") == "header",
                cells.Text("short_title_fy2021"))));
        builder.AddPlaces(
            new Release(TableId.PlaceOfService, "2026-02", Paths.Places),
            DataFile.Read(data, Paths.Places, cells => new PlaceRow(cells.Integer("pos"), cells.Text("pfs_setting") == "Facility", cells.Text("name"))));
        builder.AddHcpcs(
            new Release(TableId.Hcpcs, "RVU25D", Paths.Hcpcs, new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31)),
            DataFile.Read(data, Paths.Hcpcs, cells => new HcpcsRow(cells.Code("code"), cells.Text("short_desc"), cells.Text("pfs_status")[0])));
    }
}
