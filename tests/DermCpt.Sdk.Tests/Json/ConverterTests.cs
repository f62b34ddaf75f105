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
    public void The_types_bring_their_converters()
    {
        var visit = JsonSerializer.Deserialize<Encounter>(Visit)!;
        Assert.Equal(Visit, JsonSerializer.Serialize(visit));
        Assert.Equal(Bill, JsonSerializer.Serialize(JsonSerializer.Deserialize<Claim>(Bill)));
        Assert.StartsWith("""{"status":"coded","services":[{"service":"a","outcome":"coded"}]""", JsonSerializer.Serialize(new DermCoder().Code(visit with { Id = null, Services = [visit.Services[0] with { Id = "a" }] })), StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_and_measures_stand_in_a_document_of_the_host()
    {
        var values = new Values("11104", "25", "L57.0", 1.25m, 4m);
        const string Text = """{"Code":"11104","Modifier":"25","Diagnosis":"L57.0","Size":1.25,"Area":4}""";
        Assert.Equal(Text, JsonSerializer.Serialize(values));
        Assert.Equal(values, JsonSerializer.Deserialize<Values>(Text));
        Assert.Equal(values, JsonSerializer.Deserialize<Values>(Text.Replace("1.25", "\"1.25\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"Code":"j3301"}""")]
    [InlineData("""{"Code":11104}""")]
    [InlineData("""{"Size":1.255}""")]
    [InlineData("""{"Size":true}""")]
    public void A_value_of_another_form_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Values>(json));

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
    public void Profiles_are_written_and_read_back_equal()
    {
        const string Acme = """{"id":"acme","version":"7 Modifier51=omit","basedOn":"commercial","switches":{"AcceptsConsults":"true","Modifier51":"omit"}}""";
        var acme = PayerProfile.Commercial.Derive("acme", "7", [KeyValuePair.Create("AcceptsConsults", "true")]).With(Switches.Modifier51, "omit");
        Assert.Equal(Acme, JsonSerializer.Serialize(acme));
        var read = JsonSerializer.Deserialize<PayerProfile>(Acme)!;
        Assert.All(Switches.All, one => Assert.Equal((acme[one], acme.IsExplicit(one)), (read[one], read.IsExplicit(one))));
        Assert.Equal(Acme, JsonSerializer.Serialize(read));

        var practice = new PracticeProfile
        {
            Id = "p",
            OwnLaboratory = true,
            PpmCertificate = false,
            Contractor = "Novitas",
            State = "TX",
            DefaultPlaceOfService = "22",
            Inference = Inference.Suggest,
            Drugs = [new PracticeDrug { Code = ProcedureCode.Parse("J3301"), VialUnits = 4m, SingleDose = false }],
        };
        var text = JsonSerializer.Serialize(practice);
        Assert.Equal("""{"id":"p","version":"1","ownLaboratory":true,"ppmCertificate":false,"contractor":"Novitas","state":"TX","defaultPlaceOfService":"22","drugs":[{"code":"J3301","vialUnits":4,"singleDose":false}],"inference":"suggest"}""", text);
        Assert.Equal(practice, JsonSerializer.Deserialize<PracticeProfile>(text));
    }

    private sealed record Values(ProcedureCode Code, ModifierCode Modifier, DiagnosisCode Diagnosis, Length Size, Area Area);

    private sealed record Message(string? Sender, Encounter? Encounter, Claim[]? Claims, PayerProfile? Payer);
}
