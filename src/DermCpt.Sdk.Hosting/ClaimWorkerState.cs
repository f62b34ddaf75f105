using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DermCpt.Hosting;

/// <summary>How a batch ended. An immutable word, safe on any thread.</summary>
internal enum BatchEnd
{
    /// <summary>There was none: the queue ended, or the worker stops.</summary>
    None,

    /// <summary>Its results are stored, and it is acknowledged.</summary>
    Stored,

    /// <summary>It wants another edition and was handed back.</summary>
    OtherEdition,

    /// <summary>The queue or the store failed.</summary>
    Failed,
}

/// <summary>
/// What the workers of a host did: measured by the meter <c>DermCpt</c> (<c>dermcpt.worker.batches</c> and <c>dermcpt.worker.duration</c> by
/// <c>outcome</c>, <c>dermcpt.worker.lines</c>), and a health check: healthy, degraded after a failure or where batches want another edition, unhealthy after
/// several failures in a row. Thread-safe.
/// </summary>
public sealed class ClaimWorkerState : IHealthCheck, IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "DermCpt";

    private readonly Meter meter;
    private readonly Counter<long> batches;
    private readonly Counter<long> lines;
    private readonly Histogram<double> duration;
    private long failuresInRow;
    private long othersInRow;
    private long stored;

    /// <summary>Creates the state of a host.</summary>
    /// <param name="meters">The host's meters; null for one of its own.</param>
    public ClaimWorkerState(IMeterFactory? meters = null)
    {
        meter = meters?.Create(Name) ?? new Meter(Name);
        batches = meter.CreateCounter<long>("dermcpt.worker.batches", "{batch}", "Batches that ended.");
        lines = meter.CreateCounter<long>("dermcpt.worker.lines", "{line}", "Lines whose results are stored.");
        duration = meter.CreateHistogram<double>("dermcpt.worker.duration", "s", "Time from a batch taken to its end.");
    }

    /// <summary>Batches whose results were stored, since the start.</summary>
    public long Stored => Interlocked.Read(ref stored);

    /// <summary>Failures of the queue or the store since the last batch that was stored.</summary>
    public long FailuresInRow => Interlocked.Read(ref failuresInRow);

    internal int UnhealthyAfter { get; set; } = 1;

    /// <summary>Says how the last batches ended.</summary>
    /// <param name="context">Says which status a failure has.</param>
    /// <param name="cancellationToken">Not read: nothing is waited for.</param>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (failures, others) = (FailuresInRow, Interlocked.Read(ref othersInRow));
        return Task.FromResult(
            failures >= UnhealthyAfter ? new HealthCheckResult(context.Registration?.FailureStatus ?? HealthStatus.Unhealthy, $"The queue or the store failed {failures} times in a row.")
            : failures > 0 ? HealthCheckResult.Degraded($"The queue or the store failed {failures} times in a row.")
            : others > 0 ? HealthCheckResult.Degraded($"{others} batches in a row want another edition.")
            : HealthCheckResult.Healthy($"{Stored} batches are stored."));
    }

    /// <summary>Ends the meter.</summary>
    public void Dispose() => meter.Dispose();

    internal BatchEnd Ended(BatchEnd end, long begun, int count)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", end switch { BatchEnd.Stored => "stored", BatchEnd.OtherEdition => "otherEdition", _ => "failed" });
        batches.Add(1, outcome);
        duration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, outcome);
        lines.Add(count);
        _ = end == BatchEnd.Failed ? Interlocked.Increment(ref failuresInRow) : Interlocked.Exchange(ref failuresInRow, 0);
        _ = end == BatchEnd.OtherEdition ? Interlocked.Increment(ref othersInRow) : Interlocked.Exchange(ref othersInRow, 0);
        _ = end == BatchEnd.Stored ? Interlocked.Increment(ref stored) : 0;
        return end;
    }
}
