namespace DermCpt;

/// <summary>Skin test by prick or injection (AL-05). Thread-safe: immutable.</summary>
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

    /// <summary>Kind of test. Required.</summary>
    public AllergyTestType? TestType
    {
        get => Word<AllergyTestType>(0);
        init => SetWord(0, value);
    }

    /// <summary>Tests. Required.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }
}

/// <summary>Kind of test. Required.</summary>
public enum AllergyTestType : byte
{
    /// <summary>Word <c>prick</c>.</summary>
    Prick,

    /// <summary>Word <c>intradermal</c>.</summary>
    Intradermal,

    /// <summary>Word <c>intradermalDelayed</c>.</summary>
    IntradermalDelayed,
}
