namespace DermCpt.ReferenceData;

/// <summary>
/// The days on which some release begins, ends or is first carried back. Between two of them the releases say the same of a code, so
/// that an answer may be kept for all days of the window, as far as the code's own rows reach. Immutable and safe on any thread.
/// </summary>
internal sealed class ReleaseWindows
{
    private readonly ushort[] starts;

    internal ReleaseWindows(ReadOnlySpan<SourceRecord> sources)
    {
        var days = new ushort[sources.Length * 3];
        var count = 0;
        foreach (ref readonly var source in sources)
        {
            Add(source.From);
            Add(source.CarriedBackFrom);
            Add(source.To == 0 ? 0 : source.To + 1);
        }

        starts = days[..count];

        void Add(int day)
        {
            var at = day is > 0 and <= ushort.MaxValue ? days.AsSpan(0, count).BinarySearch((ushort)day) : 0;
            if (at < 0)
            {
                days.AsSpan(~at, count - ~at).CopyTo(days.AsSpan(~at + 1));
                days[~at] = (ushort)day;
                count++;
            }
        }
    }

    /// <summary>The window of a day: equal for two days between which no release begins or ends.</summary>
    internal int Of(int day)
    {
        var at = starts.AsSpan().BinarySearch((ushort)day);
        return at >= 0 ? at + 1 : ~at;
    }
}
