namespace DermCpt.Hosting;

/// <summary>What is done with the lines of a batch. An immutable word, safe on any thread.</summary>
public enum BatchWork
{
    /// <summary>The lines are claims: they are scrubbed, and audited where a claim carries its encounter.</summary>
    Scrub,

    /// <summary>The lines are encounters: they are coded.</summary>
    Code,
}

/// <summary>
/// A batch from a queue: 1 to some thousand documents as JSON lines; 100 to 1,000 are best. A source may derive its own record with what it needs
/// to acknowledge the batch. Thread-safe: immutable.
/// </summary>
public record ClaimBatch
{
    private const int MostBytes = 64 << 20;

    /// <summary>The batch's label in its queue, for logs and results.</summary>
    public required string Id { get; init; }

    /// <summary>JSON lines in UTF-8, at most 64 MiB. They may not change while the batch is worked on.</summary>
    /// <exception cref="ArgumentException">More than 64 MiB.</exception>
    public required ReadOnlyMemory<byte> Lines
    {
        get;
        init => field = value.Length <= MostBytes ? value : throw new ArgumentException($"Lines has {value.Length} bytes: expected at most {MostBytes}.", nameof(value));
    }

    /// <summary>What is done with the lines.</summary>
    public BatchWork Work { get; init; }

    /// <summary>
    /// <see cref="Edition.ContentHash"/> of the edition that the job is to be answered from, so that a roll-out in the middle of a job mixes no
    /// tables; null takes any. A worker with another edition hands the batch back.
    /// </summary>
    public string? EditionHash { get; init; }
}

/// <summary>The result of one line.</summary>
/// <param name="Key">The same for the same document, edition, rules and profiles (<see cref="Json.ResultKey"/>): a sink that keeps one result a key takes a batch that comes twice as come once.</param>
/// <param name="Line">Number of the line in its batch, from 1.</param>
/// <param name="Utf8">The result as JSON in UTF-8, without a line break.</param>
public readonly record struct LineResult(string Key, int Line, ReadOnlyMemory<byte> Utf8);
