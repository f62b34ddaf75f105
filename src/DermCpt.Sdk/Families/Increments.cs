namespace DermCpt.Families;

/// <summary>
/// Add-on units by size: what the primary covers, then one unit for each further step or part of one. Exactly the first amount gives
/// none. Thread-safe: an immutable value.
/// </summary>
internal readonly struct Increments(int first, int step)
{
    /// <summary>What the primary covers, in stored units.</summary>
    internal int First { get; init; } = first;
    /// <summary>What one unit of the add-on covers, in the same units.</summary>
    internal int Step { get; init; } = step;

    /// <summary>Units for a measured amount: max(0, ceil((measured - first) / step)).</summary>
    internal int Beyond(int measured) => measured <= First ? 0 : (int)(((long)measured - First + Step - 1) / Step);
}
