namespace DermCpt;

/// <summary>A code taken as given and checked: the way in for what no kind describes. Thread-safe: immutable.</summary>
/// <example><code>new GivenCodeService { Id = "a", Code = "99000", Units = 1 }</code></example>
public sealed record GivenCodeService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Code, static () => new GivenCodeService(), [
        Member.Code(Fact.Code),
        Member.Count(Fact.Units),
        Member.Modifiers(Fact.Modifiers, 0),
        Member.Bool(Fact.SeparatelyIdentifiable),
        Member.Bool(Fact.DecisionForSurgery),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public GivenCodeService()
        : base(ServiceKind.Code)
    {
    }

    /// <summary>The code. Required: asked for when absent.</summary>
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

    /// <summary>Of a visit that is given as a code: whether it stands apart from a procedure that day. Absent: not stated; asked for only where it decides (EM-109).</summary>
    public bool? SeparatelyIdentifiable
    {
        get => Bool(2);
        init => SetBool(2, value);
    }

    /// <summary>Of a visit that is given as a code: whether it decided a major operation. Absent: not stated; asked for only where it decides (EM-110).</summary>
    public bool? DecisionForSurgery
    {
        get => Bool(3);
        init => SetBool(3, value);
    }

    /// <summary>Modifiers, in order. Absent: not stated.</summary>
    public ValueList<ModifierCode>? Modifiers
    {
        get => (ValueList<ModifierCode>?)First;
        init => First = value is null ? null : CodeLists.Check(value, nameof(Modifiers));
    }
}
