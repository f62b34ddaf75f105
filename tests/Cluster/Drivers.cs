using System.Globalization;
using System.Text;
using DermCpt;
using DermCpt.Hosting;
using NATS.Client.JetStream;
using Npgsql;
using Queues;

namespace Cluster;

/// <summary>What fills a queue, watches it and reads the results.</summary>
internal interface IDriver
{
    Task<int> AddAsync(byte[] lines, int linesABatch);

    Task<(long Done, string Leader)> StateAsync();

    Task CollectAsync(Stream output);
}

/// <summary>The streams of NATS. What a node that is killed does not answer is asked again.</summary>
internal sealed class NatsDriver(INatsJSContext jetStream) : IDriver
{
    public async Task<int> AddAsync(byte[] lines, int linesABatch)
    {
        _ = await NatsQueue.CreateAsync(jetStream, replicas: 3);
        var (count, start) = (0, 0);
        while (start < lines.Length)
        {
            var end = start;
            for (var i = 0; i < linesABatch && end < lines.Length; i++)
            {
                end += lines.AsSpan(end).IndexOf((byte)'\n') + 1;
            }

            var batch = lines[start..end];
            var id = string.Create(CultureInfo.InvariantCulture, $"in-{count++}");
            await AgainAsync(async () => (await jetStream.PublishAsync(NatsQueue.Batches, batch, opts: new NatsJSPubOpts { MsgId = id })).EnsureSuccess());
            start = end;
        }

        return count;
    }

    public async Task<(long Done, string Leader)> StateAsync()
    {
        (long, string) state = default;
        await AgainAsync(async () =>
        {
            var info = (await jetStream.GetStreamAsync(NatsQueue.Results)).Info;
            state = ((long)info.State.Messages, info.Cluster?.Leader ?? "none");
        });
        return state;
    }

    public async Task CollectAsync(Stream output)
    {
        var (left, _) = await StateAsync();
        var consumer = await jetStream.CreateOrderedConsumerAsync(NatsQueue.Results);
        await foreach (var message in consumer.ConsumeAsync<byte[]>())
        {
            await output.WriteAsync(message.Data);
            if (--left == 0)
            {
                return;
            }
        }
    }

    private static async Task AgainAsync(Func<Task> call)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await call();
                return;
            }
            catch (Exception away) when (tries < 200 && away is NATS.Client.Core.NatsException or TimeoutException or OperationCanceledException)
            {
                await Task.Delay(100);
            }
        }
    }
}

/// <summary>The tables of PostgreSQL. A server that is away is asked again.</summary>
internal sealed class TableDriver(NpgsqlDataSource database) : IDriver
{
    public async Task<int> AddAsync(byte[] lines, int linesABatch)
    {
        var queue = new TableQueue(database, TableDialect.PostgreSql, Edition.Default.ContentHash, new TableQueueOptions { LinesABatch = linesABatch });
        await queue.CreateTablesAsync();
        return await queue.AddAsync("cluster", lines, BatchWork.Scrub);
    }

    public async Task<(long Done, string Leader)> StateAsync()
    {
        while (true)
        {
            try
            {
                await using var command = database.CreateCommand("select count(distinct batch) from dermcpt_results");
                return ((long)(await command.ExecuteScalarAsync())!, "postgres");
            }
            catch (NpgsqlException)
            {
                await Task.Delay(100);
            }
        }
    }

    public async Task CollectAsync(Stream output)
    {
        await using var command = database.CreateCommand("select result from dermcpt_results");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(rows.GetString(0) + "\n"));
        }
    }
}
