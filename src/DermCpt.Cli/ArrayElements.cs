using System.Text.Json;

namespace DermCpt.Cli;

/// <summary>Where the elements of an array stand in its text.</summary>
internal static class ArrayElements
{
    /// <exception cref="FormatException">The text is not an array of JSON.</exception>
    internal static List<Range> Of(ReadOnlySpan<byte> text)
    {
        var elements = new List<Range>();
        var reader = new Utf8JsonReader(text);
        try
        {
            _ = reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                elements.Add(start..(int)reader.BytesConsumed);
            }

            // Reads to the end, so that text after the array is refused.
            _ = reader.Read();
            return elements;
        }
        catch (JsonException error)
        {
            throw new FormatException($"line {(error.LineNumber ?? 0) + 1}, column {(error.BytePositionInLine ?? 0) + 1}, $[{elements.Count}]: this is not JSON, is nested deeper than 64 levels, or ends too early; expected an object, or an array of objects.", error);
        }
    }
}
