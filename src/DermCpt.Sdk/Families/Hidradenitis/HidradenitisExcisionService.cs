namespace DermCpt;

/// <summary>Removal of hidradenitis by area (HS-00). Thread-safe: immutable.</summary>
/// <example><code>new HidradenitisExcisionService { Id = "a", Repair = HidradenitisRepair.Complex, Site = BodySite.Axilla }</code></example>
public sealed record HidradenitisExcisionService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.HidradenitisExcision, static () => new HidradenitisExcisionService(), [
        Member.Word<HidradenitisRepair>(Fact.Repair),
        Member.Length(Fact.ExcisedDiameterCm),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public HidradenitisExcisionService()
        : base(ServiceKind.HidradenitisExcision)
    {
    }

    /// <summary>How the wound was closed. Required: asked for when absent.</summary>
    public HidradenitisRepair? Repair
    {
        get => Word<HidradenitisRepair>(0);
        init => SetWord(0, value);
    }

    /// <summary>Sites outside the five areas: size as for an excision, cm, above 0 to 99999.99. Absent: not stated (HS-04).</summary>
    public Length? ExcisedDiameterCm
    {
        get => LengthAt(1);
        init => SetLength(1, value);
    }
}

/// <summary>How the wound was closed. Required. An immutable word, safe on any thread.</summary>
public enum HidradenitisRepair : byte
{
    /// <summary>Closed simply or in layers: <c>simpleOrIntermediate</c>.</summary>
    SimpleOrIntermediate,

    /// <summary>Closed by more than layers, such as wide undermining: <c>complex</c>.</summary>
    Complex,
}
