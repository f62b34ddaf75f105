using System.Text;
using System.Text.Json.Nodes;
using DermCpt.Cli;

namespace DermCpt.Fhir.Tests;

public sealed class ScrubFhirCommandTests : IDisposable
{
    private static readonly string Sample = Repository.At("docs", "examples", "claims.ndjson");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_report_is_grouped_by_claim_and_summed_up()
    {
        File.WriteAllText(At("map.json"), """{"payer":{"Coverage/medicare":"medicare"}}""");
        var (exit, output, error) = Run("scrub", Sample, "--payer-map", At("map.json"), "--format", "text");
        Assert.Equal((1, string.Empty), (exit, error));
        Assert.DoesNotContain("1001", output, StringComparison.Ordinal);
        Assert.Contains("1002  fail  2026-03-02, medicare 1  line 2\n", output, StringComparison.Ordinal);
        Assert.Contains("error  SequenceWithoutDiagnosis  Claim.item[1].diagnosisSequence[0]", output, StringComparison.Ordinal);
        Assert.Contains("1003  unknown  2026-03-02, commercial 1  line 3\n", output, StringComparison.Ordinal);
        Assert.EndsWith("3 claims: 1 pass, 1 unknown, 1 fail; 5 lines, 1 outside dermatology; findings of the file itself: 0\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_OperationOutcome_a_claim_answers_in_order()
    {
        var (exit, output, _) = Run("scrub", Sample, "--payer", "medicare");
        Assert.Equal(1, exit);
        var outcomes = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["OperationOutcome 1001", "OperationOutcome 1002", "OperationOutcome 1003"], outcomes.Select(static outcome => $"{outcome["resourceType"]} {outcome["id"]}"));
        Assert.Contains(outcomes[1]["issue"]!.AsArray(), static issue => issue!["diagnostics"]?.ToString().Contains("CARC 236 (C2)", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Files_are_written_by_their_ending()
    {
        var (exit, output, _) = Run("scrub", Sample, "--payer", "medicare", "--format", "text", "--out", At("a.ndjson"), "--out", At("a.response.ndjson"), "--out", At("a.csv"), "--out", At("a.jsonl"));
        Assert.Equal(1, exit);
        Assert.Contains("a.ndjson: 3 OperationOutcomes", output, StringComparison.Ordinal);
        Assert.Contains("a.response.ndjson: 3 ClaimResponses", output, StringComparison.Ordinal);
        Assert.Equal(["complete", "error", "partial"], File.ReadAllLines(At("a.response.ndjson")).Select(static line => JsonNode.Parse(line)!["outcome"]!.ToString()));
        var row = File.ReadAllLines(At("a.csv")).Single(static line => line.Contains("MueExceeded", StringComparison.Ordinal));
        Assert.StartsWith("claims.ndjson,,1002,2,17000,", row, StringComparison.Ordinal);
        Assert.Contains(",151,MU-02,mue 2024Q3 row 341,Claim.item[1].quantity,", row, StringComparison.Ordinal);
        var second = JsonNode.Parse(File.ReadAllLines(At("a.jsonl"))[1])!;
        Assert.Equal(("fail", "SequenceWithoutDiagnosis", "2"), (second["status"]!.ToString(), second["form"]![0]!["code"]!.ToString(), second["place"]!["line"]!.ToString()));
        Assert.Equal(second["findings"]!.AsArray().Count, second["place"]!["findings"]!.AsArray().Count);
        Assert.Equal("Claim.item.unitPrice", second["place"]!["notRead"]![0]!.ToString());
    }

    [Fact]
    public void A_json_file_that_begins_with_resourceType_is_FHIR_and_a_claim_of_the_contract_is_not()
    {
        File.WriteAllText(At("fhir.json"), File.ReadLines(Sample).First());
        Assert.Contains("\"OperationOutcome\"", Run("scrub", At("fhir.json")).Output, StringComparison.Ordinal);
        File.WriteAllText(At("own.json"), """{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"17000","units":1,"diagnoses":["L57.0"]}]}""");
        Assert.StartsWith("{\"status\":\"pass\"", Run("scrub", At("own.json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_an_invalid_result_and_the_rest_go_on()
    {
        var first = File.ReadLines(Sample).First();
        File.WriteAllText(At("mixed.ndjson"), $"\n{first}\r\n  \n{{broken\n{first}");
        var (exit, output, _) = Run("scrub", At("mixed.ndjson"), "--brief");
        Assert.Equal((1, """{"id":"1001","status":"pass","codes":[]}|{"status":"invalid","codes":["ResourceUnreadable"]}|{"id":"1001","status":"pass","codes":[]}"""), (exit, output.TrimEnd().Replace('\n', '|')));
        Assert.Equal([2, 4, 5], FhirClaimReader.ReadLines(File.OpenRead(At("mixed.ndjson"))).Select(static line => line.Number));
    }

    [Fact]
    public void A_line_longer_than_the_room_is_read_whole()
    {
        var first = File.ReadLines(Sample).First();
        var padded = first + new string(' ', 300_000);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(padded + "\n", 3))));
        Assert.Equal(["1001", "1001", "1001"], FhirClaimReader.ReadLines(input).Select(static line => Assert.Single(line.Claims).Id));
    }

    [Theory]
    [InlineData("--out", "x.837", "expected the ending .ndjson (OperationOutcomes), .response.ndjson, .csv, .xlsx or .jsonl")]
    [InlineData("--payer", "nobody", "--payer 'nobody'")]
    public void What_cannot_be_done_is_refused(string option, string value, string problem)
    {
        var (exit, output, error) = Run("scrub", Sample, option, value);
        Assert.Equal((2, string.Empty), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_that_is_no_claim_is_refused_with_its_file()
    {
        File.WriteAllText(At("patient.json"), """{"resourceType":"Patient"}""");
        var (exit, output, error) = Run("scrub", At("patient.json"));
        Assert.Equal((2, string.Empty), (exit, output));
        Assert.EndsWith("patient.json: resourceType 'Patient': expected Claim or Bundle.", error.TrimEnd(), StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private static (int Exit, string Output, string Error) Run(params string[] args)
    {
        using var stdin = new MemoryStream();
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter();
        var exit = Tool.Run(args, new Streams(stdin, stdout, stderr, false, false, 200));
        return (exit, Encoding.UTF8.GetString(stdout.ToArray()), stderr.ToString());
    }
}
