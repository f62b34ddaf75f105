namespace DermCpt.Rules;

/// <summary>
/// Surgery of the wrong place, patient or kind, as a diagnosis states it: what PA, PB and PC are for. Without one they are a slip, mostly for
/// the professional part of a test (M-PA).
/// </summary>
internal static class WrongSurgery
{
    private static readonly DiagnosisCode Header = DiagnosisCode.Parse("Y65.5");

    internal static bool IsStated(ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        foreach (var diagnosis in diagnoses)
        {
            if (diagnosis.IsUnder(Header))
            {
                return true;
            }
        }

        return false;
    }
}
