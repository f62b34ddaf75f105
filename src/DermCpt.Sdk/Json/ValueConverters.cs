using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DermCpt.Json;

/// <summary>A code as its text, as strict as the contract: neither white space nor lower case. Thread-safe: no state.</summary>
/// <typeparam name="T">The code.</typeparam>
internal sealed class TextJsonConverter<T> : JsonConverter<T>
    where T : struct, IUtf8SpanParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException($"A {typeof(T).Name} is a text.");
        return T.TryParse(Encoding.UTF8.GetBytes(text), CultureInfo.InvariantCulture, out var value) ? value : throw new JsonException($"'{text}' is not a {typeof(T).Name}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A measure as a number of its unit; a text of the same form is read too. Thread-safe: no state.</summary>
/// <typeparam name="T">The measure.</typeparam>
internal sealed class MeasureJsonConverter<T> : JsonConverter<T>
    where T : struct, ISpanParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.Number => reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.String => reader.GetString()!,
            _ => throw new JsonException($"A {typeof(T).Name} is a number."),
        };
        return T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : throw new JsonException($"'{text}' is not a {typeof(T).Name}: expected up to five digits and at most two decimals.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToString()!);
}
