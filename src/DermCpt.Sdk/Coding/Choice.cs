namespace DermCpt.Coding;

/// <summary>
/// One choice of a missing fact: its stored value and, where it is a band of a measure, the band's ends (0 for no start,
/// <see cref="Families.BandTable.Open"/> for no end). Texts are made when read.
/// </summary>
internal readonly struct Choice(long value, int from = 0, int to = 0, bool isBand = false)
{
    internal long Value { get; init; } = value;
    internal int From { get; init; } = from;
    internal int To { get; init; } = to;
    internal bool IsBand { get; init; } = isBand;
}
