namespace DermCpt.Testing;

/// <summary>Numbers from a seed, the same on every machine and runtime (SplitMix64). Not thread-safe: one a thread.</summary>
internal sealed class SeededSource(ulong seed)
{
    private ulong state = seed;

    /// <summary>A source for the case at a place of a run; neighbours have nothing in common.</summary>
    internal static SeededSource For(int seed, int place) => new(Mix(((ulong)(uint)seed << 32) | (uint)place));

    /// <summary>0 to below a bound.</summary>
    internal int Below(int bound)
    {
        state += 0x9E3779B97F4A7C15;
        return (int)(Mix(state) % (ulong)bound);
    }

    /// <summary>Both ends included.</summary>
    internal int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True so many times in a hundred.</summary>
    internal bool Percent(int share) => Below(100) < share;

    internal T Pick<T>(ReadOnlySpan<T> values) => values[Below(values.Length)];

    /// <summary>A place, as often as its weight.</summary>
    internal int Weighted(ReadOnlySpan<int> weights)
    {
        var all = 0;
        foreach (var weight in weights)
        {
            all += weight;
        }

        var drawn = Below(all);
        var place = 0;
        while (drawn >= weights[place])
        {
            drawn -= weights[place++];
        }

        return place;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
