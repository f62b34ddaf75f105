namespace DermCpt;

/// <summary>Preparation of a recipient wound bed (GR-02). Thread-safe: immutable.</summary>
/// <example><code>new SitePreparationService { Id = "a", AreaSqCm = 20m, Site = BodySite.LowerLeg }</code></example>
public sealed record SitePreparationService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.SitePreparation, static () => new SitePreparationService(), [
        Member.Area(Fact.AreaSqCm),
        Member.Percent(Fact.BodySurfacePercent),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public SitePreparationService()
        : base(ServiceKind.SitePreparation)
    {
    }

    /// <summary>Area, cm2, above 0 to 99999.99. Required: asked for when absent.</summary>
    public Area? AreaSqCm
    {
        get => AreaAt(0);
        init => SetArea(0, value);
    }

    /// <summary>Percent of body surface; decides under 10 years, 0 to 100. Absent: not stated (GR-03).</summary>
    public decimal? BodySurfacePercent
    {
        get => DecimalAt(1);
        init => SetDecimal(1, value, Fact.BodySurfacePercent);
    }
}
