using DermCpt.ReferenceData;

namespace DermCpt;

/// <summary>
/// Estimates of a result's lines, from the edition of its date and the payer's schedule of multiple-procedure factors (MPR-1..9).
/// Thread-safe: pure functions. They allocate; coding never calls them.
/// </summary>
public static class LineEstimates
{
    private const byte Standard = 2;
    private const byte Endoscopy = 3;
    private const int One = 100;
    private static readonly ModifierCode BothSides = ModifierCode.Parse("50");
    private static readonly ModifierCode Professional = ModifierCode.Parse("26");
    private static readonly ModifierCode Technical = ModifierCode.Parse("TC");
    private static readonly ModifierCode Return = ModifierCode.Parse("78");

    /// <summary>Payment under these needs facts that no encounter holds, or a payer's own rate.</summary>
    private static readonly ModifierCode[] PaidByOtherRules =
        Array.ConvertAll<string, ModifierCode>(["22", "52", "53", "54", "55", "56", "62", "66", "73", "74", "80", "81", "82", "AS", "GY", "GZ"], ModifierCode.Parse);

    /// <summary>
    /// One estimate a line, in the order of the lines. Null where the fee schedule has no RVU for the code, setting and date, where a
    /// modifier is paid by other rules, and where the payer's schedule is unset though the line is subject to reduction.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The result was read: its document holds neither the setting nor the payer's schedule.</exception>
    public static IReadOnlyList<LineEstimate?> Of(CodingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var weights = new Weight[result.Data.LineCount];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = WeightOf(result, result.Lines[i]);
        }

        var schedule = result.Profile.Factors(Switches.MprSchedule);
        var ranked = Ranked(weights);
        var factors = new int[weights.Length];
        var byReport = new bool[weights.Length];
        for (var rank = 0; rank < ranked.Length && schedule.Length > 0; rank++)
        {
            factors[ranked[rank]] += schedule[Math.Min(rank, schedule.Length - 1)];
            byReport[ranked[rank]] |= rank >= schedule.Length;
        }

        var estimates = new LineEstimate?[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = weights[i];
            if (weight.IsKnown && !(weight.IsRanked && schedule.IsEmpty))
            {
                var factor = weight.IsRanked ? factors[i] : weight.Units * One;
                estimates[i] = weight.ToEstimate(result.Edition, factor, byReport[i]);
            }
        }

        return estimates;
    }

    private static Weight WeightOf(CodingResult result, CodedLine line)
    {
        var component = line.Modifiers.Contains(Professional) ? FeeComponent.Professional : line.Modifiers.Contains(Technical) ? FeeComponent.Technical : FeeComponent.Whole;
        var date = result.Encounter.DateOfService;
        var fee = result.Edition.FindFee(line.Code, date, component);
        var isFacility = result.Edition.IsFacility(result.Decided.PlaceOfService);
        var rvu = isFacility ? fee.FacilityTotalRvu : fee.NonFacilityTotalRvu;
        var applies = fee.IsListed && (isFacility ? fee.AppliesInFacility : fee.AppliesOutsideFacility);
        var isReturn = line.Modifiers.Contains(Return);
        if (!applies || rvu == 0 || fee.ConversionFactor == 0 || fee.Mult is Endoscopy or EditionFormat.Unstated || IsPaidByOtherRules(line.Modifiers)
            || (isReturn && fee.IntraoperativeShare == EditionFormat.Unstated))
        {
            return default;
        }

        var share = (line.Modifiers.Contains(BothSides) ? One * 3 / 2 : One) * (isReturn ? fee.IntraoperativeShare : One) / One;
        return new Weight(rvu, share, line.Units, fee.Mult == Standard, fee);
    }

    private static bool IsPaidByOtherRules(ModifierList modifiers)
    {
        foreach (var modifier in PaidByOtherRules)
        {
            if (modifiers.Contains(modifier))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each unit of the lines subject to reduction by falling value; of equal values the earlier line first (MPR-1, MPR-5, MPR-7).</summary>
    private static int[] Ranked(Weight[] weights)
    {
        var units = new List<int>();
        for (var i = 0; i < weights.Length; i++)
        {
            for (var unit = 0; weights[i].IsRanked && unit < weights[i].Units; unit++)
            {
                units.Add(i);
            }
        }

        units.Sort((a, b) => weights[a].Value != weights[b].Value ? weights[b].Value.CompareTo(weights[a].Value) : a.CompareTo(b));
        return [.. units];
    }

    /// <summary>One line as ranking sees it: RVU of a unit and its share in hundredths.</summary>
    private readonly struct Weight(int rvu, int share, int units, bool isRanked, FeeRow fee)
    {
        internal int Rvu { get; init; } = rvu;
        internal int Share { get; init; } = share;
        internal int Units { get; init; } = units;
        internal bool IsRanked { get; init; } = isRanked;
        internal FeeRow Fee { get; init; } = fee;

        internal bool IsKnown => Rvu > 0;

        internal int Value => Rvu * Share;

        internal LineEstimate ToEstimate(Edition edition, int factor, bool byReport) => new(
            Rvu / 100m,
            factor * Share / 10000m,
            Fee.ConversionFactor / 10000m,
            edition.ReleaseOf(Fee.Source),
            Fee.Coverage == CoverageStatus.CarriedForward || Fee.IndicatorCoverage == CoverageStatus.CarriedForward,
            byReport);
    }
}
