namespace DermCpt.Json;

/// <summary>How much of a result is written. An immutable word, safe on any thread.</summary>
public enum ResultDetail
{
    /// <summary>The result of the contract.</summary>
    Full,

    /// <summary>Id, status and codes only: <c>{id, status, codes}</c>; of a scrub the names of its findings.</summary>
    Brief,

    /// <summary>The result, and for each line the facts that decided it and its distance to the codes beside it.</summary>
    Why,
}

/// <summary>How one document is run and its result written. Thread-safe: immutable.</summary>
public sealed record JsonRun
{
    /// <summary>The result of the contract; input that cannot be read throws.</summary>
    public static JsonRun Default { get; } = new();

    /// <summary>Id of a payer profile in place of the document's own; null takes the document's.</summary>
    public string? Payer { get; init; }

    /// <summary>How much is written.</summary>
    public ResultDetail Detail { get; init; }

    /// <summary>
    /// Input that cannot be read gives a result of status <c>invalid</c> with one finding that says where and why, instead of an
    /// exception: for streams, where a bad line must not stop the rest.
    /// </summary>
    public bool InvalidAsResult { get; init; }

    /// <summary>Line of the file on which the document begins, 1-based: messages name that line.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int FirstLine
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(FirstLine), value, "Expected 1 or more.");
    } = 1;
}
