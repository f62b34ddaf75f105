using System.Runtime.CompilerServices;

namespace DermCpt.ReferenceData;

/// <summary>What the tables say of one code, and the days on which they say so.</summary>
internal struct CodeOnDay
{
    /// <summary>First and last day of the code's own rows, within the window of the releases.</summary>
    internal ushort From;
    internal ushort To;

    /// <summary>The window of the releases, plus 1; 0 for nothing kept.</summary>
    internal int Window;

    internal FeeRow Fee;

    /// <summary>Of the fee schedule, or of the patch for codes that it does not hold.</summary>
    internal GlobalDays Global;
    internal LifecycleState Lifecycle;
    internal UnitLimit Limit;
    internal AddOnRows AddOns;
}

/// <summary>
/// What the tables said of the codes of earlier claims, kept by code and window: claims repeat codes, and dates lie near each other.
/// A second copy of the tables never grows from it: an entry is filled by the ordinary lookups and holds only for the days that it
/// names. Not thread-safe: each buffer has its own.
/// </summary>
internal sealed class CodesOnDays
{
    private const int WindowsKept = 4;
    private Edition edition = null!;
    private ReleaseWindows windows = null!;
    private int[] places = [];
    private CodeOnDay[] entries = new CodeOnDay[64];
    private int count;

    internal void Use(Edition used)
    {
        if (ReferenceEquals(edition, used))
        {
            return;
        }

        edition = used;
        windows = used.Windows;
        places = new int[(used.CodeCount + 1) * WindowsKept];
        count = 0;
    }

    internal int WindowOf(int day) => windows.Of(day);

    /// <summary>The kept answer, filled when it is not of the day. The reference holds until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly CodeOnDay Of(int dense, int day, int window)
    {
        ref var entry = ref entries[places[((dense + 1) * WindowsKept) + (window % WindowsKept)]];
        if (entry.Window != window + 1 || day < entry.From || day > entry.To)
        {
            return ref Fill(dense, day, window);
        }

        return ref entry;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref CodeOnDay Fill(int dense, int day, int window)
    {
        ref var place = ref places[((dense + 1) * WindowsKept) + (window % WindowsKept)];
        if (place == 0)
        {
            // Entry 0 stays empty: it stands for every code not met yet.
            if (++count == entries.Length)
            {
                Array.Resize(ref entries, count * 2);
            }

            place = count;
        }

        ref var entry = ref entries[place];
        var date = Day.Date(day)!.Value;
        entry.Window = window + 1;
        (entry.From, entry.To) = edition.RowsReach(dense, day);
        entry.Fee = edition.FindFee(dense, date);
        entry.Global = edition.FindGlobalDaysRow(dense, date).Days;
        entry.Lifecycle = edition.FindLifecycle(dense).StateOn(date);
        entry.Limit = edition.FindUnitLimit(dense, date);
        entry.AddOns = edition.FindAddOn(dense, date);
        return ref entry;
    }
}
