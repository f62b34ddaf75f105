namespace DermCpt.Coding;

/// <summary>What may still be run: a coding of n services costs n and an eighth of its square. Not thread-safe.</summary>
internal sealed class CompletionWork(int bound, int services)
{
    private readonly int cost = CostOf(services);
    private int left = bound;

    internal static int CostOf(int services) => services + (services * services / 8);

    /// <summary>False where the bound is reached.</summary>
    internal bool TrySpend() => (left -= cost) >= 0;

    /// <summary>Whether so many codings are within what is left.</summary>
    internal bool Affords(long codings) => codings * cost <= left;
}
