using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace DermCpt.Serve;

/// <summary>
/// Counters and histograms of the coder and of the web server in the text format of Prometheus. A series is a name with its tags; beyond
/// <see cref="MostSeries"/> measurements are counted as left out. Thread-safe.
/// </summary>
internal sealed class MetricsText : IDisposable
{
    private const int MostSeries = 1000;
    private static readonly string[] Meters = ["DermCpt", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Server.Kestrel"];
    private readonly ConcurrentDictionary<string, MetricSeries> series = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();
    private long leftOut;

    public MetricsText(IMeterFactory meters)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Scope == meters && Meters.Contains(instrument.Meter.Name, StringComparer.Ordinal))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
    }

    public void Dispose() => listener.Dispose();

    /// <summary>Everything that was measured so far.</summary>
    internal byte[] Write()
    {
        var text = new StringBuilder();
        string? name = null;
        foreach (var one in series.Values.OrderBy(static one => one.Name, StringComparer.Ordinal).ThenBy(static one => one.Labels, StringComparer.Ordinal))
        {
            if (name != one.Name)
            {
                name = one.Name;
                text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {one.Help}\n# TYPE {name} {one.Kind}\n");
            }

            one.Write(text);
        }

        text.Append(CultureInfo.InvariantCulture, $"# HELP dermcpt_measurements_left_out Measurements that no series was left for.\n# TYPE dermcpt_measurements_left_out counter\ndermcpt_measurements_left_out {Interlocked.Read(ref leftOut)}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = Labels(tags);
        var key = $"{instrument.Name} {labels}";
        if (!series.TryGetValue(key, out var one))
        {
            if (series.Count >= MostSeries)
            {
                Interlocked.Increment(ref leftOut);
                return;
            }

            one = series.GetOrAdd(key, static (_, made) => made, new MetricSeries(instrument, labels));
        }

        one.Take(value);
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            var escaped = Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            text.Append(text.Length == 0 ? string.Empty : ",").Append(MetricSeries.NameOf(name)).Append("=\"").Append(escaped).Append('"');
        }

        return text.ToString();
    }
}
