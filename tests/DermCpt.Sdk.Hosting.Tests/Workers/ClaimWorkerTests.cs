using System.Text;
using DermCpt.Hosting;
using DermCpt.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DermCpt.Tests.Hosting.Workers;

/// <summary>The worker between a queue and a store that are in memory.</summary>
public sealed class ClaimWorkerTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(2);

    [Fact]
    public async Task A_batch_is_acknowledged_after_its_results_are_stored()
    {
        var queue = new MemoryQueue();
        queue.Add("b", Encoding.UTF8.GetBytes(Claims.Failing));

        await RunAsync(queue);

        Assert.Equal(["take b", "store b", "acknowledge b"], queue.Calls);
        var (key, result) = Assert.Single(queue.Results);
        Assert.Equal(ResultKey.Of(Encoding.UTF8.GetBytes(Claims.Failing), Claims.Coder), key);
        Assert.StartsWith("1 {\"id\":\"c\",\"status\":\"fail\"", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poison_line_is_an_invalid_result_and_the_rest_go_on()
    {
        var queue = new MemoryQueue();
        byte[] lines = [.. Encoding.UTF8.GetBytes(Claims.Failing + "\n\n{\n"), 0xFF, 0x00, (byte)'\n', .. Encoding.UTF8.GetBytes(Claims.Failing.Replace("\"c\"", "\"d\"", StringComparison.Ordinal))];
        queue.Add("b", lines);

        await RunAsync(queue, options => options.Detail = ResultDetail.Brief);

        Assert.Equal(["1 fail", "3 invalid", "4 invalid", "5 fail"], queue.Results.Values.Order().Select(line => $"{line[0]} {System.Text.Json.JsonDocument.Parse(line[2..]).RootElement.GetProperty("status").GetString()}"));
        Assert.All(queue.Results.Keys, key => Assert.EndsWith("-Brief", key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_batch_whose_store_fails_is_returned_and_done_later()
    {
        var queue = new MemoryQueue { StoresThatFail = 2 };
        queue.Add("b", Encoding.UTF8.GetBytes(Claims.Failing));

        var (log, state) = await RunAsync(queue, options => options.Parallelism = 1);

        Assert.Equal(["take b", "return b", "take b", "return b", "take b", "store b", "acknowledge b"], queue.Calls);
        Assert.Equal(2, log.Count(line => line.Contains("failed at batch b: InvalidOperationException", StringComparison.Ordinal)));
        Assert.DoesNotContain(log, line => line.Contains("11103", StringComparison.Ordinal));
        Assert.Equal((1, 0), (state.Stored, state.FailuresInRow));
    }

    [Fact]
    public async Task A_batch_of_another_edition_is_handed_back_and_told()
    {
        var queue = new MemoryQueue();
        queue.Add("b", Encoding.UTF8.GetBytes(Claims.Failing), edition: new string('0', 64));
        queue.Add("c", Encoding.UTF8.GetBytes(Claims.Failing), edition: Claims.Coder.Edition.ContentHash);

        var (log, _) = await RunAsync(queue, options => options.Parallelism = 1);

        Assert.Equal(["take b", "return b", "take c", "store c", "acknowledge c"], queue.Calls);
        Assert.Single(log, line => line.Contains("Batch b wants edition 0000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_more_batches_are_taken_than_are_worked_on()
    {
        var queue = new MemoryQueue();
        for (var i = 0; i < 40; i++)
        {
            queue.Add($"{i}", Claims.Generated(5, i));
        }

        await RunAsync(queue, options => options.Parallelism = 3);

        Assert.InRange(queue.MostUnderWay, 1, 3);
        Assert.Equal(40, queue.Calls.Count(call => call.StartsWith("acknowledge", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_host_that_stops_finishes_what_is_under_way()
    {
        var queue = new MemoryQueue { EndsWhenEmpty = false, Begun = new TaskCompletionSource() };
        queue.Add("b", Encoding.UTF8.GetBytes(Claims.Failing));
        using var host = Host(queue, [], options => options.Parallelism = 1);
        await host.StartAsync();
        await queue.Begun.Task;
        queue.Add("late", Encoding.UTF8.GetBytes(Claims.Failing));

        var stopping = host.StopAsync();
        queue.Go.SetResult();
        await stopping;

        Assert.Equal(["take b", "store b", "acknowledge b"], queue.Calls);
    }

    [Fact]
    public async Task What_a_host_does_not_wait_for_goes_back()
    {
        var queue = new MemoryQueue { EndsWhenEmpty = false, Begun = new TaskCompletionSource() };
        queue.Add("b", Encoding.UTF8.GetBytes(Claims.Failing));
        using var host = Host(queue, [], options => options.Parallelism = 1);
        await host.StartAsync();
        await queue.Begun.Task;

        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        await host.Services.GetServices<IHostedService>().OfType<ClaimWorker>().Single().StopAsync(impatient.Token);
        for (var tries = 0; queue.Calls.Count < 2 && tries < 500; tries++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(["take b", "return b"], queue.Calls);
    }

    [Fact]
    public async Task Health_is_degraded_after_a_failure_and_unhealthy_after_several()
    {
        var queue = new MemoryQueue { StoresThatFail = int.MaxValue, EndsWhenEmpty = false };
        queue.Add("b", Encoding.UTF8.GetBytes(Claims.Failing));
        using var host = Host(queue, [], options => (options.Parallelism, options.UnhealthyAfter) = (1, 3));
        var state = host.Services.GetRequiredService<ClaimWorkerState>();
        Assert.Equal(HealthStatus.Healthy, (await state.CheckHealthAsync(new HealthCheckContext())).Status);
        await host.StartAsync();
        while (state.FailuresInRow < 3)
        {
            await Task.Delay(5);
        }

        await host.StopAsync();

        Assert.Equal(HealthStatus.Unhealthy, (await state.CheckHealthAsync(new HealthCheckContext())).Status);
        state.Ended(BatchEnd.Stored, 0, 1);
        state.Ended(BatchEnd.Failed, 0, 0);
        Assert.Equal(HealthStatus.Degraded, (await state.CheckHealthAsync(new HealthCheckContext())).Status);
    }

    [Fact]
    public async Task Encounters_are_coded_under_the_payer_that_the_worker_has()
    {
        var queue = new MemoryQueue();
        queue.Add("b", """{"id":"v","dateOfService":"2026-03-02","payer":"medicare","services":[{"id":"a","kind":"biopsy","technique":"punch","site":"thigh"}]}"""u8.ToArray(), work: BatchWork.Code);

        await RunAsync(queue, options => options.Payer = "commercial");

        var (key, result) = Assert.Single(queue.Results);
        Assert.EndsWith("-Code-commercial", key, StringComparison.Ordinal);
        Assert.Contains("\"profile\":{\"id\":\"commercial\"", result, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"11104\"", result, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_worker_cannot_have_is_refused_where_it_is_stated()
    {
        using var state = new ClaimWorkerState();
        var queue = new MemoryQueue();
        Assert.Contains("medicare", Assert.Throws<ArgumentException>(() => new ClaimWorker(Claims.Coder, queue, queue, new ClaimWorkerOptions { Payer = "nobody" }, state, Microsoft.Extensions.Logging.Abstractions.NullLogger<ClaimWorker>.Instance)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClaimWorkerOptions { Parallelism = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClaimWorkerOptions { LongestPause = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClaimWorkerOptions { UnhealthyAfter = 0 });
        Assert.Throws<ArgumentException>(() => new ClaimBatch { Id = "b", Lines = new byte[(64 << 20) + 1] });
    }

    private static IHost Host(MemoryQueue queue, List<string> log, Action<ClaimWorkerOptions>? configure)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(Claims.Coder).AddSingleton<IBatchSource>(queue).AddSingleton<IResultSink>(queue).AddLogging(logging => logging.AddProvider(new ListLog(log)));
        builder.Services.AddClaimWorker(options =>
        {
            (options.FirstPause, options.LongestPause) = (Soon, Soon);
            configure?.Invoke(options);
        });
        return builder.Build();
    }

    private static async Task<(List<string> Log, ClaimWorkerState State)> RunAsync(MemoryQueue queue, Action<ClaimWorkerOptions>? configure = null)
    {
        var log = new List<string>();
        using var host = Host(queue, log, configure);
        await host.StartAsync();
        var worker = host.Services.GetServices<IHostedService>().OfType<ClaimWorker>().Single();
        await worker.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(60));
        await host.StopAsync();
        return (log, host.Services.GetRequiredService<ClaimWorkerState>());
    }

    private sealed class ListLog(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add(formatter(state, exception) + exception);
            }
        }
    }
}
