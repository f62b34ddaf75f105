namespace DermCpt.X12;

/// <summary>How a file is read. Thread-safe: immutable.</summary>
public sealed record X12Options
{
    /// <summary>Which payer profile judges a claim.</summary>
    public X12PayerMap Payers { get; init; } = X12PayerMap.Default;

    /// <summary>
    /// Earlier claims of the same subscriber and patient in the file become history. Who they are is kept as a hash that changes with each reader, in memory
    /// only. Memory then grows with the file, up to <see cref="MaxHistory"/>.
    /// </summary>
    public bool KeepHistory { get; init; }

    /// <summary>Most earlier services that are kept for history.</summary>
    public int MaxHistory { get; init; } = 200_000;

    /// <summary>
    /// Where the file is written as it is read: every byte as it was but for SV1 of lines that <see cref="X12Reader.Replace"/> was given, and for the counts of
    /// SE, GE and IEA. Null writes nothing.
    /// </summary>
    public Stream? Repaired { get; init; }
}
