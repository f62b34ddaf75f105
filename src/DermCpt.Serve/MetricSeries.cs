using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace DermCpt.Serve;

/// <summary>One series: a counter, a gauge that goes up and down, or a histogram. Thread-safe.</summary>
internal sealed class MetricSeries(Instrument instrument, string labels)
{
    private static readonly double[] Bounds = [0.0001, 0.001, 0.01, 0.1, 1, 10];
    private readonly Lock door = new();
    private readonly long[] buckets = new long[Bounds.Length];
    private readonly bool isHistogram = instrument is Histogram<double>;
    private double sum;
    private long count;

    internal string Name { get; } = NameOf(instrument.Name) + (instrument.Unit == "s" ? "_seconds" : string.Empty) + (instrument is Counter<long> ? "_total" : string.Empty);

    internal string Help { get; } = (instrument.Description ?? string.Empty).ReplaceLineEndings(" ");

    internal string Kind => isHistogram ? "histogram" : instrument is Counter<long> ? "counter" : "gauge";

    internal string Labels => labels;

    internal static string NameOf(string name) => string.Concat(name.Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    internal void Take(double value)
    {
        lock (door)
        {
            sum += value;
            count++;
            for (var i = 0; isHistogram && i < Bounds.Length; i++)
            {
                buckets[i] += value <= Bounds[i] ? 1 : 0;
            }
        }
    }

    internal void Write(StringBuilder text)
    {
        lock (door)
        {
            var braced = labels.Length == 0 ? string.Empty : $"{{{labels}}}";
            if (!isHistogram)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Name}{braced} {sum}\n");
                return;
            }

            var comma = labels.Length == 0 ? string.Empty : ",";
            for (var i = 0; i < Bounds.Length; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{{labels}{comma}le=\"{Bounds[i]}\"}} {buckets[i]}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{{labels}{comma}le=\"+Inf\"}} {count}\n{Name}_sum{braced} {sum}\n{Name}_count{braced} {count}\n");
        }
    }
}
