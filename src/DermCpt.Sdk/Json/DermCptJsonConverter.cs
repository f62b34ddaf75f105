using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DermCpt.Json;

/// <summary>
/// Lets System.Text.Json, and so ASP.NET, hold the contract's documents inside its own: <see cref="Encounter"/> and
/// <see cref="Claim"/> are read and written, <see cref="PayerProfile"/> is read, <see cref="CodingResult"/> and
/// <see cref="ScrubResult"/> are written. As strict as <see cref="DermCptJson"/>, whatever the serializer's options say; the path of
/// an error is that inside the document. Add it to <see cref="JsonSerializerOptions.Converters"/>. Thread-safe: no state.
/// </summary>
public sealed class DermCptJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert == typeof(Encounter) || typeToConvert == typeof(Claim) || typeToConvert == typeof(PayerProfile) || typeToConvert == typeof(CodingResult) || typeToConvert == typeof(ScrubResult);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(Encounter) ? new EncounterConverter()
        : typeToConvert == typeof(Claim) ? new ClaimConverter()
        : typeToConvert == typeof(PayerProfile) ? new PayerProfileConverter()
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

        public override void Write(Utf8JsonWriter writer, PayerProfile value, JsonSerializerOptions options) =>
            throw new NotSupportedException("A payer profile does not know which profile it was derived from; keep the document that it was read from.");
    }

    private sealed class CodingResultConverter : JsonConverter<CodingResult>
    {
        public override CodingResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A result is written, never read: code the encounter again.");

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
            throw new NotSupportedException("A result is written, never read: scrub the claim again.");

        public override void Write(Utf8JsonWriter writer, ScrubResult value, JsonSerializerOptions options)
        {
            var output = new ArrayBufferWriter<byte>();
            DermCptJson.Write(value, output);
            WriteRaw(writer, output);
        }
    }
}
