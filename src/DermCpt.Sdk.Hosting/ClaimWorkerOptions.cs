using DermCpt.Json;

namespace DermCpt.Hosting;

/// <summary>How a worker works. Not thread-safe: set at start alone.</summary>
public sealed class ClaimWorkerOptions
{
    private const int MostLoops = 256;

    /// <summary>How many batches are worked on at once, 1 to 256; absent, one a processor. No batch is taken before one of them is done.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1 to 256.</exception>
    public int Parallelism
    {
        get;
        set => field = value is >= 1 and <= MostLoops ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"Parallelism: expected 1 to {MostLoops}.");
    } = Math.Min(Environment.ProcessorCount, MostLoops);

    /// <summary>How much of each result is written; absent, all of the contract.</summary>
    public ResultDetail Detail { get; set; }

    /// <summary>Id of a payer profile in place of each document's own; null takes the document's.</summary>
    public string? Payer { get; set; }

    /// <summary>First pause after the queue or the store failed, or a batch was handed back; it doubles up to <see cref="LongestPause"/>. Absent, a quarter of a second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or over an hour.</exception>
    public TimeSpan FirstPause
    {
        get;
        set => field = Positive(value);
    } = TimeSpan.FromMilliseconds(250);

    /// <summary>Longest pause between two tries; absent, 30 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or over an hour.</exception>
    public TimeSpan LongestPause
    {
        get;
        set => field = Positive(value);
    } = TimeSpan.FromSeconds(30);

    /// <summary>From how many failures in a row on the health check says unhealthy instead of degraded; absent, 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int UnhealthyAfter
    {
        get;
        set => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "UnhealthyAfter: expected 1 or more.");
    } = 5;

    private static TimeSpan Positive(TimeSpan value) => value > TimeSpan.Zero && value <= TimeSpan.FromHours(1)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected more than zero, and at most an hour.");
}
