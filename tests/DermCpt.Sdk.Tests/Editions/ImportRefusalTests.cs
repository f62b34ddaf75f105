using System.IO.Compression;
using System.Text;
using DermCpt.Editions;
using DermCpt.ReferenceData;
using DermCpt.Tests.Cli;

namespace DermCpt.Tests.Editions;

/// <summary>Partial, mixed, older, duplicated and hostile files given to the tool: each has its message, and the file that was there stays as it was.</summary>
public sealed class ImportRefusalTests : IDisposable
{
    private const string Before = "as it was";
    private const string Pair = "11102\t17000\t \t20190101\t*\t1\tx";
    private readonly string folder = Directory.CreateTempSubdirectory("dermcpt").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void One_part_of_four_is_refused() => Refused(
        "ccipra-v330r0-f1.TXT: of 2027Q1 the pairs come in 4 parts; f2, f3, f4 are missing. Some parts are taken as such (--part), and then a pair without a row has no data.",
        CmsFiles.Quarter("v330r0", Pair)[..1]);

    [Fact]
    public void Three_parts_of_four_are_refused() => Refused(
        "ccipra-v330r0-f1.TXT: of 2027Q1 the pairs come in 4 parts; f4 is missing. Some parts are taken as such (--part), and then a pair without a row has no data.",
        CmsFiles.Quarter("v330r0", Pair)[..3]);

    [Fact]
    public void A_quarter_with_a_fifth_part_and_no_fourth_is_refused() => Refused(
        "ccipra-v330r0-f1.TXT: of 2027Q1 the pairs come in 5 parts; f4 is missing. Some parts are taken as such (--part), and then a pair without a row has no data.",
        [.. CmsFiles.Quarter("v330r0", Pair)[..3], ("ccipra-v330r0-f5.TXT", CmsFiles.Pairs("99202\t99203\t \t20210101\t*\t1\tx"))]);

    [Fact]
    public void A_part_in_an_archive_and_beside_it_is_refused()
    {
        Pack("q.zip", CmsFiles.Quarter("v330r0", Pair));
        Refused("ccipra-v330r0-f2.TXT: q.zip!ccipra-v330r0-f2.TXT is of the same release; expected it once.", [("q.zip", null!), CmsFiles.Quarter("v330r0")[1]]);
    }

    [Fact]
    public void Parts_of_two_revisions_are_refused() => Refused(
        "ccipra-v330r1-f3.TXT: it is of revision r1 and ccipra-v330r0-f1.TXT of r0; expected the parts of one revision.",
        [.. CmsFiles.Quarter("v330r0", Pair)[..2], .. CmsFiles.Quarter("v330r1")[2..]]);

    [Fact]
    public void Parts_of_two_quarters_are_refused() => Refused(
        "files of 2027Q1 and of 2027Q2 are given, and each replaces the table; expected those of one release.",
        [.. CmsFiles.Quarter("v330r0", Pair)[..2], .. CmsFiles.Quarter("v331r0")[2..]]);

    [Fact]
    public void An_older_quarter_is_refused() => Refused(
        "ccipra-v321r0-f1.TXT, ccipra-v321r0-f2.TXT, ccipra-v321r0-f3.TXT, ccipra-v321r0-f4.TXT: 2026Q2 is older than 2026Q3, which the edition holds; an older release takes its place only by force (--force).",
        CmsFiles.Quarter("v321r0", Pair));

    [Fact]
    public void A_quarter_of_few_rows_is_refused() => Refused(
        "ccipra-v330r0-f1.TXT, ccipra-v330r0-f2.TXT, ccipra-v330r0-f3.TXT, ccipra-v330r0-f4.TXT: 1 rows of 2027Q1 are kept where the edition has 64980 of 2026Q3: more than a tenth is missing. Are the files whole? They are taken only by force (--force).",
        CmsFiles.Quarter("v330r0", Pair));

    [Fact]
    public void The_pairs_of_hospitals_are_refused() => Refused(
        "ccioph-v330r0-f1.TXT: these are the pairs of hospitals (ccioph); expected the practitioner's, ccipra.",
        ("ccioph-v330r0-f1.TXT", CmsFiles.Pairs(Pair)));

