using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DermCpt.Json;

/// <summary>
/// Where a byte of a document stands: its line, column and path. Worked out only when an error is made, by reading the document
/// again up to that byte, so that reading itself keeps no track.
/// </summary>
internal static class JsonPlace
{
    private const int MaxShown = 40;

    internal static DermCptJsonException Error(ReadOnlySpan<byte> document, int position, string found, string expected, string? missing = null)
    {
        var (line, column) = LineAndColumn(document, position);
        var path = PathTo(document, position);
        return new DermCptJsonException(missing is null ? path : path + Step(missing), line, column, found, expected);
    }

    /// <summary>The first byte that is not UTF-8, or -1.</summary>
    internal static int FirstInvalidByte(ReadOnlySpan<byte> document)
    {
        if (System.Text.Unicode.Utf8.IsValid(document))
        {
            return -1;
        }

        var position = 0;
        while (Rune.DecodeFromUtf8(document[position..], out _, out var consumed) == OperationStatus.Done)
        {
            position += consumed;
        }

        return position;
    }

    /// <summary>The document's own label, where it can be read although the document cannot; else null.</summary>
    internal static string? IdOf(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document.StartsWith("\uFEFF"u8) ? document[3..] : document);
        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("id"u8))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String && !reader.ValueSpan.IsEmpty ? reader.GetString() : null;
                }

                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    reader.Skip();
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }

    /// <summary>Text of the input as a message may show it: short, and without control characters.</summary>
    internal static string Shown(ReadOnlySpan<byte> utf8)
    {
        var text = new StringBuilder(MaxShown + 3);
        foreach (var c in Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, MaxShown)]))
        {
            text.Append(char.IsControl(c) ? ' ' : c);
        }

        return utf8.Length > MaxShown ? text.Append("...").ToString() : text.ToString();
    }

    private static (int Line, int Column) LineAndColumn(ReadOnlySpan<byte> document, int position)
    {
        var before = document[..Math.Min(position, document.Length)];
        return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }

    private static string PathTo(ReadOnlySpan<byte> document, int position)
    {
        var frames = new List<Frame>();
        var reader = new Utf8JsonReader(document);
        while (Next(ref reader, position))
        {
            Enter(frames, ref reader, position);
        }

        var path = new StringBuilder("$");
        foreach (var frame in frames)
        {
            path.Append(frame.IsArray ? Step(frame.Index) : frame.Name is null ? string.Empty : Step(frame.Name));
        }

        return path.ToString();
    }

    private static bool Next(ref Utf8JsonReader reader, int position)
    {
        try
        {
            return reader.Read() && reader.TokenStartIndex <= position;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Enter(List<Frame> frames, ref Utf8JsonReader reader, int position)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            frames.RemoveAt(frames.Count - 1);
            return;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            frames[^1] = new Frame(false, 0, Shown(reader.ValueSpan));
            return;
        }

        if (frames.Count > 0 && frames[^1].IsArray)
        {
            frames[^1] = frames[^1] with { Index = frames[^1].Index + 1 };
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.TokenStartIndex < position)
        {
            frames.Add(new Frame(reader.TokenType == JsonTokenType.StartArray, -1, null));
        }
    }

    private static string Step(int index) => index < 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    private static string Step(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return $"['{name}']";
            }
        }

        return "." + name;
    }

    private readonly struct Frame(bool isArray, int index, string? name)
    {
        internal bool IsArray { get; init; } = isArray;
        internal int Index { get; init; } = index;
        internal string? Name { get; init; } = name;
    }
}
