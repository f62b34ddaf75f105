using System.IO.Compression;
using System.Text;
using DermCpt.Editions;
using DermCpt.ReferenceData;
using DermCpt.Tests.Scrubbing;

namespace DermCpt.Tests.Editions;

public sealed class EditionImportTests : IDisposable
{
    private static readonly DateOnly InForce = new(2027, 2, 1);

    private readonly string folder = Directory.CreateTempSubdirectory("dermcpt").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_edition_read_back_and_written_is_the_same_bytes() =>
        Assert.Equal(File.ReadAllBytes(Repository.At("src/DermCpt.Sdk/ReferenceData/reference.dcd")), EditionContents.Read(Edition.Default).Write(Edition.Default.Id));

    [Fact]
    public void A_pair_file_replaces_the_pairs_with_their_own_days()
    {
        var (edition, report) = Import(("ccipra-v330r0-f1.TXT", CmsFiles.Pairs(
            "11102\t17000\t \t20190101\t*\t1\tMisuse of Column Two code with Column One code",
            "17311\t14040\t \t20250401\t20270131\t0\tStandards of medical / surgical practice",
            "17311\t14040\t \t20270301\t*\t1\tStandards of medical / surgical practice",
            "0001A\t17000\t \t20210101\t*\t0\tStandards of medical / surgical practice",
            "33016\t99213\t \t20210101\t*\t1\tStandards of medical / surgical practice")));

        Assert.Equal((TableId.Ptp, "2027Q1", 8, 3), (report.Tables[0].Table, report.Tables[0].Release, report.Tables[0].Read, report.Tables[0].Kept));
        Assert.Equal((PairState.Live, CoverageStatus.Verified), StateOf(edition, "17000", "11102", InForce));
        Assert.Equal((PairState.NotLive, CoverageStatus.Verified), StateOf(edition, "17000", "11102", new DateOnly(2018, 12, 31)));
        Assert.Equal((PairState.NotLive, CoverageStatus.Verified), StateOf(edition, "17311", "14040", new DateOnly(2025, 3, 31)));
        Assert.Equal((PairState.Live, CoverageStatus.Verified), StateOf(edition, "17311", "14040", new DateOnly(2025, 4, 1)));
        Assert.Equal((PairState.Live, CoverageStatus.Verified), StateOf(edition, "17311", "14040", new DateOnly(2027, 1, 31)));
        Assert.Equal((PairState.NotLive, CoverageStatus.Verified), StateOf(edition, "17311", "14040", InForce));
        Assert.Equal((PairState.Live, CoverageStatus.Verified), StateOf(edition, "17311", "14040", new DateOnly(2027, 3, 31)));
        Assert.Equal((PairState.Live, CoverageStatus.CarriedForward), StateOf(edition, "17311", "14040", new DateOnly(2027, 4, 1)));
        Assert.Equal(PairState.None, StateOf(edition, "17000", "99213", InForce).State);
        edition.Validate();
    }

    [Fact]
    public void A_unit_file_adds_its_release()
    {
        var (edition, report) = Import(("MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", CmsFiles.Units("\"11102\",\"2\",\"2 Date of Service Edit: Policy\",\"Clinical: Data\"", "\"99999\",\"9\",\"3 Date of Service Edit: Clinical\",\"Clinical: Data\"")));

        var limit = edition.FindUnitLimit(ProcedureCode.Parse("11102"), InForce);
        Assert.Equal((2, (byte)2, CoverageStatus.Verified, "2027Q1"), (limit.Limit, limit.Mai, limit.Coverage, edition.ReleaseOf(limit.Source)));
        Assert.Equal(UnitLimitState.NoPublishedLimit, edition.FindUnitLimit(ProcedureCode.Parse("11104"), InForce).State);
        Assert.Equal(1, edition.FindUnitLimit(ProcedureCode.Parse("11102"), new DateOnly(2026, 12, 31)).Limit);
        Assert.Equal((2, 1, 0, 1), (report.Tables[0].Read, report.Tables[0].Kept, report.Tables[0].Added, report.Tables[0].Changed));
    }

