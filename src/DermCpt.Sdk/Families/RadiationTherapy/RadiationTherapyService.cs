namespace DermCpt;

/// <summary>Radiation of the skin by its surface (RAD-01, RAD-02). Thread-safe: immutable.</summary>
/// <example><code>new RadiationTherapyService { Id = "a", Technique = RadiationTechnique.Superficial, Fractions = 1 }</code></example>
public sealed record RadiationTherapyService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.RadiationTherapy, static () => new RadiationTherapyService(), [
        Member.Word<RadiationTechnique>(Fact.Technique),
        Member.Count(Fact.Fractions),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public RadiationTherapyService()
        : base(ServiceKind.RadiationTherapy)
    {
    }

    /// <summary>What was done. Required: asked for when absent.</summary>
    public RadiationTechnique? Technique
    {
        get => Word<RadiationTechnique>(0);
        init => SetWord(0, value);
    }

    /// <summary>Fractions given on the day, 1 when absent; counted from 2026 on (RAD-02).</summary>
    public int? Fractions
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Fractions);
    }
}

/// <summary>What was done in a course of radiation. An immutable word, safe on any thread.</summary>
public enum RadiationTechnique : byte
{
    /// <summary>X-rays of low energy: <c>superficial</c>.</summary>
    Superficial,

    /// <summary>Brachytherapy by an electronic source: <c>electronic</c>.</summary>
    Electronic,

    /// <summary>The plan of the treatment: <c>planning</c>.</summary>
    Planning,

    /// <summary>Pictures that guide the treatment: <c>imageGuidance</c>.</summary>
    ImageGuidance,
}
