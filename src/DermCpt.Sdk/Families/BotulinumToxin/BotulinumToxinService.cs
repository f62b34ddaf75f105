namespace DermCpt;

/// <summary>Botulinum toxin (BT-01..05). Thread-safe: immutable.</summary>
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

    /// <summary>Indication. Required.</summary>
    public BotulinumIndication? Indication
    {
        get => Word<BotulinumIndication>(0);
        init => SetWord(0, value);
    }

    /// <summary>Units injected.</summary>
    public decimal? UnitsInjected
    {
        get => DecimalAt(1);
        init => SetDecimal(1, value, Fact.UnitsInjected);
    }
}

/// <summary>Indication. Required.</summary>
public enum BotulinumIndication : byte
{
    /// <summary>Word <c>hyperhidrosis</c>.</summary>
    Hyperhidrosis,

    /// <summary>Word <c>facialSpasm</c>.</summary>
    FacialSpasm,

    /// <summary>Word <c>migraine</c>.</summary>
    Migraine,

    /// <summary>Word <c>cervicalDystonia</c>.</summary>
    CervicalDystonia,

    /// <summary>Word <c>cosmetic</c>.</summary>
    Cosmetic,

    /// <summary>Word <c>other</c>.</summary>
    Other,
}
