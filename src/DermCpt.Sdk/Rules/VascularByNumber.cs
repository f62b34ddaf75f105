namespace DermCpt.Rules;

/// <summary>
/// Cherry angiomas and other vascular proliferations of the skin go by area; a code by number with such a diagnosis is the other school,
/// and that is told (DS-10). Coding and scrubbing judge by it alike. Thread-safe: no state.
/// </summary>
internal static class VascularByNumber
{
    private static readonly int[] ByNumber = [17110, 17111];
    private static readonly DiagnosisCode[] Vascular = Array.ConvertAll<string, DiagnosisCode>(["D18.01", "I78.1"], DiagnosisCode.Parse);

    internal static bool IsNamed(ProcedureCode code, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        if (!ByNumber.AsSpan().Contains(code.Number))
        {
            return false;
        }

        foreach (var diagnosis in diagnoses)
        {
            foreach (var header in Vascular)
            {
                if (diagnosis.IsUnder(header))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
