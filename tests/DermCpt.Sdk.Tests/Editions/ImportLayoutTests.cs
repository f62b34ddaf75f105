using System.IO.Compression;
using System.Text;
using DermCpt.Editions;
using DermCpt.ReferenceData;

namespace DermCpt.Tests.Editions;

/// <summary>Files of the national sets' form, addenda of the diagnoses, and the days of the HCPCS file.</summary>
public sealed class ImportLayoutTests
{
    private static readonly DateOnly Between = new(2027, 2, 1);

    /// <summary>The first holds all that ever was, the second the pairs of one day; a day between them is answered where both say the same.</summary>
    [Fact]
    public void Pairs_without_days_stand_beside_those_of_a_later_day()
    {
        var edition = Import(
            ("ncci_ptp_2026q4_full.csv", "column1,column2,deleted,modifier_indicator\n11102,17000,,1\n11102,17003,2020-06-30,1\n17311,14040,,0\n"),
            ("ncci_ptp_2027q2_full.csv", "column1,column2,modifier_indicator\n11102,17000,1\n11104,17000,1\n"));

        Assert.Equal((PairState.Live, CoverageStatus.Verified, "2026Q4"), Answer(edition, "11102", "17000", new DateOnly(2026, 12, 31)));
        Assert.Equal((PairState.Live, CoverageStatus.Bracketed, "2026Q4"), Answer(edition, "11102", "17000", Between));
        Assert.Equal((PairState.Live, CoverageStatus.Verified, "2027Q2"), Answer(edition, "11102", "17000", new DateOnly(2027, 4, 1)));
        Assert.Equal((PairState.NotLive, CoverageStatus.Bracketed, "2026Q4"), Answer(edition, "11102", "17003", Between));
        Assert.Equal((PairState.Unknown, CoverageStatus.NoData, "2026Q4"), Answer(edition, "17311", "14040", Between));
        Assert.Equal((PairState.Unknown, CoverageStatus.NoData, "2027Q2"), Answer(edition, "11104", "17000", Between));
        Assert.Equal((PairState.NotLive, CoverageStatus.Verified, "2026Q4"), Answer(edition, "17311", "14040", new DateOnly(2027, 6, 30)));
        Assert.Equal((PairState.None, CoverageStatus.CarriedForward, ""), Answer(edition, "11106", "17000", new DateOnly(2027, 7, 1)));
    }

    [Fact]
    public void Pairs_with_both_days_answer_before_their_release_too()
    {
        var edition = Import(("ncci_ptp_2027q1.csv.gz", "column1,column2,effective,deleted,modifier_indicator,rationale\n11102,17000,2019-01-01,,1,x\n17311,14040,2025-04-01,2026-03-31,0,x\n"));

        Assert.Equal(PairState.Live, Answer(edition, "17311", "14040", new DateOnly(2025, 4, 1)).State);
        Assert.Equal(PairState.NotLive, Answer(edition, "17311", "14040", new DateOnly(2025, 3, 31)).State);
        Assert.Equal(PairState.NotLive, Answer(edition, "17311", "14040", new DateOnly(2026, 4, 1)).State);
        Assert.Equal(PairState.Live, Answer(edition, "11102", "17000", Between).State);
    }

    [Fact]
    public void Limits_under_a_header_add_their_release()
    {
        var edition = Import(("ncci_mue_2027q1_full.csv", "code,mue,mai,rationale,in_catalog\n11102,2,2,Clinical: Data,1\nJ3301,90000,3,Clinical: Data,1\n"));

        var limit = edition.FindUnitLimit(ProcedureCode.Parse("11102"), Between);
        Assert.Equal((2, (byte)2, "2027Q1"), (limit.Limit, limit.Mai, edition.ReleaseOf(limit.Source)));
        Assert.Equal(65535, edition.FindUnitLimit(ProcedureCode.Parse("J3301"), Between).Limit);
    }

    /// <summary>L57.0 goes on, L98.9 is gone and L02.99 is new.</summary>
    [Fact]
    public void A_fiscal_year_joins_those_that_are_held()
    {
        var edition = Import(("icd10cm_order_2028.txt", "00001 L570    1 Kept                                                         Kept\n00002 L0299   1 New                                                          New\n"));

        AssertJoined(edition);
        Assert.False(IsValid(edition, "L40.0", new DateOnly(2027, 10, 1)));
        Assert.Equal(["FY2026", "FY2027", "FY2028"], edition.Tables.Where(table => table.Table == TableId.Diagnosis).Select(table => table.Release));
    }

