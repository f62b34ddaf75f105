namespace DermCpt;

/// <summary>Removal of a tumor under the skin (ST-17). Thread-safe: immutable.</summary>
/// <example><code>new SoftTissueExcisionService { Id = "a", Depth = TumorDepth.Subcutaneous, DiameterCm = 3.5m, Site = BodySite.BackUpper }</code></example>
public sealed record SoftTissueExcisionService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.SoftTissueExcision, static () => new SoftTissueExcisionService(), [
        Member.Word<TumorDepth>(Fact.Depth),
        Member.Length(Fact.DiameterCm),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public SoftTissueExcisionService()
        : base(ServiceKind.SoftTissueExcision)
    {
    }

    /// <summary>How deep. Required: asked for when absent (ST-11).</summary>
    public TumorDepth? Depth
    {
        get => Word<TumorDepth>(0);
        init => SetWord(0, value);
    }

    /// <summary>Tumor and its margins, cm, above 0 to 99999.99. Required: asked for when absent.</summary>
    public Length? DiameterCm
    {
        get => LengthAt(1);
        init => SetLength(1, value);
    }
}

/// <summary>How deep (ST-11). Required. An immutable word, safe on any thread.</summary>
public enum TumorDepth : byte
{
    /// <summary>In the fat, above the sheath of the muscle: <c>subcutaneous</c>.</summary>
    Subcutaneous,

    /// <summary>Below the sheath of the muscle or in it: <c>subfascial</c>.</summary>
    Subfascial,

    /// <summary>With a wide margin, for a suspected or proven cancer of soft tissue: <c>radical</c>.</summary>
    Radical,
}
