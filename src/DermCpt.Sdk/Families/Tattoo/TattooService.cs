namespace DermCpt;

/// <summary>Tattooing of skin (CO-02). Thread-safe: immutable.</summary>
/// <example><code>new TattooService { Id = "a", AreaSqCm = 4m }</code></example>
public sealed record TattooService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Tattoo, static () => new TattooService(), [
        Member.Area(Fact.AreaSqCm),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public TattooService()
        : base(ServiceKind.Tattoo)
    {
    }

    /// <summary>Area, cm2, above 0 to 99999.99. Required: asked for when absent.</summary>
    public Area? AreaSqCm
    {
        get => AreaAt(0);
        init => SetArea(0, value);
    }
}
