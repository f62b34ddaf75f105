namespace DermCpt;

/// <summary>Tissue examination (PTH-01..18). Thread-safe: immutable.</summary>
/// <example><code>new PathologyService { Id = "a", Examination = PathologyExamination.Level4, Count = 2 }</code></example>
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

    /// <summary>Examination. Required: asked for when absent.</summary>
    public PathologyExamination? Examination
    {
        get => Word<PathologyExamination>(0);
        init => SetWord(0, value);
    }

    /// <summary>How many specimens, 1 when absent.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }

    /// <summary>Further antibodies or blocks, summed over the specimens, 0 to 9999. Absent: not stated (PTH-11, PTH-14).</summary>
    public int? Additional
    {
        get => Int(2);
        init => SetInt(2, value, Fact.Additional);
    }

    /// <summary>Component. Absent: not stated (PTH-16).</summary>
    public PathologyComponent? Component
    {
        get => Word<PathologyComponent>(3);
        init => SetWord(3, value);
    }

    /// <summary>Not the tissue of the Mohs stages or of the lesion's own excision. Absent: not stated; asked for only where it decides.</summary>
    public bool? SeparateSpecimen
    {
        get => Bool(4);
        init => SetBool(4, value);
    }

    /// <summary>Label of the specimen: one specimen has one level. Without it the lesion's label stands for it. Absent: not stated (PTH-31).</summary>
    public string? Specimen
    {
        get => (string?)First;
        init => First = LabelText.CheckOptional(value, nameof(Specimen));
    }

    /// <summary>What the specimen is. Absent: not stated (PTH-03, PTH-04).</summary>
    public SpecimenType? SpecimenType
    {
        get => Word<SpecimenType>(5);
        init => SetWord(5, value);
    }
}

/// <summary>What a specimen is. An immutable word, safe on any thread.</summary>
public enum SpecimenType : byte
{
    /// <summary>Skin: <c>skin</c>.</summary>
    Skin,

    /// <summary>A cyst: <c>cyst</c>.</summary>
    Cyst,

    /// <summary>A scar: <c>scar</c>.</summary>
    Scar,

    /// <summary>A nail: <c>nail</c>.</summary>
    Nail,

    /// <summary>A lipoma: <c>lipoma</c>.</summary>
    Lipoma,

    /// <summary>A skin tag: <c>skinTag</c>.</summary>
    SkinTag,

    /// <summary>Any other tissue: <c>other</c>.</summary>
    Other,
}

/// <summary>Examination. Required. An immutable word, safe on any thread.</summary>
public enum PathologyExamination : byte
{
    /// <summary>Looked at without a microscope: <c>gross</c>.</summary>
    Gross,

    /// <summary>Microscope, level II: <c>level2</c>.</summary>
    Level2,

    /// <summary>Microscope, level III: <c>level3</c>.</summary>
    Level3,

    /// <summary>Microscope, level IV: most skin biopsies: <c>level4</c>.</summary>
    Level4,

    /// <summary>Microscope, level V: <c>level5</c>.</summary>
    Level5,

    /// <summary>A special stain of group I, for microorganisms: <c>specialStain1</c>.</summary>
    SpecialStain1,

    /// <summary>A special stain of group II, for anything else: <c>specialStain2</c>.</summary>
    SpecialStain2,

    /// <summary>A stain with one antibody: <c>immunohistochemistry</c>.</summary>
    Immunohistochemistry,

    /// <summary>A fluorescent antibody: <c>immunofluorescence</c>.</summary>
    Immunofluorescence,

    /// <summary>A frozen section during surgery: <c>frozen</c>.</summary>
    Frozen,

    /// <summary>Slides made elsewhere are read: <c>consultation</c>.</summary>
    Consultation,

    /// <summary>A special stain on frozen tissue: <c>specialStainFrozen</c>.</summary>
    SpecialStainFrozen,

    /// <summary>A stain with several antibodies at once: <c>multiplexImmunohistochemistry</c>.</summary>
    MultiplexImmunohistochemistry,
}

/// <summary>Component (PTH-16). An immutable word, safe on any thread.</summary>
public enum PathologyComponent : byte
{
    /// <summary>Made and read by the same practice: <c>global</c>.</summary>
    Global,

    /// <summary>Read alone (26): <c>professional</c>.</summary>
    Professional,

    /// <summary>Made alone (TC): <c>technical</c>.</summary>
    Technical,
}
