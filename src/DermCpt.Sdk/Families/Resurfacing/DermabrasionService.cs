namespace DermCpt;

/// <summary>Abrasion of skin (PE-02, PE-03). Thread-safe: immutable.</summary>
/// <example><code>new DermabrasionService { Id = "a", Region = DermabrasionRegion.TotalFace }</code></example>
public sealed record DermabrasionService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Dermabrasion, static () => new DermabrasionService(), [
        Member.Word<DermabrasionRegion>(Fact.Region),
        Member.Count(Fact.Count),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public DermabrasionService()
        : base(ServiceKind.Dermabrasion)
    {
    }

    /// <summary>Region, or single lesions. Required: asked for when absent.</summary>
    public DermabrasionRegion? Region
    {
        get => Word<DermabrasionRegion>(0);
        init => SetWord(0, value);
    }

    /// <summary>Lesions, 1 to 9999. Absent: not stated (PE-03).</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }
}

/// <summary>Region, or single lesions. Required. An immutable word, safe on any thread.</summary>
public enum DermabrasionRegion : byte
{
    /// <summary>The whole face: <c>totalFace</c>.</summary>
    TotalFace,

    /// <summary>A part of the face: <c>segmental</c>.</summary>
    Segmental,

    /// <summary>Elsewhere than the face: <c>regional</c>.</summary>
    Regional,

    /// <summary>On the surface, such as of a tattoo: <c>superficial</c>.</summary>
    Superficial,

    /// <summary>Single lesions, by count: <c>lesion</c>.</summary>
    Lesion,
}
