namespace DermCpt;

/// <summary>Light treatment (PH-10..17). Thread-safe: immutable.</summary>
/// <example><code>new PhototherapyService { Id = "a", Modality = PhototherapyModality.Uv }</code></example>
public sealed record PhototherapyService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Phototherapy, static () => new PhototherapyService(), [
        Member.Word<PhototherapyModality>(Fact.Modality),
        Member.Minutes(Fact.Minutes),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public PhototherapyService()
        : base(ServiceKind.Phototherapy)
    {
    }

    /// <summary>Kind of light. Required: asked for when absent.</summary>
    public PhototherapyModality? Modality
    {
        get => Word<PhototherapyModality>(0);
        init => SetWord(0, value);
    }

    /// <summary>Minutes of care, 0 to 99999.99. Absent: not stated (PH-13).</summary>
    public decimal? Minutes
    {
        get => DecimalAt(1);
        init => SetDecimal(1, value, Fact.Minutes);
    }
}

/// <summary>Kind of light. Required. An immutable word, safe on any thread.</summary>
public enum PhototherapyModality : byte
{
    /// <summary>Ultraviolet light alone, broad or narrow band: <c>uv</c>.</summary>
    Uv,

    /// <summary>UVB with tar or petrolatum put on: <c>uvbWithTopical</c>.</summary>
    UvbWithTopical,

    /// <summary>Psoralen with UVA: <c>puva</c>.</summary>
    Puva,

    /// <summary>Psoralen with UVA, or UVB, of at least four to eight hours under care: <c>prolongedPuvaOrUvb</c>.</summary>
    ProlongedPuvaOrUvb,
}
