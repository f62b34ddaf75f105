namespace DermCpt.Rules;

/// <summary>A specimen has one level of examination (PTH-31): of two with one label the higher stays.</summary>
internal static class OneLevelASpecimen
{
    /// <summary>From the lowest.</summary>
    private static readonly ProcedureCode[] Levels = Array.ConvertAll("88300 88302 88304 88305 88307 88309".Split(' '), ProcedureCode.Parse);

    internal static bool IsLevel(ProcedureCode code) => Levels.AsSpan().Contains(code);

    /// <summary>Of two levels of one specimen the one that is not reported; empty where the codes are no two levels.</summary>
    internal static ProcedureCode Surplus(ProcedureCode a, ProcedureCode b)
    {
        var (first, second) = (Levels.AsSpan().IndexOf(a), Levels.AsSpan().IndexOf(b));
        return first < 0 || second < 0 || first == second ? default : first < second ? a : b;
    }
}
