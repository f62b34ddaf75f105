using System.Text;
using System.Text.Json.Nodes;
using DermCpt.Cli;

namespace DermCpt.X12.Tests;

public sealed class ScrubFileCommandTests : IDisposable
{
    private static readonly string Sample = Repository.At("docs", "examples", "claims.837");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_report_is_grouped_by_claim_and_summed_up()
    {
        var (exit, output, error) = Run("scrub", Sample, "--format", "text");
        Assert.Equal((1, string.Empty), (exit, error));
        Assert.DoesNotContain("1001  pass", output, StringComparison.Ordinal);
        Assert.Contains("1002  fail  2026-03-02, medicare", output, StringComparison.Ordinal);
        Assert.Contains("error  PointerWithoutDiagnosis  2400 LX*2 SV1 segment 29 SV107-2", output, StringComparison.Ordinal);
        Assert.Equal(1, output.Split("OutOfScope").Length - 1);
        Assert.Contains("VoidClaim  2300 CLM segment 42 CLM05-3", output, StringComparison.Ordinal);
        Assert.EndsWith("3 claims: 1 pass, 1 unknown, 1 fail; 5 lines, 1 outside dermatology; findings of the file itself: 1\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_a_result_a_line_with_places()
    {
        var (exit, output, _) = Run("scrub", Sample);
        Assert.Equal(1, exit);
        var results = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["1001 pass", "1002 fail", "1003 unknown"], results.Where(static result => result["id"] is not null).Select(static result => $"{result["id"]} {result["status"]}"));
        var second = results[1];
        Assert.Equal(second["findings"]!.AsArray().Count, second["place"]!["findings"]!.AsArray().Count);
        Assert.Equal("000000101/0001 22", $"{second["place"]!["interchange"]}/{second["place"]!["set"]} {second["place"]!["segment"]}");
        Assert.Equal("PointerWithoutDiagnosis", second["form"]![0]!["code"]!.ToString());
        Assert.Contains(second["place"]!["findings"]!.AsArray(), static place => place!["element"]!.ToString() == "SV104" && place["at"]!.GetValue<int>() == 29);
        Assert.Empty(results[2]["form"]!.AsArray());
        Assert.Equal("VoidClaim", results[^1]["form"]![0]!["code"]!.ToString());
    }

    [Fact]
    public void Files_are_written_by_their_ending()
    {
        var (exit, output, _) = Run("scrub", Sample, "--format", "text", "--out", At("fixed.837"), "--out", At("rejected.277"), "--out", At("work.csv"), "--out", At("work.xlsx"), "--out", At("all.jsonl"));
        Assert.Equal(1, exit);
        Assert.StartsWith("3 claims: 1 pass, 1 unknown, 1 fail;", output, StringComparison.Ordinal);
        Assert.Contains("fixed.837: 0 lines changed", output, StringComparison.Ordinal);
        Assert.Contains("rejected.277: 1 rejected claims", output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Sample), File.ReadAllText(At("fixed.837")));
        Assert.Contains("TRN*2*1002~", File.ReadAllText(At("rejected.277")), StringComparison.Ordinal);
        Assert.DoesNotContain("TRN*2*1001~", File.ReadAllText(At("rejected.277")), StringComparison.Ordinal);
        Assert.StartsWith("file,set,claim,line,code,modifiers,finding,severity,message,what to do,CARC,rule,row,", File.ReadAllText(At("work.csv")), StringComparison.Ordinal);
        Assert.Matches("(?m),(C1|C2|K)\r?$", File.ReadAllText(At("work.csv")));
        Assert.Equal(4, File.ReadAllLines(At("all.jsonl")).Length);
        Assert.Equal(5, folder.GetFiles().Length);
    }

