namespace DermCpt;

/// <summary>Destruction of lesions by any method (DS-00). Thread-safe: immutable.</summary>
public sealed record DestructionService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Destruction, static () => new DestructionService(), [
        Member.Word<DestroyedLesionType>(Fact.LesionType),
        Member.Count(Fact.Count),
        Member.Length(Fact.DiameterCm),
        Member.Area(Fact.AreaSqCm),
        Member.OpenWord<DestructionMethod>(Fact.Method),
        Member.Bool(Fact.Extensive),
        Member.Bool(Fact.InvolvesLidMargin),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public DestructionService()
        : base(ServiceKind.Destruction)
    {
    }

    /// <summary>Kind of lesion. Required.</summary>
    public DestroyedLesionType? LesionType
    {
        get => Word<DestroyedLesionType>(0);
        init => SetWord(0, value);
    }

    /// <summary>Lesions, 1 when absent.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }

    /// <summary>Malignant: lesion diameter, no margin, cm (DS-13).</summary>
    public Length? DiameterCm
    {
        get => LengthAt(2);
        init => SetLength(2, value);
    }

    /// <summary>Vascular: treated area, cm2 (DS-10).</summary>
    public Area? AreaSqCm
    {
        get => AreaAt(3);
        init => SetArea(3, value);
    }

    /// <summary>Method; asked only for penis and anus (DS-19).</summary>
    public DestructionMethod? Method
    {
        get => Word<DestructionMethod>(4);
        init => SetWord(4, value);
    }

    /// <summary>Genital, anal: documented as extensive (DS-21).</summary>
    public bool? Extensive
    {
        get => Bool(5);
        init => SetBool(5, value);
    }

    /// <summary>Eyelid: the lid margin was destroyed (DS-19).</summary>
    public bool? InvolvesLidMargin
    {
        get => Bool(6);
        init => SetBool(6, value);
    }
}

/// <summary>Kind of lesion. Required.</summary>
public enum DestroyedLesionType : byte
{
    /// <summary>Word <c>premalignant</c>.</summary>
    Premalignant,

    /// <summary>Word <c>benign</c>.</summary>
    Benign,

    /// <summary>Word <c>malignant</c>.</summary>
    Malignant,

    /// <summary>Word <c>vascularProliferative</c>.</summary>
    VascularProliferative,
}

/// <summary>Method; asked only for penis and anus (DS-19).</summary>
public enum DestructionMethod : byte
{
    /// <summary>Word <c>cryosurgery</c>.</summary>
    Cryosurgery,

    /// <summary>Word <c>electrosurgery</c>.</summary>
    Electrosurgery,

    /// <summary>Word <c>laser</c>.</summary>
    Laser,

    /// <summary>Word <c>chemical</c>.</summary>
    Chemical,

    /// <summary>Word <c>curettage</c>.</summary>
    Curettage,

    /// <summary>Word <c>surgicalExcision</c>.</summary>
    SurgicalExcision,

    /// <summary>Word <c>other</c>.</summary>
    Other,
}
