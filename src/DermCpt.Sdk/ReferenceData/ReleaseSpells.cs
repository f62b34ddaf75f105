namespace DermCpt.ReferenceData;

/// <summary>
/// The days on which some release begins, ends or is first carried back. Between two of them the releases say the same of a code, so
/// that an answer may be kept for all days of the spell, as far as the code's own rows reach. Immutable and safe on any thread.
/// </summary>
internal sealed class ReleaseSpells
{
    private readonly ushort[] starts;

    internal ReleaseSpells(ReadOnlySpan<SourceRecord> sources)
    {
        var days = new SortedSet<ushort>();
        foreach (ref readonly var source in sources)
        {
            Add(days, source.From);
            Add(days, source.CarriedBackFrom);
            Add(days, source.To == 0 ? 0 : source.To + 1);
        }

        starts = [.. days];
    }

    /// <summary>The spell of a day: equal for two days between which no release begins or ends.</summary>
    internal int Of(int day)
    {
        var at = starts.AsSpan().BinarySearch((ushort)day);
        return at >= 0 ? at + 1 : ~at;
    }

    private static void Add(SortedSet<ushort> days, int day)
    {
        if (day is > 0 and <= ushort.MaxValue)
        {
            _ = days.Add((ushort)day);
        }
    }
}
