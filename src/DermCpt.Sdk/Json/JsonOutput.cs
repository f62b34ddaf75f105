using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace DermCpt.Json;

/// <summary>
/// Writes JSON without white space into room of its own. Names, codes and words are plain ASCII and are copied as they are; only texts are
/// looked through for what must be escaped. Nothing checks that the calls nest. Not thread-safe.
/// </summary>
internal sealed class JsonOutput
{
    private const int FirstRoom = 4096;
    private const int MostKept = 1 << 20;
    private const int LongestNumber = 32;
    private byte[] room = new byte[FirstRoom];
    private int length;
    private bool follows;

    /// <summary>What was written so far.</summary>
    internal ReadOnlySpan<byte> Written => room.AsSpan(0, length);

    internal void Clear()
    {
        length = 0;
        follows = false;
        if (room.Length > MostKept)
        {
            room = new byte[FirstRoom];
        }
    }

    /// <summary>Hands over what was written, and begins anew.</summary>
    internal void FlushTo(IBufferWriter<byte> output)
    {
        output.Write(Written);
        Clear();
    }

    internal void WriteStartObject() => Open((byte)'{');

    internal void WriteStartObject(JsonName name)
    {
        WritePropertyName(name);
        Open((byte)'{');
    }

    internal void WriteEndObject() => Close((byte)'}');

    internal void WriteStartArray() => Open((byte)'[');

    internal void WriteStartArray(JsonName name)
    {
        WritePropertyName(name);
        Open((byte)'[');
    }

    internal void WriteEndArray() => Close((byte)']');

    internal void WritePropertyName(JsonName name)
    {
        Reserve(name.Length + 4);
        Comma();
        room[length++] = (byte)'"';
        length += name.CopyTo(room.AsSpan(length));
        room[length++] = (byte)'"';
        room[length++] = (byte)':';
        follows = false;
    }

    internal void WriteString(JsonName name, ReadOnlySpan<byte> plain)
    {
        WritePropertyName(name);
        WriteStringValue(plain);
    }

    internal void WriteString(JsonName name, ReadOnlySpan<char> text)
    {
        WritePropertyName(name);
        WriteStringValue(text);
    }

    /// <summary>A value of plain ASCII without quotation marks and backslashes: a code, a word.</summary>
    internal void WriteStringValue(ReadOnlySpan<byte> plain)
    {
        Reserve(plain.Length + 3);
        Comma();
        room[length++] = (byte)'"';
        plain.CopyTo(room.AsSpan(length));
        length += plain.Length;
        room[length++] = (byte)'"';
        follows = true;
    }

    /// <summary>Any text.</summary>
    internal void WriteStringValue(ReadOnlySpan<char> text)
    {
        Reserve(text.Length + 3);
        var value = room.AsSpan(follows ? length + 2 : length + 1);
        _ = Ascii.FromUtf16(text, value, out var written);
        if (written < text.Length || value[..written].ContainsAnyExceptInRange((byte)' ', (byte)'~') || value[..written].ContainsAny((byte)'"', (byte)'\\'))
        {
            WriteEscaped(text);
            return;
        }

        Comma();
        room[length++] = (byte)'"';
        length += written;
        room[length++] = (byte)'"';
        follows = true;
    }

    internal void WriteNumber(JsonName name, int value)
    {
        WritePropertyName(name);
        WriteNumberValue(value);
    }

    internal void WriteNumber(JsonName name, decimal value)
    {
        WritePropertyName(name);
        WriteNumberValue(value);
    }

    internal void WriteNumberValue(int value)
    {
        Reserve(LongestNumber);
        Comma();
        _ = Utf8Formatter.TryFormat(value, room.AsSpan(length), out var written);
        length += written;
        follows = true;
    }

    internal void WriteNumberValue(decimal value)
    {
        Reserve(LongestNumber);
        Comma();
        _ = Utf8Formatter.TryFormat(value, room.AsSpan(length), out var written);
        length += written;
        follows = true;
    }

    internal void WriteBoolean(JsonName name, bool value)
    {
        WritePropertyName(name);
        WriteRawValue(value ? "true"u8 : "false"u8);
    }

    internal void WriteNull(JsonName name)
    {
        WritePropertyName(name);
        WriteNullValue();
    }

    internal void WriteNullValue() => WriteRawValue("null"u8);

    /// <summary>A value that is JSON already.</summary>
    internal void WriteRawValue(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length + 1);
        Comma();
        json.CopyTo(room.AsSpan(length));
        length += json.Length;
        follows = true;
    }

    /// <summary>A number or a word of JSON as it stands in a text.</summary>
    internal void WriteRawValue(string ascii)
    {
        Reserve(ascii.Length + 1);
        Comma();
        _ = Ascii.FromUtf16(ascii, room.AsSpan(length), out var written);
        length += written;
        follows = true;
    }

    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        var escaped = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text.ToString());
        Reserve(Encoding.UTF8.GetMaxByteCount(escaped.Length) + 3);
        Comma();
        room[length++] = (byte)'"';
        length += Encoding.UTF8.GetBytes(escaped, room.AsSpan(length));
        room[length++] = (byte)'"';
        follows = true;
    }

    private void Open(byte mark)
    {
        Reserve(2);
        Comma();
        room[length++] = mark;
        follows = false;
    }

    private void Close(byte mark)
    {
        Reserve(1);
        room[length++] = mark;
        follows = true;
    }

    private void Comma()
    {
        if (follows)
        {
            room[length++] = (byte)',';
        }
    }

    private void Reserve(int bytes)
    {
        if (room.Length - length < bytes)
        {
            Array.Resize(ref room, Math.Max(2 * room.Length, length + bytes));
        }
    }
}
