using System.Globalization;
using System.Text;
using DermCpt.Hosting;
using RabbitMQ.Client;

namespace Queues;

/// <summary>RabbitMQ: two quorum queues; results are confirmed before the batch is. </summary>
internal sealed class RabbitQueue(IChannel channel) : IBatchSource, IResultSink
{
    private const string Batches = "dermcpt.batches";
    private const string Results = "dermcpt.results";
    private readonly SemaphoreSlim one = new(1); // a channel takes one call at a time

    internal static async Task<RabbitQueue> OpenAsync(IConnection connection)
    {
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        foreach (var queue in (string[])[Batches, Results])
        {
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        }

        return new RabbitQueue(channel);
    }

    public async ValueTask<ClaimBatch?> TakeAsync(CancellationToken cancellationToken)
    {
        BasicGetResult? message = null;
        for (; message is null; await Task.Delay(message is null ? 100 : 0, cancellationToken))
        {
            await AloneAsync(async () => message = await channel.BasicGetAsync(Batches, autoAck: false, cancellationToken));
        }

        var edition = message.BasicProperties.Headers?.TryGetValue("edition", out var stated) == true && stated is byte[] text ? Encoding.UTF8.GetString(text) : null;
        return new Message(message.DeliveryTag) { Id = message.DeliveryTag.ToString(CultureInfo.InvariantCulture), Lines = message.Body.ToArray(), EditionHash = edition };
    }

    public async ValueTask AcknowledgeAsync(ClaimBatch batch, CancellationToken cancellationToken) =>
        await AloneAsync(() => channel.BasicAckAsync(((Message)batch).Tag, multiple: false, cancellationToken));

    public async ValueTask ReturnAsync(ClaimBatch batch, CancellationToken cancellationToken) =>
        await AloneAsync(() => channel.BasicNackAsync(((Message)batch).Tag, multiple: false, requeue: true, cancellationToken));

    public async ValueTask StoreAsync(ClaimBatch batch, IReadOnlyList<LineResult> results, CancellationToken cancellationToken)
    {
        // A reader keeps one result a key: a batch may come twice.
        var lines = string.Concat(results.Select(result => $"{result.Key} {Encoding.UTF8.GetString(result.Utf8.Span)}\n"));
        await AloneAsync(() => channel.BasicPublishAsync(string.Empty, Results, mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(lines), cancellationToken));
    }

    private async Task AloneAsync(Func<ValueTask> call)
    {
        await one.WaitAsync();
        try { await call(); }
        finally { one.Release(); }
    }

    private sealed record Message(ulong Tag) : ClaimBatch;
}
