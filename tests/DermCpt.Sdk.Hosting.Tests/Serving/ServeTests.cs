using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using DermCpt.Serve;
using DermCpt.Tests.Hosting.Workers;

namespace DermCpt.Tests.Hosting.Serving;

/// <summary>The server as a client sees it: answers, refusals, limits.</summary>
public sealed class ServeTests
{
    private const string Visit = """{"id":"v","dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"biopsy","technique":"punch","site":"thigh"}]}""";
    private const string Audit = """{"id":"x","dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"11102","units":1,"diagnoses":["D49.2"]}],"encounter":{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"biopsy","technique":"punch","site":"thigh"}]}}""";
    private const string FhirClaim = """{"resourceType":"Claim","id":"f1","status":"active","use":"claim","type":{"coding":[{"code":"professional"}]},"patient":{"reference":"Patient/1"},"created":"2026-03-02","provider":{"reference":"Practitioner/1"},"item":[{"sequence":1,"productOrService":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"11103"}]},"servicedDate":"2026-03-02","quantity":{"value":1}}]}""";

    [Fact]
    public async Task One_an_array_and_lines_are_answered_in_the_form_they_came()
    {
        await using var server = await RunningServer.StartAsync();

        var (status, type, one) = await server.PostAsync("/code", Visit);
        Assert.Equal((200, "application/json", "coded"), (status, type, RunningServer.Parse(one).GetProperty("status").GetString()));
        var (_, _, many) = await server.PostAsync("/scrub?detail=brief&payer=commercial", $"[{Claims.Failing},\n{Claims.Failing}]");
        Assert.Equal(["fail", "fail"], RunningServer.Parse(many).EnumerateArray().Select(result => result.GetProperty("status").GetString()));
        var (_, linesType, lines) = await server.PostAsync("/scrub?detail=brief", Claims.Failing + "\n{\n\n" + Claims.Failing, "application/x-ndjson");
        Assert.Equal("application/x-ndjson", linesType);
        Assert.Equal(["fail", "invalid", "fail"], lines.TrimEnd('\n').Split('\n').Select(line => RunningServer.Parse(line).GetProperty("status").GetString()));
        var (_, _, audit) = await server.PostAsync("/audit", Audit);
        Assert.Equal("fail", RunningServer.Parse(audit).GetProperty("status").GetString());
        var (_, fhirType, outcome) = await server.PostAsync("/Claim/$dermcpt-scrub?payer=medicare", FhirClaim, "application/fhir+json");
        Assert.Equal(("application/fhir+json", "OperationOutcome"), (fhirType, RunningServer.Parse(outcome).GetProperty("resourceType").GetString()));
        Assert.Contains("AddOnWithoutPrimary", outcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/code", "{\"dateOfService\":\"2026-02-30\"}", 400, "$.dateOfService")]
    [InlineData("/code", "", 400, "expected")]
    [InlineData("/code", "[{},{}]", 400, "$[0].dateOfService")]
    [InlineData("/code", "[{}", 400, "not JSON")]
    [InlineData("/scrub?detail=all", "{}", 400, "detail=all")]
    [InlineData("/scrub?payer=nobody", "{}", 400, "payer=nobody")]
    [InlineData("/audit", "{\"dateOfService\":\"2026-03-02\",\"payer\":\"medicare\",\"lines\":[{\"code\":\"11103\",\"units\":1}]}", 400, "$.encounter: not there; expected")]
    [InlineData("/nothing", "{}", 404, "Not Found")]
    public async Task What_cannot_be_answered_is_told_as_a_problem(string path, string body, int expected, string told)
    {
        await using var server = await RunningServer.StartAsync();

        var (status, type, text) = await server.PostAsync(path, body);

        Assert.Equal((expected, "application/problem+json"), (status, type));
        Assert.Equal(expected, RunningServer.Parse(text).GetProperty("status").GetInt32());
        Assert.Contains(told, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbench_stands_at_the_root_where_its_folder_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        Assert.Null(Server.Build(["--urls", "http://127.0.0.1:0", "--ui", folder.FullName]));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), "<!doctype html>");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "table.dcd"), "bytes");

        await using (var server = await RunningServer.StartAsync("--ui", folder.FullName))
        {
            Assert.Equal((200, "<!doctype html>"), await server.GetAsync("/"));
            Assert.Equal((200, "bytes"), await server.GetAsync("/table.dcd"));
            Assert.Equal(404, (await server.GetAsync("/../secret")).Status);
            Assert.Equal(200, (await server.GetAsync("/openapi.json")).Status);
        }

        await using (var without = await RunningServer.StartAsync())
        {
            Assert.Equal(404, (await without.GetAsync("/")).Status);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(400, (await server.PostAsync("/scrub", [0xFF, 0xFE, 0x00, 0x7B])).Status);
        Assert.Equal(400, (await server.PostAsync("/Claim/$dermcpt-scrub", [0xFF, 0xFE, 0x00], "application/fhir+json")).Status);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused_whether_it_says_so_or_not()
    {
        await using var server = await RunningServer.StartAsync("--Serve:MostBytes=1000");
        var longer = new byte[1001];
        Array.Fill(longer, (byte)' ');

        Assert.Equal(413, (await server.PostAsync("/code", longer)).Status);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/code") { Content = new StreamContent(new MemoryStream(longer)) };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(413, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_comes_too_slowly_ends_with_the_time_of_a_request()
    {
        await using var server = await RunningServer.StartAsync("--Serve:MostSeconds=1");
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Client.BaseAddress!.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /code HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"));

        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 503 Service Unavailable", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_client_that_asks_too_often_is_refused_and_health_is_not()
    {
        await using var server = await RunningServer.StartAsync("--Serve:PerSecond=1");

        var answers = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add((await server.PostAsync("/scrub", Claims.Failing)).Status);
        }

        Assert.Equal(200, answers[0]);
        Assert.Contains(429, answers);
        Assert.Equal(200, (await server.GetAsync("/health")).Status);
        Assert.Equal(200, (await server.GetAsync("/metrics")).Status);
    }

    [Fact]
    public async Task Codes_rules_and_health_are_read()
    {
        await using var server = await RunningServer.StartAsync();

        var (status, code) = await server.GetAsync("/lookup/11100?on=2020-01-01");
        Assert.Equal((200, "11102"), (status, RunningServer.Parse(code).GetProperty("successors")[0].GetString()));
        Assert.Equal(404, (await server.GetAsync("/lookup/99999")).Status);
        Assert.Equal(400, (await server.GetAsync("/lookup/123456")).Status);
        Assert.Equal(400, (await server.GetAsync("/lookup/11102?on=2020-02-30")).Status);
        Assert.Equal("BX-02", RunningServer.Parse((await server.GetAsync("/rules/BX-02")).Text).GetProperty("id").GetString());
        Assert.Equal(404, (await server.GetAsync("/rules/XX-99")).Status);
        var health = RunningServer.Parse((await server.GetAsync("/health")).Text);
        Assert.Equal(Claims.Coder.Edition.ContentHash, health.GetProperty("dermcpt").GetProperty("contentHash").GetString());
    }

    [Fact]
    public async Task Measurements_count_what_was_asked_and_hold_no_contents()
    {
        await using var server = await RunningServer.StartAsync();
        await server.PostAsync("/scrub", Claims.Failing.Replace("\"c\"", "\"secret label\"", StringComparison.Ordinal));
        await server.GetAsync("/lookup/11102");

        var text = (await server.GetAsync("/metrics")).Text;

        Assert.Contains("dermcpt_scrub_duration_seconds_count{status=\"Fail\"} 1", text, StringComparison.Ordinal);
        Assert.Contains("dermcpt_scrub_lines_total 1", text, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/lookup/{code}\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("11102", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_has_the_schemas_of_the_contract_and_every_reference_is_there()
    {
        await using var server = await RunningServer.StartAsync();

        var api = RunningServer.Parse((await server.GetAsync("/openapi.json")).Text);

        Assert.Equal(["/Claim/$dermcpt-scrub", "/audit", "/code", "/health", "/lookup/{code}", "/metrics", "/openapi.json", "/rules/{id}", "/scrub"], api.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        var schemas = api.GetProperty("components").GetProperty("schemas");
        Assert.True(schemas.TryGetProperty("encounter", out _) && schemas.TryGetProperty("scrubResult", out _));
        Assert.All(References(api), reference => Assert.True(schemas.TryGetProperty(reference["#/components/schemas/".Length..], out _), reference));
    }

    [Fact]
    public async Task Stopping_ends_what_is_under_way_with_an_answer()
    {
        await using var server = await RunningServer.StartAsync();
        Assert.Equal(200, (await server.GetAsync("/health")).Status); // the connection stands
        using var content = new HeldContent(Claims.Generated(2000, 3));
#pragma warning disable CA2025 // it is awaited before they end
        var asked = server.PostAsync("/scrub?detail=brief", content);
#pragma warning restore CA2025
        await content.HalfIsSent;
        await Task.Delay(500); // the server reads what has come

        var stopped = server.StopAsync();
        content.SendTheRest();
        await stopped;

        var (status, _, text) = await asked;
        Assert.Equal((200, 2000), (status, text.Count(letter => letter == '\n')));
    }

    [Theory]
    [InlineData("--Serve:MostBytes=0")]
    [InlineData("--Serve:MostSeconds=many")]
    [InlineData("--Serve:Unknown=1")]
    [InlineData("--DermCpt:EditionFile=/no/such.dcd")]
    public void Settings_that_cannot_stand_end_the_start(string argument) => Assert.Null(Server.Build(["--urls", "http://127.0.0.1:0", argument]));

    /// <summary>Lines of which the second half is sent when it is told to.</summary>
    private sealed class HeldContent : HttpContent
    {
        private readonly byte[] lines;
        private readonly TaskCompletionSource half = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal HeldContent(byte[] lines)
        {
            this.lines = lines;
            Headers.ContentType = new("application/x-ndjson");
        }

        internal Task HalfIsSent => half.Task;

        internal void SendTheRest() => rest.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(lines.AsMemory(0, lines.Length / 2));
            await stream.FlushAsync();
            half.SetResult();
            await rest.Task;
            await stream.WriteAsync(lines.AsMemory(lines.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = lines.Length;
            return true;
        }
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == "$ref" && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
