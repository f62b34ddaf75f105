using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>Images, check-ins and messages that belong to a visit of the last seven days about the same problem (CL-04, EM-86..88).</summary>
internal static class RelatedVisit
{
    private const int Days = 7;

    /// <summary>A visit of the own group on the day or up to seven days before.</summary>
    internal static bool IsNear(in CodeProfile profile, PriorService earlier, DateOnly date) =>
        date.DayNumber - earlier.Date.DayNumber is >= 0 and <= Days && earlier.OtherGroup != true && profile.Is(CodeTraits.Visit);

    /// <summary>By lesion or diagnosis; null where neither is stated on both sides.</summary>
    internal static bool? IsRelated(string? lesion, ReadOnlySpan<DiagnosisCode> diagnoses, PriorService earlier)
    {
        if (lesion is not null && string.Equals(lesion, earlier.Lesion, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var diagnosis in diagnoses)
        {
            if (earlier.Diagnoses.AsSpan().Contains(diagnosis))
            {
                return true;
            }
        }

        return (lesion is not null && earlier.Lesion is not null) || (diagnoses.Length > 0 && earlier.Diagnoses.Count > 0) ? false : null;
    }
}
