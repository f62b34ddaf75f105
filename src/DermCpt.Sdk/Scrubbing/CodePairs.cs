namespace DermCpt.Scrubbing;

/// <summary>
/// A set of pairs of codes, or of a code and a day, that a check has met: asked for every two lines of some checks, hence a table of hashes
/// and no search of the findings. Not thread-safe: each buffer has its own.
/// </summary>
internal sealed class CodePairs
{
    private const int Smallest = 16;
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private ulong[] slots = [];
    private int count;

    internal void Clear()
    {
        if (count > 0)
        {
            Array.Clear(slots);
            count = 0;
        }
    }

    /// <summary>Notes two codes; their order does not matter.</summary>
    internal void Add(ProcedureCode a, ProcedureCode b) => _ = TryAdd(KeyOf(a, b));

    /// <summary>Notes a code and a day; false where they were met before.</summary>
    internal bool TryAdd(ProcedureCode code, DateOnly day) => TryAdd(((ulong)code.Packed << 32) | (uint)day.DayNumber);

    internal bool Contains(ProcedureCode a, ProcedureCode b)
    {
        if (count == 0)
        {
            return false;
        }

        var key = KeyOf(a, b);
        for (var at = PlaceOf(key); slots[at] != 0; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at] == key)
            {
                return true;
            }
        }

        return false;
    }

    private bool TryAdd(ulong key)
    {
        if ((count + 1) * 2 > slots.Length)
        {
            Grow();
        }

        var before = count;
        Put(key);
        return count > before;
    }

    private void Put(ulong key)
    {
        var at = PlaceOf(key);
        for (; slots[at] != 0; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at] == key)
            {
                return;
            }
        }

        slots[at] = key;
        count++;
    }

    private void Grow()
    {
        var old = slots;
        slots = new ulong[Math.Max(old.Length * 2, Smallest)];
        count = 0;
        foreach (var key in old)
        {
            if (key != 0)
            {
                Put(key);
            }
        }
    }

    private int PlaceOf(ulong key) => (int)((key * Multiplier) >> 32) & (slots.Length - 1);

    private static ulong KeyOf(ProcedureCode a, ProcedureCode b) => a < b ? ((ulong)a.Packed << 32) | b.Packed : ((ulong)b.Packed << 32) | a.Packed;
}
