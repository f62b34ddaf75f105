using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace DermCpt.Extensions.DependencyInjection;

/// <summary>Measures what a coder does with the host's meter, activity source and log. Thread-safe; nothing is allocated while nobody listens.</summary>
internal sealed partial class Measurements : CoderObserver, IDisposable
{
    private static readonly ActivitySource Activities = new(DermCptTelemetry.Name);
    private static readonly string[] CodingWords = Enum.GetNames<CodingStatus>();
    private static readonly string[] ScrubWords = Enum.GetNames<ScrubStatus>();
    private readonly Meter meter;
    private readonly Histogram<double> coding;
    private readonly Histogram<double> scrubbing;
    private readonly Counter<long> services;
    private readonly Counter<long> missingFacts;
    private readonly Counter<long> lines;
    private readonly Counter<long> findings;
    private readonly ILogger log;

    public Measurements(ILogger log, IMeterFactory? meters)
    {
        this.log = log;
        meter = meters?.Create(DermCptTelemetry.Name) ?? new Meter(DermCptTelemetry.Name);
        coding = meter.CreateHistogram<double>(DermCptTelemetry.CodingDuration, "s", "Time to code an encounter.");
        scrubbing = meter.CreateHistogram<double>(DermCptTelemetry.ScrubDuration, "s", "Time to scrub a claim.");
        services = meter.CreateCounter<long>(DermCptTelemetry.Services, "{service}", "Services coded.");
        missingFacts = meter.CreateCounter<long>(DermCptTelemetry.MissingFacts, "{fact}", "Facts asked for.");
        lines = meter.CreateCounter<long>(DermCptTelemetry.Lines, "{line}", "Claim lines scrubbed.");
        findings = meter.CreateCounter<long>(DermCptTelemetry.Findings, "{finding}", "Findings.");
    }

    public override long Begin() => Stopwatch.GetTimestamp();

    public override void Coded(long begun, CodingStatus status, int services, int missingFacts)
    {
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var word = CodingWords[(int)status];
        coding.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("status", word));
        this.services.Add(services);
        this.missingFacts.Add(missingFacts);
        Trace("dermcpt.code", elapsed, word);
        EncounterCoded(word, elapsed.TotalMilliseconds, services, missingFacts);
    }

    public override void Scrubbed(long begun, ScrubStatus status, int lines, int findings)
    {
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var word = ScrubWords[(int)status];
        scrubbing.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("status", word));
        this.lines.Add(lines);
        this.findings.Add(findings);
        Trace("dermcpt.scrub", elapsed, word);
        ClaimScrubbed(word, elapsed.TotalMilliseconds, lines, findings);
    }

    public void Dispose() => meter.Dispose();

    [LoggerMessage(1, LogLevel.Information, "The coder is ready: edition {Edition}, rules {Rules}, {Payers} payer profiles, {Practices} practices.")]
    internal partial void Ready(string edition, string rules, int payers, int practices);

    [LoggerMessage(2, LogLevel.Debug, "An encounter was coded: {Status}, {Milliseconds} ms, {Services} services, {MissingFacts} facts missing.")]
    private partial void EncounterCoded(string status, double milliseconds, int services, int missingFacts);

    [LoggerMessage(3, LogLevel.Debug, "A claim was scrubbed: {Status}, {Milliseconds} ms, {Lines} lines, {Findings} findings.")]
    private partial void ClaimScrubbed(string status, double milliseconds, int lines, int findings);

    /// <summary>The activity is written when it is over: nothing is carried through the engine meanwhile.</summary>
    private static void Trace(string name, TimeSpan elapsed, string status)
    {
        if (Activities.HasListeners())
        {
            using var activity = Activities.StartActivity(ActivityKind.Internal, startTime: DateTimeOffset.UtcNow - elapsed, name: name);
            activity?.SetTag("dermcpt.status", status);
        }
    }
}
