using System.IO.Compression;
using System.Text;
using DermCpt.Worklists;
using MiniExcelLibs;

namespace DermCpt.X12.Tests;

public sealed class WorklistTests
{
    private const string Heading = "claim,date of service,payer,place of service,age,sex,code,modifiers,units,diagnoses,site,laterality,lesion,separate lesion";

    [Fact]
    public void A_sheet_of_claims_is_read()
    {
        var claims = Csv(
            Heading,
            "A,2026-03-02,medicare,22,71,F,17000,,1,L57.0,scalp,,L1,true",
            "A,3/3/2026,medicare,11,71,female,11102,\"59, RT\",2,\"D48.5 L570\",,right,,",
            "B,20260304,,,,,99213,25,,L40.0,,,,");
        Assert.All(claims, static claim => Assert.Empty(claim.Errors));
        Assert.Equal(
        [
            new Claim
            {
                Id = "A",
                DateOfService = new(2026, 3, 2),
                Payer = "medicare",
                PlaceOfService = "22",
                Patient = new Patient { AgeYears = 71, Sex = Sex.Female },
                Lines =
                [
                    new ClaimLine { Code = "17000", Diagnoses = ["L57.0"], Site = BodySite.Scalp, Lesion = "L1", SeparateLesion = true },
                    new ClaimLine { Code = "11102", Modifiers = ["59", "RT"], Units = 2, Diagnoses = ["D48.5", "L57.0"], DateOfService = new(2026, 3, 3), PlaceOfService = "11", Laterality = Laterality.Right },
                ],
            },
            new Claim { Id = "B", DateOfService = new(2026, 3, 4), Payer = "commercial", Lines = [new ClaimLine { Code = "99213", Modifiers = ["25"], Diagnoses = ["L40.0"] }] },
        ], claims.Select(static claim => claim.Claim));
        Assert.Equal([2, 4], claims.Select(static claim => claim.Row));
    }

    [Theory]
    [InlineData("1700,2026-03-02,,,,", "row 2, code: '1700' is not a procedure code")]
    [InlineData("17000,02.03.2026,,,,", "row 2, date of service: '02.03.2026'; expected a date")]
    [InlineData("17000,,,,,", "row 2, date of service: ''; expected a date")]
    [InlineData("17000,1989-12-31,,,,", "row 2, date of service")]
    [InlineData("17000,2026-03-02,LTT,,,", "row 2, modifiers: 'LTT' is not a modifier")]
    [InlineData("17000,2026-03-02,,1.5,,", "row 2, units: '1.5'; expected a whole number")]
    [InlineData("17000,2026-03-02,,,L5,", "row 2, diagnoses: 'L5' is not an ICD-10-CM code")]
    [InlineData("17000,2026-03-02,,,,131", "row 2, age: '131'; expected whole years")]
    [InlineData(",2026-03-02,,,,", "row 2, code: expected a CPT or HCPCS code")]
    public void A_cell_that_cannot_be_read_is_told_and_the_rest_go_on(string row, string problem)
    {
        var claims = Csv("code,dateofservice,modifiers,units,diagnoses,age,claim", row + ",X", "99213,2026-03-02,,,L40.0,,Y");
        Assert.Null(claims[0].Claim);
        Assert.StartsWith(problem, Assert.Single(claims[0].Errors).ToString(), StringComparison.Ordinal);
        Assert.Equal("99213", claims[1].Claim!.Lines[0].Code.ToString());
    }

