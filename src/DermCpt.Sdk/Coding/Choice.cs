namespace DermCpt.Coding;

/// <summary>
/// One choice of a missing fact: its stored value and, where it is a band of a measure, the band's ends (0 for no start,
/// <see cref="Families.BandTable.Open"/> for no end). Texts are made when read.
/// </summary>
internal readonly record struct Choice(long Value, int From = 0, int To = 0, bool IsBand = false);
