namespace DermCpt;

/// <summary>Photodynamic therapy (PDT-10). Thread-safe: immutable.</summary>
/// <example><code>new PhotodynamicTherapyService { Id = "a", Applier = PhotodynamicApplier.Practitioner, Site = BodySite.Scalp }</code></example>
public sealed record PhotodynamicTherapyService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.PhotodynamicTherapy, static () => new PhotodynamicTherapyService(), [
        Member.Word<PhotodynamicApplier>(Fact.Applier),
        Member.Bool(Fact.Debridement),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public PhotodynamicTherapyService()
        : base(ServiceKind.PhotodynamicTherapy)
    {
    }

    /// <summary>Who applied the drug. Required: asked for when absent.</summary>
    public PhotodynamicApplier? Applier
    {
        get => Word<PhotodynamicApplier>(0);
        init => SetWord(0, value);
    }

    /// <summary>Practitioner: hyperkeratotic lesions debrided first. Absent: not stated; asked for only where it decides.</summary>
    public bool? Debridement
    {
        get => Bool(1);
        init => SetBool(1, value);
    }
}

/// <summary>Who applied the drug. Required. An immutable word, safe on any thread.</summary>
public enum PhotodynamicApplier : byte
{
    /// <summary>Staff put the drug on and gave the light: <c>staff</c>.</summary>
    Staff,

    /// <summary>The practitioner did it in person: <c>practitioner</c>.</summary>
    Practitioner,
}
