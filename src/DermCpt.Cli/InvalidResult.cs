using System.Text.Json;
using DermCpt.Json;

namespace DermCpt.Cli;

/// <summary>The result of one line that cannot be read; the lines after it go on.</summary>
internal static class InvalidResult
{
    internal static void Write(Stream output, Exception error)
    {
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteString("status", "invalid");
            writer.WriteStartArray("findings");
            writer.WriteStartObject();
            writer.WriteString("code", "InvalidInput");
            writer.WriteString("severity", "error");
            writer.WriteString("outcome", "fail");
            writer.WriteString("path", (error as DermCptJsonException)?.Path ?? "$");
            writer.WriteString("message", error.Message);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
