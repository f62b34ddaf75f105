namespace DermCpt;

/// <summary>Excision of chalazia under local anesthesia (CHZ-01). Thread-safe: immutable.</summary>
/// <example><code>new ChalazionExcisionService { Id = "a", Count = 2, Lids = ChalazionLids.One, Site = BodySite.EyelidUpper }</code></example>
public sealed record ChalazionExcisionService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.ChalazionExcision, static () => new ChalazionExcisionService(), [
        Member.Count(Fact.Count),
        Member.Word<ChalazionLids>(Fact.Lids),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public ChalazionExcisionService()
        : base(ServiceKind.ChalazionExcision)
    {
    }

    /// <summary>How many. Required, unless several lids are stated, 1 to 9999.</summary>
    public int? Count
    {
        get => Int(0);
        init => SetInt(0, value, Fact.Count);
    }

    /// <summary>Whether several lie in one lid or in several. Required above one. Required: asked for when absent.</summary>
    public ChalazionLids? Lids
    {
        get => Word<ChalazionLids>(1);
        init => SetWord(1, value);
    }
}

/// <summary>Whether several chalazia lie in one lid or in several. An immutable word, safe on any thread.</summary>
public enum ChalazionLids : byte
{
    /// <summary>All on one lid: <c>one</c>.</summary>
    One,

    /// <summary>On more than one lid: <c>several</c>.</summary>
    Several,
}
