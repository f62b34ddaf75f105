namespace DermCpt.Hosting;

/// <summary>The database of a table queue. An immutable word, safe on any thread.</summary>
public enum TableDialect
{
    /// <summary>PostgreSQL 9.5 or later: <c>for update skip locked</c>.</summary>
    PostgreSql,

    /// <summary>SQL Server 2016 or later, Azure SQL: <c>readpast</c>.</summary>
    SqlServer,
}

/// <summary>Names and times of a table queue. Not thread-safe: set at start alone.</summary>
public sealed class TableQueueOptions
{
    private const int LongestName = 100;

    /// <summary>Table of the batches; absent, <c>dermcpt_batches</c>. Letters, digits, underscores, and one dot behind a schema.</summary>
    /// <exception cref="ArgumentException">Another character, or more than 100 of them.</exception>
    public string Batches
    {
        get;
        set => field = Name(value);
    } = "dermcpt_batches";

    /// <summary>Table of the results; absent, <c>dermcpt_results</c>.</summary>
    /// <exception cref="ArgumentException">Another character, or more than 100 of them.</exception>
    public string Results
    {
        get;
        set => field = Name(value);
    } = "dermcpt_results";

    /// <summary>How long an empty queue is left alone before it is looked at again; absent, a quarter of a second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or over an hour.</exception>
    public TimeSpan LookEvery
    {
        get;
        set => field = value > TimeSpan.Zero && value <= TimeSpan.FromHours(1) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "LookEvery: expected more than zero, and at most an hour.");
    } = TimeSpan.FromMilliseconds(250);

    /// <summary>The source ends where the queue is empty, instead of waiting: for a job that runs and ends.</summary>
    public bool EndsWhenEmpty { get; set; }

    /// <summary>Lines of a batch that is added, 1 to 1,000; absent, 500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1 to 1,000.</exception>
    public int LinesABatch
    {
        get;
        set => field = value is >= 1 and <= 1000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "LinesABatch: expected 1 to 1,000.");
    } = 500;

    /// <summary>A name stands in the text of a command: nothing else than a name may be one.</summary>
    private static string Name(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        var parts = value.Split('.');
        var isName = value.Length <= LongestName && parts.Length <= 2 && Array.TrueForAll(parts, static part => part.Length > 0 && !char.IsAsciiDigit(part[0]) && part.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'));
        return isName ? value : throw new ArgumentException($"'{value}': expected a name of letters, digits and underscores, with a schema and a dot before it or none.", nameof(value));
    }
}
