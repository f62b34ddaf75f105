namespace DermCpt;

/// <summary>Office culture (LB-06, LB-07). Thread-safe: immutable.</summary>
/// <example><code>new CultureService { Id = "a", Organism = CultureOrganism.Dermatophyte }</code></example>
public sealed record CultureService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Culture, static () => new CultureService(), [
        Member.Word<CultureOrganism>(Fact.Organism),
        Member.Count(Fact.Count),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public CultureService()
        : base(ServiceKind.Culture)
    {
    }

    /// <summary>Organism sought. Required: asked for when absent.</summary>
    public CultureOrganism? Organism
    {
        get => Word<CultureOrganism>(0);
        init => SetWord(0, value);
    }

    /// <summary>Cultures, 1 when absent.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }
}

/// <summary>Organism sought. Required. An immutable word, safe on any thread.</summary>
public enum CultureOrganism : byte
{
    /// <summary>Fungus of skin, hair or nail: <c>dermatophyte</c>.</summary>
    Dermatophyte,

    /// <summary>Fungus of another source: <c>fungalOther</c>.</summary>
    FungalOther,

    /// <summary>Bacteria: <c>bacterial</c>.</summary>
    Bacterial,

    /// <summary>Virus: <c>viral</c>.</summary>
    Viral,
}
