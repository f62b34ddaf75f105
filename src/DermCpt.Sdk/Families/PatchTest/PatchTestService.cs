namespace DermCpt;

/// <summary>Patch test (AL-01). Thread-safe: immutable.</summary>
/// <example><code>new PatchTestService { Id = "a", Count = 80 }</code></example>
public sealed record PatchTestService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.PatchTest, static () => new PatchTestService(), [
        Member.Count(Fact.Count),
        Member.Word<PatchTestType>(Fact.TestType),
        Member.Word<PatchTestStep>(Fact.Step),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public PatchTestService()
        : base(ServiceKind.PatchTest)
    {
    }

    /// <summary>Antigens placed, 1 to 9999. Required: asked for when absent.</summary>
    public int? Count
    {
        get => Int(0);
        init => SetInt(0, value, Fact.Count);
    }

    /// <summary>Kind of test; patch when absent.</summary>
    public PatchTestType? TestType
    {
        get => Word<PatchTestType>(1);
        init => SetWord(1, value);
    }

    /// <summary>Step; placement when absent, a reading is no line (AL-02).</summary>
    public PatchTestStep? Step
    {
        get => Word<PatchTestStep>(2);
        init => SetWord(2, value);
    }
}

/// <summary>Kind of test; patch when absent. An immutable word, safe on any thread.</summary>
public enum PatchTestType : byte
{
    /// <summary>Patches alone: <c>patch</c>.</summary>
    Patch,

    /// <summary>Patches with light: <c>photoPatch</c>.</summary>
    PhotoPatch,

    /// <summary>Light alone: <c>photo</c>.</summary>
    Photo,
}

/// <summary>Step; placement when absent, a reading is no line (AL-02). An immutable word, safe on any thread.</summary>
public enum PatchTestStep : byte
{
    /// <summary>Patches put on: <c>placement</c>.</summary>
    Placement,

    /// <summary>Patches read: no line of its own: <c>reading</c>.</summary>
    Reading,
}
