namespace DermCpt.Families;

/// <summary>
/// Add-on units by size: what the primary covers, then one unit for each further step or part of one. Exactly the first amount gives
/// none. Thread-safe: an immutable value.
/// </summary>
/// <param name="First">What the primary covers, in stored units.</param>
/// <param name="Step">What one unit of the add-on covers, in the same units.</param>
internal readonly record struct Increments(int First, int Step)
{
    /// <summary>Units for a measured amount: max(0, ceil((measured - first) / step)).</summary>
    internal int Beyond(int measured) => measured <= First ? 0 : (int)(((long)measured - First + Step - 1) / Step);
}
