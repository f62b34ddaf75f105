namespace DermCpt;

/// <summary>Skin test by prick or injection (AL-05). Thread-safe: immutable.</summary>
/// <example><code>new AllergyTestService { Id = "a", TestType = AllergyTestType.Prick, Count = 2 }</code></example>
public sealed record AllergyTestService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.AllergyTest, static () => new AllergyTestService(), [
        Member.Word<AllergyTestType>(Fact.TestType),
        Member.Count(Fact.Count),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public AllergyTestService()
        : base(ServiceKind.AllergyTest)
    {
    }

    /// <summary>Kind of test. Required: asked for when absent.</summary>
    public AllergyTestType? TestType
    {
        get => Word<AllergyTestType>(0);
        init => SetWord(0, value);
    }

    /// <summary>Tests, 1 to 9999. Required: asked for when absent.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }
}

/// <summary>Kind of test. Required. An immutable word, safe on any thread.</summary>
public enum AllergyTestType : byte
{
    /// <summary>Prick or scratch tests: <c>prick</c>.</summary>
    Prick,

    /// <summary>Tests in the skin, read at once: <c>intradermal</c>.</summary>
    Intradermal,

    /// <summary>Tests in the skin, read later: <c>intradermalDelayed</c>.</summary>
    IntradermalDelayed,
}
