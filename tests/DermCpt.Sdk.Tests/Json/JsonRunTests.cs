using System.Buffers;
using System.Text;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Tests.Json;

/// <summary>Bytes in, bytes out: details, payers, refusals as results, and reasons with distances.</summary>
public sealed class JsonRunTests
{
    private const string Excision = """{"id":"v1","dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"s1","kind":"excision","lesionType":"benign","site":"backUpper","excisedDiameterCm":2.0,"diagnoses":["D22.5"]}]}""";

    private static readonly DermCoder Coder = new();

    [Fact]
    public void Brief_is_id_status_and_codes() =>
        Assert.Equal("""{"id":"v1","status":"coded","codes":["11402"]}""", Code(Excision, new JsonRun { Detail = ResultDetail.Brief }));

    [Fact]
    public void Why_adds_the_facts_used_and_the_distance_to_the_codes_beside()
    {
        using var json = JsonDocument.Parse(Code(Excision, new JsonRun { Detail = ResultDetail.Why }));
        var line = json.RootElement.GetProperty("lines")[0];
        Assert.Equal("11402", line.GetProperty("code").GetString());
        Assert.Equal("""[{"service":"s1","lesionType":"benign","excisedDiameterCm":2,"site":"backUpper"}]""", line.GetProperty("facts").GetRawText());
        Assert.Equal("""{"unit":"cm","value":2,"above":1,"upTo":2,"below":{"code":"11401","distance":1},"next":{"code":"11403","distance":0.1},"text":"2 cm: 1 above 11401, 0.1 below 11403"}""", line.GetProperty("boundary").GetRawText());
        Assert.Contains("EX-", line.GetProperty("because").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.5", "11400", "0.5 cm: 0.1 below 11401")]
    [InlineData("0.55", "11401", "0.55 cm: 0.05 above 11400, 0.55 below 11402")]
    [InlineData("4.0", "11404", "4 cm: 1 above 11403, 0.01 below 11406")]
    [InlineData("4.01", "11406", "4.01 cm: 0.01 above 11404")]
    public void The_distance_is_to_the_last_value_below_and_the_first_above(string size, string code, string text)
    {
        var line = Coder.Code(DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(Excision.Replace("2.0", size, StringComparison.Ordinal)))).Lines[0];
        Assert.Equal(code, line.Code.ToString());
        Assert.Equal(text, line.Boundary!.ToString());
    }

    [Fact]
    public void Facts_in_words_are_those_that_decided()
    {
        var line = Coder.Code(DermCptJson.ReadEncounter(Encoding.UTF8.GetBytes(Excision))).Lines[0];
        Assert.Equal([new UsedFact("s1", "lesionType", "benign"), new UsedFact("s1", "excisedDiameterCm", "2"), new UsedFact("s1", "site", "backUpper")], line.Facts);
    }

    [Fact]
    public void The_payer_of_the_call_stands_in_place_of_the_documents()
    {
        using var json = JsonDocument.Parse(Code(Excision.Replace("medicare", "unheard of", StringComparison.Ordinal), new JsonRun { Payer = "commercial" }));
        Assert.Equal("commercial", json.RootElement.GetProperty("profile").GetProperty("id").GetString());
        Assert.Throws<ArgumentException>(() => Code(Excision, new JsonRun { Payer = "unheard of" }));
    }

    [Fact]
    public void A_refusal_names_the_line_of_the_file()
    {
        var error = Assert.Throws<DermCptJsonException>(() => Code("{\"id\":\"v\",\n\"x\":1}", new JsonRun { FirstLine = 41 }));
        Assert.Equal((42, "$.x"), (error.Line, error.Path));
        Assert.StartsWith("line 42, column 1, $.x: ", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonRun { FirstLine = 0 });
    }

    [Theory]
    [InlineData("{\"id\":\"v7\",\"x\":1}", "v7")]
    [InlineData("{\"x\":{\"id\":\"no\"},\"id\":\"v7\"}", "v7")]
    [InlineData("{\"x\":[", null)]
    [InlineData("[]", null)]
    [InlineData("{\"id\":7}", null)]
    public void A_refusal_as_a_result_keeps_the_id_that_can_be_read(string input, string? id)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Equal(CodingStatus.Invalid, Coder.Code(Encoding.UTF8.GetBytes(input), output, new JsonRun { InvalidAsResult = true, FirstLine = 3 }));
        using var json = JsonDocument.Parse(output.WrittenMemory);
        Assert.Equal("invalid", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(id, json.RootElement.TryGetProperty("id", out var found) ? found.GetString() : null);
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("InvalidInput", 3), (finding.GetProperty("code").GetString(), finding.GetProperty("inputLine").GetInt32()));

        output.ResetWrittenCount();
        Assert.Equal(ScrubStatus.Invalid, Coder.Scrub(Encoding.UTF8.GetBytes(input), output, new JsonRun { InvalidAsResult = true }));
    }

    [Fact]
    public void Coding_bytes_again_allocates_only_the_encounter()
    {
        var input = Encoding.UTF8.GetBytes(Excision);
        var output = new ArrayBufferWriter<byte>(8192);
        long Bytes(Action act)
        {
            for (var i = 0; i < 200; i++)
            {
                act();
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            act();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var reading = Bytes(() => DermCptJson.ReadEncounter(input));
        var all = Bytes(() =>
        {
            output.ResetWrittenCount();
            _ = Coder.Code(input, output);
        });
        Assert.InRange(all, 1, reading);
    }

    private static string Code(string json, JsonRun run)
    {
        var output = new ArrayBufferWriter<byte>();
        _ = Coder.Code(Encoding.UTF8.GetBytes(json), output, run);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
