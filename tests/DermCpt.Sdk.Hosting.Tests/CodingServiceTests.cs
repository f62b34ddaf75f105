using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace DermCpt.Tests.Hosting;

/// <summary>The sample service of docs/examples, in process.</summary>
public sealed class CodingServiceTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string TwoBiopsies = """
        {"dateOfService":"2026-03-02","payer":"acme","services":[
          {"id":"a","kind":"biopsy","technique":"tangential","site":"cheek","lesion":"L1"},
          {"id":"b","kind":"biopsy","technique":"punch","site":"thigh","lesion":"L2"}]}
        """;

    [Fact]
    public async Task A_posted_encounter_is_coded()
    {
        using var answer = await Post("/code", TwoBiopsies);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var result = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(["11104", "11103"], result.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("code").GetString()));
        Assert.Equal("acme", result.GetProperty("profile").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_posted_claim_is_scrubbed()
    {
        using var answer = await Post("/scrub", """{"dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"11103","units":1}]}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("fail", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("{\"dateOfService\":\"2026-03-02\",\"payer\":\"nobody\",\"services\":[]}")]
    [InlineData("{\"dateOfService\":\"2026-02-30\"}")]
    [InlineData("{")]
    [InlineData("")]
    public async Task Bad_input_is_told_as_problem_details(string body)
    {
        using var answer = await Post("/code", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.NotEqual("", problem.GetProperty("expected").GetString());
        Assert.StartsWith("$", problem.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Post(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await factory.CreateClient().PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
