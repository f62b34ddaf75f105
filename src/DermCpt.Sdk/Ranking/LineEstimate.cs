namespace DermCpt;

/// <summary>
/// What the national fee schedule weighs a coded line at, unadjusted for locality, contract, sequestration or patient share: a weight
/// for sorting and comparing, not a price. It never chooses a code. Thread-safe: immutable.
/// </summary>
/// <param name="Rvu">Total RVU of one unit in the visit's setting; of the component where the line carries 26 or TC.</param>
/// <param name="Factor">Sum over the units of what multiple-procedure reduction leaves of each (MPR-1..9): 1 for a line alone, 1.5 for both sides.</param>
/// <param name="ConversionFactor">Dollars a unit of RVU in the release.</param>
/// <param name="Release">The release of the fee schedule that the numbers are from.</param>
/// <param name="IsCarriedForward">The date is after the release's last day.</param>
/// <param name="IsByReport">A unit stands behind the payer's last ranked factor: payment is by report, and that factor is only assumed (MPR-2).</param>
public sealed record LineEstimate(decimal Rvu, decimal Factor, decimal ConversionFactor, string Release, bool IsCarriedForward, bool IsByReport)
{
    /// <summary>RVU of the line after reduction.</summary>
    public decimal WeightedRvu => Rvu * Factor;

    /// <summary>The national, unadjusted amount in dollars, to the cent. Not a price.</summary>
    public decimal NationalAmount => decimal.Round(WeightedRvu * ConversionFactor, 2, MidpointRounding.AwayFromZero);
}