    [Theory]
    [InlineData("icd10cm_order_addenda_2028.txt", "FY2028 addenda\n\nAdd:         1 L0299   New                                                          New\nDelete:      1 L989    Gone                                                         Gone\nRevise from: 1 L400    Old                                                          Old\nRevise to:   1 L400    Other                                                        Other\nAdd:         0 L028    Header                                                       Header\n")]
    [InlineData("icd10cm_fy2028_changes.csv", "action,billable,code,effective\nadd,1,L0299,2027-10-01\ndelete,1,L989,2027-10-01\nrevise_to,1,L400,2027-10-01\nadd,0,L028,2027-10-01\n")]
    public void Addenda_begin_and_end_codes_on_the_first_day_of_the_year(string name, string text)
    {
        var edition = Import((name, text));

        AssertJoined(edition);
        Assert.True(IsValid(edition, "L40.0", new DateOnly(2027, 10, 1)));
    }

    /// <summary>The order file and the addenda of a year lie in one archive and say the same.</summary>
    [Fact]
    public void Addenda_beside_their_order_file_change_nothing_more()
    {
        var order = ("icd10cm_order_2028.txt", "00001 L570    1 Kept                                                         Kept\n00002 L0299   1 New                                                          New\n");
        var addenda = ("icd10cm_order_addenda_2028.txt", "Add:         1 L0299   New                                                          New\nDelete:      1 L989    Gone                                                         Gone\n");

        AssertJoined(Import(order, addenda));
    }

    [Fact]
    public void Years_that_do_not_follow_replace_those_held()
    {
        var edition = Import(("icd10cm_order_2030.txt", "00001 L570    1 Kept                                                         Kept\n"));

        Assert.Equal(["FY2030"], edition.Tables.Where(table => table.Table == TableId.Diagnosis).Select(table => table.Release));
        Assert.True(IsValid(edition, "L57.0", new DateOnly(2029, 10, 1)));
    }

    /// <summary>Of Q4100 the catalog knows that it ended by June 2026, not on which day.</summary>
    [Fact]
    public void The_days_of_the_HCPCS_file_take_the_place_of_unknown_ones()
    {
        var record = "Q4100001003" + new string('x', 80) + "Skin substitute, nos".PadRight(28) + new string(' ', 149) + "20090101" + "20260101" + "20251231" + "D\n";
        var edition = Import(("HCPC2027_JAN_ANWEB.txt", record));

        var life = edition.FindLifecycle(ProcedureCode.Parse("Q4100"));
        Assert.Equal((new DateOnly(2025, 12, 31), false, "HCPCS 2027Q1"), (life.Last, life.LastIsUpperBound, life.Evidence));
        Assert.Equal("Skin substitute, nos", edition.HcpcsDescriptionOf(ProcedureCode.Parse("Q4100")));
    }

    private static void AssertJoined(Edition edition)
    {
        edition.Validate();
        Assert.True(IsValid(edition, "L57.0", new DateOnly(2027, 9, 30)));
        Assert.True(IsValid(edition, "L57.0", new DateOnly(2027, 10, 1)));
        Assert.True(IsValid(edition, "L98.9", new DateOnly(2027, 9, 30)));
        Assert.False(IsValid(edition, "L98.9", new DateOnly(2027, 10, 1)));
        Assert.False(IsValid(edition, "L02.99", new DateOnly(2027, 9, 30)));
        Assert.True(IsValid(edition, "L02.99", new DateOnly(2027, 10, 1)));
    }

    private static bool IsValid(Edition edition, string code, DateOnly date) => edition.FindDiagnosis(DiagnosisCode.Parse(code), date).State == DiagnosisState.Valid;

    private static (PairState State, CoverageStatus Coverage, string Release) Answer(Edition edition, string column1, string column2, DateOnly date)
    {
        var edit = edition.FindOrderedPair(ProcedureCode.Parse(column1), ProcedureCode.Parse(column2), date);
        return (edit.State, edit.Coverage, edition.ReleaseOf(edit.Source));
    }

    private static Edition Import(params (string Name, string Text)[] files)
    {
        var import = new EditionImport(Edition.Default) { Force = true };
        foreach (var (name, text) in files)
        {
            using var content = new MemoryStream(name.EndsWith(".gz", StringComparison.Ordinal) ? Packed(text) : Encoding.UTF8.GetBytes(text));
            import.Add(content, name);
        }

        using var bytes = new MemoryStream(import.Build().Bytes);
        return Edition.Load(bytes);
    }

    private static byte[] Packed(string text)
    {
        using var content = new MemoryStream();
        using (var packed = new GZipStream(content, CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(text));
        }

        return content.ToArray();
    }
}
