namespace DermCpt;

/// <summary>Horizontal removal of a lesion within the dermis (SH-02). Thread-safe: immutable.</summary>
/// <example><code>new ShaveRemovalService { Id = "a", DiameterCm = 0.8m, Site = BodySite.Hand }</code></example>
public sealed record ShaveRemovalService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.ShaveRemoval, static () => new ShaveRemovalService(), [
        Member.Length(Fact.DiameterCm),
        Member.Count(Fact.Count),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public ShaveRemovalService()
        : base(ServiceKind.ShaveRemoval)
    {
    }

    /// <summary>Greatest diameter of the lesion, no margin, cm, above 0 to 99999.99. Required: asked for when absent (SH-00).</summary>
    public Length? DiameterCm
    {
        get => LengthAt(0);
        init => SetLength(0, value);
    }

    /// <summary>Lesions of that one size, 1 when absent.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }
}
