using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DermCpt.Hosting;

/// <summary>
/// Takes batches, scrubs or codes their lines, stores the results and then acknowledges the batch. A line that cannot be read is an <c>invalid</c> result
/// and the rest go on. A failing queue or store is tried again after a pause, for ever; its batch goes back. When the host stops, nothing more is
/// taken and what is under way is finished while the host waits. Neither documents nor results are logged. Thread-safe.
/// </summary>
public sealed partial class ClaimWorker : BackgroundService
{
    /// <summary>How long a host that waits no longer still lets batches go back.</summary>
    private static readonly TimeSpan HandBack = TimeSpan.FromSeconds(1);

    private readonly IBatchSource source;
    private readonly IResultSink sink;
    private readonly ClaimWorkerOptions options;
    private readonly ClaimWorkerState state;
    private readonly BatchRun run;
    private readonly string edition;
    private readonly ILogger log;
    private readonly CancellationTokenSource abandoned = new();
    private readonly CancellationToken gone;

    /// <summary>Creates a worker; <c>AddClaimWorker</c> does it for a host.</summary>
    /// <param name="coder">The coder that answers.</param>
    /// <param name="source">Where batches come from.</param>
    /// <param name="sink">Where results go.</param>
    /// <param name="options">How it works.</param>
    /// <param name="state">Receives what it did: measured, and read by the health check.</param>
    /// <param name="log">Receives failures of the queue and the store by the type of the exception.</param>
    /// <exception cref="ArgumentException">The payer of <paramref name="options"/> has no profile.</exception>
    public ClaimWorker(DermCoder coder, IBatchSource source, IResultSink sink, ClaimWorkerOptions options, ClaimWorkerState state, ILogger<ClaimWorker> log)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(log);
        if (options.Payer is { } payer && !coder.TryGetProfile(payer, out _))
        {
            throw new ArgumentException($"Payer is '{payer}': expected {string.Join(", ", coder.Profiles.Select(static profile => profile.Id))}.", nameof(options));
        }

        (this.source, this.sink, this.options, this.state, this.log) = (source, sink, options, state, log);
        gone = abandoned.Token;
        run = new BatchRun(coder, options.Detail, options.Payer);
        edition = coder.Edition.ContentHash;
        state.UnhealthyAfter = options.UnhealthyAfter;
    }

    /// <summary>Takes nothing more and waits for what is under way; where <paramref name="cancellationToken"/> ends that, the batches go back.</summary>
    /// <param name="cancellationToken">The host waits no longer.</param>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested && ExecuteTask is { IsCompleted: false } loops)
        {
            await abandoned.CancelAsync().ConfigureAwait(false);
            await Task.WhenAny(loops, Task.Delay(HandBack, CancellationToken.None)).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        abandoned.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var loops = new Task[options.Parallelism];
        for (var i = 0; i < loops.Length; i++)
        {
            loops[i] = Task.Run(() => LoopAsync(stoppingToken), CancellationToken.None);
        }

        return Task.WhenAll(loops);
    }

    private async Task LoopAsync(CancellationToken stopping)
    {
        var pause = options.FirstPause;
        while (!stopping.IsCancellationRequested)
        {
            var end = await OneAsync(stopping).ConfigureAwait(false);
            if (end == BatchEnd.None)
            {
                return;
            }

            if (end == BatchEnd.Stored)
            {
                pause = options.FirstPause;
                continue;
            }

            await Task.Delay(pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = TimeSpan.FromTicks(Math.Min(options.LongestPause.Ticks, 2 * pause.Ticks));
        }
    }

    /// <summary>Takes a batch and brings it to its end.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "What a queue or a store throws is its own; the worker must outlive it.")]
    private async Task<BatchEnd> OneAsync(CancellationToken stopping)
    {
        ClaimBatch? batch = null;
        var begun = Stopwatch.GetTimestamp();
        try
        {
            batch = await source.TakeAsync(stopping).ConfigureAwait(false);
            begun = Stopwatch.GetTimestamp();
            if (batch is null)
            {
                return BatchEnd.None;
            }

            if (batch.EditionHash is { } wanted && !string.Equals(wanted, edition, StringComparison.Ordinal))
            {
                OtherEdition(batch.Id, wanted, edition);
                await source.ReturnAsync(batch, gone).ConfigureAwait(false);
                return state.Ended(BatchEnd.OtherEdition, begun, 0);
            }

            var results = run.Of(batch, gone);
            await sink.StoreAsync(batch, results, gone).ConfigureAwait(false);
            await source.AcknowledgeAsync(batch, gone).ConfigureAwait(false);
            return state.Ended(BatchEnd.Stored, begun, results.Count);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return batch is null ? BatchEnd.None : await ReturnAsync(batch, begun).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Failed(batch?.Id ?? "none", failure.GetType().Name, (failure as System.Data.Common.DbException)?.SqlState ?? "none");
            return await ReturnAsync(batch, begun).ConfigureAwait(false);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A queue that cannot take a batch back gives it again by itself: it was not acknowledged.")]
    private async Task<BatchEnd> ReturnAsync(ClaimBatch? batch, long begun)
    {
        if (batch is not null)
        {
            try
            {
                await source.ReturnAsync(batch, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                NotReturned(batch.Id, failure.GetType().Name);
            }
        }

        return state.Ended(BatchEnd.Failed, begun, 0);
    }

    [LoggerMessage(1, LogLevel.Warning, "Batch {Batch} wants edition {Wanted}, this worker has {Edition}: it is handed back.")]
    private partial void OtherEdition(string batch, string wanted, string edition);

    [LoggerMessage(2, LogLevel.Error, "The queue or the store failed at batch {Batch}: {Failure}, SQL state {SqlState}; it is tried again.")]
    private partial void Failed(string batch, string failure, string sqlState);

    [LoggerMessage(3, LogLevel.Warning, "Batch {Batch} could not be handed back: {Failure}; the queue gives it again.")]
    private partial void NotReturned(string batch, string failure);
}
