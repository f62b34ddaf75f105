namespace DermCpt;

/// <summary>Full-thickness removal of a skin lesion (EX-03). Thread-safe: immutable.</summary>
/// <example><code>new ExcisionService { Id = "a", LesionType = LesionBehavior.Malignant, LesionDiameterCm = 0.8m, MarginCm = 0.5m, Site = BodySite.Cheek }</code></example>
public sealed record ExcisionService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Excision, static () => new ExcisionService(), [
        Member.Word<LesionBehavior>(Fact.LesionType),
        Member.Length(Fact.ExcisedDiameterCm),
        Member.Length(Fact.LesionDiameterCm),
        Member.Length(Fact.MarginCm),
        Member.Count(Fact.LesionsInSpecimen),
        Member.Word<Reexcision>(Fact.Reexcision),
        Member.Bool(Fact.FullThickness),
        Member.Bool(Fact.InvolvesLidMargin),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public ExcisionService()
        : base(ServiceKind.Excision)
    {
    }

    /// <summary>Behavior by pathology. Required: asked for when absent (EX-04).</summary>
    public LesionBehavior? LesionType
    {
        get => Word<LesionBehavior>(0);
        init => SetWord(0, value);
    }

    /// <summary>Lesion and twice the narrowest margin, cm, above 0 to 99999.99. Absent: not stated (EX-02).</summary>
    public Length? ExcisedDiameterCm
    {
        get => LengthAt(1);
        init => SetLength(1, value);
    }

    /// <summary>Lesion alone, cm; with the margin instead of the excised diameter, above 0 to 99999.99. Absent: not stated.</summary>
    public Length? LesionDiameterCm
    {
        get => LengthAt(2);
        init => SetLength(2, value);
    }

    /// <summary>Narrowest margin of one side, cm, above 0 to 99999.99. Absent: not stated.</summary>
    public Length? MarginCm
    {
        get => LengthAt(3);
        init => SetLength(3, value);
    }

    /// <summary>Lesions in the one specimen, 1 when absent; more than 1: the diameter is the combined one (EX-06).</summary>
    public int? LesionsInSpecimen
    {
        get => Int(4);
        init => SetInt(4, value, Fact.LesionsInSpecimen);
    }

    /// <summary>Whether an earlier excision is widened. Absent: not stated (EX-07, EX-08).</summary>
    public Reexcision? Reexcision
    {
        get => Word<Reexcision>(5);
        init => SetWord(5, value);
    }

    /// <summary>Lip, ear, eyelid: through the whole thickness. Absent: not stated; asked for only where it decides (EX-18..20).</summary>
    public bool? FullThickness
    {
        get => Bool(6);
        init => SetBool(6, value);
    }

    /// <summary>Eyelid: more than skin. Absent: not stated; asked for only where it decides (EX-19).</summary>
    public bool? InvolvesLidMargin
    {
        get => Bool(7);
        init => SetBool(7, value);
    }
}

/// <summary>Behavior by pathology (EX-04). Required. An immutable word, safe on any thread.</summary>
public enum LesionBehavior : byte
{
    /// <summary>Benign, by the report of pathology: <c>benign</c>.</summary>
    Benign,

    /// <summary>Malignant, by the report of pathology: <c>malignant</c>.</summary>
    Malignant,

    /// <summary>Cancer that has not grown through its layer: <c>inSitu</c>.</summary>
    InSitu,

    /// <summary>The pathologist cannot tell how it will behave: <c>uncertain</c>.</summary>
    Uncertain,

    /// <summary>A mole with severe atypia; the payer decides its group: <c>severelyDysplastic</c>.</summary>
    SeverelyDysplastic,

    /// <summary>The report is not there yet: the line waits for it: <c>pending</c>.</summary>
    Pending,
}

/// <summary>Whether an earlier excision is widened (EX-07, EX-08). An immutable word, safe on any thread.</summary>
public enum Reexcision : byte
{
    /// <summary>No earlier excision of the same lesion: <c>none</c>.</summary>
    None,

    /// <summary>More was cut out in the same session: one excision, by the last size: <c>sameSession</c>.</summary>
    SameSession,

    /// <summary>More was cut out in a later session: a code of its own: <c>laterSession</c>.</summary>
    LaterSession,
}
