using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace DermCpt.Cli;

/// <summary>Writes one answer of a command as text or as JSON.</summary>
internal static class Answer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(Streams streams, bool asText, Action<IAnsiConsole> print, Action<Utf8JsonWriter> write)
    {
        if (asText)
        {
            using var text = new StringWriter { NewLine = "\n" };
            print(TextConsole.Of(streams, text));
            TextConsole.WriteTrimmed(text.ToString(), streams.Output);
        }
        else
        {
            using var json = new Utf8JsonWriter(streams.Output, Options);
            write(json);
            json.Flush();
            streams.Output.WriteByte((byte)'\n');
        }

        streams.Output.Flush();
    }
}
