namespace DermCpt;

/// <summary>Destruction of lesions by any method (DS-00). Thread-safe: immutable.</summary>
/// <example><code>new DestructionService { Id = "a", LesionType = DestroyedLesionType.Premalignant, Count = 6, Site = BodySite.Scalp }</code></example>
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

    /// <summary>Kind of lesion. Required: asked for when absent.</summary>
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

    /// <summary>Malignant: lesion diameter, no margin, cm, above 0 to 99999.99. Absent: not stated (DS-13).</summary>
    public Length? DiameterCm
    {
        get => LengthAt(2);
        init => SetLength(2, value);
    }

    /// <summary>Vascular: treated area, cm2, above 0 to 99999.99. Absent: not stated (DS-10).</summary>
    public Area? AreaSqCm
    {
        get => AreaAt(3);
        init => SetArea(3, value);
    }

    /// <summary>Method; asked only for penis and anus. Absent: not stated (DS-19).</summary>
    public DestructionMethod? Method
    {
        get => Word<DestructionMethod>(4);
        init => SetWord(4, value);
    }

    /// <summary>Genital, anal: documented as extensive. Absent: not stated; asked for only where it decides (DS-21).</summary>
    public bool? Extensive
    {
        get => Bool(5);
        init => SetBool(5, value);
    }

    /// <summary>Eyelid: the lid margin was destroyed. Absent: not stated; asked for only where it decides (DS-19).</summary>
    public bool? InvolvesLidMargin
    {
        get => Bool(6);
        init => SetBool(6, value);
    }
}

/// <summary>Kind of lesion. Required. An immutable word, safe on any thread.</summary>
public enum DestroyedLesionType : byte
{
    /// <summary>A lesion that may become cancer, such as an actinic keratosis: <c>premalignant</c>.</summary>
    Premalignant,

    /// <summary>A benign lesion other than a skin tag or a vascular growth, such as a wart or a seborrheic keratosis: <c>benign</c>.</summary>
    Benign,

    /// <summary>A skin cancer: <c>malignant</c>.</summary>
    Malignant,

    /// <summary>A growth of vessels, such as a port-wine stain; measured by area: <c>vascularProliferative</c>.</summary>
    VascularProliferative,
}

/// <summary>Method; asked only for penis and anus (DS-19). An immutable word, safe on any thread.</summary>
public enum DestructionMethod : byte
{
    /// <summary>Freezing: <c>cryosurgery</c>.</summary>
    Cryosurgery,

    /// <summary>Electric current: <c>electrosurgery</c>.</summary>
    Electrosurgery,

    /// <summary>Laser: <c>laser</c>.</summary>
    Laser,

    /// <summary>A chemical: <c>chemical</c>.</summary>
    Chemical,

    /// <summary>Scraping: <c>curettage</c>.</summary>
    Curettage,

    /// <summary>Cutting out; at the penis and anus a code of its own: <c>surgicalExcision</c>.</summary>
    SurgicalExcision,

    /// <summary>Any other method: <c>other</c>.</summary>
    Other,
}
