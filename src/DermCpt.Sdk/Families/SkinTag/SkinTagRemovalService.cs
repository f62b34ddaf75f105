namespace DermCpt;

/// <summary>Removal of skin tags by any method (DS-11). Thread-safe: immutable.</summary>
/// <example><code>new SkinTagRemovalService { Id = "a", Count = 12 }</code></example>
public sealed record SkinTagRemovalService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.SkinTagRemoval, static () => new SkinTagRemovalService(), [
        Member.Count(Fact.Count),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public SkinTagRemovalService()
        : base(ServiceKind.SkinTagRemoval)
    {
    }

    /// <summary>Tags, 1 to 9999. Required: asked for when absent.</summary>
    public int? Count
    {
        get => Int(0);
        init => SetInt(0, value, Fact.Count);
    }
}
