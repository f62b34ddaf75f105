namespace DermCpt;

/// <summary>Ranges of facts that are plain numbers, with errors that name the fact.</summary>
internal static class FactRange
{
    internal const int MaxCount = 9999;

    internal static int Count(int value, Fact fact) => value is < 0 or > MaxCount
        ? throw new ArgumentOutOfRangeException(Words.CamelCaseOf(fact), value, $"Expected a whole number from 0 to {MaxCount}.")
        : value;

    internal static int Hundredths(decimal value, Fact fact) => value is < 0m or > 99999.99m || decimal.Truncate(value * 100m) != value * 100m
        ? throw new ArgumentOutOfRangeException(Words.CamelCaseOf(fact), value, "Expected 0 to 99999.99 with at most two decimals.")
        : (int)(value * 100m);
}
