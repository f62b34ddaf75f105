using DermCpt.Editions;

namespace DermCpt.DataCompiler;

/// <summary>Turns the source tables and patches into the bytes of the edition that ships.</summary>
internal static class ReferenceCompiler
{
    internal static byte[] Compile(string data)
    {
        var builder = new EditionBuilder(File.ReadAllText(Path.Combine(data, Paths.Edition)).Trim());
        var filtered = DataFile.Read(data, Paths.FilteredCodes, cells => cells.Code("code"));
        AddPairs(builder, data, filtered);
        AddUnits(builder, data, filtered);
        FeeScheduleFiles.Add(builder, data);
        AddGlobalDays(builder, data);
        AddAddOns(builder, data);
        LifecycleFiles.Add(builder, data);
        AddLists(builder, data);
        builder.AddArticles(ArticleFiles.Read(data));
        return builder.Build();
    }

    private delegate DateOnly? DayReader(DataFile.Cells cells);

    private static void AddPairs(EditionBuilder builder, string data, List<ProcedureCode> filtered)
    {
        static DateOnly? None(DataFile.Cells cells) => null;

        List<PairRow> Rows(string file, DayReader effective, DayReader deleted) => DataFile.Read(data, file, cells =>
            new PairRow(cells.Code("column1"), cells.Code("column2"), effective(cells), deleted(cells), cells.Integer("modifier_indicator")));

        builder.AddPairs(
            new Release(TableId.Ptp, "2024Q3", Paths.Pairs, new DateOnly(2024, 7, 1), new DateOnly(2024, 9, 30)),
            Rows(Paths.Pairs, None, cells => cells.Date("deleted")),
            filtered);
        builder.AddLaterPairs(
            new Release(TableId.Ptp, "2026Q3", Paths.LaterPairs, new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30)),
            Rows(Paths.LaterPairs, None, None));
        builder.AddDatedPairs(
            new Release(TableId.Ptp, "2026Q3 sample", Paths.DatedPairs, new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30), IsPartial: true),
            Rows(Paths.DatedPairs, cells => cells.Date("effective"), cells => cells.Date("deleted")));
    }

    private static List<UnitRow> ReadUnits(string data, string path, int rowsBefore = 0, bool hasRationale = true) => DataFile.Read(data, path, cells =>
        new UnitRow(cells.Code("code"), cells.Integer("mue"), cells.Integer("mai"), hasRationale ? cells.Text("rationale") : string.Empty, cells.Number + rowsBefore));

    private static void AddUnits(EditionBuilder builder, string data, List<ProcedureCode> filtered)
    {
        builder.AddUnits(new Release(TableId.Mue, "2024Q3", Paths.Units2024, new DateOnly(2024, 7, 1), new DateOnly(2024, 9, 30)), ReadUnits(data, Paths.Units2024), filtered);
        var extract = ReadUnits(data, Paths.Units2026);
        builder.AddUnits(
            new Release(TableId.Mue, "2026Q2", $"{Paths.Units2026}, {Paths.UnitsOfDrugs}", new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30), CarriedBackFrom: new DateOnly(2025, 1, 1)),
            [.. extract, .. ReadUnits(data, Paths.UnitsOfDrugs, extract.Count)],
            []);
        var sample = DataFile.Read(data, Paths.UnitSample, cells => (
            From: cells.Date("effective"),
            Row: new UnitRow(cells.Code("code"), cells.Integer("mue"), cells.Integer("mai"), string.Empty, cells.Number)));
        var (inForceFrom, late) = (new DateOnly(2026, 7, 1), ReadUnits(data, Paths.Units2026Q4, hasRationale: false));
        builder.AddUnits(new Release(TableId.Mue, "2026Q3", Paths.UnitSample, inForceFrom, new DateOnly(2026, 9, 30), IsPartial: true), [.. sample.Where(row => row.From == inForceFrom).Select(row => row.Row)], []);
        var listed = late.Select(row => row.Code).ToHashSet();
        builder.AddUnits(
            new Release(TableId.Mue, "2026Q4", $"{Paths.Units2026Q4}, {Paths.UnitSample}", new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)),
            [.. late, .. sample.Where(row => row.From > inForceFrom && !listed.Contains(row.Row.Code)).Select(row => row.Row with { Row = row.Row.Row + late.Count })],
            []);
    }

    private static void AddGlobalDays(EditionBuilder builder, string data)
    {
        var rows = DataFile.Read(data, Paths.GlobalDaysPatch, cells => (
            Code: cells.Code("code"), Days: GlobalWords.Parse(cells.Text("global_days")), From: cells.Date("from"), Mark: cells.Text("mark")));
        var marks = rows.Select(row => row.Mark).Distinct().Order(StringComparer.Ordinal).ToList();
        builder.AddGlobalDays(
            [.. marks.Select(mark => new Release(TableId.GlobalDays, mark, Paths.GlobalDaysPatch, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)))],
            [.. rows.Select(row => new GlobalDaysRow(row.Code, row.Days, row.From, marks.IndexOf(row.Mark)))]);
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
        AddDiagnoses(builder, data);
        builder.AddPlaces(
            new Release(TableId.PlaceOfService, "2026-02", Paths.Places),
            DataFile.Read(data, Paths.Places, cells => new PlaceRow(cells.Integer("pos"), cells.Text("pfs_setting") == "Facility", cells.Text("name"))));
        builder.AddHcpcs(
            new Release(TableId.Hcpcs, "RVU25D", Paths.Hcpcs, new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31)),
            DataFile.Read(data, Paths.Hcpcs, cells => new HcpcsRow(cells.Code("code"), cells.Text("short_desc"), cells.Text("pfs_status")[0])));
    }

    private static void AddDiagnoses(EditionBuilder builder, string data)
    {
        static Release Year(int year, int rows) =>
            new(TableId.Diagnosis, $"FY{year}", Paths.BillableDiagnoses, new DateOnly(year - 1, 10, 1), new DateOnly(year, 9, 30), Rows: rows);

        var billable = DataFile.Read(data, Paths.BillableDiagnoses, cells => new BillableRow(DiagnosisCode.Parse(cells.Text("code")), cells.Date("first_day"), cells.Date("last_day")));
        builder.AddDiagnoses(
            [Year(2026, billable.Count(row => row.First is null)), Year(2027, billable.Count(row => row.Last is null))],
            billable);
    }
}
