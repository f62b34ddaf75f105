using System.Buffers;
using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Native;

/// <summary>What went wrong as an object of JSON.</summary>
internal static class ErrorJson
{
    /// <summary>Writes the error in place of what was written so far; the answer that goes with it.</summary>
    internal static int Write(Exception wrong, ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("message", wrong.Message);
        if (wrong is DermCptJsonException placed)
        {
            json.WriteString("path", placed.Path);
            json.WriteNumber("line", placed.Line);
            json.WriteNumber("column", placed.Column);
            json.WriteString("found", placed.Found);
            json.WriteString("expected", placed.Expected);
        }

        json.WriteEndObject();
        return wrong switch
        {
            MisuseException => Exports.Misused,
            FormatException or DermCptJsonException or ArgumentException => Exports.Unusable,
            _ => Exports.Failed,
        };
    }
}
