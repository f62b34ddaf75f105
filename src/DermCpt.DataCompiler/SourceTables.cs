using System.Globalization;
using DermCpt.Codes;
using DermCpt.Editions;
using DermCpt.ReferenceData;

namespace DermCpt.DataCompiler;

/// <summary>The tables of data/, each with its releases and windows, put into an edition.</summary>
internal static class SourceTables
{
    internal const string CatalogFile = "catalog/2026-11/catalog.csv";
    private const string EditionId = "2026.11";
    private const string WholeSchedule = "fee-schedule/2020A-2025D/pfs_rvu.csv";
    private const string PartialSchedule = "fee-schedule/2026C/pfs_rvu_2026c_core.csv";

    internal static byte[] Build(string folder)
    {
        var builder = new EditionBuilder(EditionId);
        var listed2024 = AddUnits(builder, folder);
        AddPairs(builder, folder, listed2024);
        AddFees(builder, folder);
        AddPatch(builder, folder);
        AddAddOns(builder, folder);
        AddLifecycles(builder, folder);
        AddDiagnoses(builder, folder);
        AddPlaces(builder, folder);
        AddHcpcs(builder, folder);
        return builder.Build();
    }

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    /// <summary>Last day of the quarter that a release begins in.</summary>
    private static DateOnly QuarterEnd(DateOnly from) => new DateOnly(from.Year, (((from.Month - 1) / 3) * 3) + 1, 1).AddMonths(3).AddDays(-1);

    private static void AddPairs(EditionBuilder builder, string folder, List<ProcedureCode> covered)
    {
        const string File = "ptp/2024Q3/ncci_ptp_2024q3.csv";
        const string Dated = "ptp/2026Q3/ncci_ptp_dated_sample_2026q3.csv";
        builder.AddPairs(new Release(TableId.Ptp, "2024Q3", File, Day(2024, 7, 1), Day(2024, 9, 30)), Pairs(new SourceTable(Path.Combine(folder, File)), "rationale"), covered);
        builder.AddDatedPairs(new Release(TableId.Ptp, "2026Q3", Dated, Day(2026, 7, 1), Day(2026, 9, 30), IsPartial: true), Pairs(new SourceTable(Path.Combine(folder, Dated)), null));
    }

    private static List<PairRow> Pairs(SourceTable table, string? rationale)
    {
        var rows = new List<PairRow>(table.Count);
        for (var i = 0; i < table.Count; i++)
        {
            rows.Add(new PairRow(table.Code(i, "column1"), table.Code(i, "column2"), table.Date(i, "effective"), table.Date(i, "deleted"), table.Int(i, "modifier_indicator"), rationale is null ? string.Empty : table[i, rationale]));
        }

        return rows;
    }

    /// <summary>Adds the four releases; gives the codes of 2024Q3, which are those of the pair table.</summary>
    private static List<ProcedureCode> AddUnits(EditionBuilder builder, string folder)
    {
        const string First = "mue/2024Q3/ncci_mue_2024q3.csv";
        const string Second = "mue/2026Q2/ncci_mue.csv";
        const string Sample = "mue/2026Q4/ncci_mue_sample_2026q4.csv";
        var first = Units(new SourceTable(Path.Combine(folder, First)), static (_, _) => true);
        var listed = first.ConvertAll(static row => row.Code);
        builder.AddUnits(new Release(TableId.Mue, "2024Q3", First, Day(2024, 7, 1), Day(2024, 9, 30)), first, listed);
        var second = Units(new SourceTable(Path.Combine(folder, Second)), static (_, _) => true);
        builder.AddUnits(
            new Release(TableId.Mue, "2026Q2", Second, Day(2026, 4, 1), Day(2026, 6, 30), CarriedBackFrom: Day(2025, 1, 1)),
            second,
            listed.Concat(second.Select(static row => row.Code)).Concat(NumericUniverse(folder)).Distinct());
        var sample = new SourceTable(Path.Combine(folder, Sample));
        foreach (var (name, from, to) in new[] { ("2026Q3", Day(2026, 7, 1), Day(2026, 9, 30)), ("2026Q4", Day(2026, 10, 1), Day(2026, 12, 31)) })
        {
            var rows = Units(sample, (table, row) => table.Date(row, "effective") == from);
            builder.AddUnits(new Release(TableId.Mue, name, Sample, from, to, IsPartial: true), rows, rows.ConvertAll(static row => row.Code));
        }

        return listed;
    }

