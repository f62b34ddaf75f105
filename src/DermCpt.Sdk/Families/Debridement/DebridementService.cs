namespace DermCpt;

/// <summary>Debridement of a wound or of diseased skin (DB-01..04). Thread-safe: immutable.</summary>
/// <example><code>new DebridementService { Id = "a", Depth = DebridementDepth.Subcutaneous, AreaSqCm = 12.5m, Site = BodySite.LowerLeg }</code></example>
public sealed record DebridementService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Debridement, static () => new DebridementService(), [
        Member.Word<DebridementDepth>(Fact.Depth),
        Member.Area(Fact.AreaSqCm),
        Member.Percent(Fact.EczematousOrInfectedBodySurfacePercent),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public DebridementService()
        : base(ServiceKind.Debridement)
    {
    }

    /// <summary>Deepest tissue removed. Absent: not stated.</summary>
    public DebridementDepth? Depth
    {
        get => Word<DebridementDepth>(0);
        init => SetWord(0, value);
    }

    /// <summary>Area, cm2; summed per depth, above 0 to 99999.99. Absent: not stated.</summary>
    public Area? AreaSqCm
    {
        get => AreaAt(1);
        init => SetArea(1, value);
    }

    /// <summary>Eczematous or infected skin: percent of body surface, 0 to 100. Absent: not stated (DB-04).</summary>
    public decimal? EczematousOrInfectedBodySurfacePercent
    {
        get => DecimalAt(2);
        init => SetDecimal(2, value, Fact.EczematousOrInfectedBodySurfacePercent);
    }
}

/// <summary>Deepest tissue removed. An immutable word, safe on any thread.</summary>
public enum DebridementDepth : byte
{
    /// <summary>Skin alone: <c>epidermisDermis</c>.</summary>
    EpidermisDermis,

    /// <summary>Into the tissue under the skin: <c>subcutaneous</c>.</summary>
    Subcutaneous,

    /// <summary>Into muscle or its sheath: <c>muscle</c>.</summary>
    Muscle,

    /// <summary>Into bone: <c>bone</c>.</summary>
    Bone,
}
