namespace DermCpt;

/// <summary>Tissue examination (PTH-01..18). Thread-safe: immutable.</summary>
public sealed record PathologyService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Pathology, static () => new PathologyService(), [
        Member.Word<PathologyExamination>(Fact.Examination),
        Member.Count(Fact.Count),
        Member.CountFromZero(Fact.Additional),
        Member.Word<PathologyComponent>(Fact.Component),
        Member.Bool(Fact.SeparateSpecimen),
        Member.Text(Fact.Specimen, 0),
        Member.Word<SpecimenType>(Fact.SpecimenType),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public PathologyService()
        : base(ServiceKind.Pathology)
    {
    }

    /// <summary>Examination. Required.</summary>
    public PathologyExamination? Examination
    {
        get => Word<PathologyExamination>(0);
        init => SetWord(0, value);
    }

    /// <summary>Specimens.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }

    /// <summary>Further antibodies or blocks, summed over the specimens (PTH-11, PTH-14).</summary>
    public int? Additional
    {
        get => Int(2);
        init => SetInt(2, value, Fact.Additional);
    }

    /// <summary>Component (PTH-16).</summary>
    public PathologyComponent? Component
    {
        get => Word<PathologyComponent>(3);
        init => SetWord(3, value);
    }

    /// <summary>Not the tissue of the Mohs stages or of the lesion's own excision.</summary>
    public bool? SeparateSpecimen
    {
        get => Bool(4);
        init => SetBool(4, value);
    }

    /// <summary>Label of the specimen: one specimen has one level (PTH-31). Without it the lesion's label stands for it.</summary>
    public string? Specimen
    {
        get => (string?)First;
        init => First = value;
    }

    /// <summary>What the specimen is (PTH-03, PTH-04).</summary>
    public SpecimenType? SpecimenType
    {
        get => Word<SpecimenType>(5);
        init => SetWord(5, value);
    }
}

/// <summary>What a specimen is.</summary>
public enum SpecimenType : byte
{
    /// <summary>Word <c>skin</c>.</summary>
    Skin,

    /// <summary>Word <c>cyst</c>.</summary>
    Cyst,

    /// <summary>Word <c>scar</c>.</summary>
    Scar,

    /// <summary>Word <c>nail</c>.</summary>
    Nail,

    /// <summary>Word <c>lipoma</c>.</summary>
    Lipoma,

    /// <summary>Word <c>skinTag</c>.</summary>
    SkinTag,

    /// <summary>Word <c>other</c>.</summary>
    Other,
}

/// <summary>Examination. Required.</summary>
public enum PathologyExamination : byte
{
    /// <summary>Word <c>gross</c>.</summary>
    Gross,

    /// <summary>Word <c>level2</c>.</summary>
    Level2,

    /// <summary>Word <c>level3</c>.</summary>
    Level3,

    /// <summary>Word <c>level4</c>.</summary>
    Level4,

    /// <summary>Word <c>level5</c>.</summary>
    Level5,

    /// <summary>Word <c>specialStain1</c>.</summary>
    SpecialStain1,

    /// <summary>Word <c>specialStain2</c>.</summary>
    SpecialStain2,

    /// <summary>Word <c>immunohistochemistry</c>.</summary>
    Immunohistochemistry,

    /// <summary>Word <c>immunofluorescence</c>.</summary>
    Immunofluorescence,

    /// <summary>Word <c>frozen</c>.</summary>
    Frozen,

    /// <summary>Word <c>consultation</c>.</summary>
    Consultation,

    /// <summary>Word <c>specialStainFrozen</c>.</summary>
    SpecialStainFrozen,

    /// <summary>Word <c>multiplexImmunohistochemistry</c>.</summary>
    MultiplexImmunohistochemistry,
}

/// <summary>Component (PTH-16).</summary>
public enum PathologyComponent : byte
{
    /// <summary>Word <c>global</c>.</summary>
    Global,

    /// <summary>Word <c>professional</c>.</summary>
    Professional,

    /// <summary>Word <c>technical</c>.</summary>
    Technical,
}
