namespace DermCpt;

/// <summary>Free graft or skin substitute (GR-00, SS-00, SC-00). Thread-safe: immutable.</summary>
public sealed record GraftService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Graft, static () => new GraftService(), [
        Member.Word<GraftType>(Fact.GraftType),
        Member.Area(Fact.AreaSqCm),
        Member.Percent(Fact.BodySurfacePercent),
        Member.Area(Fact.HarvestAreaSqCm),
        Member.Area(Fact.ProcessedAreaSqCm),
        Member.Word<BodySite>(Fact.DonorSite),
        Member.Word<SuspensionProcessing>(Fact.Processing),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public GraftService()
        : base(ServiceKind.Graft)
    {
    }

    /// <summary>Kind of graft. Required.</summary>
    public GraftType? GraftType
    {
        get => Word<GraftType>(0);
        init => SetWord(0, value);
    }

    /// <summary>Area of the recipient, cm2.</summary>
    public Area? AreaSqCm
    {
        get => AreaAt(1);
        init => SetArea(1, value);
    }

    /// <summary>Percent of body surface; decides under 10 years (GR-03).</summary>
    public decimal? BodySurfacePercent
    {
        get => DecimalAt(2);
        init => SetDecimal(2, value, Fact.BodySurfacePercent);
    }

    /// <summary>Cell suspension: harvested area, cm2 (SC-00).</summary>
    public Area? HarvestAreaSqCm
    {
        get => AreaAt(3);
        init => SetArea(3, value);
    }

    /// <summary>Cell suspension: processed area, cm2; the harvest when absent (SC-00).</summary>
    public Area? ProcessedAreaSqCm
    {
        get => AreaAt(4);
        init => SetArea(4, value);
    }

    /// <summary>
    /// Where a full-thickness graft was taken from: its closure there is part of the graft. Absent: a closure away from the graft is asked about
    /// (GR-donor).
    /// </summary>
    public BodySite? DonorSite
    {
        get => Word<BodySite>(5);
        init => SetWord(5, value);
    }

    /// <summary>Cell suspension: whether the harvest was processed; performed when absent (SC-00).</summary>
    public SuspensionProcessing? Processing
    {
        get => Word<SuspensionProcessing>(6);
        init => SetWord(6, value);
    }
}

/// <summary>Kind of graft. Required.</summary>
public enum GraftType : byte
{
    /// <summary>Word <c>fullThickness</c>.</summary>
    FullThickness,

    /// <summary>Word <c>splitThickness</c>.</summary>
    SplitThickness,

    /// <summary>Word <c>composite</c>.</summary>
    Composite,

    /// <summary>Word <c>epidermal</c>.</summary>
    Epidermal,

    /// <summary>Word <c>dermal</c>.</summary>
    Dermal,

    /// <summary>Word <c>skinSubstitute</c>.</summary>
    SkinSubstitute,

    /// <summary>Word <c>cellSuspension</c>.</summary>
    CellSuspension,

    /// <summary>Word <c>pinch</c>.</summary>
    Pinch,

    /// <summary>Word <c>cultured</c>.</summary>
    Cultured,

    /// <summary>Word <c>cartilage</c>: of the ear (GR-cart).</summary>
    Cartilage,
}

/// <summary>Whether the harvest of a cell suspension was processed.</summary>
public enum SuspensionProcessing : byte
{
    /// <summary>Word <c>performed</c>.</summary>
    Performed,

    /// <summary>Word <c>notPerformed</c>.</summary>
    NotPerformed,
}
