namespace DermCpt.Scrubbing.Checks;

/// <summary>A line of column 2 beside the line of column 1 that decides on it. A value of a buffer's room.</summary>
internal struct JudgedPair(ScrubLine first, ScrubLine second, in Bypass bypass)
{
    internal ScrubLine First { get; } = first;

    internal ScrubLine Second { get; } = second;

    internal Bypass Bypass { get; } = bypass;

    /// <summary>A finding already tells it.</summary>
    internal bool IsTold { get; set; }

    /// <summary>Whether one finding can tell both: the same answer for the same reason, about the same line of column 1.</summary>
    internal readonly bool ComesToTheSameAs(in JudgedPair other) => ReferenceEquals(First, other.First) && Bypass == other.Bypass;
}
