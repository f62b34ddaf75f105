namespace DermCpt;

/// <summary>Opening or treating acne lesions (DS-25..27). Thread-safe: immutable.</summary>
/// <example><code>new AcneSurgeryService { Id = "a", Procedure = AcneProcedure.Extraction }</code></example>
public sealed record AcneSurgeryService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.AcneSurgery, static () => new AcneSurgeryService(), [
        Member.Word<AcneProcedure>(Fact.Procedure),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public AcneSurgeryService()
        : base(ServiceKind.AcneSurgery)
    {
    }

    /// <summary>What was done; extraction when absent.</summary>
    public AcneProcedure? Procedure
    {
        get => Word<AcneProcedure>(0);
        init => SetWord(0, value);
    }
}

/// <summary>What was done; extraction when absent. An immutable word, safe on any thread.</summary>
public enum AcneProcedure : byte
{
    /// <summary>Lesions are opened or emptied: <c>extraction</c>.</summary>
    Extraction,

    /// <summary>Freezing of acne: <c>cryotherapy</c>.</summary>
    Cryotherapy,

    /// <summary>Peeling of acne with chemicals: <c>exfoliation</c>.</summary>
    Exfoliation,
}
