namespace DermCpt;

/// <summary>Botulinum toxin (BT-01..05). Thread-safe: immutable.</summary>
/// <example><code>new BotulinumToxinService { Id = "a", Indication = BotulinumIndication.Hyperhidrosis, UnitsInjected = 50m, Site = BodySite.Axilla }</code></example>
public sealed record BotulinumToxinService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.BotulinumToxin, static () => new BotulinumToxinService(), [
        Member.OpenWord<BotulinumIndication>(Fact.Indication),
        Member.Amount(Fact.UnitsInjected),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public BotulinumToxinService()
        : base(ServiceKind.BotulinumToxin)
    {
    }

    /// <summary>Indication. Required: asked for when absent.</summary>
    public BotulinumIndication? Indication
    {
        get => Word<BotulinumIndication>(0);
        init => SetWord(0, value);
    }

    /// <summary>Units injected, 0 to 99999.99. Absent: not stated.</summary>
    public decimal? UnitsInjected
    {
        get => DecimalAt(1);
        init => SetDecimal(1, value, Fact.UnitsInjected);
    }
}

/// <summary>Indication. Required. An immutable word, safe on any thread.</summary>
public enum BotulinumIndication : byte
{
    /// <summary>Too much sweating: <c>hyperhidrosis</c>.</summary>
    Hyperhidrosis,

    /// <summary>Spasm of the face or the eyelids: <c>facialSpasm</c>.</summary>
    FacialSpasm,

    /// <summary>Chronic migraine: <c>migraine</c>.</summary>
    Migraine,

    /// <summary>Spasm of the neck: <c>cervicalDystonia</c>.</summary>
    CervicalDystonia,

    /// <summary>For looks: no line: <c>cosmetic</c>.</summary>
    Cosmetic,

    /// <summary>Anything else: <c>other</c>.</summary>
    Other,
}
