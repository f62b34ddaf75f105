namespace DermCpt.X12;

/// <summary>Bytes that cannot be read as X12 from some place on: the one exception that reading throws. Thread-safe: immutable.</summary>
public sealed class X12Exception : Exception
{
    /// <summary>An error without a place.</summary>
    public X12Exception()
        : this("The file cannot be read as X12.")
    {
    }

    /// <summary>An error without a place.</summary>
    public X12Exception(string message)
        : base(message)
    {
    }

    /// <summary>An error without a place, and its cause.</summary>
    public X12Exception(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal X12Exception(long offset, long segment, string problem)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"byte {offset}, segment {segment} of the file: {problem}"))
    {
        Offset = offset;
        Segment = segment;
    }

    /// <summary>Byte of the file at which the segment begins, 0-based.</summary>
    public long Offset { get; }

    /// <summary>That segment's number in the file, 1-based; 0 when there is no place.</summary>
    public long Segment { get; }
}
