using System.Text;
using System.Text.Json.Nodes;
using DermCpt.Cli;

namespace DermCpt.Fhir.Tests;

public sealed class CodeFhirCommandTests
{
    private const string Visit = """{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s","kind":"destruction","lesionType":"premalignant","site":"scalp","count":3,"diagnoses":["L57.0"]}]}""";
    private const string Response = """{"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"dateOfService","answer":[{"valueDate":"2026-03-02"}]},{"linkId":"payer","answer":[{"valueString":"medicare"}]},{"linkId":"services","item":[{"linkId":"services.id","answer":[{"valueString":"s"}]},{"linkId":"services.kind","answer":[{"valueCoding":{"code":"destruction"}}]},{"linkId":"services.destruction.lesionType","answer":[{"valueCoding":{"code":"premalignant"}}]},{"linkId":"services.site","answer":[{"valueCoding":{"code":"scalp"}}]},{"linkId":"services.count","answer":[{"valueInteger":3}]},{"linkId":"services.diagnoses","answer":[{"valueString":"L57.0"}]}]}]}""";

    [Fact]
    public void A_response_and_the_encounter_of_the_contract_give_the_same_charges()
    {
        var (exit, output, error) = Run(Visit + "\n" + Response + "\n", "code", "-", "--fhir", "--lines");
        Assert.Equal((0, string.Empty), (exit, error));
        var bundles = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(bundles[0], bundles[1]);
        Assert.Equal(["17000 1", "17003 2"], JsonNode.Parse(bundles[0])!["entry"]!.AsArray().Select(static entry => $"{entry!["resource"]!["code"]!["coding"]![0]!["code"]} {entry["resource"]!["quantity"]!["value"]}"));
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_an_OperationOutcome_and_the_rest_go_on()
    {
        var (exit, output, _) = Run("{}\n" + Visit, "code", "-", "--fhir", "--lines");
        Assert.Equal(1, exit);
        Assert.Equal(["OperationOutcome", "Bundle"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!["resourceType"]!.ToString()));
    }

    [Fact]
    public void A_template_takes_the_lines()
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, CodingWriterTests.Template);
        var (exit, output, _) = Run(Visit, "code", "-", "--fhir", "--claim-template", file);
        File.Delete(file);
        Assert.Equal((0, "t1"), (exit, JsonNode.Parse(output)!["entry"]![0]!["resource"]!["id"]!.ToString()));
    }

    [Theory]
    [InlineData("expected neither --format text nor --brief", "code", "-", "--fhir", "--brief")]
    [InlineData("--claim-template is for --fhir", "code", "-", "--claim-template", "x")]
    [InlineData("dateOfService", "code", "-", "--fhir")]
    public void What_cannot_be_done_is_refused(string problem, params string[] args)
    {
        var (exit, output, error) = Run("{}", args);
        Assert.Equal((2, string.Empty), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_is_a_Questionnaire_too() => Assert.StartsWith("{\"resourceType\":\"Questionnaire\"", Run(string.Empty, "schema", "--fhir").Output, StringComparison.Ordinal);

    private static (int Exit, string Output, string Error) Run(string input, params string[] args)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter();
        var exit = Tool.Run(args, new Streams(stdin, stdout, stderr, false, false, 200));
        return (exit, Encoding.UTF8.GetString(stdout.ToArray()), stderr.ToString());
    }
}
