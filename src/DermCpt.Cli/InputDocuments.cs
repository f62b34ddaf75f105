using System.Text;
using System.Text.Json;

namespace DermCpt.Cli;

/// <summary>Splits input into documents: one object, an array of them, or one a line.</summary>
internal static class InputDocuments
{
    internal static IEnumerable<ReadOnlyMemory<byte>> Split(byte[] input, bool byLine)
    {
        if (byLine)
        {
            return ByLine(input);
        }

        var text = input.AsSpan().TrimStart(" \t\r\n"u8);
        return text.StartsWith("["u8) ? Elements(input) : [input];
    }

    private static IEnumerable<ReadOnlyMemory<byte>> ByLine(byte[] input)
    {
        for (var start = 0; start < input.Length;)
        {
            var end = Array.IndexOf(input, (byte)'\n', start);
            end = end < 0 ? input.Length : end;
            var line = input.AsMemory(start, end - start);
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return line;
            }

            start = end + 1;
        }
    }

    private static List<ReadOnlyMemory<byte>> Elements(byte[] input)
    {
        try
        {
            using var document = JsonDocument.Parse(input);
            var elements = new List<ReadOnlyMemory<byte>>();
            foreach (var element in document.RootElement.EnumerateArray())
            {
                elements.Add(Encoding.UTF8.GetBytes(element.GetRawText()));
            }

            return elements;
        }
        catch (JsonException error)
        {
            throw new FormatException($"line {(error.LineNumber ?? 0) + 1}, column {(error.BytePositionInLine ?? 0) + 1}, {error.Path ?? "$"}: not JSON; expected an object, or an array of objects.", error);
        }
    }
}
