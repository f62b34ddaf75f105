using DermCpt.Rules;

namespace DermCpt;

/// <summary>
/// The global period of an operation as calendar days: 000 is the day, 010 the day and ten after, 090 from the day before to ninety
/// days after (GLB-01..03). Other words have none. Thread-safe: an immutable value.
/// </summary>
internal readonly record struct GlobalPeriod
{
    private const int MinorDays = 10;
    private const int MajorDays = 90;

    /// <summary>The period of an operation.</summary>
    /// <param name="days">The code's global days on that date.</param>
    /// <param name="surgery">The date of the operation.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period leaves the calendar.</exception>
    public GlobalPeriod(GlobalDays days, DateOnly surgery)
    {
        Days = days;
        Surgery = surgery;
        FirstDay = days == GlobalDays.Days090 ? surgery.AddDays(-1) : surgery;
        LastDay = days switch
        {
            GlobalDays.Days010 => surgery.AddDays(MinorDays),
            GlobalDays.Days090 => surgery.AddDays(MajorDays),
            _ => surgery,
        };
    }

    /// <summary>The word of the fee schedule.</summary>
    public GlobalDays Days { get; }

    /// <summary>The date of the operation.</summary>
    public DateOnly Surgery { get; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>Last day, inclusive; the day after it is free (GLB-02, GLB-03).</summary>
    public DateOnly LastDay { get; }

    /// <summary>
    /// Whether the word of the fee schedule gives a period of its own: 000, 010 and 090 do; XXX has none and ZZZ follows its primary
    /// (GLB-08).
    /// </summary>
    public bool HasPeriod => Days is GlobalDays.Days000 or GlobalDays.Days010 or GlobalDays.Days090;

    /// <summary>Whether later care falls into it: only 010 and 090 have days after the operation.</summary>
    public bool HasDaysAfter => Days is GlobalDays.Days010 or GlobalDays.Days090;

    /// <summary>Whether a date lies in the period, both ends included.</summary>
    public bool Contains(DateOnly date) => HasPeriod && date >= FirstDay && date <= LastDay;

    /// <summary>Whether a date is the one day before an operation of 090 that belongs to it (EM-98).</summary>
    public bool IsDayBefore(DateOnly date) => Days == GlobalDays.Days090 && date == FirstDay;

    /// <summary>The period of an operation under a payer, whose own global days come before those of the fee schedule (GLB-05).</summary>
    /// <param name="payer">The payer's profile.</param>
    /// <param name="code">The operation.</param>
    /// <param name="scheduled">The fee schedule's word for the code on that date.</param>
    /// <param name="surgery">The date of the operation.</param>
    /// <exception cref="ArgumentNullException">No profile.</exception>
    public static GlobalPeriod Of(PayerProfile payer, ProcedureCode code, GlobalDays scheduled, DateOnly surgery)
    {
        ArgumentNullException.ThrowIfNull(payer);
        return new GlobalPeriod(
            payer.GlobalDaysOf(code) switch
            {
                "000" => GlobalDays.Days000,
                "010" => GlobalDays.Days010,
                "090" => GlobalDays.Days090,
                "XXX" => GlobalDays.Xxx,
                _ => scheduled,
            },
            surgery);
    }

    /// <summary>A return to the operating room opens no period of its own, and another group's operation none here (GLB-06, GLB-07).</summary>
    internal static bool IsOpenedBy(bool? otherGroup, ReadOnlySpan<ModifierCode> modifiers) =>
        otherGroup != true && (ModifierBits.Of(modifiers) & ModifierBits.M78) == 0;

    /// <summary>Whether the days are unknown and a date lies where the longest period would still be open: it cannot be judged.</summary>
    internal bool MayContain(DateOnly date) => Days == GlobalDays.Unknown && date >= Surgery && date.DayNumber - Surgery.DayNumber <= MajorDays;

    /// <summary>Where a date lies for the decision of 5b: only 010 and 090 have an inside, and the day of the operation is apart (GLB-06, GLB-10).</summary>
    internal GlobalTiming TimingOf(DateOnly date) =>
        date == Surgery ? GlobalTiming.SameDay : HasDaysAfter && Contains(date) ? GlobalTiming.Inside : GlobalTiming.Outside;

    /// <summary>Why a date is inside or outside, in one sentence.</summary>
    public string Explain(DateOnly date) => !HasPeriod
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{date:yyyy-MM-dd} is in no period: the service of {Surgery:yyyy-MM-dd} has none of its own.")
        : Contains(date)
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{date:yyyy-MM-dd} lies in the period {FirstDay:yyyy-MM-dd} to {LastDay:yyyy-MM-dd} of the operation of {Surgery:yyyy-MM-dd}.")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{date:yyyy-MM-dd} lies outside the period {FirstDay:yyyy-MM-dd} to {LastDay:yyyy-MM-dd} of the operation of {Surgery:yyyy-MM-dd}.");
}
