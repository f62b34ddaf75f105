namespace DermCpt;

/// <summary>Injection of veins of one leg (SC-10, SC-11). Thread-safe: immutable.</summary>
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

    /// <summary>Which veins. Required.</summary>
    public SclerosedVeins? Veins
    {
        get => Word<SclerosedVeins>(0);
        init => SetWord(0, value);
    }
}

/// <summary>Which veins. Required.</summary>
public enum SclerosedVeins : byte
{
    /// <summary>Word <c>spider</c>.</summary>
    Spider,

    /// <summary>Word <c>single</c>.</summary>
    Single,

    /// <summary>Word <c>multiple</c>.</summary>
    Multiple,
}
