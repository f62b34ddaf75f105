namespace DermCpt.ReferenceData;

/// <summary>Days as editions hold them: 1 = 1980-01-01, 0 = none. Dates outside 1980..2159 are clamped, which no table reaches.</summary>
internal static class Day
{
    private const int Base = 722813;

    internal static int Of(DateOnly date) => Math.Clamp(date.DayNumber - Base, 1, ushort.MaxValue);

    internal static DateOnly? Date(int day) => day == 0 ? null : DateOnly.FromDayNumber(day + Base);
}
