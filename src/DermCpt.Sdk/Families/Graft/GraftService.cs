namespace DermCpt;

/// <summary>Free graft or skin substitute (GR-00, SS-00, SC-00). Thread-safe: immutable.</summary>
/// <example><code>new GraftService { Id = "a", GraftType = GraftType.FullThickness, AreaSqCm = 4m, Site = BodySite.NoseExternal }</code></example>
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

    /// <summary>Kind of graft. Required: asked for when absent.</summary>
    public GraftType? GraftType
    {
        get => Word<GraftType>(0);
        init => SetWord(0, value);
    }

    /// <summary>Area of the recipient, cm2, above 0 to 99999.99. Absent: not stated.</summary>
    public Area? AreaSqCm
    {
        get => AreaAt(1);
        init => SetArea(1, value);
    }

    /// <summary>Percent of body surface; decides under 10 years, 0 to 100. Absent: not stated (GR-03).</summary>
    public decimal? BodySurfacePercent
    {
        get => DecimalAt(2);
        init => SetDecimal(2, value, Fact.BodySurfacePercent);
    }

    /// <summary>Cell suspension: harvested area, cm2, above 0 to 99999.99. Absent: not stated (SC-00).</summary>
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

/// <summary>Kind of graft. Required. An immutable word, safe on any thread.</summary>
public enum GraftType : byte
{
    /// <summary>The whole skin, in one piece: <c>fullThickness</c>.</summary>
    FullThickness,

    /// <summary>A part of the thickness of the skin: <c>splitThickness</c>.</summary>
    SplitThickness,

    /// <summary>Skin with fat or cartilage: <c>composite</c>.</summary>
    Composite,

    /// <summary>The outer layer alone: <c>epidermal</c>.</summary>
    Epidermal,

    /// <summary>The deep layer alone: <c>dermal</c>.</summary>
    Dermal,

    /// <summary>A product that stands for skin: <c>skinSubstitute</c>.</summary>
    SkinSubstitute,

    /// <summary>A suspension of skin cells: <c>cellSuspension</c>.</summary>
    CellSuspension,

    /// <summary>Small pinches of skin: <c>pinch</c>.</summary>
    Pinch,

    /// <summary>Skin grown from the patient's cells: <c>cultured</c>.</summary>
    Cultured,

    /// <summary>Cartilage: <c>cartilage</c>.</summary>
    Cartilage,
}

/// <summary>Whether the harvest of a cell suspension was processed. An immutable word, safe on any thread.</summary>
public enum SuspensionProcessing : byte
{
    /// <summary>The cells were processed in this session: <c>performed</c>.</summary>
    Performed,

    /// <summary>They were not: <c>notPerformed</c>.</summary>
    NotPerformed,
}
