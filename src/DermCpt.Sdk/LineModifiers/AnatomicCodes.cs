namespace DermCpt.LineModifiers;

/// <summary>Codes that are never at a lid or a digit, so that no lid or digit modifier fits them (M-E1-4, M-F, M-T).</summary>
internal static class AnatomicCodes
{
    private static readonly ProcedureCode TrimmingCode = ProcedureCode.Parse("G0127");

    /// <summary>Ranges of codes that are never at an eyelid.</summary>
    private static readonly (int First, int Last)[] NotLid =
    [
        (11055, 11057), (11300, 11308), (11400, 11406), (11420, 11426), (11450, 11471), (11600, 11606), (11620, 11626), (11719, 11772), (12001, 12007), (12031, 12047),
        (13100, 13133), (14000, 14041), (15200, 15241), (17260, 17276), (40000, 49999), (54000, 58000), (69000, 69999),
    ];

    /// <summary>Ranges of codes that are never at a finger or toe.</summary>
    private static readonly (int First, int Last)[] NotDigit =
    [
        (11300, 11303), (11310, 11313), (11400, 11406), (11440, 11471), (11600, 11606), (11640, 11646), (11719, 11721), (11770, 11772), (12011, 12018), (12051, 12057),
        (13100, 13122), (13151, 13153), (14000, 14021), (14060, 14061), (17260, 17266), (17280, 17286), (17313, 17314), (40000, 49999), (54000, 58000), (67000, 69999),
    ];

    /// <summary>Whether a code can be at the lid or digit that a modifier names; any other modifier fits every code.</summary>
    internal static bool Fit(ModifierCode modifier, ProcedureCode code) => AnatomicPlaces.IsLid(modifier) ? !In(NotLid, code.Number)
        : DigitSet.IndexOf(modifier) < 0 || (!In(NotDigit, code.Number) && code != TrimmingCode);

    private static bool In((int First, int Last)[] ranges, int number)
    {
        foreach (var (first, last) in ranges)
        {
            if (number >= first && number <= last)
            {
                return true;
            }
        }

        return false;
    }
}
