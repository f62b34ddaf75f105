using System.Collections.Concurrent;
using DermCpt.Hosting;

namespace DermCpt.Tests.Hosting.Workers;

/// <summary>A queue and a store in memory that fail when told, and note in which order they were called.</summary>
internal sealed class MemoryQueue : IBatchSource, IResultSink
{
    private readonly ConcurrentQueue<ClaimBatch> waiting = new();
    private int underWay;

    internal ConcurrentQueue<string> Calls { get; } = new();

    internal ConcurrentDictionary<string, string> Results { get; } = new(StringComparer.Ordinal);

    internal int MostUnderWay { get; private set; }

    internal int StoresThatFail { get; set; }

    internal bool EndsWhenEmpty { get; set; } = true;

    /// <summary>Set when a store begins; the store then waits for <see cref="Go"/>.</summary>
    internal TaskCompletionSource? Begun { get; set; }

    internal TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Add(string id, byte[] lines, string? edition = null, BatchWork work = BatchWork.Scrub) => waiting.Enqueue(new ClaimBatch { Id = id, Lines = lines, EditionHash = edition, Work = work });

    public async ValueTask<ClaimBatch?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (waiting.TryDequeue(out var batch))
            {
                MostUnderWay = Math.Max(MostUnderWay, Interlocked.Increment(ref underWay));
                Calls.Enqueue($"take {batch.Id}");
                return batch;
            }

            if (EndsWhenEmpty)
            {
                return null;
            }

            await Task.Delay(5, cancellationToken);
        }
    }

    public ValueTask AcknowledgeAsync(ClaimBatch batch, CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref underWay);
        Calls.Enqueue($"acknowledge {batch.Id}");
        return ValueTask.CompletedTask;
    }

    public ValueTask ReturnAsync(ClaimBatch batch, CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref underWay);
        Calls.Enqueue($"return {batch.Id}");
        if (batch.EditionHash is null)
        {
            waiting.Enqueue(batch);
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask StoreAsync(ClaimBatch batch, IReadOnlyList<LineResult> results, CancellationToken cancellationToken)
    {
        if (Begun is not null)
        {
            Begun.TrySetResult();
            await Go.Task.WaitAsync(cancellationToken);
        }

        if (StoresThatFail-- > 0)
        {
            throw new InvalidOperationException("The store is away; secret 11103.");
        }

        foreach (var result in results)
        {
            Results[result.Key] = $"{result.Line} {System.Text.Encoding.UTF8.GetString(result.Utf8.Span)}";
        }

        Calls.Enqueue($"store {batch.Id}");
    }
}