    private static List<UnitRow> Units(SourceTable table, Func<SourceTable, int, bool> takes)
    {
        var rows = new List<UnitRow>();
        for (var i = 0; i < table.Count; i++)
        {
            if (takes(table, i))
            {
                rows.Add(new UnitRow(table.Code(i, "code"), table.Int(i, "mue"), table[i, "mai"][0] - '0', table.Has("rationale") ? table[i, "rationale"] : string.Empty, i + 1));
            }
        }

        return rows;
    }

    /// <summary>The numeric codes of RVU25D: what the extract of MUE 2026Q2 covers, listed or not (MU-07).</summary>
    private static IEnumerable<ProcedureCode> NumericUniverse(string folder)
    {
        var table = new SourceTable(Path.Combine(folder, WholeSchedule));
        for (var i = 0; i < table.Count; i++)
        {
            if (table[i, "version"] == "RVU25D" && table[i, "modifier"].Length == 0 && table.Code(i, "code").Number >= 0)
            {
                yield return table.Code(i, "code");
            }
        }
    }

    private static void AddFees(EditionBuilder builder, string folder)
    {
        var table = new SourceTable(Path.Combine(folder, WholeSchedule));
        for (var first = 0; first < table.Count;)
        {
            var version = table[first, "version"];
            var rows = new List<ScheduleRow>();
            var from = table.Date(first, "effective")!.Value;
            var i = first;
            for (; i < table.Count && table[i, "version"] == version; i++)
            {
                rows.Add(Schedule(table, i));
            }

            builder.AddFees(new Release(TableId.FeeSchedule, version, WholeSchedule, from, QuarterEnd(from)), rows, first);
            first = i;
        }

        var partial = new SourceTable(Path.Combine(folder, PartialSchedule));
        var core = new List<ScheduleRow>(partial.Count);
        for (var i = 0; i < partial.Count; i++)
        {
            core.Add(Schedule(partial, i));
        }

        builder.AddFees(new Release(TableId.FeeSchedule, "RVU26C", PartialSchedule, Day(2026, 7, 1), Day(2026, 9, 30), IsPartial: true), core, 0);
    }

    private static ScheduleRow Schedule(SourceTable table, int row)
    {
        var value = new FeeValueRecord
        {
            Work = (ushort)table.Hundredths(row, "work_rvu"),
            NonFacilityPractice = (ushort)table.Hundredths(row, "nonfac_pe_rvu"),
            FacilityPractice = (ushort)table.Hundredths(row, "fac_pe_rvu"),
            Malpractice = (ushort)table.Hundredths(row, "mp_rvu"),
            NonFacilityTotal = (ushort)table.Hundredths(row, "nonfac_total"),
            FacilityTotal = (ushort)table.Hundredths(row, "fac_total"),
        };
        var policy = new FeePolicyRecord
        {
            Status = (byte)table[row, "status"][0],
            Global = GlobalOf(table[row, "global_days"]),
            PcTc = table.Digit(row, "pctc"),
            Multiple = table.Digit(row, "mult_proc"),
            Bilateral = table.Digit(row, "bilat_surg"),
            Assistant = table.Digit(row, "asst_surg"),
            CoSurgeon = table.Digit(row, "co_surg"),
            Team = table.Digit(row, "team_surg"),
            Preoperative = (byte)table.Hundredths(row, "pre_op"),
            Intraoperative = (byte)table.Hundredths(row, "intra_op"),
            Postoperative = (byte)table.Hundredths(row, "post_op"),
            NotApplicable = (byte)((IsMarked(table, row, "nonfac_na") ? 1 : 0) | (IsMarked(table, row, "fac_na") ? 2 : 0)),
        };
        var component = table[row, "modifier"] switch { "26" => FeeComponent.Professional, "TC" => FeeComponent.Technical, _ => FeeComponent.Whole };
        var factor = table[row, "conv_factor"] is { Length: > 0 } text ? (int)(decimal.Parse(text, CultureInfo.InvariantCulture) * 10000m) : 0;
        return new ScheduleRow(table.Code(row, "code"), component, value, policy, factor);
    }

    private static bool IsMarked(SourceTable table, int row, string column) => table.Has(column) && table[row, column].Length > 0;

    private static GlobalDays GlobalOf(string word) => word switch
    {
        "000" => GlobalDays.Days000,
        "010" => GlobalDays.Days010,
        "090" => GlobalDays.Days090,
        "XXX" => GlobalDays.Xxx,
        "YYY" => GlobalDays.Yyy,
        "ZZZ" => GlobalDays.Zzz,
        "MMM" => GlobalDays.Mmm,
        _ => GlobalDays.Unknown,
    };

