namespace DermCpt;

/// <summary>Pilonidal cyst or sinus (PIL-01). Thread-safe: immutable.</summary>
/// <example><code>new PilonidalCystService { Id = "a", Procedure = PilonidalProcedure.Excision, Extent = PilonidalExtent.Simple }</code></example>
public sealed record PilonidalCystService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.PilonidalCyst, static () => new PilonidalCystService(), [
        Member.Word<PilonidalProcedure>(Fact.Procedure),
        Member.Word<PilonidalExtent>(Fact.Extent),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public PilonidalCystService()
        : base(ServiceKind.PilonidalCyst)
    {
    }

    /// <summary>What was done. Required: asked for when absent.</summary>
    public PilonidalProcedure? Procedure
    {
        get => Word<PilonidalProcedure>(0);
        init => SetWord(0, value);
    }

    /// <summary>How far. Required: asked for when absent.</summary>
    public PilonidalExtent? Extent
    {
        get => Word<PilonidalExtent>(1);
        init => SetWord(1, value);
    }
}

/// <summary>What was done. Required. An immutable word, safe on any thread.</summary>
public enum PilonidalProcedure : byte
{
    /// <summary>Opened and emptied: <c>drainage</c>.</summary>
    Drainage,

    /// <summary>Cut out: <c>excision</c>.</summary>
    Excision,
}

/// <summary>How far. Required. An immutable word, safe on any thread.</summary>
public enum PilonidalExtent : byte
{
    /// <summary>Simple: one, closed easily: <c>simple</c>.</summary>
    Simple,

    /// <summary>Extensive: with branches: <c>extensive</c>.</summary>
    Extensive,

    /// <summary>Complicated: closed by a flap or more: <c>complicated</c>.</summary>
    Complicated,
}
