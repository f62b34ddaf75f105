using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DermCpt.Json;

/// <summary>
/// Lets System.Text.Json, and so ASP.NET, hold the contract's documents inside its own, read and written: <see cref="Encounter"/>,
/// <see cref="Claim"/>, <see cref="PayerProfile"/>, <see cref="PracticeProfile"/>, <see cref="CodingResult"/> and <see cref="ScrubResult"/>. As
/// strict as <see cref="DermCptJson"/>, whatever the serializer's options say; the path of an error is that inside the document. The types name it
/// themselves, so nothing need be registered. Thread-safe: no state.
/// </summary>
public sealed class DermCptJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert == typeof(Encounter) || typeToConvert == typeof(Claim) || typeToConvert == typeof(PayerProfile) || typeToConvert == typeof(PracticeProfile) || typeToConvert == typeof(CodingResult) || typeToConvert == typeof(ScrubResult);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(Encounter) ? new EncounterConverter()
        : typeToConvert == typeof(Claim) ? new ClaimConverter()
        : typeToConvert == typeof(PayerProfile) ? new PayerProfileConverter()
        : typeToConvert == typeof(PracticeProfile) ? new PracticeProfileConverter()
        : typeToConvert == typeof(CodingResult) ? new CodingResultConverter()
        : typeToConvert == typeof(ScrubResult) ? new ScrubResultConverter()
        : throw new ArgumentException($"{typeToConvert} is not a document of the contract.", nameof(typeToConvert));

    /// <summary>The value's own text: the reader of the contract takes whole documents.</summary>
    private static byte[] TextOf(ref Utf8JsonReader reader)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return Encoding.UTF8.GetBytes(value.RootElement.GetRawText());
    }

    /// <summary>As one value; laid out as the serializer's options want it.</summary>
    private static void WriteRaw(Utf8JsonWriter writer, ArrayBufferWriter<byte> output)
    {
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(output.WrittenSpan, skipInputValidation: true);
            return;
        }

        using var document = JsonDocument.Parse(output.WrittenMemory);
        document.RootElement.WriteTo(writer);
    }

    private sealed class EncounterConverter : JsonConverter<Encounter>
    {
        public override Encounter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DermCptJson.ReadEncounter(TextOf(ref reader));

        public override void Write(Utf8JsonWriter writer, Encounter value, JsonSerializerOptions options)
        {
            var output = new ArrayBufferWriter<byte>();
            DermCptJson.Write(value, output);
            WriteRaw(writer, output);
        }
    }

    private sealed class ClaimConverter : JsonConverter<Claim>
    {
        public override Claim Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DermCptJson.ReadClaim(TextOf(ref reader));

        public override void Write(Utf8JsonWriter writer, Claim value, JsonSerializerOptions options)
        {
            var output = new ArrayBufferWriter<byte>();
            DermCptJson.Write(value, output);
            WriteRaw(writer, output);
        }
    }

    private sealed class PayerProfileConverter : JsonConverter<PayerProfile>
    {
        public override PayerProfile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DermCptJson.ReadPayerProfile(TextOf(ref reader));

        public override void Write(Utf8JsonWriter writer, PayerProfile value, JsonSerializerOptions options)
        {
            var json = new JsonOutput();
            ProfileWriter.Write(json, value);
            writer.WriteRawValue(json.Written, skipInputValidation: true);
        }
    }

    private sealed class PracticeProfileConverter : JsonConverter<PracticeProfile>
    {
        public override PracticeProfile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DermCptJson.ReadPracticeProfile(TextOf(ref reader));

        public override void Write(Utf8JsonWriter writer, PracticeProfile value, JsonSerializerOptions options)
        {
            var json = new JsonOutput();
            ProfileWriter.Write(json, value);
            writer.WriteRawValue(json.Written, skipInputValidation: true);
        }
    }

    private sealed class CodingResultConverter : JsonConverter<CodingResult>
    {
        public override CodingResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ResultReader.ReadCoding(TextOf(ref reader));

        public override void Write(Utf8JsonWriter writer, CodingResult value, JsonSerializerOptions options)
        {
            var output = new ArrayBufferWriter<byte>();
            DermCptJson.Write(value, output);
            WriteRaw(writer, output);
        }
    }

    private sealed class ScrubResultConverter : JsonConverter<ScrubResult>
    {
        public override ScrubResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ResultReader.ReadScrub(TextOf(ref reader));

        public override void Write(Utf8JsonWriter writer, ScrubResult value, JsonSerializerOptions options)
        {
            var output = new ArrayBufferWriter<byte>();
            DermCptJson.Write(value, output);
            WriteRaw(writer, output);
        }
    }
}
