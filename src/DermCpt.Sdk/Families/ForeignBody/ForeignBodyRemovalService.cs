namespace DermCpt;

/// <summary>Removal of a foreign body (FB-01..03). Thread-safe: immutable.</summary>
/// <example><code>new ForeignBodyRemovalService { Id = "a", Complicated = false, Site = BodySite.Hand }</code></example>
public sealed record ForeignBodyRemovalService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.ForeignBodyRemoval, static () => new ForeignBodyRemovalService(), [
        Member.Bool(Fact.Complicated),
        Member.Word<ForeignBodyDepth>(Fact.Depth),
        Member.Count(Fact.Count),
        Member.Bool(Fact.Incision),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public ForeignBodyRemovalService()
        : base(ServiceKind.ForeignBodyRemoval)
    {
    }

    /// <summary>Documented as complicated. Required where the code of the skin is reported (MP-02b).</summary>
    public bool? Complicated
    {
        get => Bool(0);
        init => SetBool(0, value);
    }

    /// <summary>How deep. Required: asked for when absent.</summary>
    public ForeignBodyDepth? Depth
    {
        get => Word<ForeignBodyDepth>(1);
        init => SetWord(1, value);
    }

    /// <summary>How many, 1 when absent.</summary>
    public int? Count
    {
        get => Int(2);
        init => SetInt(2, value, Fact.Count);
    }

    /// <summary>Whether skin was cut; true when absent.</summary>
    public bool? Incision
    {
        get => Bool(3);
        init => SetBool(3, value);
    }
}

/// <summary>How deep. Required. An immutable word, safe on any thread.</summary>
public enum ForeignBodyDepth : byte
{
    /// <summary>Under the skin: <c>subcutaneous</c>.</summary>
    Subcutaneous,

    /// <summary>In muscle: <c>muscle</c>.</summary>
    Muscle,

    /// <summary>Deep, below the sheath of the muscle: <c>deep</c>.</summary>
    Deep,
}
