namespace DermCpt.Scrubbing.Checks;

/// <summary>What may stand beside Mohs on one lesion: a confirming biopsy and its frozen section without earlier pathology (MOHS-07, CH-03), and special stains (MOHS-03).</summary>
internal static class MohsException
{
    internal static bool Applies(ScrubWork work, ScrubLine a, ScrubLine b)
    {
        var isFirst = IsMohs(a);
        if (!isFirst && !IsMohs(b))
        {
            return false;
        }

        var (mohs, other) = isFirst ? (a, b) : (b, a);
        if (IsSpecialStain(other.Number))
        {
            return true;
        }

        if (IsBiopsy(other.Code))
        {
            return !HasPathologyOnFile(work, mohs);
        }

        return IsRoutinePathology(other.Number) && HasBiopsy(work, mohs) && !HasPathologyOnFile(work, mohs);
    }

    internal static bool IsBiopsy(ProcedureCode code) => code.Number is (>= 11100 and <= 11107) or 11755 or 30100 or 40490 or 40808 or 41100 or 41105 or 41108
        or 42100 or 54100 or 54105 or 56605 or 56606 or 57100 or 57105 or 67810 or 68100 or 69100 or 69105;

    internal static bool IsRoutinePathology(int number) => number is 88331 or 88332 or 88302 or 88304 or 88305 or 88307 or 88309 or 88333 or 88334;

    private static bool IsMohs(ScrubLine line) => line.Number is >= 17311 and <= 17315;

    private static bool IsSpecialStain(int number) => number is 88311 or 88312 or 88313 or 88314 or 88341 or 88342 or 88344 or 88346 or 88350;

    private static bool HasBiopsy(ScrubWork work, ScrubLine mohs)
    {
        foreach (var line in work.Lines)
        {
            if (IsBiopsy(line.Code) && string.Equals(line.Source.Lesion, mohs.Source.Lesion, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPathologyOnFile(ScrubWork work, ScrubLine mohs)
    {
        _ = work.Payer.TryGetNumber(PayerSwitch.MohsPathologyDays, out var days);
        foreach (var earlier in work.Claim.History.AsSpan())
        {
            var age = work.Date.DayNumber - earlier.Date.DayNumber;
            if (IsBiopsy(earlier.Code) && age >= 0 && age <= days && string.Equals(earlier.Lesion, mohs.Source.Lesion, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
