namespace DermCpt.Rules;

/// <summary>
/// Clippings or debris of a nail sent for fungus are no biopsy of the nail unit: one with no other diagnosis than fungus of the nail is
/// told (BX-21b). Coding and scrubbing judge by it alike. Thread-safe: no state.
/// </summary>
internal static class NailClippings
{
    private const int NailBiopsy = 11755;
    private static readonly DiagnosisCode Fungus = DiagnosisCode.Parse("B35.1");

    internal static bool AreLikely(ProcedureCode code, ReadOnlySpan<DiagnosisCode> diagnoses)
    {
        if (code.Number != NailBiopsy || diagnoses.IsEmpty)
        {
            return false;
        }

        foreach (var diagnosis in diagnoses)
        {
            if (!diagnosis.IsUnder(Fungus))
            {
                return false;
            }
        }

        return true;
    }
}
