namespace DermCpt;

/// <summary>What of a code differs between two dates. An immutable word, safe on any thread.</summary>
public enum CatalogChangeKind : byte
{
    /// <summary>The code became valid.</summary>
    Began,

    /// <summary>The code ended; the later side lists its successors.</summary>
    Ended,

    /// <summary>The payment status of the fee schedule.</summary>
    Status,

    /// <summary>The global period.</summary>
    GlobalDays,

    /// <summary>Work RVUs.</summary>
    WorkRvu,

    /// <summary>Total RVUs outside a facility.</summary>
    NonFacilityTotalRvu,

    /// <summary>Total RVUs in a facility.</summary>
    FacilityTotalRvu,

    /// <summary>Medically unlikely units.</summary>
    UnitLimit,

    /// <summary>The adjudication indicator of the medically unlikely units.</summary>
    Adjudication,
}

/// <summary>One difference of a code between two dates. Immutable and safe on any thread.</summary>
/// <param name="Code">The code.</param>
/// <param name="Kind">What differs.</param>
/// <param name="Before">The value on the earlier date; the first or last valid day of a code that began or ended.</param>
/// <param name="After">The value on the later date; for a code that ended, its successors parted by blanks.</param>
/// <param name="Source">The releases compared, or the evidence of a code's days.</param>
public sealed record CatalogChange(ProcedureCode Code, CatalogChangeKind Kind, string Before, string After, string Source)
{
    /// <summary>The kind's word in JSON (<c>globalDays</c>).</summary>
    public string KindName => CatalogNames.Of(Kind);
}