    [Theory]
    [InlineData("", "the sheet is empty")]
    [InlineData("claim,code\nA,17000", "no column date of service")]
    [InlineData("code,date of service,Code\n", "stands twice")]
    public void A_sheet_without_its_columns_is_refused(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => Csv(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Columns_that_are_not_read_are_told()
    {
        IReadOnlyList<string> unread = [];
        using var stream = new MemoryStream("Code;Date Of Service;patient name;charge\n17000;2026-03-02;;1"u8.ToArray());
        Assert.Single(ClaimSheet.Read(stream, SheetFormat.Csv, "medicare", others => unread = others));
        Assert.Equal(["patient name", "charge"], unread);
    }

    [Theory]
    [InlineData(SheetFormat.Csv)]
    [InlineData(SheetFormat.Xlsx)]
    public void A_worklist_has_a_row_a_finding_and_reads_back_as_the_claims(SheetFormat format)
    {
        var first = Csv(Heading, "A,2026-03-02,medicare,11,71,F,17000,,4,L57.0,scalp,,=1+1,", "A,2026-03-03,medicare,11,71,F,99213,ZZ,1,L57.0,,,,", "GOOD,2026-03-02,medicare,11,,,17000,,1,L57.0,,,,", "BAD,x,,,,,17000,,,,,,,");
        using var output = new MemoryStream();
        using (var worklist = format == SheetFormat.Csv ? WorklistWriter.Csv(output) : WorklistWriter.Xlsx(output))
        {
            foreach (var claim in first)
            {
                if (claim.Claim is { } good)
                {
                    worklist.Add("claims.csv", Coder.Shared.Scrub(good));
                }
                else
                {
                    worklist.Add("claims.csv", claim);
                }
            }
        }

        output.Position = 0;
        var back = ClaimSheet.Read(output, format, "commercial").ToList();
        Assert.Equal(first[0].Claim, Assert.Single(back).Claim);
        output.Position = 0;
        var rows = (format == SheetFormat.Csv ? CsvRows.Read(output) : XlsxRows.Read(output)).ToList();
        Assert.Equal(SheetColumns.All.Select(static column => column.Name), rows[0].Cells);
        var units = rows.Single(static row => row.Cells[SheetColumns.Finding] == "MueExceeded").Cells;
        Assert.Equal(["claims.csv", "", "A", "1", "17000", "", "MueExceeded", "error"], units[..8]);
        Assert.Equal("151", units[SheetColumns.Carc]);
        Assert.StartsWith("mue ", units[SheetColumns.Row], StringComparison.Ordinal);
        Assert.Contains(rows, static row => row.Cells[SheetColumns.Finding] == "InvalidInput" && row.Cells[SheetColumns.Message].Contains("row 5, date of service", StringComparison.Ordinal));
    }

    [Fact]
    public void A_worklist_of_an_837_names_segment_and_control_number()
    {
        var result = new X12Scrubber(Coder.Shared).Scrub(ReadFile.Of(Written.One("CLM*C1*0***11:B:1", "HI*ABK:L570", "LX*1", "SV1*HC:17000*0*UN*4***1:9", "DTP*472*D8*20260302", "REF*6R*K1", "LX*2", "SV1*HC:17003*0*UN*1***1", "DTP*472*D8*20260302", "REF*6R*K2")).Claims[0]);
        using var output = new MemoryStream();
        using (var worklist = WorklistWriter.Csv(output))
        {
            worklist.Add("a.837", result);
        }

        output.Position = 0;
        var rows = CsvRows.Read(output).Skip(1).Select(static row => row.Cells).ToList();
        Assert.Contains(rows, static row => row is ["a.837", "000000001/0001", "C1", "1", "17000", "", "PointerWithoutDiagnosis", "error", ..] && row[SheetColumns.Position] == "2400 LX*1 SV1 segment 17 SV107-2" && row[SheetColumns.ControlNumber] == "K1");
        Assert.Contains(rows, static row => row[SheetColumns.Finding] == "MueExceeded" && row[SheetColumns.Position] == "2400 LX*1 SV1 segment 17 SV104");
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_calculate_is_no_formula()
    {
        using var output = new MemoryStream();
        using (var sheet = new CsvSheet(output))
        {
            sheet.Add(["=HYPERLINK(1)", "+1", "-1", "@A", "a,b", "say \"x\"", "two\nlines", "plain"]);
        }

        Assert.Equal("\uFEFF'=HYPERLINK(1),'+1,'-1,'@A,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",plain\r\n", Encoding.UTF8.GetString(output.ToArray()));
        output.Position = 0;
        Assert.Equal(["=HYPERLINK(1)", "+1", "-1", "@A", "a,b", "say \"x\"", "two\nlines", "plain"], CsvRows.Read(output).Single().Cells);
    }

    [Fact]
    public void A_worklist_in_which_the_rows_of_a_line_differ_is_refused()
    {
        var claim = Assert.Single(Csv("claim,line,code,date of service,modifiers,finding", "A,1,17000,2026-03-02,59,X", "A,1,17000,2026-03-02,,Y", "A,,,,,OfTheClaim"));
        Assert.Contains("line 1 stands twice and not alike", Assert.Single(claim.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Workbooks_by_others_are_read()
    {
        using var file = new MemoryStream();
        file.SaveAs(new[]
        {
            new Dictionary<string, object?> { ["Claim"] = "A", ["Code"] = 17000, ["Date of Service"] = new DateTime(2026, 3, 2), ["Modifiers"] = 59, ["Units"] = 2, ["Diagnoses"] = "L57.0", ["Separate lesion"] = true },
            new Dictionary<string, object?> { ["Claim"] = null, ["Code"] = "J3301", ["Date of Service"] = "2026-03-02", ["Modifiers"] = "", ["Units"] = null, ["Diagnoses"] = "L57.0 & <x>", ["Separate lesion"] = null },
        });
        file.Position = 0;
        var claim = Assert.Single(ClaimSheet.Read(file, SheetFormat.Xlsx, "medicare"));
        Assert.Equal(["row 3, diagnoses: '&' is not an ICD-10-CM code.", "row 3, diagnoses: '<x>' is not an ICD-10-CM code."], claim.Errors.Select(static error => error.ToString()));
        file.Position = 0;
        var rows = XlsxRows.Read(file).ToList();
        Assert.Equal(file.Query().Count(), rows.Count);
        Assert.Equal("17000", rows[1].Cells[1]);
        Assert.Equal(46083, decimal.Truncate(decimal.Parse(rows[1].Cells[2])));
    }

    [Fact]
    public void What_is_written_others_read()
    {
        using var file = new MemoryStream();
        using (var worklist = WorklistWriter.Xlsx(file))
        {
            worklist.Add("f", Coder.Shared.Scrub(Csv(Heading, "A,2026-03-02,medicare,11,71,F,17000,,4,L57.0,,,,")[0].Claim!));
        }

        file.Position = 0;
        var rows = file.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        var row = rows.Single(static row => (string?)row["finding"] == "MueExceeded");
        Assert.Equal(("17000", "error", "2026-03-02", "4"), (row["code"], row["severity"], row["date of service"], row["units"]));
    }

    [Fact]
    public void Dates_since_1904_and_since_1900_are_told_apart()
    {
        Assert.Equal(new DateOnly(2026, 3, 2), Dated(46083, is1904: false));
        Assert.Equal(new DateOnly(2026, 3, 2), Dated(44621, is1904: true));
    }

    [Theory]
    [InlineData("not a zip")]
    [InlineData("PK\u0003\u0004 cut off")]
    public void A_file_that_is_no_workbook_is_refused(string text)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text));
        Assert.Throws<FormatException>(() => ClaimSheet.Read(stream, SheetFormat.Xlsx, "medicare").ToList());
    }

    [Theory]
    [InlineData("<worksheet><sheetData><row><c t='s'><v>9</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row><c")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet>&a;</worksheet>")]
    [InlineData("<worksheet><sheetData><row><c r='?1'><v>9</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row><c r='ZZZZZZ1'><v>9</v></c></row></sheetData></worksheet>")]
    public void A_workbook_whose_parts_are_bad_is_refused(string sheet) => Assert.Throws<FormatException>(() => XlsxRows.Read(Workbook(sheet, is1904: false)).ToList());

    [Fact]
    public void No_byte_of_a_workbook_that_changes_ends_in_another_error()
    {
        using var file = new MemoryStream();
        using (var worklist = WorklistWriter.Xlsx(file))
        {
            worklist.Add("f", Coder.Shared.Scrub(Csv(Heading, "A,2026-03-02,medicare,11,71,F,17000,,4,L57.0,,,,")[0].Claim!));
        }

        var bytes = file.ToArray();
        foreach (var value in (ReadOnlySpan<byte>)[0, 0x55, 0xFF])
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                var before = bytes[i];
                bytes[i] = value;
                try
                {
                    using var changed = new MemoryStream(bytes);
                    _ = ClaimSheet.Read(changed, SheetFormat.Xlsx, "medicare").ToList();
                }
                catch (FormatException error)
                {
                    Assert.NotEmpty(error.Message);
                }

                bytes[i] = before;
            }
        }
    }

    private static DateOnly Dated(int days, bool is1904) => Assert.Single(ClaimSheet.Read(Workbook(
        $"<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>code</t></is></c><c r='C1' t='str'><v>date of service</v></c></row><row r='2'><c r='A2'><v>1.7E4</v></c><c r='C2'><v>{days}</v></c></row></sheetData></worksheet>", is1904), SheetFormat.Xlsx, "medicare")).Claim!.DateOfService;

    private static MemoryStream Workbook(string sheet, bool is1904)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "xl/workbook.xml", $"<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><workbookPr date1904='{(is1904 ? 1 : 0)}'/><sheets><sheet r:id='r7'/></sheets></workbook>");
            Part(archive, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r7' Target='/xl/first.xml'/></Relationships>");
            Part(archive, "xl/first.xml", sheet);
        }

        stream.Position = 0;
        return stream;
    }

    private static void Part(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static List<SheetClaim> Csv(params string[] rows)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', rows)));
        return [.. ClaimSheet.Read(stream, SheetFormat.Csv, "commercial")];
    }
}
