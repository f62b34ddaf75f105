namespace DermCpt;

/// <summary>Chemical cautery of granulation tissue (DS-24). Thread-safe: immutable.</summary>
/// <example><code>new ChemicalCauteryService { Id = "a", Site = BodySite.Cheek }</code></example>
public sealed record ChemicalCauteryService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.ChemicalCautery, static () => new ChemicalCauteryService(), []);

    /// <summary>A service with no fact stated yet.</summary>
    public ChemicalCauteryService()
        : base(ServiceKind.ChemicalCautery)
    {
    }
}