    [Fact]
    public void A_workbook_is_refused() => Refused(
        "ccipra-v330r0-f1.xlsx: a workbook is not read; expected the .TXT or .csv that lies beside it in CMS's archive.",
        ("ccipra-v330r0-f1.xlsx", "PK"));

    [Fact]
    public void A_pair_file_cut_within_a_row_is_refused() => Refused(
        "ccipra-v330r0-f1.TXT, line 7, column 2: the row ends here; 6 columns were expected.",
        ("ccipra-v330r0-f1.TXT", CmsFiles.Pairs(Pair, "11102\t170")));

    [Fact]
    public void Pairs_of_one_day_for_all_codes_need_the_release_before_them() => Refused(
        "ncci_ptp_2027q1_full.csv: it holds the pairs of one day only, and 2024Q3 in the edition is not of all codes; expected the release of every pair in the same import.",
        ["--all-codes", "--force"],
        ("ncci_ptp_2027q1_full.csv", "column1,column2,modifier_indicator\n11102,17000,1\n"));

    [Fact]
    public void Two_indicators_of_a_pair_on_one_day_are_refused() => Refused(
        "ncci_ptp_2027q1_full.csv: 11102 and 17000 stand twice with two indicators, at data rows 1 and 2.",
        ["--force"],
        ("ncci_ptp_2027q1_full.csv", "column1,column2,modifier_indicator\n11102,17000,0\n11102,17000,1\n"));

    [Fact]
    public void Pairs_without_a_header_are_refused() => Refused(
        "ncci_ptp_2027q1_full.csv, line 1, column 3: expected a header before with column1, column2 and modifier_indicator, and a cell below each of its columns, found '1'.",
        ("ncci_ptp_2027q1_full.csv", "11102,17000,1\n"));

    [Fact]
    public void Two_limits_of_a_code_are_refused() => Refused(
        "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv: 11102 stands twice and says two things, at data rows 1 and 2 of the table.",
        ["--force"],
        ("MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", CmsFiles.Units("\"11102\",\"1\",\"2 Date\",\"x\"", "\"11102\",\"2\",\"2 Date\",\"x\"")));

    [Fact]
    public void A_limit_file_of_few_rows_is_refused() => Refused(
        "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv: 1 rows of 2027Q1 are kept where the edition has 1061 of 2024Q3: more than a tenth is missing. Are the files whole? They are taken only by force (--force).",
        ("MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", CmsFiles.Units("\"11102\",\"1\",\"2 Date\",\"x\"")));

    [Fact]
    public void Older_add_ons_are_refused() => Refused(
        "AOC_V2026Q1-MCR.txt: 2026Q1 is older than 2026Q2, which the edition holds; an older release takes its place only by force (--force).",
        ("AOC_V2026Q1-MCR.txt", "11103\t11102\t1\t2019001\t\n"));

    [Fact]
    public void Add_ons_of_few_rows_are_refused() => Refused(
        "AOC_V2027Q1-MCR.txt: 1 rows of 2027Q1 are kept where the edition has 849 of 2026Q2: more than a tenth is missing. Are the files whole? They are taken only by force (--force).",
        ("AOC_V2027Q1-MCR.txt", "11103\t11102\t1\t2019001\t\n"));

    [Fact]
    public void An_older_fiscal_year_is_refused() => Refused(
        "icd10cm_order_2026.txt: FY2026 is older than FY2027, which the edition holds; an older release takes its place only by force (--force).",
        ("icd10cm_order_2026.txt", "00001 A46     1 Erysipelas                                                   Erysipelas\n"));

    [Fact]
    public void A_fiscal_year_of_few_codes_is_refused() => Refused(
        "icd10cm_order_2028.txt: 1 rows of FY2028 are kept where the edition has 74879 of FY2027: more than a tenth is missing. Are the files whole? They are taken only by force (--force).",
        ("icd10cm_order_2028.txt", "00001 A46     1 Erysipelas                                                   Erysipelas\n"));

