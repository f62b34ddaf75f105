using System.Buffers;
using System.Text;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Tests.Json;

/// <summary>The contract's documents inside a host's own, by System.Text.Json.</summary>
public sealed class ConverterTests
{
    private const string Visit = """{"id":"v1","dateOfService":"2026-03-02","payer":"medicare","placeOfService":"11","services":[{"id":"s1","kind":"biopsy","technique":"punch","site":"backUpper"}]}""";
    private const string Bill = """{"id":"c1","dateOfService":"2026-03-02","payer":"medicare","placeOfService":"11","lines":[{"code":"11104","units":1,"diagnoses":["D48.5"]}]}""";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new DermCptJsonConverter() } };
    private static readonly JsonSerializerOptions SmallBuffer = new(Options) { DefaultBufferSize = 64 };

    [Fact]
    public void A_host_document_holds_encounters_and_claims()
    {
        var read = JsonSerializer.Deserialize<Message>($$$"""{"sender":"ehr","encounter":{{{Visit}}},"claims":[{{{Bill}}},{{{Bill}}}],"payer":{"id":"acme","version":"1","basedOn":"medicare"}}""", Options)!;
        Assert.Equal("ehr", read.Sender);
        Assert.Equal(DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(Visit)), read.Encounter);
        Assert.Equal(2, read.Claims!.Length);
        Assert.Equal("acme", read.Payer!.Id);
        Assert.Equal(
            $$"""{"sender":"ehr","encounter":{{Visit}},"claims":[{{Bill}},{{Bill}}],"payer":null}""",
            JsonSerializer.Serialize(read with { Payer = null }, Options));
    }

    [Fact]
    public async Task A_stream_longer_than_the_buffer_is_read()
    {
        var many = string.Join(',', Enumerable.Range(1, 200).Select(static i => $$"""{"id":"s{{i}}","kind":"chemicalCautery","note":"{{new string('x', 200)}}"}"""));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$$"""{"encounter":{"dateOfService":"2026-03-02","payer":"medicare","services":[{{{many}}}]}}"""));
        var read = await JsonSerializer.DeserializeAsync<Message>(stream, SmallBuffer);
        Assert.Equal(200, read!.Encounter!.Services.Count);
    }

    [Fact]
    public void Results_are_written_as_the_bytes_of_the_contract()
    {
        var coder = new DermCoder();
        var coded = coder.Code(DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(Visit)));
        var scrubbed = coder.Scrub(DermCptJson.ReadClaim(Encoding.UTF8.GetBytes(Bill)));
        var output = new ArrayBufferWriter<byte>();
        _ = coder.Code(Encoding.UTF8.GetBytes(Visit), output);
        Assert.Equal(Encoding.UTF8.GetString(output.WrittenSpan), JsonSerializer.Serialize(coded, Options));
        output.ResetWrittenCount();
        _ = coder.Scrub(Encoding.UTF8.GetBytes(Bill), output);
        Assert.Equal(Encoding.UTF8.GetString(output.WrittenSpan), JsonSerializer.Serialize(scrubbed, Options));
    }

    [Theory]
    [InlineData("""{"encounter":{"dateOfService":"2026-03-02","payer":"medicare","Services":[]}}""", "$.Services")]
    [InlineData("""{"encounter":{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s","kind":"biopsy","count":"1"}]}}""", "$.services[0].count")]
    public void It_stays_strict_whatever_the_options_say(string json, string path)
    {
        var error = Assert.Throws<DermCptJsonException>(() => JsonSerializer.Deserialize<Message>(json, Options));
        Assert.Equal(path, error.Path);
    }

    [Fact]
    public void Results_are_not_read_and_profiles_are_not_written()
    {
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<CodingResult>("{}", Options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<ScrubResult>("{}", Options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(PayerProfile.Medicare, Options));
    }

    private sealed record Message(string? Sender, Encounter? Encounter, Claim[]? Claims, PayerProfile? Payer);
}
