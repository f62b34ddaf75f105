using System.Globalization;
using DermCpt.ReferenceData;

namespace DermCpt.Tests.ReferenceData;

/// <summary>Every row of every source table, read by the second reader, against what the embedded edition holds.</summary>
public sealed class EveryRowTests
{
    private static readonly Edition Edition = Edition.Default;

    [Fact]
    public void Every_pair_row_of_both_releases_is_held_in_its_place()
    {
        var (rows, later) = (CsvTable.Read("ptp/2024Q3/ncci_ptp_2024q3.csv").Rows, CsvTable.Read("ptp/2026Q3/ncci_ptp_2026q3.csv").Rows);
        var (first, second) = (0, 0);
        for (var i = 0; i < Edition.Pairs.RowCount; i++)
        {
            var (column1, column2, kind) = Edition.Pairs.RowAt(i);
            var held = (CodeAt(column1), CodeAt(column2), Iso(kind.Deleted), Text(kind.Indicator));
            if ((kind.Releases & PairKindRecord.InFirst) != 0)
            {
                var row = rows[first++];
                Assert.Equal((first, (row["column1"], row["column2"], row["deleted"], row["modifier_indicator"])), (Edition.Pairs.SourceRowAt(i), held));
            }

            if ((kind.Releases & PairKindRecord.InLater) != 0)
            {
                var row = later[second++];
                Assert.Equal((second, (row["column1"], row["column2"], string.Empty, row["modifier_indicator"])), (Edition.Pairs.LaterSourceRowAt(i), held));
            }
        }

        Assert.Equal((rows.Count, later.Count), (first, second));
    }

    [Fact]
    public void Every_row_of_the_dated_pairs_is_held()
    {
        var rows = CsvTable.Read("ptp/2026Q3/ncci_ptp_dated_sample_2026q3.csv").Rows;
        var held = new SortedSet<int>();

        Assert.Equal(388, Edition.Pairs.DatedCount);
        for (var i = 0; i < Edition.Pairs.DatedCount; i++)
        {
            var record = Edition.Pairs.DatedAt(i);
            var row = rows[record.Row - 1];
            Assert.True(held.Add(record.Row));
            Assert.Equal(
                (row["column1"], row["column2"], row["effective"], row["deleted"], row["modifier_indicator"]),
                (CodeAt(record.Column1), CodeAt(record.Column2), Iso(record.Effective), Iso(record.Deleted), Text(record.Indicator)));
        }

        Assert.Equal(rows.Count, held.Count);
    }

