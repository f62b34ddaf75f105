namespace DermCpt;

/// <summary>Injection of veins of one leg (SC-10, SC-11). Thread-safe: immutable.</summary>
/// <example><code>new SclerotherapyService { Id = "a", Veins = SclerosedVeins.Spider, Laterality = Laterality.Left }</code></example>
public sealed record SclerotherapyService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Sclerotherapy, static () => new SclerotherapyService(), [
        Member.Word<SclerosedVeins>(Fact.Veins),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public SclerotherapyService()
        : base(ServiceKind.Sclerotherapy)
    {
    }

    /// <summary>Which veins. Required: asked for when absent.</summary>
    public SclerosedVeins? Veins
    {
        get => Word<SclerosedVeins>(0);
        init => SetWord(0, value);
    }
}

/// <summary>Which veins. Required. An immutable word, safe on any thread.</summary>
public enum SclerosedVeins : byte
{
    /// <summary>Spider veins: <c>spider</c>.</summary>
    Spider,

    /// <summary>One vein: <c>single</c>.</summary>
    Single,

    /// <summary>Several veins of one leg: <c>multiple</c>.</summary>
    Multiple,
}
