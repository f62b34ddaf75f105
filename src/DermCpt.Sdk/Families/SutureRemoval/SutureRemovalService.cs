namespace DermCpt;

/// <summary>Removal of sutures or staples (SR-01, SR-02). Thread-safe: immutable.</summary>
/// <example><code>new SutureRemovalService { Id = "a", Material = SutureMaterial.Sutures }</code></example>
public sealed record SutureRemovalService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.SutureRemoval, static () => new SutureRemovalService(), [
        Member.Word<SutureMaterial>(Fact.Material),
        Member.Bool(Fact.Anesthesia),
        Member.Bool(Fact.PlacedBySamePractitioner),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public SutureRemovalService()
        : base(ServiceKind.SutureRemoval)
    {
    }

    /// <summary>What was removed. Absent: not stated.</summary>
    public SutureMaterial? Material
    {
        get => Word<SutureMaterial>(0);
        init => SetWord(0, value);
    }

    /// <summary>Under general anesthesia or moderate sedation. Absent: not stated; asked for only where it decides.</summary>
    public bool? Anesthesia
    {
        get => Bool(1);
        init => SetBool(1, value);
    }

    /// <summary>Whether the same practitioner closed the wound. Absent: not stated; asked for only where it decides.</summary>
    public bool? PlacedBySamePractitioner
    {
        get => Bool(2);
        init => SetBool(2, value);
    }
}

/// <summary>What was removed. An immutable word, safe on any thread.</summary>
public enum SutureMaterial : byte
{
    /// <summary>Sutures alone: <c>sutures</c>.</summary>
    Sutures,

    /// <summary>Staples alone: <c>staples</c>.</summary>
    Staples,

    /// <summary>Both: <c>both</c>.</summary>
    Both,
}