    [Theory]
    [InlineData("mue/2024Q3/ncci_mue_2024q3.csv", "2024Q3", "")]
    [InlineData("mue/2026Q2/ncci_mue.csv", "2026Q2", "")]
    [InlineData("mue/2026Q2/ncci_mue_drugs_labs.csv", "2026Q2", "")]
    [InlineData("mue/2026Q4/ncci_mue_sample_2026q4.csv", "2026Q3", "2026-07-01")]
    [InlineData("mue/2026Q4/ncci_mue_sample_2026q4.csv", "2026Q4", "2026-10-01")]
    [InlineData("mue/2026Q4/ncci_mue_2026q4_derm.csv", "2026Q4", "")]
    public void Every_unit_limit_is_held(string file, string release, string effective)
    {
        var rows = CsvTable.Read(file).Rows.Where(row => effective.Length == 0 || row["effective"] == effective).ToList();
        var from = Edition.Tables.Single(table => table.Table == TableId.Mue && table.Release == release).InForceFrom!.Value;

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var limit = Edition.FindUnitLimit(ProcedureCode.Parse(row["code"]), from);
            Assert.Equal(
                (row["mue"], row["mai"], row.GetValueOrDefault("rationale", string.Empty), release, CoverageStatus.Verified),
                (Text(limit.Limit), Text(limit.Mai), Edition.Text(limit.Rationale), Edition.ReleaseOf(limit.Source), limit.Coverage));
        }
    }

    [Theory]
    [InlineData("fee-schedule/2020A-2025D/pfs_rvu.csv", "2024")]
    [InlineData("fee-schedule/2025/pfs_rvu_2025.csv", "2025")]
    public void Every_fee_schedule_row_is_held(string file, string lastYear)
    {
        var releases = Edition.Tables.Where(table => table.Table == TableId.FeeSchedule).Select(table => table.Release).ToList();
        var rows = CsvTable.Read(file).Rows;

        Assert.NotEmpty(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (string.CompareOrdinal(row["effective"][..4], lastYear) > 0)
            {
                // RVU25D of the older file stands in the newer one, filtered for the catalog of today.
                continue;
            }

            var held = Edition.FindFeeOfRelease(ProcedureCode.Parse(row["code"]), Component(row["modifier"]), releases.IndexOf(row["version"]));
            Assert.True(held.IsListed);
            Assert.Equal((i + 1, row["version"]), (held.Row, Edition.ReleaseOf(held.Source)));
            AssertValues(row, held);
            Assert.Equal(
                (row["pctc"], row["mult_proc"], row["bilat_surg"], row["asst_surg"], row["co_surg"], row["team_surg"]),
                (Text(held.PcTc), Text(held.Mult), Text(held.Bilat), Text(held.Asst), Text(held.CoSurg), Text(held.Team)));
            Assert.Equal(
                (Exact(row["pre_op"]), Exact(row["intra_op"]), Exact(row["post_op"])),
                (held.PreoperativeShare / 100m, held.IntraoperativeShare / 100m, held.PostoperativeShare / 100m));
            Assert.Equal((row["nonfac_na"] != "NA", row["fac_na"] != "NA"), (held.AppliesOutsideFacility, held.AppliesInFacility));
        }
    }

    [Fact]
    public void Every_row_of_the_core_release_is_held()
    {
        var release = Edition.FeeReleaseCount - 2;
        var rows = CsvTable.Read("fee-schedule/2026C/pfs_rvu_2026c_core.csv").Rows;

        Assert.Equal(385, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var held = Edition.FindFeeOfRelease(ProcedureCode.Parse(rows[i]["code"]), Component(rows[i]["modifier"]), release);
            Assert.Equal((i + 1, "RVU26C"), (held.Row, Edition.ReleaseOf(held.Source)));
            AssertValues(rows[i], held);
            Assert.Equal(255, held.Mult);
        }
    }

    [Fact]
    public void No_release_holds_a_row_more_than_its_file()
    {
        var listed = 0;
        for (var code = 0; code < Edition.CodeCount; code++)
        {
            for (var component = FeeComponent.Whole; component <= FeeComponent.Technical; component++)
            {
                listed += System.Numerics.BitOperations.PopCount(Edition.Fees.ReleasesOf(code, component));
            }
        }

        var files = new[] { "fee-schedule/2025/pfs_rvu_2025.csv", "fee-schedule/2026B/pfs_rvu_2026b_partial.csv", "fee-schedule/2026C/pfs_rvu_2026c_core.csv", "fee-schedule/2026D/pfs_rvu_2026d_totals.csv" };
        Assert.Equal(CsvTable.Read("fee-schedule/2020A-2025D/pfs_rvu.csv").Rows.Count(row => row["version"] != "RVU25D") + files.Sum(file => CsvTable.Read(file).Rows.Count), listed);
    }

    [Fact]
    public void Every_add_on_row_is_held_in_its_place()
    {
        var rows = CsvTable.Read("add-on/2026Q2/ncci_addon.csv").Rows;

        Assert.Equal(849, rows.Count);
        Assert.Equal(rows.Count, Edition.AddOns.RowCount);
        for (var i = 0; i < rows.Count; i++)
        {
            var held = Edition.AddOns.RowAt(i);
            Assert.Equal(
                (rows[i]["addon"], rows[i]["primary"], rows[i]["type"], rows[i]["contractor_defined_primary"]),
                (CodeAt(held.AddOn), held.Primary == ushort.MaxValue ? string.Empty : CodeAt(held.Primary), Text(held.Type), Text(held.ContractorDefined)));
            Assert.Equal(
                (rows[i]["edit_effective"], rows[i]["edit_deleted"], rows[i]["addon_deleted"], rows[i]["primary_deleted"]),
                (Iso(held.Effective), Iso(held.Deleted), Iso(held.AddOnDeleted), Iso(held.PrimaryDeleted)));
        }
    }

    [Fact]
    public void Every_row_of_the_catalog_gives_the_days_and_successors()
    {
        var rows = CsvTable.Read("catalog/2026-11/catalog.csv").Rows;

        Assert.Equal(1600, rows.Count);
        foreach (var row in rows)
        {
            var held = Edition.FindLifecycle(ProcedureCode.Parse(row["code"]));
            Assert.Equal((row["first_valid"], row["last_valid"], row["lifecycle_evidence"]), (Iso(held.First), Iso(held.Last), held.Evidence));
            Assert.Equal(
                (row["lifecycle_evidence"].StartsWith("lower bound:", StringComparison.Ordinal), row["lifecycle_evidence"].StartsWith("upper bound:", StringComparison.Ordinal)),
                (held.FirstIsLowerBound, held.LastIsUpperBound));
            Assert.Equal(row["successors"], string.Join(' ', Enumerable.Range(0, held.SuccessorCount).Select(held.SuccessorAt)));
            Assert.Equal(row["successor_facts"], held.SuccessorFacts);
        }
    }

    [Fact]
    public void Every_observed_lifecycle_outside_the_catalog_is_held()
    {
        var catalog = CsvTable.Read("catalog/2026-11/catalog.csv").Rows.Select(row => row["code"]).ToHashSet();
        var rows = CsvTable.Read("lifecycle/2019-2025D/code_lifecycle_from_pfs.csv").Rows;

        Assert.Equal(1153, rows.Count);
        foreach (var row in rows.Where(row => !catalog.Contains(row["code"])))
        {
            var held = Edition.FindLifecycle(ProcedureCode.Parse(row["code"]));
            var first = row["first_seen"] switch { "RVU20A" => string.Empty, "RVU25D" => "2024-10-01", _ => row["first_seen_effective"] };
            var last = row["first_absent_effective"] is { Length: > 0 } absent ? Date(absent).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Empty;
            Assert.Equal((first, last, row["evidence"]), (Iso(held.First), Iso(held.Last), held.Evidence));
        }
    }

    [Fact]
    public void Every_diagnosis_is_held_in_its_place_and_valid_on_its_days()
    {
        var rows = CsvTable.Read("diagnosis/FY2027/icd10cm_billable.csv").Rows;
        var held = Edition.Diagnoses.All().ToList();

        Assert.Equal(74909, rows.Count);
        Assert.Equal(rows.Count, held.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var code = DiagnosisCode.Parse(rows[i]["code"]);
            Assert.Equal((code, rows[i]["first_day"], rows[i]["last_day"], i + 1), (held[i].Code, Iso(held[i].First), Iso(held[i].Last), held[i].Row));
            Assert.Equal(i + 1, Edition.Diagnoses.RowOf(code));
            foreach (var (date, coverage) in new[] { ("2020-01-01", CoverageStatus.CarriedBack), ("2025-10-01", CoverageStatus.Verified), ("2026-09-30", CoverageStatus.Verified), ("2026-10-01", CoverageStatus.Verified), ("2027-09-30", CoverageStatus.Verified), ("2027-10-01", CoverageStatus.CarriedForward) })
            {
                var isNew = rows[i]["first_day"].Length > 0;
                var isGone = rows[i]["last_day"].Length > 0;
                var expected = string.CompareOrdinal(date, "2026-10-01") < 0 ? !isNew : !isGone;
                var found = Edition.FindDiagnosis(code, Date(date));
                Assert.Equal((expected, coverage), (found.State == DiagnosisState.Valid, found.Coverage));
            }
        }
    }

    [Fact]
    public void Every_prefix_of_a_diagnosis_that_is_none_itself_is_a_heading()
    {
        var codes = CsvTable.Read("diagnosis/FY2027/icd10cm_billable.csv").Rows.Where(row => row["last_day"].Length == 0).Select(row => row["code"]).ToHashSet();
        foreach (var heading in codes.SelectMany(code => Enumerable.Range(3, code.Length - 3).Select(length => code[..length])).Distinct().Where(code => !codes.Contains(code)))
        {
            Assert.Equal(DiagnosisState.Header, Edition.FindDiagnosis(DiagnosisCode.Parse(heading), new DateOnly(2027, 1, 4)).State);
        }

        Assert.Equal("L57.0, L57.1, L57.2 and more", Edition.ChildrenOf(DiagnosisCode.Parse("L57"), new DateOnly(2026, 3, 2)));
        Assert.Equal("C44.310, C44.311, C44.319", Edition.ChildrenOf(DiagnosisCode.Parse("C44.31"), new DateOnly(2026, 3, 2)));
        Assert.Empty(Edition.ChildrenOf(DiagnosisCode.Parse("L57.0"), new DateOnly(2026, 3, 2)));
    }

    [Fact]
    public void Every_place_of_service_is_held_in_its_place()
    {
        var rows = CsvTable.Read("place-of-service/2026-02/place_of_service.csv").Rows;

        Assert.Equal(52, rows.Count);
        Assert.Equal(rows.Count, Edition.Places.RowCount);
        for (var i = 0; i < rows.Count; i++)
        {
            var place = Edition.FindPlaceOfService(int.Parse(rows[i]["pos"], CultureInfo.InvariantCulture));
            Assert.Equal((i + 1, rows[i]["name"]), (place.Source.Row, Edition.NameOf(place)));
            Assert.Equal(rows[i]["pfs_setting"] == "Facility" ? PlaceSetting.Facility : PlaceSetting.NonFacility, place.Setting);
        }
    }

    [Fact]
    public void Every_hcpcs_description_is_held_in_its_place()
    {
        var rows = CsvTable.Read("hcpcs/2025D/hcpcs2.csv").Rows;

        Assert.Equal(353, rows.Count);
        Assert.Equal(rows.Count, Edition.Hcpcs.RowCount);
        for (var i = 0; i < rows.Count; i++)
        {
            var held = Edition.Hcpcs.RowAt(i);
            Assert.Equal((rows[i]["code"], rows[i]["short_desc"], rows[i]["pfs_status"]), (CodeAt(held.Code), Edition.Text(held.Description), ((char)held.Status).ToString()));
            Assert.Equal(rows[i]["short_desc"], Edition.HcpcsDescriptionOf(ProcedureCode.Parse(rows[i]["code"])));
        }
    }

    [Fact]
    public void Every_row_of_the_global_days_patch_answers()
    {
        var rows = CsvTable.Read("patches/global-days.csv").Rows;

        Assert.Equal(93, rows.Count);
        foreach (var row in rows)
        {
            var held = Edition.FindGlobalDaysRow(ProcedureCode.Parse(row["code"]), new DateOnly(2024, 8, 1));
            Assert.Equal(row["global_days"], Word(held.Days));
            Assert.Equal(TableId.GlobalDays, held.Source.Table);
        }
    }

    private static void AssertValues(Dictionary<string, string> row, in FeeRow held)
    {
        Assert.Equal((row["status"], row["global_days"], Exact(row["conv_factor"])), (held.Status.ToString(), Word(held.Global), held.ConversionFactor / 10000m));
        Assert.Equal(
            (Exact(row["work_rvu"]), Exact(row["nonfac_pe_rvu"]), Exact(row["fac_pe_rvu"]), Exact(row["mp_rvu"]), Exact(row["nonfac_total"]), Exact(row["fac_total"])),
            (held.WorkRvu / 100m, held.NonFacilityPracticeRvu / 100m, held.FacilityPracticeRvu / 100m, held.MalpracticeRvu / 100m, held.NonFacilityTotalRvu / 100m, held.FacilityTotalRvu / 100m));
    }

    private static FeeComponent Component(string modifier) => modifier switch
    {
        "26" => FeeComponent.Professional,
        "TC" => FeeComponent.Technical,
        _ => FeeComponent.Whole,
    };

    private static string Word(GlobalDays days) => days switch
    {
        GlobalDays.Days000 => "000",
        GlobalDays.Days010 => "010",
        GlobalDays.Days090 => "090",
        GlobalDays.Xxx => "XXX",
        GlobalDays.Yyy => "YYY",
        GlobalDays.Zzz => "ZZZ",
        GlobalDays.Mmm => "MMM",
        _ => "?",
    };

    private static string CodeAt(int index) => Edition.CodeAt(index).ToString();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static decimal Exact(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(int day) => day == 0 ? string.Empty : new DateOnly(1979, 12, 31).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
