using System.Text;
using Confluent.Kafka;
using DermCpt.Hosting;

namespace Queues;

/// <summary>Kafka: a topic of batches and one of results by key; consume, scrub and produce are one transaction. A consumer is read in order, so the worker has one loop (<c>Parallelism = 1</c>) and more processes.</summary>
internal sealed class KafkaQueue(IConsumer<Ignore, byte[]> consumer, IProducer<string, byte[]> producer) : IBatchSource, IResultSink
{
    private const string Batches = "dermcpt-batches";
    private const string Results = "dermcpt-results";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <param name="servers">The brokers.</param>
    /// <param name="worker">A label of the process that stays the same when it starts again: it ends the transaction of the one that died.</param>
    internal static KafkaQueue Open(string servers, string worker)
    {
        var consumer = new ConsumerBuilder<Ignore, byte[]>(new ConsumerConfig { BootstrapServers = servers, GroupId = "dermcpt", EnableAutoCommit = false, AutoOffsetReset = AutoOffsetReset.Earliest, IsolationLevel = IsolationLevel.ReadCommitted }).Build();
        var producer = new ProducerBuilder<string, byte[]>(new ProducerConfig { BootstrapServers = servers, TransactionalId = worker, EnableIdempotence = true }).Build();
        producer.InitTransactions(Longest);
        consumer.Subscribe(Batches);
        return new KafkaQueue(consumer, producer);
    }

    public async ValueTask<ClaimBatch?> TakeAsync(CancellationToken cancellationToken)
    {
        var taken = await Task.Run(() => consumer.Consume(cancellationToken), cancellationToken);
        var edition = taken.Message.Headers.TryGetLastBytes("edition", out var text) ? Encoding.UTF8.GetString(text) : null;
        producer.BeginTransaction();
        return new Message(taken) { Id = taken.TopicPartitionOffset.ToString(), Lines = taken.Message.Value, EditionHash = edition };
    }

    public ValueTask StoreAsync(ClaimBatch batch, IReadOnlyList<LineResult> results, CancellationToken cancellationToken)
    {
        foreach (var result in results)
        {
            producer.Produce(Results, new Message<string, byte[]> { Key = result.Key, Value = result.Utf8.ToArray() });
        }

        producer.SendOffsetsToTransaction([new TopicPartitionOffset(((Message)batch).Taken.TopicPartition, ((Message)batch).Taken.Offset + 1)], consumer.ConsumerGroupMetadata, Longest);
        return ValueTask.CompletedTask;
    }

    public ValueTask AcknowledgeAsync(ClaimBatch batch, CancellationToken cancellationToken)
    {
        producer.CommitTransaction(Longest);
        return ValueTask.CompletedTask;
    }

    public ValueTask ReturnAsync(ClaimBatch batch, CancellationToken cancellationToken)
    {
        producer.AbortTransaction(Longest);
        consumer.Seek(((Message)batch).Taken.TopicPartitionOffset);
        return ValueTask.CompletedTask;
    }

    private sealed record Message(ConsumeResult<Ignore, byte[]> Taken) : ClaimBatch;
}
