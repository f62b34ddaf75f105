using System.Buffers;
using System.Text;
using Spectre.Console;

namespace DermCpt.Cli;

/// <summary>Consoles that write into memory, so that each result is whole: colours only where the run has them.</summary>
internal static class TextConsole
{
    internal static IAnsiConsole Of(Streams streams, TextWriter text)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = streams.HasColors ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = streams.HasColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = streams.Width;
        return console;
    }

    /// <summary>The text without the blanks that wrapping leaves at the end of a line.</summary>
    internal static void WriteTrimmed(string text, IBufferWriter<byte> output)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var length = rest.IndexOf('\n');
            Encoding.UTF8.GetBytes((length < 0 ? rest : rest[..length]).TrimEnd(' '), output);
            output.Write("\n"u8);
            rest = length < 0 ? [] : rest[(length + 1)..];
        }
    }

    internal static void WriteTrimmed(string text, Stream output)
    {
        var room = new ArrayBufferWriter<byte>();
        WriteTrimmed(text, room);
        output.Write(room.WrittenSpan);
    }
}
