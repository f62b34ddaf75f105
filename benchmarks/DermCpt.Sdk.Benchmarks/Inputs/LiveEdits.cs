using DermCpt.ReferenceData;

namespace DermCpt.Benchmarks.Inputs;

/// <summary>The pairs and unit limits that are in force on the benchmarks' day, as every engine of the comparison gets them.</summary>
internal static class LiveEdits
{
    internal static readonly DateOnly Date = new(2024, 8, 14);

    /// <summary>The codes that the pair table covers; a code's place here is its interned number.</summary>
    internal static readonly ProcedureCode[] Codes = [.. Enumerable.Range(0, Edition.Default.Pairs.CodeCount).Select(Edition.Default.CodeAt)];

    internal static readonly string[] Texts = Array.ConvertAll(Codes, static code => code.ToString());

    internal static readonly (int Column1, int Column2)[] Pairs = [.. Read()];

    /// <summary>Units above this are a finding; no limit is a very high one.</summary>
    internal static readonly int[] Limits = Array.ConvertAll(Codes, static code => Edition.Default.FindUnitLimit(code, Date) is { State: UnitLimitState.Limit, Limit: var limit } ? limit : int.MaxValue);

    private static IEnumerable<(int Column1, int Column2)> Read()
    {
        var edition = Edition.Default;
        for (var i = 0; i < Codes.Length; i++)
        {
            for (var j = 0; j < Codes.Length; j++)
            {
                if (i != j && edition.FindOrderedPair(Codes[i], Codes[j], Date).IsLive)
                {
                    yield return (i, j);
                }
            }
        }
    }
}
