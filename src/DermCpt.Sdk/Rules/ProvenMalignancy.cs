namespace DermCpt.Rules;

/// <summary>EX-16, EX-04: a lesion that an earlier operation or its report proved malignant stays so, whatever a later report says.</summary>
internal static class ProvenMalignancy
{
    /// <summary>Excisions, shaves and biopsies of skin: the codes whose report can prove it.</summary>
    private const int FirstOfSkin = 11000;
    private const int LastOfSkin = 11999;
    private const int FirstMalignantExcision = 11600;
    private const int LastMalignantExcision = 11646;

    /// <summary>
    /// Whether the history proves the lesion of a service malignant before a date: by label, or, where one of the two has none, by place. A
    /// report that is recorded counts before what was billed.
    /// </summary>
    internal static bool IsProven(Service service, ReadOnlySpan<PriorService> history, DateOnly date, bool byLabelAlone)
    {
        foreach (var earlier in history)
        {
            if (earlier.Date <= date && Proves(earlier) && IsOfLesion(earlier, service, byLabelAlone))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Proves(PriorService earlier) => earlier.Pathology switch
    {
        PriorReport.Malignant => earlier.Code.Number is >= FirstOfSkin and <= LastOfSkin,
        PriorReport.Benign => false,
        _ => earlier.Code.Number is >= FirstMalignantExcision and <= LastMalignantExcision,
    };

    private static bool IsOfLesion(PriorService earlier, Service service, bool byLabelAlone)
    {
        if (earlier.Lesion is not null && service.Lesion is not null)
        {
            return string.Equals(earlier.Lesion, service.Lesion, StringComparison.Ordinal);
        }

        return !byLabelAlone && earlier.Site is { } before && service.Site is { } now && !SiteTable.Apart(before, now)
            && !SiteTable.AreOppositeSides(earlier.Laterality, service.Laterality);
    }
}
