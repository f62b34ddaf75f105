namespace DermCpt;

/// <summary>Chemical peel (PE-01). Thread-safe: immutable.</summary>
/// <example><code>new ChemicalPeelService { Id = "a", Depth = PeelDepth.Dermal, Region = PeelRegion.Facial }</code></example>
public sealed record ChemicalPeelService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.ChemicalPeel, static () => new ChemicalPeelService(), [
        Member.Word<PeelDepth>(Fact.Depth),
        Member.Word<PeelRegion>(Fact.Region),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public ChemicalPeelService()
        : base(ServiceKind.ChemicalPeel)
    {
    }

    /// <summary>Depth. Required: asked for when absent.</summary>
    public PeelDepth? Depth
    {
        get => Word<PeelDepth>(0);
        init => SetWord(0, value);
    }

    /// <summary>Region. Required: asked for when absent.</summary>
    public PeelRegion? Region
    {
        get => Word<PeelRegion>(1);
        init => SetWord(1, value);
    }
}

/// <summary>Depth. Required. An immutable word, safe on any thread.</summary>
public enum PeelDepth : byte
{
    /// <summary>The outer layer: <c>epidermal</c>.</summary>
    Epidermal,

    /// <summary>Into the deep layer: <c>dermal</c>.</summary>
    Dermal,
}

/// <summary>Region. Required. An immutable word, safe on any thread.</summary>
public enum PeelRegion : byte
{
    /// <summary>The face: <c>facial</c>.</summary>
    Facial,

    /// <summary>Elsewhere: <c>nonfacial</c>.</summary>
    Nonfacial,
}
