namespace DermCpt.Hosting;

/// <summary>
/// A queue of batches. A batch that was taken ends in one of two ways: acknowledged, or returned; one that ends in neither, because its worker died,
/// must be given to a worker again. Several loops of a worker call at once.
/// </summary>
public interface IBatchSource
{
    /// <summary>Takes the next batch; waits for one. Null says that there will be no more.</summary>
    /// <param name="cancellationToken">The worker stops: nothing was taken.</param>
    ValueTask<ClaimBatch?> TakeAsync(CancellationToken cancellationToken);

    /// <summary>The results are stored: the batch is done.</summary>
    /// <param name="batch">A batch that <see cref="TakeAsync"/> gave.</param>
    /// <param name="cancellationToken">The host waits no longer.</param>
    ValueTask AcknowledgeAsync(ClaimBatch batch, CancellationToken cancellationToken);

    /// <summary>The batch was not worked on, or its results were not stored: another worker, or this one later, is to have it.</summary>
    /// <param name="batch">A batch that <see cref="TakeAsync"/> gave.</param>
    /// <param name="cancellationToken">The host waits no longer.</param>
    ValueTask ReturnAsync(ClaimBatch batch, CancellationToken cancellationToken);
}

/// <summary>Where results go. It must keep them for good before it answers, and one a <see cref="LineResult.Key"/>. Several loops of a worker call at once.</summary>
public interface IResultSink
{
    /// <summary>Stores the results of a batch; results whose key is there already change nothing.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="results">One a line that is not blank, in the order of the lines; valid during the call.</param>
    /// <param name="cancellationToken">The host waits no longer: the batch will come again.</param>
    ValueTask StoreAsync(ClaimBatch batch, IReadOnlyList<LineResult> results, CancellationToken cancellationToken);
}
