using System.Buffers;

namespace DermCpt.Json;

/// <summary>
/// JSON lines in, JSON lines out: a result and a line break for each line that is not blank, in the order of the lines. A line that cannot be read gives one
/// <c>invalid</c> result and the rest go on. The same lines give the same bytes, whole or cut anywhere. Each
/// method says whether every line is coded or passes. Thread-safe.
/// </summary>
public static class DermCoderLines
{
    private const int LongestLine = 64 << 20;
    private const int Block = 64 << 10;

    /// <summary>Codes encounters, one a line.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="utf8">Encounters in UTF-8.</param>
    /// <param name="output">Receives the results.</param>
    public static bool CodeLines(this DermCoder coder, ReadOnlySpan<byte> utf8, IBufferWriter<byte> output) => Whole(coder, false, utf8, output, JsonRun.Default);

    /// <summary>Codes encounters, one a line, as told.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="utf8">Encounters in UTF-8.</param>
    /// <param name="output">Receives the results.</param>
    /// <param name="run">Payer and detail; <see cref="JsonRun.FirstLine"/> is the number of the first line.</param>
    /// <exception cref="ArgumentException">The payer of <paramref name="run"/> has no profile.</exception>
    public static bool CodeLines(this DermCoder coder, ReadOnlySpan<byte> utf8, IBufferWriter<byte> output, JsonRun run) => Whole(coder, false, utf8, output, run);

    /// <summary>Codes encounters, one a line, that lie in several pieces.</summary>
    /// <inheritdoc cref="CodeLines(DermCoder, ReadOnlySpan{byte}, IBufferWriter{byte}, JsonRun)"/>
    public static bool CodeLines(this DermCoder coder, in ReadOnlySequence<byte> utf8, IBufferWriter<byte> output, JsonRun run) => Pieces(coder, false, utf8, output, run);

    /// <summary>Codes encounters, one a line; what was read is answered before more is waited for.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="input">Encounters in UTF-8; it stays open.</param>
    /// <param name="output">Receives the results; it is flushed and stays open.</param>
    /// <param name="run">Payer and detail.</param>
    /// <exception cref="FormatException">A line is longer than 64 MiB; the results before it are written.</exception>
    public static bool CodeLines(this DermCoder coder, Stream input, Stream output, JsonRun run) => Through(coder, false, input, output, run);

    /// <summary>Scrubs claims, one a line.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="utf8">Claims in UTF-8.</param>
    /// <param name="output">Receives the results.</param>
    public static bool ScrubLines(this DermCoder coder, ReadOnlySpan<byte> utf8, IBufferWriter<byte> output) => Whole(coder, true, utf8, output, JsonRun.Default);

    /// <summary>Scrubs claims, one a line, as told.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="utf8">Claims in UTF-8.</param>
    /// <param name="output">Receives the results.</param>
    /// <param name="run">Payer and detail; <see cref="JsonRun.FirstLine"/> is the number of the first line.</param>
    /// <exception cref="ArgumentException">The payer of <paramref name="run"/> has no profile.</exception>
    public static bool ScrubLines(this DermCoder coder, ReadOnlySpan<byte> utf8, IBufferWriter<byte> output, JsonRun run) => Whole(coder, true, utf8, output, run);

    /// <summary>Scrubs claims, one a line, that lie in several pieces.</summary>
    /// <inheritdoc cref="ScrubLines(DermCoder, ReadOnlySpan{byte}, IBufferWriter{byte}, JsonRun)"/>
    public static bool ScrubLines(this DermCoder coder, in ReadOnlySequence<byte> utf8, IBufferWriter<byte> output, JsonRun run) => Pieces(coder, true, utf8, output, run);

    /// <summary>Scrubs claims, one a line; what was read is answered before more is waited for.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="input">Claims in UTF-8; it stays open.</param>
    /// <param name="output">Receives the results; it is flushed and stays open.</param>
    /// <param name="run">Payer and detail.</param>
    /// <exception cref="FormatException">A line is longer than 64 MiB; the results before it are written.</exception>
    public static bool ScrubLines(this DermCoder coder, Stream input, Stream output, JsonRun run) => Through(coder, true, input, output, run);

    private static bool Whole(DermCoder coder, bool isClaims, ReadOnlySpan<byte> utf8, IBufferWriter<byte> output, JsonRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var number = run.FirstLine;
        var isGood = true;
        Take(coder, isClaims, utf8, true, output, run, ref number, ref isGood);
        return isGood;
    }

    private static bool Pieces(DermCoder coder, bool isClaims, ReadOnlySequence<byte> rest, IBufferWriter<byte> output, JsonRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (number, isGood) = (run.FirstLine, true);
        while (!rest.IsEmpty)
        {
            var end = rest.PositionOf((byte)'\n');
            var line = end is { } at ? rest.Slice(0, rest.GetPosition(1, at)) : rest;
            rest = rest.Slice(line.End);
            _ = Take(coder, isClaims, line.IsSingleSegment ? line.FirstSpan : line.ToArray(), isLast: true, output, run, ref number, ref isGood);
        }

        return isGood;
    }

    private static bool Through(DermCoder coder, bool isClaims, Stream input, Stream output, JsonRun run)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(run);
        var answers = new ArrayBufferWriter<byte>(Block);
        var bytes = new byte[Block];
        var (number, length, isGood) = (run.FirstLine, 0, true);
        for (var read = 1; read > 0;)
        {
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, length < LongestLine ? 2 * length : throw new FormatException($"line {number}: longer than {LongestLine} bytes; expected one document a line."));
            }

            read = input.Read(bytes, length, bytes.Length - length);
            length += read;
            var taken = Take(coder, isClaims, bytes.AsSpan(0, length), isLast: read == 0, answers, run, ref number, ref isGood);
            bytes.AsSpan(taken, length - taken).CopyTo(bytes);
            length -= taken;
            output.Write(answers.WrittenSpan);
            output.Flush();
            answers.ResetWrittenCount();
        }

        return isGood;
    }

    /// <summary>Answers the whole lines of a piece; how many bytes these were.</summary>
    private static int Take(DermCoder coder, bool isClaims, ReadOnlySpan<byte> piece, bool isLast, IBufferWriter<byte> output, JsonRun run, ref int number, ref bool isGood)
    {
        var lines = new LineCursor(piece, run.FirstLine, number, isLast);
        while (lines.Next())
        {
            var one = run with { FirstLine = lines.NextNumber - 1, InvalidAsResult = true };
            isGood &= isClaims ? coder.Scrub(lines.Line, output, one) == ScrubStatus.Pass : coder.Code(lines.Line, output, one) == CodingStatus.Coded;
            output.Write("\n"u8);
        }

        number = lines.NextNumber;
        return piece.Length - lines.Rest.Length;
    }
}