    /// <summary>Global days of codes that no fee-schedule file holds, from the dossier's list (families.md, mark R24b).</summary>
    private static void AddPatch(EditionBuilder builder, string folder)
    {
        const string File = "patches/global-days-r24b.csv";
        var table = new SourceTable(Path.Combine(folder, File));
        var rows = new List<GlobalDaysRow>();
        for (var i = 0; i < table.Count; i++)
        {
            rows.Add(new GlobalDaysRow(table.Code(i, "code"), GlobalOf(table[i, "global_days"]), table.Date(i, "from")!.Value, 0));
        }

        builder.AddGlobalDays([new Release(TableId.GlobalDays, "2024", File, Day(2024, 1, 1), Day(2024, 12, 31), IsPartial: true)], rows);
    }

    private static void AddAddOns(EditionBuilder builder, string folder)
    {
        const string File = "add-on/2026Q2/ncci_addon.csv";
        var table = new SourceTable(Path.Combine(folder, File));
        var rows = new List<AddOnRow>();
        for (var i = 0; i < table.Count; i++)
        {
            rows.Add(new AddOnRow(table.Code(i, "addon"), table.Code(i, "primary"), table.Int(i, "type"), table.Date(i, "edit_effective"), table.Date(i, "edit_deleted"), table.Date(i, "addon_deleted"), table.Date(i, "primary_deleted"), table.Flag(i, "contractor_defined_primary")));
        }

        builder.AddAddOns(new Release(TableId.AddOn, "2026Q2", File, Day(2013, 4, 1), Day(2026, 6, 30)), rows);
    }

    private static void AddLifecycles(EditionBuilder builder, string folder)
    {
        var catalog = new SourceTable(Path.Combine(folder, CatalogFile));
        var observed = new SourceTable(Path.Combine(folder, "lifecycle/2019-2025D/code_lifecycle_from_pfs.csv"));
        builder.AddLifecycles(new Release(TableId.Lifecycle, "2026-11", CatalogFile), LifecycleRows.OfCatalog(catalog));
        builder.AddLifecycles(new Release(TableId.Lifecycle, "2019..2025D", "lifecycle/2019-2025D/code_lifecycle_from_pfs.csv"), LifecycleRows.OfSchedule(observed));
    }

    private static void AddDiagnoses(EditionBuilder builder, string folder)
    {
        const string File = "diagnosis/FY2026/icd10cm.csv";
        var table = new SourceTable(Path.Combine(folder, File));
        var rows = new List<DiagnosisRow>();
        for (var i = 0; i < table.Count; i++)
        {
            rows.Add(new DiagnosisRow(DiagnosisCode.Parse(table[i, "code"]), table.Flag(i, "billable"), table.Flag(i, "in_fy2026"), table.Flag(i, "in_fy2021"), table[i, "version"] == "header", table[i, "short_title_fy2021"]));
        }

        rows.Sort(static (a, b) => a.Code.CompareTo(b.Code));
        builder.AddDiagnoses(new Release(TableId.Diagnosis, "FY2026", File, Day(2025, 10, 1), Day(2026, 9, 30)), rows);
    }

    private static void AddPlaces(EditionBuilder builder, string folder)
    {
        const string File = "place-of-service/2026-02/place_of_service.csv";
        var table = new SourceTable(Path.Combine(folder, File));
        var rows = new List<PlaceRow>();
        for (var i = 0; i < table.Count; i++)
        {
            rows.Add(new PlaceRow(table.Int(i, "pos"), table[i, "pfs_setting"] == "Facility", table[i, "name"]));
        }

        builder.AddPlaces(new Release(TableId.PlaceOfService, "2026-02", File), rows);
    }

    private static void AddHcpcs(EditionBuilder builder, string folder)
    {
        const string File = "hcpcs/2025D/hcpcs2.csv";
        var table = new SourceTable(Path.Combine(folder, File));
        var rows = new List<HcpcsRow>();
        for (var i = 0; i < table.Count; i++)
        {
            rows.Add(new HcpcsRow(table.Code(i, "code"), table[i, "short_desc"], table[i, "pfs_status"].Length == 0 ? ' ' : table[i, "pfs_status"][0]));
        }

        builder.AddHcpcs(new Release(TableId.Hcpcs, "RVU25D", File, Day(2025, 10, 1), Day(2025, 12, 31)), rows);
    }
}
