namespace DermCpt;

/// <summary>Blood drawn from a vein (LB-10). Thread-safe: immutable.</summary>
/// <example><code>new VenipunctureService { Id = "a" }</code></example>
public sealed record VenipunctureService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Venipuncture, static () => new VenipunctureService(), []);

    /// <summary>A service with no fact stated yet.</summary>
    public VenipunctureService()
        : base(ServiceKind.Venipuncture)
    {
    }
}