    [Fact]
    public void Addenda_of_a_year_too_far_on_are_refused() => Refused(
        "icd10cm_order_addenda_2029.txt: FY2029 changes the fiscal year before it, and the edition holds FY2026, FY2027.",
        ("icd10cm_order_addenda_2029.txt", "Add:         1 L0299   New                                                          New\n"));

    [Fact]
    public void Addenda_that_delete_what_never_was_are_refused() => Refused(
        "icd10cm_order_addenda_2028.txt: L02.99X is deleted, which the edition never held; expected the addenda of the fiscal year after those held.",
        ("icd10cm_order_addenda_2028.txt", "Delete:      1 L0299X  Old                                                          Old\n"));

    [Fact]
    public void Places_of_few_rows_are_refused() => Refused(
        "place-of-service-2027-02.csv: 1 rows of 2027-02 are kept where the edition has 52 of 2026-02: more than a tenth is missing. Are the files whole? They are taken only by force (--force).",
        ("place-of-service-2027-02.csv", "Code,Setting,Name\n11,NF,Office\n"));

    [Fact]
    public void An_older_hcpcs_file_is_refused() => Refused(
        "hcpcs_lvl2_2024q3.csv: 2024Q3 is older than RVU25D, which the edition holds; an older release takes its place only by force (--force).",
        ("hcpcs_lvl2_2024q3.csv", "hcpcs_code,date_term,date_added\nA2001,,2022-01-01\n"));

    [Fact]
    public void A_damaged_packed_file_is_refused()
    {
        File.WriteAllBytes(At("ncci_ptp_2027q1_full.csv.gz"), [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF]);
        Refused("ncci_ptp_2027q1_full.csv.gz: the archive is damaged here.", ("ncci_ptp_2027q1_full.csv.gz", null!));
    }

    [Fact]
    public void An_archive_with_too_long_a_list_is_refused()
    {
        using (var zip = ZipFile.Open(At("many.zip"), ZipArchiveMode.Create))
        {
            for (var i = 0; i < 12_000; i++)
            {
                _ = zip.CreateEntry($"{i:00000}-{new string('x', 40)}.txt", CompressionLevel.NoCompression);
            }
        }

        Refused("many.zip: the archive lists more files than any of CMS's; expected a list of at most 1 MB.", ("many.zip", null!));
    }

    [Fact]
    public void An_archive_without_a_file_of_CMS_is_refused()
    {
        Pack("notes.zip", [("notes.txt", "x")]);
        Refused("notes.zip: the archive holds no CMS file that can be read (.txt or .csv).", ("notes.zip", null!));
    }

    [Fact]
    public void What_is_no_archive_is_refused() => Refused("broken.zip: not a sound archive: it has no end.", ("broken.zip", new string('x', 4000)));

    /// <summary>Each file is of a size that a file may have; together they are not.</summary>
    [Fact]
    public void Files_of_more_than_a_gigabyte_together_are_refused()
    {
        var budget = new ImportBudget();
        var room = new byte[16 << 20];
        using var first = new CountedStream(new Lines(600L << 20), 0, "a.zip!f1", budget, null);
        while (first.Read(room) > 0)
        {
        }

        using var second = new CountedStream(new Lines(600L << 20), 0, "a.zip!f2", budget, null);
        var error = Assert.Throws<EditionImportException>(() =>
        {
            while (second.Read(room) > 0)
            {
            }
        });
        Assert.Equal("a.zip!f2: with this file, what is read comes to more than 1 GB unpacked; CMS's tables are far smaller.", error.Message);
    }

    [Fact]
    public void Rows_that_say_nothing_are_counted_and_left_out()
    {
        var rows = CmsFiles.Quarter("v330r0", Pair, Pair, "11102\t17003\t \t20190101\t20181231\t1\tx", "17000\t17000\t \t20190101\t*\t1\tx", Pair);
        var run = Run(["--force"], rows);

        Assert.Equal(0, run.Exit);
        Assert.Equal(
            ["Ptp 2027Q1: 8 rows read, 1 kept, 0 added, 0 changed, 91142 dropped", "  2 left out: the row stands in the files once more; the first is data row 2", "  1 left out: the row ends before it begins; the first is data row 3", "  1 left out: the row pairs a code with itself; the first is data row 4"],
            run.OutputLines[2..]);
    }

