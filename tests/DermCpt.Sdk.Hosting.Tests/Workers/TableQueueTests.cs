using System.Runtime.Versioning;
using System.Text;
using DermCpt.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace DermCpt.Tests.Hosting.Workers;

/// <summary>The queue in tables, on a real PostgreSQL; the commands for SQL Server by their text.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class TableQueueTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);
    private static readonly string Edition = Claims.Coder.Edition.ContentHash;

    [PostgresFact]
    public async Task Two_workers_and_a_server_that_is_killed_lose_nothing_and_answer_nothing_twice()
    {
        var claims = Claims.Generated(1000, 7);
        var queue = await QueueAsync("killed", options => options.LinesABatch = 25);
        Assert.Equal(40, await queue.AddAsync("job", claims, BatchWork.Scrub));
        using var one = Host("killed");
        using var two = Host("killed");
        await one.StartAsync();
        await two.StartAsync();
        await UntilAsync(() => Stored(one) + Stored(two) >= 8);

        server.Kill();
        server.Start();
        await Worker(one).ExecuteTask!.WaitAsync(Longest);
        await Worker(two).ExecuteTask!.WaitAsync(Longest);

        Assert.Equal(0L, await ScalarAsync("select count(*) from killed_batches"));
        Assert.Equal(Claims.Answers(claims), await ResultsAsync("killed"));
    }

    [PostgresFact]
    public async Task Documents_that_come_twice_have_one_result()
    {
        var queue = await QueueAsync("twice", options => options.LinesABatch = 2);
        var claims = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Claims.Failing + "\n", 5)));
        await queue.AddAsync("first", claims, BatchWork.Scrub);
        await queue.AddAsync("second", claims, BatchWork.Scrub);

        await RunAsync("twice");

        Assert.Single(await ResultsAsync("twice"));
        Assert.Equal(0L, await ScalarAsync("select count(*) from twice_batches"));
    }

    [PostgresFact]
    public async Task A_worker_that_dies_leaves_its_batch_and_none_of_its_results()
    {
        var queue = await QueueAsync("dies");
        await queue.AddAsync("job", Encoding.UTF8.GetBytes(Claims.Failing), BatchWork.Scrub);
        var taken = (await queue.TakeAsync(default))!;
        Assert.Null(await queue.TakeAsync(default)); // skipped while it is locked
        await queue.StoreAsync(taken, [new LineResult("key", 1, "{}"u8.ToArray())], default);

        await ScalarAsync("select count(pg_terminate_backend(pid)) from pg_stat_activity where state = 'idle in transaction'");
        await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await queue.AcknowledgeAsync(taken, default));
        await queue.ReturnAsync(taken, default);

        Assert.Empty(await ResultsAsync("dies"));
        var again = (await queue.TakeAsync(default))!;
        Assert.Equal((taken.Id, Claims.Failing), (again.Id, Encoding.UTF8.GetString(again.Lines.Span)));
        await queue.ReturnAsync(again, default);
        Assert.Equal(1L, await ScalarAsync("select count(*) from dies_batches"));
    }

    [PostgresFact]
    public async Task A_batch_of_another_edition_is_left_for_others()
    {
        var queue = await QueueAsync("editions");
        var other = new TableQueue(server.Database, TableDialect.PostgreSql, new string('0', 64), Options("editions"));
        await other.AddAsync("job", "{}"u8.ToArray(), BatchWork.Scrub);

        Assert.Null(await queue.TakeAsync(default));
        var theirs = (await other.TakeAsync(default))!;
        Assert.Equal(new string('0', 64), theirs.EditionHash);
        await other.AcknowledgeAsync(theirs, default);

        await other.AddAsync("job", "{}"u8.ToArray(), BatchWork.Code, anyEdition: true);
        var any = (await queue.TakeAsync(default))!;
        Assert.Equal((null, BatchWork.Code), (any.EditionHash, any.Work));
        await queue.AcknowledgeAsync(any, default);
        Assert.Equal(0L, await ScalarAsync("select count(*) from editions_batches"));
    }

    [PostgresFact]
    public async Task Lines_of_any_bytes_are_kept_and_answered()
    {
        var queue = await QueueAsync("bytes");
        byte[] lines = [0xFF, 0x00, (byte)'\n', .. """{"id":"\u0000'\\","dateOfService":"2026-03-02","payer":"medicare","lines":[{"code":"11103","units":1}]}"""u8];
        await queue.AddAsync("job", lines, BatchWork.Scrub);

        await RunAsync("bytes");

        Assert.Equal(Claims.Answers(lines), await ResultsAsync("bytes"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b.c")]
    [InlineData("batches; drop table x")]
    [InlineData("a'b")]
    [InlineData("1a")]
    [InlineData(".a")]
    public void A_table_has_a_name_and_nothing_else(string name)
    {
        Assert.Throws<ArgumentException>(() => new TableQueueOptions { Batches = name });
        Assert.Throws<ArgumentException>(() => new TableQueueOptions { Results = name });
    }

    [Fact]
    public void SQL_Server_reads_past_the_rows_of_other_workers_in_the_same_transaction()
    {
        var sql = new TableQueueSql(TableDialect.SqlServer, "billing.batches", "billing.results");

        Assert.Contains("with (rowlock, updlock, readpast)", sql.Take, StringComparison.Ordinal);
        Assert.Contains("delete from taken output deleted.id, deleted.job, deleted.work, deleted.edition, deleted.lines", sql.Take, StringComparison.Ordinal);
        Assert.Contains("from billing.batches", sql.Take, StringComparison.Ordinal);
        Assert.Contains("not exists (select 1 from billing.results as held with (updlock, holdlock)", sql.Store, StringComparison.Ordinal);
    }

    private static TableQueueOptions Options(string name, Action<TableQueueOptions>? configure = null)
    {
        var options = new TableQueueOptions { Batches = $"{name}_batches", Results = $"{name}_results", EndsWhenEmpty = true };
        configure?.Invoke(options);
        return options;
    }

    private static ClaimWorker Worker(IHost host) => host.Services.GetServices<IHostedService>().OfType<ClaimWorker>().Single();

    private static long Stored(IHost host) => host.Services.GetRequiredService<ClaimWorkerState>().Stored;

    private static async Task UntilAsync(Func<bool> done)
    {
        for (var i = 0; !done(); i++)
        {
            Assert.True(i < 10_000, "It takes too long.");
            await Task.Delay(5);
        }
    }

    private async Task<TableQueue> QueueAsync(string name, Action<TableQueueOptions>? configure = null)
    {
        var queue = new TableQueue(server.Database, TableDialect.PostgreSql, Edition, Options(name, configure));
        await queue.CreateTablesAsync();
        await queue.CreateTablesAsync(); // they are there: nothing happens
        return queue;
    }

    private IHost Host(string name)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging().AddSingleton(Claims.Coder).AddSingleton<System.Data.Common.DbDataSource>(server.Database);
        builder.Services.AddTableQueue(TableDialect.PostgreSql, options => (options.Batches, options.Results, options.EndsWhenEmpty) = ($"{name}_batches", $"{name}_results", true));
        builder.Services.AddClaimWorker(options => (options.Parallelism, options.LongestPause) = (2, TimeSpan.FromMilliseconds(100)));
        return builder.Build();
    }

    private async Task RunAsync(string name)
    {
        using var host = Host(name);
        await host.StartAsync();
        await Worker(host).ExecuteTask!.WaitAsync(Longest);
    }

    private async Task<List<string>> ResultsAsync(string name)
    {
        await using var command = server.Database.CreateCommand($"select result from {name}_results");
        await using var rows = await command.ExecuteReaderAsync();
        var results = new List<string>();
        while (await rows.ReadAsync())
        {
            results.Add(rows.GetString(0));
        }

        return [.. results.Order(StringComparer.Ordinal)];
    }

    private async Task<long> ScalarAsync(string text)
    {
        await using var command = server.Database.CreateCommand(text);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