    [Fact]
    public void A_worklist_is_scrubbed_again()
    {
        _ = Run("scrub", Sample, "--out", At("work.xlsx"));
        var (exit, output, error) = Run("scrub", At("work.xlsx"), "--format", "text");
        Assert.Equal((1, ""), (exit, error));
        Assert.Contains("MueExceeded", output, StringComparison.Ordinal);
        Assert.EndsWith("2 claims: 1 unknown, 1 fail; 3 lines, 1 outside dermatology; findings of the file itself: 0\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_with_an_unknown_payer_gives_an_invalid_claim_and_goes_on()
    {
        File.WriteAllText(At("claims.csv"), "claim,date of service,payer,code,diagnoses\nA,2026-03-02,nobody,17000,L57.0\nB,2026-03-02,medicare,17000,L57.0\n");
        var (exit, output, _) = Run("scrub", At("claims.csv"), "--brief");
        Assert.Equal((1, "{\"id\":\"A\",\"status\":\"invalid\",\"codes\":[\"InvalidInput\"]}\n{\"id\":\"B\",\"status\":\"pass\",\"codes\":[]}\n"), (exit, output));
    }

    [Fact]
    public void Payers_come_from_the_map_or_from_the_option()
    {
        File.WriteAllText(At("map.json"), """{"payer":{"COMM1":"medicaid"}}""");
        Assert.Contains("\"medicaid\"", Run("scrub", Sample, "--payer-map", At("map.json")).Output, StringComparison.Ordinal);
        var all = Run("scrub", Sample, "--payer", "medicaid").Output;
        Assert.DoesNotContain("{\"id\":\"medicare\"", all, StringComparison.Ordinal);
        Assert.Contains("{\"id\":\"medicaid\"", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--out", "x.pdf", "expected the ending .837 (repaired), .277, .csv, .xlsx or .jsonl")]
    [InlineData("--out", "SAMPLE", "expected another file than the one that is read")]
    [InlineData("--payer-map", "MAP", "'acme' is no payer profile")]
    [InlineData("--threads", "4", "--lines and --threads are for JSON")]
    public void What_cannot_be_done_is_refused(string option, string value, string problem)
    {
        File.WriteAllText(At("map.json"), """{"other":"acme"}""");
        var (exit, output, error) = Run("scrub", Sample, option, value == "SAMPLE" ? Sample : value == "MAP" ? At("map.json") : value);
        Assert.Equal((2, string.Empty), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_files_are_refused_for_json()
    {
        var (exit, _, error) = Run("scrub", "claims.json", "--history");
        Assert.Equal(2, exit);
        Assert.Contains("expected a name that ends in .837", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_breaks_off_leaves_no_half_written_file()
    {
        File.WriteAllText(At("bad.837"), File.ReadAllText(Sample) + "ISA*garbage~");
        var (exit, _, error) = Run("scrub", At("bad.837"), "--out", At("work.csv"));
        Assert.Equal(2, exit);
        Assert.Contains("bad.837: byte ", error, StringComparison.Ordinal);
        Assert.Equal("bad.837", Assert.Single(folder.GetFiles()).Name);
    }

    [Fact]
    public void Progress_of_a_long_file_is_told_on_the_error_stream()
    {
        var sample = File.ReadAllText(Sample);
        File.WriteAllText(At("long.837"), string.Concat(Enumerable.Repeat(sample, (16 << 20) / sample.Length)));
        var (_, output, error) = Run("scrub", At("long.837"), "--format", "text", "--out", At("rejected.277"));
        Assert.Contains("% of 15 MB, ", error, StringComparison.Ordinal);
        Assert.EndsWith("\r", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', output);
    }

    /// <summary>12502 is Novitas in Pennsylvania; an id of another payer names no contractor.</summary>
    [Theory]
    [InlineData("MB", "12502", true)]
    [InlineData("MB", "MEDB1", false)]
    [InlineData("CI", "12502", false)]
    public void The_payer_of_a_file_names_the_contractor(string filing, string payer, bool judged)
    {
        var file = new Written().OpenInterchange().OpenGroup().OpenSet(hasPayer: false).Subscriber(filing, payer: payer);
        foreach (var segment in (string[])["CLM*A1*0***11:B:1*Y*A*Y*Y", "HI*ABK:L400", "LX*1", "SV1*HC:17110*0*UN*1***1", "DTP*472*D8*20261102"])
        {
            _ = file.Add(segment);
        }

        File.WriteAllText(At("sent.837"), file.CloseSet().CloseGroup().CloseInterchange().ToString());

        Assert.Equal(judged, Run("scrub", At("sent.837")).Output.Contains("article A57113 of Novitas", StringComparison.Ordinal));
    }

    /// <summary>A consultation is refused under Medicare, and taken by other payers.</summary>
    [Fact]
    public void A_remittance_is_compared_under_the_payers_of_a_map()
    {
        File.WriteAllText(At("sent.837"), Written.One("CLM*A1*0***11:B:1*Y*A*Y*Y", "HI*ABK:C44519", "LX*1", "SV1*HC:99243*0*UN*1***1", "DTP*472*D8*20261102"));
        File.WriteAllText(At("came.835"), "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *261130*0800*^*00501*000000001*0*T*:~GS*HP*PAYER*PRACTICE*20261130*0800*1*X*005010X221A1~"
            + "ST*835*0001~CLP*A1*4*50*0**MB~SVC*HC:99243*50*0**1~CAS*CO*16*50~SE*5*0001~GE*1*1~IEA*1*000000001~");
        File.WriteAllText(At("map.json"), "{\"filing\":{\"MB\":\"commercial\"}}");
        File.WriteAllText(At("bad.json"), "{\"filing\":{\"MB\":\"acme\"}}");

        var medicare = JsonNode.Parse(Run("remittance", At("sent.837"), At("came.835")).Output)!["rows"]!.AsArray();
        Assert.Equal(("NotAccepted", "K", 1), (medicare[0]!["finding"]!.ToString(), medicare[0]!["confidence"]!.ToString(), (int)medicare[0]!["denied"]!));
        var mapped = JsonNode.Parse(Run("remittance", At("sent.837"), At("came.835"), "--payer-map", At("map.json")).Output)!["rows"]!.AsArray();
        Assert.DoesNotContain(mapped, static row => row!["finding"]?.ToString() == "NotAccepted");
        Assert.Contains("'acme' is no payer profile", Run("remittance", At("sent.837"), At("came.835"), "--payer-map", At("bad.json")).Error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private static (int Exit, string Output, string Error) Run(params string[] args)
    {
        using var stdin = new MemoryStream();
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter();
        var exit = Tool.Run(args, new Streams(stdin, stdout, stderr, false, false, 200) { ShowsProgress = true });
        return (exit, Encoding.UTF8.GetString(stdout.ToArray()), stderr.ToString());
    }
}
