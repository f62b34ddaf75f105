namespace DermCpt;

/// <summary>Injection into lesions (IL-01). Thread-safe: immutable.</summary>
/// <example><code>new IntralesionalInjectionService { Id = "a", Count = 8, Agent = InjectedAgent.Steroid }</code></example>
public sealed record IntralesionalInjectionService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.IntralesionalInjection, static () => new IntralesionalInjectionService(), [
        Member.Count(Fact.Count),
        Member.Word<InjectedAgent>(Fact.Agent),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public IntralesionalInjectionService()
        : base(ServiceKind.IntralesionalInjection)
    {
    }

    /// <summary>Lesions, 1 to 9999. Required: asked for when absent.</summary>
    public int? Count
    {
        get => Int(0);
        init => SetInt(0, value, Fact.Count);
    }

    /// <summary>What was injected; steroid when absent (IL-03).</summary>
    public InjectedAgent? Agent
    {
        get => Word<InjectedAgent>(1);
        init => SetWord(1, value);
    }
}

/// <summary>What was injected; steroid when absent (IL-03). An immutable word, safe on any thread.</summary>
public enum InjectedAgent : byte
{
    /// <summary>A steroid: <c>steroid</c>.</summary>
    Steroid,

    /// <summary>A drug against cancer: a code of its own: <c>chemotherapy</c>.</summary>
    Chemotherapy,

    /// <summary>Any other drug: <c>other</c>.</summary>
    Other,
}
