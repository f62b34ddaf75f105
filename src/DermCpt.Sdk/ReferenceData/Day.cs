namespace DermCpt.ReferenceData;

/// <summary>Days as editions hold them: 1 = 1980-01-01, 0 = none. Dates outside 1980..2159 are clamped, which no table reaches.</summary>
internal static class Day
{
    private const int Base = 722813;

    internal static int Of(DateOnly date) => Math.Clamp(date.DayNumber - Base, 1, ushort.MaxValue);

    internal static DateOnly? Date(int day) => day == 0 ? null : DateOnly.FromDayNumber(day + Base);
}

/// <summary>The days around one day on which nothing changes, narrowed by each day on which something does.</summary>
internal struct DayReach(int day)
{
    internal ushort From { get; private set; }

    /// <summary>Inclusive.</summary>
    internal ushort To { get; private set; } = ushort.MaxValue;

    /// <summary>Something begins on a day; 0 for never.</summary>
    internal void Begins(int change)
    {
        if (change == 0)
        {
            return;
        }

        if (change <= day)
        {
            From = (ushort)Math.Max(From, change);
        }
        else
        {
            To = (ushort)Math.Min(To, change - 1);
        }
    }

    /// <summary>Something has its last day; 0 for never.</summary>
    internal void Ends(int last) => Begins(last == 0 ? 0 : last + 1);
}
