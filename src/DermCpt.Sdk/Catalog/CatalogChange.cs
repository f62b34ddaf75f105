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

    /// <summary>A pair edit with another code.</summary>
    PairEdit,
}

/// <summary>One difference of a code between two dates. Immutable and safe on any thread.</summary>
public sealed class CatalogChange
{
    internal CatalogChange(ProcedureCode code, CatalogChangeKind kind, string before, string after, string source)
    {
        Code = code;
        Kind = kind;
        Before = before;
        After = after;
        Source = source;
    }

    /// <summary>The code.</summary>
    public ProcedureCode Code { get; }

    /// <summary>What differs.</summary>
    public CatalogChangeKind Kind { get; }

    /// <summary>The value on the earlier date; the first or last valid day of a code that began or ended.</summary>
    public string Before { get; }

    /// <summary>The value on the later date; for a code that ended, its successors parted by blanks.</summary>
    public string After { get; }

    /// <summary>The releases compared, or the evidence of a code's days.</summary>
    public string Source { get; }

    /// <summary>The kind's word in JSON (<c>globalDays</c>).</summary>
    public string KindName => CatalogNames.Of(Kind);

    /// <summary>Code, what differs and both values: <c>17000 workRvu: 0.61 to 0.63</c>.</summary>
    public override string ToString() => $"{Code} {KindName}: {Before} to {After}";
}
