namespace DermCpt;

/// <summary>Injection or infusion of a drug by route (INJ-01). Thread-safe: immutable.</summary>
/// <example><code>new TherapeuticInjectionService { Id = "a", Route = InjectionRoute.SubcutaneousOrIntramuscular }</code></example>
public sealed record TherapeuticInjectionService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.TherapeuticInjection, static () => new TherapeuticInjectionService(), [
        Member.Word<InjectionRoute>(Fact.Route),
        Member.Minutes(Fact.Minutes),
        Member.Bool(Fact.ComplexAdministration),
        Member.Text(Fact.Drug, 0),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public TherapeuticInjectionService()
        : base(ServiceKind.TherapeuticInjection)
    {
    }

    /// <summary>Route. Required: asked for when absent.</summary>
    public InjectionRoute? Route
    {
        get => Word<InjectionRoute>(0);
        init => SetWord(0, value);
    }

    /// <summary>Minutes of an infusion; a further hour counts past 30 minutes. The first hour alone when absent (INJ-01).</summary>
    public decimal? Minutes
    {
        get => DecimalAt(1);
        init => SetDecimal(1, value, Fact.Minutes);
    }

    /// <summary>The work of a complex administration was done and documented. Where absent, the payer's reading of the drug decides (INJ-01).</summary>
    public bool? ComplexAdministration
    {
        get => Bool(2);
        init => SetBool(2, value);
    }

    /// <summary>Id of the service whose drug it gave; when absent, the drug of the visit that is given by this route (INJ-01).</summary>
    public string? Drug
    {
        get => (string?)First;
        init => First = value;
    }
}

/// <summary>Route. Required. An immutable word, safe on any thread.</summary>
public enum InjectionRoute : byte
{
    /// <summary>Under the skin or into a muscle: <c>subcutaneousOrIntramuscular</c>.</summary>
    SubcutaneousOrIntramuscular,

    /// <summary>Into a vein, at once: <c>intravenousPush</c>.</summary>
    IntravenousPush,

    /// <summary>Into a vein, over time: <c>infusion</c>.</summary>
    Infusion,
}
