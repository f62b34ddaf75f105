namespace DermCpt;

/// <summary>Excision of a pressure ulcer (PU-01). Thread-safe: immutable.</summary>
/// <example><code>new PressureUlcerExcisionService { Id = "a", Location = PressureUlcerLocation.Sacrum, Closure = PressureUlcerClosure.Primary }</code></example>
public sealed record PressureUlcerExcisionService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.PressureUlcerExcision, static () => new PressureUlcerExcisionService(), [
        Member.Word<PressureUlcerLocation>(Fact.Location),
        Member.Word<PressureUlcerClosure>(Fact.Closure),
        Member.Bool(Fact.Ostectomy),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public PressureUlcerExcisionService()
        : base(ServiceKind.PressureUlcerExcision)
    {
    }

    /// <summary>The bone over which the ulcer lies. Required: asked for when absent.</summary>
    public PressureUlcerLocation? Location
    {
        get => Word<PressureUlcerLocation>(0);
        init => SetWord(0, value);
    }

    /// <summary>How the wound was closed, or for what it was prepared. Required: asked for when absent.</summary>
    public PressureUlcerClosure? Closure
    {
        get => Word<PressureUlcerClosure>(1);
        init => SetWord(1, value);
    }

    /// <summary>Bone was taken too. Required, but at the coccyx, whose codes include it.</summary>
    public bool? Ostectomy
    {
        get => Bool(2);
        init => SetBool(2, value);
    }
}

/// <summary>The bone over which a pressure ulcer lies. An immutable word, safe on any thread.</summary>
public enum PressureUlcerLocation : byte
{
    /// <summary>At the tailbone: <c>coccyx</c>.</summary>
    Coccyx,

    /// <summary>Over the sacrum: <c>sacrum</c>.</summary>
    Sacrum,

    /// <summary>Over the sitting bone: <c>ischium</c>.</summary>
    Ischium,

    /// <summary>Over the hip bone: <c>trochanter</c>.</summary>
    Trochanter,
}

/// <summary>How the wound of a pressure ulcer was closed, or for what it was prepared. An immutable word, safe on any thread.</summary>
public enum PressureUlcerClosure : byte
{
    /// <summary>Edges sewn together: <c>primary</c>.</summary>
    Primary,

    /// <summary>Closed with a skin flap: <c>flap</c>.</summary>
    Flap,

    /// <summary>Closed with muscle or a flap of muscle and skin: <c>muscleFlap</c>.</summary>
    MuscleFlap,

    /// <summary>Closed with a graft: <c>graft</c>.</summary>
    Graft,
}
