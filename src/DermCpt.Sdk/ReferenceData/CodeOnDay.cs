using System.Runtime.CompilerServices;

namespace DermCpt.ReferenceData;

/// <summary>What the tables say of one code, and the days on which they say so.</summary>
internal struct CodeOnDay
{
    /// <summary>First and last day of the code's own rows, within the spell of the releases.</summary>
    internal ushort From;
    internal ushort To;

    /// <summary>The spell of the releases, plus 1; 0 for nothing kept.</summary>
    internal int Spell;

    internal FeeRow Fee;

    /// <summary>Of the fee schedule, or of the patch for codes that it does not hold.</summary>
    internal GlobalDays Global;
    internal LifecycleState Lifecycle;
    internal UnitLimit Limit;
    internal AddOnRows AddOns;
}

/// <summary>
/// What the tables said of the codes of earlier claims, kept by code and spell: claims repeat codes, and dates lie near each other.
/// A second copy of the tables never grows from it: an entry is filled by the ordinary lookups and holds only for the days that it
/// names. Not thread-safe: each buffer has its own.
/// </summary>
internal sealed class CodesOnDays
{
    private const int SpellsKept = 4;
    private Edition edition = null!;
    private ReleaseSpells spells = null!;
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
        spells = used.Spells;
        places = new int[(used.CodeCount + 1) * SpellsKept];
        count = 0;
    }

    internal int SpellOf(int day) => spells.Of(day);

    /// <summary>The kept answer, filled when it is not of the day. The reference holds until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly CodeOnDay Of(int dense, int day, int spell)
    {
        ref var entry = ref entries[places[((dense + 1) * SpellsKept) + (spell % SpellsKept)]];
        if (entry.Spell != spell + 1 || day < entry.From || day > entry.To)
        {
            return ref Fill(dense, day, spell);
        }

        return ref entry;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref CodeOnDay Fill(int dense, int day, int spell)
    {
        ref var place = ref places[((dense + 1) * SpellsKept) + (spell % SpellsKept)];
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
        entry.Spell = spell + 1;
        (entry.From, entry.To) = edition.RowsReach(dense, day);
        entry.Fee = edition.FindFee(dense, date);
        entry.Global = edition.FindGlobalDaysRow(dense, date).Days;
        entry.Lifecycle = edition.FindLifecycle(dense).StateOn(date);
        entry.Limit = edition.FindUnitLimit(dense, date);
        entry.AddOns = edition.FindAddOn(dense, date);
        return ref entry;
    }
}