    /// <summary>The third part holds the pair that is asked for first, and nobody knows whether the others hold the second.</summary>
    [Fact]
    public void Of_some_parts_a_pair_without_a_row_has_no_data()
    {
        var run = Run(["--part"], ("ccipra-v330r0-f3.TXT", CmsFiles.Pairs(Pair)));
        Assert.Equal(0, run.Exit);
        Assert.Equal(["Ptp 2027Q1: 1 rows read, 1 kept, 0 added, 0 changed, 91142 dropped", "  some parts only: a pair without a row has no data"], run.OutputLines[2..]);

        using var file = File.OpenRead(At("out.dcd"));
        var edition = Edition.Load(file);
        edition.Validate();
        var date = new DateOnly(2027, 2, 1);
        Assert.Equal(PairState.Live, edition.FindPair(ProcedureCode.Parse("17000"), ProcedureCode.Parse("11102"), date).State);
        Assert.Equal((PairState.NotRead, CoverageStatus.NoData), StateOf(edition, "17110", "11102", date));
        Assert.True(edition.Tables.Single(table => table.Table == TableId.Ptp).IsPartial);

        var scrubbed = ToolRun.Of("""{"dateOfService":"2027-02-01","payer":"medicare","placeOfService":"11","lines":[{"code":"17110","units":1},{"code":"11102","units":1}]}""", "scrub", "--edition", At("out.dcd"), "--format", "json");
        Assert.Contains("\"status\":\"unknown\"", scrubbed.Output.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("PtpNoData", scrubbed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_quarter_given_as_parts_is_whole()
    {
        var run = Run(["--part", "--force"], CmsFiles.Quarter("v330r0", Pair));
        Assert.Equal(0, run.Exit);
        using var file = File.OpenRead(At("out.dcd"));
        Assert.Equal((PairState.None, CoverageStatus.Verified), StateOf(Edition.Load(file), "17110", "11102", new DateOnly(2027, 2, 1)));
    }

    [Fact]
    public void The_result_is_never_written_over_what_is_read()
    {
        var rows = CmsFiles.Quarter("v330r0", Pair);
        var paths = Write(rows);
        _ = Directory.CreateDirectory(At("real"));
        _ = Directory.CreateSymbolicLink(At("linked"), At("real"));
        File.WriteAllText(At("real/place-of-service-2027-02.csv"), "Code,Setting,Name\n11,NF,Office\n");

        Assert.Equal($"{paths[0]} is one of the files that are read; expected another name.", ErrorOf(paths[0], paths));
        Assert.Equal(rows[0].Text, File.ReadAllText(paths[0]));
        var through = At("linked/place-of-service-2027-02.csv");
        Assert.Equal($"{through} is one of the files that are read; expected another name.", ErrorOf(through, [At("real/place-of-service-2027-02.csv")]));
        File.Copy(Repository.At("src/DermCpt.Sdk/ReferenceData/reference.dcd"), At("held.dcd"));
        Assert.Equal($"{At("held.dcd")} is one of the files that are read; expected another name.", ErrorOf(At("held.dcd"), [.. paths, "--edition", At("held.dcd")]));
        Assert.Equal(File.ReadAllBytes(Repository.At("src/DermCpt.Sdk/ReferenceData/reference.dcd")), File.ReadAllBytes(At("held.dcd")));
        Assert.Empty(Directory.GetFiles(folder, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public void The_result_is_written_to_a_regular_file_only()
    {
        var paths = Write(CmsFiles.Quarter("v330r0", Pair));
        _ = Directory.CreateDirectory(At("folder"));
        File.WriteAllText(At("target.dcd"), Before);
        _ = File.CreateSymbolicLink(At("link.dcd"), At("target.dcd"));
        _ = File.CreateSymbolicLink(At("dangling.dcd"), At("nowhere.dcd"));

        Assert.Equal($"{At("folder")} is a directory; expected a regular file, or a name that is free.", ErrorOf(At("folder"), paths));
        Assert.Equal($"{At("link.dcd")} is a link; expected a regular file, or a name that is free.", ErrorOf(At("link.dcd"), paths));
        Assert.Equal($"{At("dangling.dcd")} is a link; expected a regular file, or a name that is free.", ErrorOf(At("dangling.dcd"), paths));
        Assert.Equal($"{At("none/out.dcd")}: its folder does not exist.", ErrorOf(At("none/out.dcd"), paths));
        Assert.Equal(Before, File.ReadAllText(At("target.dcd")));
        Assert.False(File.Exists(At("nowhere.dcd")));
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal("/dev/full is a device or a pipe; expected a regular file, or a name that is free.", ErrorOf("/dev/full", paths));
        }

        File.WriteAllText(At("empty.dcd"), string.Empty);
        Assert.Equal(0, ToolRun.Of("", ["data", "import", "--force", .. paths, "--out", At("empty.dcd")]).Exit);
    }

    [Fact]
    public async Task Two_imports_to_one_file_both_end_well()
    {
        var one = Write(CmsFiles.Quarter("v330r0", Pair));
        var two = Write(CmsFiles.Quarter("v331r0", Pair));
        ToolRun RunOf(string[] paths) => ToolRun.Of("", ["data", "import", "--force", .. paths, "--out", At("out.dcd")]);

        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => RunOf(i % 2 == 0 ? one : two))));

        Assert.All(runs, run => Assert.Equal((0, 3), (run.Exit, run.OutputLines.Length)));
        using var file = File.OpenRead(At("out.dcd"));
        Assert.Contains($"hash    {Edition.Load(file).ContentHash}", runs.Select(run => run.OutputLines[1]));
        Assert.Empty(Directory.GetFiles(folder, "*.part"));
    }

    private static (PairState State, CoverageStatus Coverage) StateOf(Edition edition, string a, string b, DateOnly date)
    {
        var edit = edition.FindPair(ProcedureCode.Parse(a), ProcedureCode.Parse(b), date);
        return (edit.State, edit.Coverage);
    }

    private static string ErrorOf(string output, string[] arguments)
    {
        var run = ToolRun.Of("", ["data", "import", "--force", .. arguments, "--out", output]);
        Assert.Equal(2, run.Exit);
        return run.Error.TrimEnd().Split(Environment.NewLine)[^1];
    }

    private string At(string name) => Path.Combine(folder, name);

    private void Pack(string name, (string Name, string Text)[] files)
    {
        using var zip = ZipFile.Open(At(name), ZipArchiveMode.Create);
        foreach (var (entry, text) in files)
        {
            using var content = zip.CreateEntry(entry).Open();
            content.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>Writes files; one without text lies there already.</summary>
    private string[] Write((string Name, string Text)[] files)
    {
        foreach (var (name, text) in files.Where(file => file.Text is not null))
        {
            File.WriteAllText(At(name), text);
        }

        return [.. files.Select(file => At(file.Name))];
    }

    private ToolRun Run(string[] options, params (string Name, string Text)[] files) =>
        ToolRun.Of("", ["data", "import", .. options, .. Write(files), "--out", At("out.dcd")]);

    private void Refused(string message, params (string Name, string Text)[] files) => Refused(message, [], files);

    private void Refused(string message, string[] options, params (string Name, string Text)[] files)
    {
        File.WriteAllText(At("out.dcd"), Before);
        var run = Run(options, files);

        Assert.Equal((2, message), (run.Exit, run.Error.TrimEnd().Split(Environment.NewLine)[^1]));
        Assert.Equal(Before, File.ReadAllText(At("out.dcd")));
        Assert.Equal(files.Select(file => file.Name).Append("out.dcd").Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>So many bytes of short lines, made as they are read.</summary>
    private sealed class Lines(long length) : MemoryStream
    {
        private long left = length;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(left, buffer.Length);
            buffer[..count].Fill((byte)'\n');
            left -= count;
            return count;
        }
    }
}
