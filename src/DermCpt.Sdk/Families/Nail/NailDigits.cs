using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>
/// The nails of a visit by digit: which are removed, and whether a biopsy or an avulsion of one nail is the one that is reported (BX-21).
/// Thread-safe: no state.
/// </summary>
internal static class NailDigits
{
    /// <summary>The digits stated; else the one that site and side name, unless several nails are counted (NA-10).</summary>
    internal static int Of(NailService nail)
    {
        if (nail.Digits is { Bits: not 0 } stated)
        {
            return stated.Bits;
        }

        var index = DigitSet.IndexOf(nail.Site, nail.Laterality);
        return index >= 0 && nail.Count is null or 1 ? 1 << index : 0;
    }

    /// <summary>The digits of all services of a procedure; an avulsion without anesthesia is none (NA-av).</summary>
    internal static int Of(CodingWork work, NailProcedure procedure)
    {
        var digits = 0;
        foreach (var service in work.Of(ServiceKind.Nail))
        {
            var nail = (NailService)work[service];
            digits |= nail.Procedure == procedure && !(procedure == NailProcedure.Avulsion && nail.Anesthesia == false) ? Of(nail) : 0;
        }

        return digits;
    }

    /// <summary>The digits of nail biopsies, of either kind of service.</summary>
    internal static int OfBiopsies(CodingWork work)
    {
        var digits = Of(work, NailProcedure.Biopsy);
        foreach (var service in work.Of(ServiceKind.Biopsy))
        {
            var biopsy = (BiopsyService)work[service];
            digits |= biopsy.Technique != BiopsyTechnique.StratumCorneum && SiteTable.IsOnly(biopsy.Site, IsNailUnit) ? biopsy.Digits?.Bits ?? 0 : 0;
        }

        return digits;
    }

    /// <summary>
    /// The digits of a service that others take in: by the removal of the matrix, and, of a nail that is both avulsed and sampled, by
    /// the one that the payer pays (BX-21). False where the payer does not say.
    /// </summary>
    internal static bool TryFindTaken(CodingWork work, int service, int digits, out int byMatrix, out int byOther)
    {
        var matrix = Of(work, NailProcedure.MatrixExcision);
        var both = Of(work, NailProcedure.Avulsion) & OfBiopsies(work) & ~matrix & digits;
        byMatrix = matrix & digits;
        byOther = 0;
        if (both == 0)
        {
            return true;
        }

        if (!work.TryUse(Switches.NailBiopsyWithAvulsion, service, out NailBiopsyWithAvulsionChoice choice))
        {
            return false;
        }

        var isAvulsion = work[service] is NailService { Procedure: NailProcedure.Avulsion };
        byOther = (choice == NailBiopsyWithAvulsionChoice.Avulsion) == isAvulsion ? 0 : both;
        return true;
    }

    internal static bool IsNailUnit(BodySite row) => row is BodySite.NailUnitFinger or BodySite.NailUnitToe;
}
