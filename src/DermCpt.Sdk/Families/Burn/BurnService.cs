namespace DermCpt;

/// <summary>Local care of a burn (BU-01, BU-02). Thread-safe: immutable.</summary>
/// <example><code>new BurnService { Id = "a", Degree = BurnDegree.PartialThickness, Extent = BurnExtent.Small, Site = BodySite.Forearm }</code></example>
public sealed record BurnService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Burn, static () => new BurnService(), [
        Member.Word<BurnDegree>(Fact.Degree),
        Member.Word<BurnExtent>(Fact.Extent),
        Member.Percent(Fact.BodySurfacePercent),
        Member.Word<BurnRegion>(Fact.Region),
        Member.Bool(Fact.WholeRegion),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public BurnService()
        : base(ServiceKind.Burn)
    {
    }

    /// <summary>Degree. Required: asked for when absent.</summary>
    public BurnDegree? Degree
    {
        get => Word<BurnDegree>(0);
        init => SetWord(0, value);
    }

    /// <summary>Extent in words. Absent: not stated.</summary>
    public BurnExtent? Extent
    {
        get => Word<BurnExtent>(1);
        init => SetWord(1, value);
    }

    /// <summary>Percent of body surface, 0 to 100. Absent: not stated.</summary>
    public decimal? BodySurfacePercent
    {
        get => DecimalAt(2);
        init => SetDecimal(2, value, Fact.BodySurfacePercent);
    }

    /// <summary>Region, with the percent. Absent: not stated.</summary>
    public BurnRegion? Region
    {
        get => Word<BurnRegion>(3);
        init => SetWord(3, value);
    }

    /// <summary>The whole face or limb. Absent: not stated; asked for only where it decides.</summary>
    public bool? WholeRegion
    {
        get => Bool(4);
        init => SetBool(4, value);
    }
}

/// <summary>Degree. Required. An immutable word, safe on any thread.</summary>
public enum BurnDegree : byte
{
    /// <summary>First degree, first treatment: <c>initialFirst</c>.</summary>
    InitialFirst,

    /// <summary>Second degree, with blisters: <c>partialThickness</c>.</summary>
    PartialThickness,
}

/// <summary>Extent in words. An immutable word, safe on any thread.</summary>
public enum BurnExtent : byte
{
    /// <summary>Under 5 percent of the body: <c>small</c>.</summary>
    Small,

    /// <summary>5 to 10 percent, or a whole face or limb: <c>medium</c>.</summary>
    Medium,

    /// <summary>Over 10 percent, or more than one limb: <c>large</c>.</summary>
    Large,
}

/// <summary>Region, with the percent. An immutable word, safe on any thread.</summary>
public enum BurnRegion : byte
{
    /// <summary>The face: <c>face</c>.</summary>
    Face,

    /// <summary>An arm or a leg: <c>extremity</c>.</summary>
    Extremity,

    /// <summary>Elsewhere: <c>other</c>.</summary>
    Other,
}
