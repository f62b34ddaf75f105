using System.Buffers;
using System.Text;
using System.Text.Json;
using DermCpt.Json;
using Json.Schema;

namespace DermCpt.Tests.Json;

/// <summary>The published schema against every case, every result, and input that the reader refuses.</summary>
public sealed class SchemaTests
{
    private static readonly string Text = Schema();

    [Fact]
    public void Every_case_and_every_result_fits_the_schema()
    {
        var encounter = Part("encounter");
        var claim = Part("claim");
        var coded = Part("codingResult");
        var scrubbed = Part("scrubResult");
        var brief = Part("briefResult");
        var coder = new DermCoder();
        var output = new ArrayBufferWriter<byte>();
        foreach (var (id, isClaim, utf8) in CaseFiles.Inputs())
        {
            Assert.True(Fits(isClaim ? claim : encounter, utf8), id);
            foreach (var detail in (ResultDetail[])[ResultDetail.Why, ResultDetail.Brief])
            {
                output.ResetWrittenCount();
                var run = new JsonRun { Detail = detail };
                _ = isClaim ? (int)coder.Scrub(utf8, output, run) : (int)coder.Code(utf8, output, run);
                Assert.True(Fits(detail == ResultDetail.Brief ? brief : isClaim ? scrubbed : coded, output.WrittenSpan), $"{id}: {Encoding.UTF8.GetString(output.WrittenSpan)}");
            }
        }
    }

    [Theory]
    [InlineData("codingResult", false)]
    [InlineData("scrubResult", true)]
    public void A_result_of_input_that_cannot_be_read_fits_the_schema(string name, bool isClaim)
    {
        var coder = new DermCoder();
        foreach (var detail in (ResultDetail[])[ResultDetail.Full, ResultDetail.Brief])
        {
            var output = new ArrayBufferWriter<byte>();
            var run = new JsonRun { InvalidAsResult = true, Detail = detail };
            _ = isClaim ? (int)coder.Scrub("{\"id\":\"x\",\"y\":1}"u8, output, run) : (int)coder.Code("{\"id\":\"x\",\"y\":1}"u8, output, run);
            Assert.True(Fits(Part(detail == ResultDetail.Brief ? "briefResult" : name), output.WrittenSpan), Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }

    [Theory]
    [InlineData("\"diameterCm\":-0.7")]
    [InlineData("\"diameterCm\":0")]
    [InlineData("\"diameterCm\":\"0.0\"")]
    [InlineData("\"diameterCm\":100000")]
    [InlineData("\"diameterCm\":0.705")]
    [InlineData("\"diameterCm\":\"0.705\"")]
    [InlineData("\"diameterCm\":null")]
    [InlineData("\"site\":\"BackUpper\"")]
    [InlineData("\"site\":\"nowhere\"")]
    [InlineData("\"technique\":\"punch\"")]
    [InlineData("\"count\":0")]
    [InlineData("\"count\":\"1\"")]
    [InlineData("\"separateLesion\":1")]
    [InlineData("\"diagnoses\":\"L57.0\"")]
    [InlineData("\"lesion\":\"\"")]
    public void What_the_reader_refuses_in_a_shave_the_schema_refuses(string member)
    {
        var json = Encoding.UTF8.GetBytes($$"""{"dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s1","kind":"shaveRemoval",{{member}}}]}""");
        Assert.Throws<DermCptJsonException>(() => DermCptJson.ReadEncounter(json));
        Assert.False(Fits(Part("encounter"), json));
    }

    [Theory]
    [InlineData("""{"id":"acme","version":"3","basedOn":"commercial","switches":{"Modifier59Style":"x","LineLimit":"6","StateModifiers":"U1"}}""", true)]
    [InlineData("""{"id":"acme","version":"3","basedOn":"commercial"}""", true)]
    [InlineData("""{"id":"acme","basedOn":"commercial"}""", false)]
    [InlineData("""{"id":"acme","version":"3","basedOn":"commercial","switches":{"Modifier58Style":"x"}}""", false)]
    [InlineData("""{"id":"acme","version":"3","basedOn":"commercial","switches":{"Modifier59Style":"X"}}""", false)]
    [InlineData("""{"id":"acme","version":"3","basedOn":"commercial","switches":{"AcceptsConsults":true}}""", false)]
    public void A_payer_profile_fits_where_the_reader_takes_it(string json, bool fits)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        Assert.Equal(fits, Fits(Part("payerProfile"), utf8));
        Assert.Equal(fits, Record.Exception(() => DermCptJson.ReadPayerProfile(utf8)) is null);
    }

    [Fact]
    public void The_schema_is_the_same_bytes_each_time_and_names_each_kind()
    {
        Assert.Equal(Text, Schema());
        using var json = JsonDocument.Parse(Text);
        Assert.Equal(Enum.GetValues<ServiceKind>().Length, json.RootElement.GetProperty("$defs").GetProperty("service").GetProperty("anyOf").GetArrayLength());
        Assert.Equal(["dateOfService", "payer", "services"], json.RootElement.GetProperty("$defs").GetProperty("encounter").GetProperty("required").EnumerateArray().Select(static one => one.GetString()));
    }

    private static string Schema()
    {
        var output = new ArrayBufferWriter<byte>();
        DermCptJson.WriteSchema(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>One definition of the schema, with all of them at hand.</summary>
    private static JsonSchema Part(string name)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Text)!.AsObject();
        json.Remove("anyOf");
        json.Remove("$id");
        json["$ref"] = "#/$defs/" + name;
        return JsonSchema.FromText(json.ToJsonString());
    }

    private static bool Fits(JsonSchema schema, ReadOnlySpan<byte> utf8)
    {
        using var json = JsonDocument.Parse(utf8.ToArray());
        return schema.Evaluate(json.RootElement).IsValid;
    }
}
