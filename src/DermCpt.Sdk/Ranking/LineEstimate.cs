namespace DermCpt;

/// <summary>
/// What the national fee schedule weighs a coded line at, unadjusted for locality, contract, sequestration or patient share: a weight
/// for sorting and comparing, not a price. It never chooses a code. Thread-safe: immutable.
/// </summary>
public sealed class LineEstimate
{
    internal LineEstimate(decimal rvu, decimal factor, decimal conversionFactor, string release, bool isCarriedForward, bool isByReport)
    {
        Rvu = rvu;
        Factor = factor;
        ConversionFactor = conversionFactor;
        Release = release;
        IsCarriedForward = isCarriedForward;
        IsByReport = isByReport;
    }

    /// <summary>Total RVU of one unit in the visit's setting; of the component where the line carries 26 or TC.</summary>
    public decimal Rvu { get; }

    /// <summary>Sum over the units of what multiple-procedure reduction leaves of each: 1 for a line alone, 1.5 for both sides (MPR-1..9).</summary>
    public decimal Factor { get; }

    /// <summary>Dollars a unit of RVU in the release.</summary>
    public decimal ConversionFactor { get; }

    /// <summary>The release of the fee schedule that the numbers are from.</summary>
    public string Release { get; }

    /// <summary>The date is after the release's last day.</summary>
    public bool IsCarriedForward { get; }

    /// <summary>A unit stands behind the payer's last ranked factor: payment is by report, and that factor is only assumed (MPR-2).</summary>
    public bool IsByReport { get; }

    /// <summary>RVU of the line after reduction.</summary>
    public decimal WeightedRvu => Rvu * Factor;

    /// <summary>The national, unadjusted amount in dollars, to the cent. Not a price.</summary>
    public decimal NationalAmount => decimal.Round(WeightedRvu * ConversionFactor, 2, MidpointRounding.AwayFromZero);

    /// <summary>RVU, factor and release.</summary>
    public override string ToString() => $"{Decimals.Text(Rvu)} x {Decimals.Text(Factor)} ({Release})";
}
