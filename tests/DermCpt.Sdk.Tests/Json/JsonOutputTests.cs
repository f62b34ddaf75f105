using System.Buffers;
using System.Text;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Tests.Json;

/// <summary>What the writer of results does to texts: as System.Text.Json with its relaxed encoder, whose escapes are typed here.</summary>
public sealed class JsonOutputTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("nose, left", "\"nose, left\"")]
    [InlineData("2 < 3 & 'a' + b", "\"2 < 3 & 'a' + b\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("tab\tend\n", "\"tab\\tend\\n\"")]
    [InlineData("\u0000\u007f", "\"\\u0000\\u007F\"")]
    [InlineData("caf\u00e9", "\"caf\u00e9\"")]
    [InlineData("\u2028", "\"\\u2028\"")]
    public void Texts_are_escaped_where_they_must_be(string text, string expected)
    {
        var output = new JsonOutput();
        output.WriteStringValue(text);

        Assert.Equal(expected, Encoding.UTF8.GetString(output.Written));
    }

    [Fact]
    public void Members_follow_with_commas_and_room_grows()
    {
        var output = new JsonOutput();
        output.WriteStartObject();
        output.WriteString("a"u8, "x"u8);
        output.WriteStartArray("b");
        output.WriteNumberValue(1);
        output.WriteNumberValue(-2);
        output.WriteEndArray();
        output.WriteStartObject("c"u8);
        output.WriteEndObject();
        output.WriteNull("d"u8);
        output.WriteBoolean("e", true);
        output.WriteNumber("f"u8, 1.25m);
        output.WriteString("g"u8, new string('y', 9000));
        output.WriteEndObject();
        var bytes = new ArrayBufferWriter<byte>();
        output.FlushTo(bytes);

        var expected = """{"a":"x","b":[1,-2],"c":{},"d":null,"e":true,"f":1.25,"g":"?"}""".Replace("?", new string('y', 9000), StringComparison.Ordinal);
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes.WrittenSpan));
        Assert.True(output.Written.IsEmpty);
    }

    [Fact]
    public void The_serializer_lays_a_claim_out_where_it_is_told_to()
    {
        var claim = new Claim { DateOfService = new(2026, 3, 2), Payer = "medicare", PlaceOfService = "11", Lines = [new ClaimLine { Code = ProcedureCode.Parse("11102"), Units = 1 }] };
        var options = new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" };

        Assert.StartsWith("{\n  \"dateOfService\": \"2026-03-02\",\n", JsonSerializer.Serialize(claim, options), StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"status\": \"pass\",\n", JsonSerializer.Serialize(new DermCoder().Scrub(claim), options), StringComparison.Ordinal);
    }
}
