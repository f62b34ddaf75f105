using System.Buffers;
using System.Diagnostics;
using DermCpt.Json;

namespace DermCpt.Cli;

/// <summary>Runs one line of a stream and appends what it gives; false where the result is not coded or does not pass.</summary>
internal delegate bool LineWork(ReadOnlySpan<byte> utf8, int number, IBufferWriter<byte> output);

/// <summary>
/// Runs a stream line by line in batches: some threads work, one reads and writes, and the batches leave in the order in which they
/// came. The output is the same bytes for any number of threads, and memory does not grow with the stream. While the input is open and
/// nothing waits there, what is done is written, so that another program can ask and read in turn. A line may be as long as
/// <see cref="MaxLine"/>. Not thread-safe: one run a stream.
/// </summary>
internal sealed class LineStream(LineWork work, int threads)
{
    /// <summary>Longest line in bytes; an encounter of 200 services is about 100 kB.</summary>
    internal const int MaxLine = 64 * 1024 * 1024;
    private const int BatchBytes = 64 * 1024;
    private readonly Stack<Batch> spare = new();
    private readonly Queue<(Batch Batch, Task Task)> running = new();
    private readonly Stopwatch sinceShown = Stopwatch.StartNew();
    private bool allGood = true;
    private long written;
    private bool hasShown;

    /// <summary>Where a long run says how far it is, or null.</summary>
    internal TextWriter? Progress { get; init; }

    /// <summary>Runs the whole stream; the exit code of the contract.</summary>
    /// <exception cref="FormatException">A line is longer than <see cref="MaxLine"/>; the results before it are written.</exception>
    internal int Run(Stream input, Stream output)
    {
        var carried = Array.Empty<byte>();
        var number = 1;
        while (true)
        {
            var batch = spare.TryPop(out var used) ? used : new Batch();
            batch.Begin(carried, number);
            var isLast = Fill(batch, input, output);
            carried = batch.TakeRest(isLast);
            number += batch.LineCount;
            Start(batch, output);
            if (isLast)
            {
                break;
            }
        }

        while (running.Count > 0)
        {
            WriteFirst(output);
        }

        output.Flush();
        if (hasShown)
        {
            Progress!.Write("\r\u001b[K");
        }

        return allGood ? Shared.Good : Shared.NotAllGood;
    }

    /// <summary>Reads the next lines; what is done meanwhile is written at once.</summary>
    private bool Fill(Batch batch, Stream input, Stream output)
    {
        if (running.Count == 0)
        {
            return batch.Fill(input, BatchBytes);
        }

        var reading = Task.Run(() => batch.Fill(input, BatchBytes));
        while (running.Count > 0 && !reading.IsCompleted)
        {
            if (Task.WaitAny(reading, running.Peek().Task) == 1)
            {
                WriteFirst(output);
                output.Flush();
            }
        }

        return reading.GetAwaiter().GetResult();
    }

    private void Start(Batch batch, Stream output)
    {
        if (running.Count == threads)
        {
            WriteFirst(output);
        }

        running.Enqueue((batch, Task.Run(() => batch.Work(work))));
    }

    private void WriteFirst(Stream output)
    {
        var (batch, task) = running.Dequeue();
        task.GetAwaiter().GetResult();
        output.Write(batch.Output.WrittenSpan);
        allGood &= batch.IsGood;
        written += batch.LineCount;
        if (Progress is not null && sinceShown.ElapsedMilliseconds > 500)
        {
            Progress.Write(FormattableString.Invariant($"\r{written:N0} lines"));
            sinceShown.Restart();
            hasShown = true;
        }

        spare.Push(batch);
    }

    /// <summary>Whole lines of the stream, and what they give.</summary>
    private sealed class Batch
    {
        private byte[] bytes = new byte[2 * BatchBytes];
        private int length;
        private int end;
        private int firstLine;

        internal ArrayBufferWriter<byte> Output { get; } = new(BatchBytes);

        internal bool IsGood { get; private set; }

        internal int LineCount { get; private set; }

        internal void Begin(byte[] carried, int number)
        {
            Room(carried.Length);
            carried.CopyTo(bytes, 0);
            length = carried.Length;
            firstLine = number;
            IsGood = true;
            Output.ResetWrittenCount();
        }

        /// <summary>Reads until at least one line is there, and about so many bytes unless nothing more waits; true at the stream's end.</summary>
        internal bool Fill(Stream input, int wanted)
        {
            var hasLine = bytes.AsSpan(0, length).Contains((byte)'\n');
            var target = length + wanted;
            while (length < target || !hasLine)
            {
                if (length > MaxLine)
                {
                    throw new FormatException($"line {firstLine}: longer than {MaxLine} bytes; expected one document a line.");
                }

                Room(length + wanted);
                var read = input.Read(bytes, length, wanted);
                if (read == 0)
                {
                    return true;
                }

                hasLine = hasLine || bytes.AsSpan(length, read).Contains((byte)'\n');
                length += read;
                if (hasLine && read < wanted)
                {
                    break;
                }
            }

            return false;
        }

        /// <summary>Ends the batch after its last whole line and hands back what follows.</summary>
        internal byte[] TakeRest(bool isLast)
        {
            end = isLast ? length : bytes.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            LineCount = bytes.AsSpan(0, end).Count((byte)'\n');
            return bytes.AsSpan(end, length - end).ToArray();
        }

        internal void Work(LineWork work)
        {
            var lines = new LineCursor(bytes.AsSpan(0, end), 1, firstLine, isLast: true);
            while (lines.Next())
            {
                IsGood &= work(lines.Line, lines.NextNumber - 1, Output);
            }
        }

        private void Room(int needed)
        {
            if (bytes.Length < needed)
            {
                Array.Resize(ref bytes, Math.Max(needed, bytes.Length * 2));
            }
        }
    }
}
