namespace DermCpt;

/// <summary>Injection by route (INJ-01). Thread-safe: immutable.</summary>
public sealed record TherapeuticInjectionService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.TherapeuticInjection, static () => new TherapeuticInjectionService(), [
        Member.Word<InjectionRoute>(Fact.Route),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public TherapeuticInjectionService()
        : base(ServiceKind.TherapeuticInjection)
    {
    }

    /// <summary>Route. Required.</summary>
    public InjectionRoute? Route
    {
        get => Word<InjectionRoute>(0);
        init => SetWord(0, value);
    }
}

/// <summary>Route. Required.</summary>
public enum InjectionRoute : byte
{
    /// <summary>Word <c>subcutaneousOrIntramuscular</c>.</summary>
    SubcutaneousOrIntramuscular,

    /// <summary>Word <c>intravenousPush</c>.</summary>
    IntravenousPush,

    /// <summary>Word <c>infusion</c>.</summary>
    Infusion,
}
