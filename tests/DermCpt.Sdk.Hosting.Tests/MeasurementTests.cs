using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using DermCpt.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace DermCpt.Tests.Hosting;

/// <summary>What a host can measure: counts, durations and statuses; never what an encounter says.</summary>
public sealed class MeasurementTests
{
    private const string Label = "a label of the visit";

    [Fact]
    public void Codings_and_scrubs_are_measured_traced_and_logged_without_contents()
    {
        var told = new ConcurrentQueue<string>();
        using var host = new ServiceCollection().AddMetrics().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Listening(told))).AddDermCpt().BuildServiceProvider();
        var factory = host.GetRequiredService<IMeterFactory>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => told.Enqueue($"{instrument.Name} {tags[0].Key}={tags[0].Value} {value >= 0}"));
        meters.SetMeasurementEventCallback<long>((instrument, value, _, _) => told.Enqueue($"{instrument.Name} {value}"));
        meters.Start();
        var mine = new Activity("test").Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DermCptTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == mine.TraceId)
                {
                    told.Enqueue($"{activity.OperationName} {activity.GetTagItem("dermcpt.status")}");
                }
            },
        };
        ActivitySource.AddActivityListener(activities);

        var coder = host.GetRequiredService<DermCoder>();
        var visit = Visit();
        _ = coder.Code(visit);
        _ = coder.Code(visit, new CodingBuffer()).Status;
        _ = coder.Scrub(new Claim { Id = Label, DateOfService = new(2026, 3, 2), Payer = "medicare", Lines = [new ClaimLine { Code = ProcedureCode.Parse("11103"), Units = 1 }] });
        mine.Stop();

        Assert.Equal(2, told.Count(one => one == "dermcpt.coding.duration status=NeedsFacts True"));
        Assert.Equal(2, told.Count(one => one == "dermcpt.coding.services 1"));
        Assert.Equal(2, told.Count(one => one == "dermcpt.coding.missing_facts 1"));
        Assert.Single(told, "dermcpt.scrub.duration status=Fail True");
        Assert.Single(told, "dermcpt.scrub.lines 1");
        Assert.Equal(2, told.Count(one => one == "dermcpt.code NeedsFacts"));
        Assert.Single(told, "dermcpt.scrub Fail");
        Assert.Equal(2, told.Count(one => one.StartsWith("Debug An encounter was coded: NeedsFacts", StringComparison.Ordinal)));
        Assert.Single(told, one => one.StartsWith("Information The coder is ready", StringComparison.Ordinal));
        Assert.DoesNotContain(told, one => one.Contains(Label, StringComparison.Ordinal) || one.Contains("11103", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-02", HealthStatus.Healthy)]
    [InlineData("1991-03-02", HealthStatus.Degraded)]
    public async Task Health_is_whether_the_tables_answer_for_today(string day, HealthStatus expected)
    {
        using var host = new ServiceCollection().AddSingleton<TimeProvider>(new Day(day)).AddDermCpt().BuildServiceProvider();
        var health = await new DermCptHealthCheck(host).CheckHealthAsync(new HealthCheckContext());

        Assert.Equal(expected, health.Status);
        Assert.Equal(Edition.Default.ContentHash, health.Data["contentHash"]);
        Assert.True(health.Data.ContainsKey("ptp"));
    }

    [Fact]
    public async Task A_coder_that_cannot_be_made_is_unhealthy()
    {
        using var host = new ServiceCollection().AddDermCpt(options => options.EditionFile = "no/such/file").BuildServiceProvider();
        var health = await new DermCptHealthCheck(host).CheckHealthAsync(new HealthCheckContext());

        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains("no/such/file", health.Description, StringComparison.Ordinal);
    }

    private static Encounter Visit() => new()
    {
        Id = Label,
        DateOfService = new(2026, 3, 2),
        Payer = "medicare",
        Services = [new ShaveRemovalService { Id = Label, Site = BodySite.Hand }],
    };

    private sealed class Day(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(day + "T12:00Z");

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }

    private sealed class Listening(ConcurrentQueue<string> told) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => told.Enqueue($"{logLevel} {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
