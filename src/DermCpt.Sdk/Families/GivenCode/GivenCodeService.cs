namespace DermCpt;

/// <summary>A code taken as given and checked: the way in for what no kind describes. Thread-safe: immutable.</summary>
public sealed record GivenCodeService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Code, static () => new GivenCodeService(), [
        Member.Code(Fact.Code),
        Member.Count(Fact.Units),
        Member.Modifiers(Fact.Modifiers, 0),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public GivenCodeService()
        : base(ServiceKind.Code)
    {
    }

    /// <summary>The code. Required.</summary>
    public ProcedureCode? Code
    {
        get => CodeAt(0);
        init => SetCode(0, value);
    }

    /// <summary>Units, 1 when absent.</summary>
    public int? Units
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Units);
    }

    /// <summary>Modifiers, in order.</summary>
    public FactList<ModifierCode>? Modifiers
    {
        get => (FactList<ModifierCode>?)First;
        init => First = value;
    }
}
