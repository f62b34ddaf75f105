using System.Buffers;
using System.Globalization;
using DermCpt.Hosting;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Queues;

/// <summary>NATS JetStream: batches in a work queue, results in a stream that drops a batch's results when they come again.</summary>
internal sealed class NatsQueue(INatsJSContext jetStream, int replicas) : IBatchSource, IResultSink
{
    internal const string Batches = "batches";
    internal const string Results = "results";
    private INatsJSConsumer? consumer;

    public async ValueTask<ClaimBatch?> TakeAsync(CancellationToken cancellationToken)
    {
        var queue = consumer ??= await CreateAsync(jetStream, replicas);
        while (true)
        {
            if (await queue.NextAsync<byte[]>(opts: new NatsJSNextOpts { Expires = TimeSpan.FromSeconds(5) }, cancellationToken: cancellationToken) is { Data: { } lines } message)
            {
                var sequence = message.Metadata?.Sequence.Stream ?? throw new InvalidOperationException("A message of a stream has a number.");
                return new Message(message) { Id = sequence.ToString(CultureInfo.InvariantCulture), Lines = lines, EditionHash = message.Headers?["Edition"] };
            }
        }
    }

    public ValueTask AcknowledgeAsync(ClaimBatch batch, CancellationToken cancellationToken) => ((Message)batch).Held.AckAsync(new AckOpts { DoubleAck = true }, cancellationToken);

    public ValueTask ReturnAsync(ClaimBatch batch, CancellationToken cancellationToken) => ((Message)batch).Held.NakAsync(cancellationToken: cancellationToken);

    public async ValueTask StoreAsync(ClaimBatch batch, IReadOnlyList<LineResult> results, CancellationToken cancellationToken)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var result in results)
        {
            lines.Write(result.Utf8.Span);
            lines.Write("\n"u8);
        }

        var stored = await jetStream.PublishAsync(Results, lines.WrittenSpan.ToArray(), opts: new NatsJSPubOpts { MsgId = $"batch-{batch.Id}" }, cancellationToken: cancellationToken);
        stored.EnsureSuccess();
    }

    internal static async Task<INatsJSConsumer> CreateAsync(INatsJSContext jetStream, int replicas)
    {
        await jetStream.CreateOrUpdateStreamAsync(new StreamConfig(Batches, [Batches]) { Retention = StreamConfigRetention.Workqueue, NumReplicas = replicas });
        await jetStream.CreateOrUpdateStreamAsync(new StreamConfig(Results, [Results]) { NumReplicas = replicas, DuplicateWindow = TimeSpan.FromMinutes(30) });
        return await jetStream.CreateOrUpdateConsumerAsync(Batches, new ConsumerConfig("workers") { AckPolicy = ConsumerConfigAckPolicy.Explicit, AckWait = TimeSpan.FromSeconds(10), MaxAckPending = 1000 });
    }

    private sealed record Message(INatsJSMsg<byte[]> Held) : ClaimBatch;
}
