using System.Buffers;
using DermCpt.Json;

namespace DermCpt.Hosting;

/// <summary>Answers the lines of a batch, each with its key. Thread-safe: immutable.</summary>
internal sealed class BatchRun(DermCoder coder, ResultDetail detail, string? payer)
{
    private readonly string suffix = (detail == ResultDetail.Full ? string.Empty : $"-{detail}") + (payer is null ? string.Empty : $"-{payer}");

    /// <summary>A result for each line that is not blank.</summary>
    internal List<LineResult> Of(ClaimBatch batch, CancellationToken abandoned)
    {
        var output = new ArrayBufferWriter<byte>(2 * batch.Lines.Length + 256);
        var ends = new List<(string Key, int Line, int End)>();
        var lines = new LineCursor(batch.Lines.Span, 1, 1, isLast: true);
        while (lines.Next())
        {
            abandoned.ThrowIfCancellationRequested();
            var number = lines.NextNumber - 1;
            var run = new JsonRun { Payer = payer, Detail = detail, InvalidAsResult = true, FirstLine = number };
            if (batch.Work == BatchWork.Code)
            {
                _ = coder.Code(lines.Line, output, run);
            }
            else
            {
                _ = coder.Scrub(lines.Line, output, run);
            }

            ends.Add((Key(lines.Line, batch.Work), number, output.WrittenCount));
        }

        var results = new List<LineResult>(ends.Count);
        var start = 0;
        foreach (var (key, line, end) in ends)
        {
            results.Add(new LineResult(key, line, output.WrittenMemory[start..end]));
            start = end;
        }

        return results;
    }

    private string Key(ReadOnlySpan<byte> line, BatchWork work) => ResultKey.Of(line, coder) + (work == BatchWork.Code ? "-Code" : string.Empty) + suffix;
}
