using System.Buffers;
using System.CommandLine;
using DermCpt.Json;
using Spectre.Console;

namespace DermCpt.Cli;

/// <summary>Runs one document and appends its result as JSON; says whether it is coded or passes.</summary>
internal delegate bool JsonWork(ReadOnlySpan<byte> utf8, JsonRun run, IBufferWriter<byte> output);

/// <summary>Runs one document and prints its result as text; says whether it is coded or passes.</summary>
internal delegate bool TextWork(ReadOnlySpan<byte> utf8, JsonRun run, IAnsiConsole console);

/// <summary>
/// A run of <c>code</c> or <c>scrub</c>: reads one document, an array of them, or one a line, and writes the results in input order.
/// </summary>
internal sealed class DocumentRun
{
    private readonly Streams streams;
    private readonly bool asText;
    private readonly JsonRun run;
    private readonly JsonWork work;

    private DocumentRun(Streams streams, bool asText, JsonRun run, JsonWork work)
    {
        this.streams = streams;
        this.asText = asText;
        this.run = run;
        this.work = work;
    }

    /// <summary>Runs a command line with the work that its command does.</summary>
    internal static int Of(ParseResult parsed, Streams streams, ResultDetail detail, Func<DermCoder, JsonWork> json, Func<DermCoder, TextWork> text)
    {
        var isBrief = parsed.CommandResult.Command.Options.Contains(Shared.Brief) && parsed.GetValue(Shared.Brief);
        if (isBrief && detail == ResultDetail.Why)
        {
            throw new ArgumentException("--brief and reasons: expected one of them.");
        }

        var threads = parsed.GetValue(Shared.Threads);
        var byLine = parsed.GetValue(Shared.Lines);
        if (threads is < 1 or > 256 || (threads > 1 && !byLine))
        {
            throw new ArgumentException($"--threads {threads}: expected 1 to 256, and more than 1 only with --lines.");
        }

        var asText = Shared.WantsText(parsed, streams.IsTerminal);
        var coder = Shared.CoderOf(parsed, out var payer);
        var run = new JsonRun { Payer = payer, Detail = isBrief ? ResultDetail.Brief : detail, InvalidAsResult = byLine };
        var documents = new DocumentRun(streams, asText, run, asText ? Printing(streams, text(coder)) : json(coder));
        var name = parsed.GetValue(Shared.Input)!;
        using var input = name == "-" ? streams.Input : File.OpenRead(name);
        return byLine ? new LineStream(documents.Line, threads) { Progress = streams.ProgressText }.Run(input, streams.Output) : documents.Whole(input);
    }

    /// <summary>Text work as bytes. Each result has a console of its own, so that threads do not mix; colours only where the run has them.</summary>
    private static JsonWork Printing(Streams streams, TextWork work) => (utf8, run, output) =>
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = TextConsole.Of(streams, text);
        var isGood = Print(utf8, run, console, work);
        TextConsole.WriteTrimmed(text.ToString(), output);
        return isGood;
    };

    private static bool Print(ReadOnlySpan<byte> utf8, JsonRun run, IAnsiConsole console, TextWork work)
    {
        try
        {
            return work(utf8, run, console);
        }
        catch (DermCptJsonException error)
        {
            var placed = error.After(run.FirstLine - 1);
            if (!run.InvalidAsResult)
            {
                throw placed;
            }

            console.Line($"[red]invalid[/]  {placed.Message}");
            return false;
        }
    }

    /// <summary>One line of a stream: its result and a line break.</summary>
    private bool Line(ReadOnlySpan<byte> utf8, int number, IBufferWriter<byte> output)
    {
        var isGood = work(utf8, run with { FirstLine = number }, output);
        if (!asText || run.Detail != ResultDetail.Brief)
        {
            output.Write("\n"u8);
        }

        return isGood;
    }

    /// <summary>The whole input is one document or an array of them; nothing is written unless all of it can be read.</summary>
    private int Whole(Stream input)
    {
        var room = new MemoryStream();
        input.CopyTo(room);
        var text = room.GetBuffer().AsSpan(0, (int)room.Length);
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        var output = new ArrayBufferWriter<byte>();
        var isGood = text.TrimStart(" \t\r\n"u8).StartsWith("["u8) ? Array(text, output) : work(text, run, output);
        if (!asText && output.WrittenCount > 0 && output.WrittenSpan[^1] != '\n')
        {
            output.Write("\n"u8);
        }

        streams.Output.Write(output.WrittenSpan);
        streams.Output.Flush();
        return isGood ? Shared.Good : Shared.NotAllGood;
    }

    /// <summary>An array in gives an array out, one result a line.</summary>
    private bool Array(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output)
    {
        var elements = ArrayElements.Of(text);
        var isGood = true;
        var (line, lineStart, counted) = (1, 0, 0);
        for (var i = 0; i < elements.Count; i++)
        {
            if (!asText)
            {
                output.Write(i == 0 ? "[\n"u8 : ",\n"u8);
            }

            // Lines are counted on from the element before, so that a long array takes no longer an element than a short one.
            var start = elements[i].Start.Value;
            line += text[counted..start].Count((byte)'\n');
            lineStart = text[counted..start].LastIndexOf((byte)'\n') is var end and >= 0 ? counted + end + 1 : lineStart;
            counted = start;
            isGood &= Element(text[elements[i]], i, line, start - lineStart, output);
            if (asText && run.Detail != ResultDetail.Brief)
            {
                output.Write("\n"u8);
            }
        }

        if (!asText)
        {
            output.Write(elements.Count == 0 ? "[]\n"u8 : "\n]\n"u8);
        }

        return isGood;
    }

    /// <summary>One element; an error names its place in the file.</summary>
    private bool Element(ReadOnlySpan<byte> element, int index, int line, int before, IBufferWriter<byte> output)
    {
        try
        {
            return work(element, run with { FirstLine = line }, output);
        }
        catch (DermCptJsonException error)
        {
            var near = NearWords.Of(error) is { } word ? $" Did you mean {word}?" : string.Empty;
            throw new FormatException($"line {error.Line}, column {(error.Line == line ? error.Column + before : error.Column)}, $[{index}]{error.Path[1..]}: {error.Found}; expected {error.Expected}.{near}", error);
        }
    }
}