    [Fact]
    public void A_fee_schedule_adds_its_release_and_keeps_no_descriptor()
    {
        var (edition, _) = Import(("PPRRVU2027_Jan_nonQPP.csv", CmsFiles.Fees("17311,,Some owned words,A,,6.10,12.00,,3.50,,0.60,18.70,10.20,0,000,0.00,0.00,0.00,2,0,1,0,0,,33.5000,09,0,99,0.00,0.00,0.00")));

        var row = edition.FindFee(ProcedureCode.Parse("17311"), InForce);
        Assert.Equal((610, 1870, 1020, GlobalDays.Days000, CoverageStatus.Verified, "RVU27A"), (row.WorkRvu, row.NonFacilityTotalRvu, row.FacilityTotalRvu, row.Global, row.Coverage, edition.ReleaseOf(row.Source)));
        Assert.DoesNotContain("owned words", Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, "out.dcd"))), StringComparison.Ordinal);
        Assert.Equal(335000, row.ConversionFactor);
        Assert.Equal(605, edition.FindFee(ProcedureCode.Parse("17311"), new DateOnly(2026, 8, 1)).WorkRvu);
    }

    /// <summary>A newer layout has a column more between the team indicator and the endoscopic base.</summary>
    [Fact]
    public void The_conversion_factor_is_found_by_the_header()
    {
        var text = CmsFiles.Fees("17311,,x,A,,6.10,12.00,,3.50,,0.60,18.70,10.20,0,000,0.00,0.00,0.00,2,0,1,0,0,3,,33.5000,09,0,99,0.00,0.00,0.00").Replace("SURG,BASE", "SURG,IND,BASE", StringComparison.Ordinal);
        var (edition, _) = Import(("PPRRVU27_JAN1.csv", text));

        Assert.Equal(335000, edition.FindFee(ProcedureCode.Parse("17311"), InForce).ConversionFactor);
    }

    [Fact]
    public void A_fee_schedule_with_a_moved_column_is_refused()
    {
        File.WriteAllText(Path.Combine(folder, "PPRRVU27_JAN.csv"), CmsFiles.Fees().Replace("HCPCS,MOD,DESCRIPTION", "HCPCS,DESCRIPTION,MOD", StringComparison.Ordinal));

        var error = Assert.Throws<EditionImportException>(() => new EditionImport(Edition.Default).Add(Path.Combine(folder, "PPRRVU27_JAN.csv")));
        Assert.Equal((10, 2), (error.Line, error.Column));
    }

    [Fact]
    public void Diagnoses_hcpcs_and_add_ons_replace_their_tables()
    {
        var (edition, _) = Import(
            ("icd10cm_order_2027.txt", "00001 A46     1 Erysipelas                                                   Erysipelas\n00002 C44     0 Other malignant neoplasms of skin                            Other\n00003 C44310  1 Basal cell carcinoma of skin of unspecified parts of face    Basal\n00004 Z99     0 Out of the edition                                           Out\n"),
            ("HCPC2027_JAN_ANWEB.txt", "A notice line, as CMS puts before the records of this file, of whatever length it takes to say what is to be said\n\n   A1001007" + new string('m', 80) + "A modifier" + "\nA200100100" + "3" + new string('x', 80) + "Innovamatrix ac, new words  " + new string(' ', 40) + "\nA2001002004and the long description goes on\n"),
            ("AOC_V2027Q1-MCR.txt", "Add-on\tPrimary\tType\tEffective\tDeletion\n11103\t11102\t1\t2019001\t\n99292\tCCCCC\t2\t2013091\t0000000\n"));

        Assert.Equal(DiagnosisState.Valid, edition.FindDiagnosis(DiagnosisCode.Parse("C44310"), new DateOnly(2027, 9, 30)).State);
        Assert.Equal(DiagnosisState.Header, edition.FindDiagnosis(DiagnosisCode.Parse("C44"), new DateOnly(2027, 9, 30)).State);
        Assert.Equal("FY2027", edition.Coverage(new DateOnly(2027, 9, 30)).Single(table => table.Table == TableId.Diagnosis).Release);
        Assert.Equal("Innovamatrix ac, new words", edition.HcpcsDescriptionOf(ProcedureCode.Parse("A2001")));
        Assert.True(edition.IsPrimaryOf(ProcedureCode.Parse("11102"), ProcedureCode.Parse("11103"), InForce));
        Assert.False(edition.IsPrimaryOf(ProcedureCode.Parse("11104"), ProcedureCode.Parse("11103"), InForce));
    }

    [Theory]
    [InlineData("ccipra-v330r0-f1.TXT", "11102\t17000\t \t20190101\t*\t1\tx\r\n11102\t17003\t \t2019010\t*\t1\tx\r\n", 2, 4)]
    [InlineData("ccipra-v330r0-f1.TXT", "11102\t17000\t \t20190101\t*\t2\tx\r\n", 1, 6)]
    [InlineData("ccipra-v330r0-f1.TXT", "11102\t17000\t \t20190101\t*\t1\tx\r\n11102\t17003\r\n", 2, 2)]
    [InlineData("ccipra-v330r0-f1.TXT", "11102\t1700\t \t20190101\t*\t1\tx\r\n", 1, 2)]
    [InlineData("MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", "11102,x,2 Date,y\n", 1, 2)]
    [InlineData("MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", "11102,1,4 Date,y\n", 1, 3)]
    [InlineData("AOC_V2027Q1-MCR.txt", "11103\t11102\t1\t2019366\t\n", 1, 4)]
    [InlineData("icd10cm_order_2027.txt", "00001 A46     2 Erysipelas\n", 1, 15)]
    [InlineData("ccipra-v330r0-f1.TXT", "no rows at all\n", 0, 0)]
    [InlineData("notes.txt", "anything\n", 0, 0)]
    public void A_bad_file_is_told_with_its_line_and_column_and_the_old_edition_stays(string name, string text, int line, int column)
    {
        var output = Path.Combine(folder, "out.dcd");
        File.WriteAllText(output, "as it was");
        File.WriteAllText(Path.Combine(folder, name), text);
        var import = new EditionImport(Edition.Default);

        var error = Assert.Throws<EditionImportException>(() => import.Add(Path.Combine(folder, name)));

        Assert.Equal((name, line, column), (error.File, error.Line, error.Column));
        Assert.Throws<InvalidOperationException>(() => new EditionImport(Edition.Default).Save(output));
        Assert.Equal("as it was", File.ReadAllText(output));
        Assert.Equal([name, "out.dcd"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>Every byte of an archive changed in turn: told as an import's error, or read all the same.</summary>
    [Fact]
    public void A_damaged_archive_is_told()
    {
        using var sound = new MemoryStream();
        using (var zip = new ZipArchive(sound, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("ccipra-v330r0-f1.TXT").Open();
            entry.Write(Encoding.ASCII.GetBytes(CmsFiles.Pairs("11102\t17000\t \t20190101\t*\t1\tx")));
        }

        var refused = 0;
        for (var place = 0; place < sound.Length; place++)
        {
            var bytes = sound.ToArray();
            bytes[place] ^= 0xFF;
            using var damaged = new MemoryStream(bytes);
            var error = Record.Exception(() => new EditionImport(Edition.Default).Add(damaged, "ncci.zip"));
            Assert.True(error is null or EditionImportException, $"byte {place}: {error}");
            refused += error is null ? 0 : 1;
        }

        Assert.True(refused > 50, $"{refused}");
    }

    /// <summary>A few kilobytes of archive can hold a row that fills the memory.</summary>
    [Fact]
    public void A_row_beyond_every_size_is_refused()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("ccipra-v330r0-f1.TXT").Open();
            entry.Write(new byte[3 << 20]);
        }

        archive.Position = 0;
        var error = Assert.Throws<EditionImportException>(() => new EditionImport(Edition.Default).Add(archive, "ncci.zip"));
        Assert.Contains("a row is longer than 1 MB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_places_replaces_its_table()
    {
        var (edition, report) = Import(("place-of-service-2027-02.csv", "Code,Setting,Name\n11,NF,Office\n24,F,\"Ambulatory, surgical\"\n"));

        Assert.True(edition.IsFacility("24"));
        Assert.False(edition.IsFacility("11"));
        Assert.Equal(PlaceSetting.Unknown, edition.FindPlaceOfService(22).Setting);
        Assert.Equal("Ambulatory, surgical", edition.NameOf(edition.FindPlaceOfService(24)));
        Assert.Equal(("2027-02", 2, 50), (report.Tables[0].Release, report.Tables[0].Kept, report.Tables[0].Dropped));
    }

    /// <summary>A row left out leaves a gap: what is cited is the row of CMS's file, in the release's name, as for embedded tables.</summary>
    [Fact]
    public void Imported_rows_are_cited_by_their_place_in_the_files()
    {
        var (edition, _) = Import(
            ("ccipra-v330r0-f1.TXT", CmsFiles.Pairs("33016\t33017\t \t20210101\t*\t1\tx", "11102\t17000\t \t20190101\t*\t1\tx")),
            ("ccipra-v330r0-f2.TXT", CmsFiles.Pairs("33016\t33018\t \t20210101\t*\t1\tx", "17311\t14040\t \t20250401\t*\t0\tx")),
            ("MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", CmsFiles.Units("\"00001\",\"2\",\"2 Date\",\"x\"", "\"11102\",\"2\",\"2 Date\",\"x\"")),
            ("AOC_V2027Q1-MCR.txt", "Add-on\tPrimary\tType\tEffective\tDeletion\n33020\t33016\t1\t2019001\t\n11103\t11102\t1\t2019001\t\n"),
            ("PPRRVU2027_Jan_nonQPP.csv", CmsFiles.Fees("00100,,x,A,,6.10,12.00,,3.50,,0.60,18.70,10.20,0,000,0.00,0.00,0.00,2,0,1,0,0,,33.5000,09,0,99,0.00,0.00,0.00", "17311,,x,A,,6.10,12.00,,3.50,,0.60,18.70,10.20,0,000,0.00,0.00,0.00,2,0,1,0,0,,33.5000,09,0,99,0.00,0.00,0.00")),
            ("icd10cm_order_2027.txt", "00001 Z99     0 Out of the edition                                           Out\n00002 C44     0 Other malignant neoplasms of skin                            Other\n00003 C44310  1 Basal cell carcinoma                                         Basal\n"));

        var coder = new DermCoder(edition);
        var bundle = Assert.Single(coder.Scrub(ClaimText.Parse("2027-02-01 11102 17000")).Findings, finding => finding.Code == "BundleStands");
        Assert.Equal((TableId.Ptp, 2, "2027Q1"), (bundle.SourceTable!.Value, bundle.SourceRow, bundle.SourceRelease));
        Assert.Equal(4, Assert.Single(coder.Scrub(ClaimText.Parse("2027-02-01 17311 14040")).Findings, finding => finding.Code == "PairNotAllowed").SourceRow);
        Assert.Equal((2, "2027Q1"), Cited(coder, "2027-02-01 11102x3", "MueExceeded"));
        Assert.Equal((2, "2027Q1"), Cited(coder, "2027-02-01 11103", "AddOnWithoutPrimary"));
        Assert.Equal((2, "RVU27A"), (edition.FindFee(ProcedureCode.Parse("17311"), InForce).Row, edition.ReleaseOf(edition.FindFee(ProcedureCode.Parse("17311"), InForce).Source)));
        Assert.Equal(3, edition.Diagnoses.RowOf(DiagnosisCode.Parse("C44310")));

        // Written again, nothing moves.
        using var again = new MemoryStream(EditionContents.Read(edition).Write(edition.Id));
        Assert.Equal(edition.ContentHash, Edition.Load(again).ContentHash);
    }

    [Fact]
    public void With_all_codes_a_pair_of_codes_that_the_library_does_not_select_is_kept()
    {
        var import = new EditionImport(Edition.Default, ImportScope.AllCodes) { Force = true };
        foreach (var (name, text) in CmsFiles.Quarter("v330r0", "33016\t33017\t \t20210101\t*\t0\tx", "0001A\t17000\t \t20210101\t*\t0\tx"))
        {
            using var rows = new MemoryStream(Encoding.UTF8.GetBytes(text));
            import.Add(rows, name);
        }

        using var diagnoses = new MemoryStream(Encoding.UTF8.GetBytes("00001 Z993    1 Some title                                                   Long\n"));
        import.Add(diagnoses, "icd10cm_order_2027.txt");
        var (bytes, report) = import.Build();
        using var stream = new MemoryStream(bytes);
        var edition = Edition.Load(stream);

        Assert.Equal((5, 4), (report.Tables[0].Read, report.Tables[0].Kept));
        Assert.Equal(PairState.Live, edition.FindPair(ProcedureCode.Parse("33016"), ProcedureCode.Parse("33017"), InForce).State);
        Assert.Equal(PairState.None, edition.FindPair(ProcedureCode.Parse("33016"), ProcedureCode.Parse("11102"), InForce).State);
        Assert.Equal(DiagnosisState.Valid, edition.FindDiagnosis(DiagnosisCode.Parse("Z99.3"), InForce).State);
    }

    /// <summary>The AMA's column is of the fee schedule; no scope keeps it.</summary>
    [Theory]
    [InlineData(ImportScope.KnownCodes)]
    [InlineData(ImportScope.AllCodes)]
    public void No_descriptor_of_a_level_I_code_is_kept(ImportScope scope)
    {
        var import = new EditionImport(Edition.Default, scope) { Force = true };
        using var rows = new MemoryStream(Encoding.UTF8.GetBytes(CmsFiles.Fees("17311,,Owned words,A,,6.10,12.00,,3.50,,0.60,18.70,10.20,0,000,0.00,0.00,0.00,2,0,1,0,0,,33.5000,09,0,99,0.00,0.00,0.00", "33016,,Owned words,A,,6.10,12.00,,3.50,,0.60,18.70,10.20,0,000,0.00,0.00,0.00,2,0,1,0,0,,33.5000,09,0,99,0.00,0.00,0.00")));
        import.Add(rows, "PPRRVU2027_Jan.csv");
        using var codes = new MemoryStream(Encoding.UTF8.GetBytes("17311001003" + new string('x', 80) + "Owned words\n"));
        import.Add(codes, "HCPC2027_JAN_ANWEB.txt");

        Assert.DoesNotContain("Owned words", Encoding.UTF8.GetString(import.Build().Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_set_of_two_point_four_million_pairs_in_an_archive_is_read()
    {
        const int Rows = 2_400_000;
        var archive = CmsFiles.WriteArchive(folder, Rows);
        var told = new List<ImportProgress>();
        var import = new EditionImport(Edition.Default) { Progress = new Heard(told.Add) };
        import.Add(archive);
        var report = import.Save(Path.Combine(folder, "out.dcd"));

        Assert.Equal((Rows, 4), (report.Tables[0].Read, report.Tables[0].Files));
        Assert.InRange(report.Tables[0].Kept, 10_000, Rows / 2);
        Assert.Equal(4, told.Where(progress => progress.Read == progress.Length).Select(progress => progress.File).Distinct().Count());
        if (NightlyRun.IsOn)
        {
            MeasuredTool.Run(10, 400, ["data", "import", archive, "--out", Path.Combine(folder, "tool.dcd")]);
            MeasuredTool.Run(10, 400, ["data", "import", archive, "--all-codes", "--out", Path.Combine(folder, "tool.dcd")]);
        }
    }

    private static (int Row, string Release) Cited(DermCoder coder, string claim, string code)
    {
        var finding = coder.Scrub(ClaimText.Parse(claim)).Findings.Single(found => found.Code == code);
        return (finding.SourceRow, finding.SourceRelease);
    }

    private static (PairState State, CoverageStatus Coverage) StateOf(Edition edition, string a, string b, DateOnly date)
    {
        var edit = edition.FindPair(ProcedureCode.Parse(a), ProcedureCode.Parse(b), date);
        return (edit.State, edit.Coverage);
    }

    private (Edition Edition, ImportReport Report) Import(params (string Name, string Text)[] files)
    {
        var import = new EditionImport(Edition.Default) { Force = true };
        var parts = files.Count(file => file.Name.StartsWith("ccipra", StringComparison.Ordinal));
        foreach (var (name, text) in parts == 0 ? files : [.. files, .. CmsFiles.Rest("v330r0", parts + 1)])
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            import.Add(Path.Combine(folder, name));
        }

        var report = import.Save(Path.Combine(folder, "out.dcd"));
        using var stream = File.OpenRead(Path.Combine(folder, "out.dcd"));
        return (Edition.Load(stream), report);
    }

    private sealed class Heard(Action<ImportProgress> act) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => act(value);
    }
}
