namespace DermCpt;

/// <summary>Closure of a wound (RP-00). Thread-safe: immutable.</summary>
/// <example><code>new RepairService { Id = "a", Complexity = RepairComplexity.Intermediate, LengthCm = 3.2m, Site = BodySite.Forearm }</code></example>
public sealed record RepairService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Repair, static () => new RepairService(), [
        Member.Word<RepairComplexity>(Fact.Complexity),
        Member.Length(Fact.LengthCm),
        Member.Bool(Fact.Layered),
        Member.Bool(Fact.HeavilyContaminated),
        Member.Length(Fact.UnderminingCm),
        Member.Length(Fact.DefectWidthCm),
        Member.Word<Undermining>(Fact.Undermining),
        Member.Bool(Fact.ExposedStructure),
        Member.Bool(Fact.FreeMargin),
        Member.Bool(Fact.RetentionSutures),
        Member.Bool(Fact.WoundEdgeDebridement),
        Member.WordSet<ClosureMethod>(Fact.Closure),
        Member.Word<Dehiscence>(Fact.Dehiscence),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public RepairService()
        : base(ServiceKind.Repair)
    {
    }

    /// <summary>The class, if stated; else the facts below decide. Absent: not stated (RP-01..03).</summary>
    public RepairComplexity? Complexity
    {
        get => Word<RepairComplexity>(0);
        init => SetWord(0, value);
    }

    /// <summary>Final length of this wound, cm; lengths of one class and group are summed, above 0 to 99999.99. Absent: not stated (RP-06).</summary>
    public Length? LengthCm
    {
        get => LengthAt(1);
        init => SetLength(1, value);
    }

    /// <summary>Deeper layers closed too. Absent: not stated; asked for only where it decides (RP-02).</summary>
    public bool? Layered
    {
        get => Bool(2);
        init => SetBool(2, value);
    }

    /// <summary>Heavy contamination with extensive cleaning. Absent: not stated; asked for only where it decides (RP-02).</summary>
    public bool? HeavilyContaminated
    {
        get => Bool(3);
        init => SetBool(3, value);
    }

    /// <summary>Undermining distance, cm, above 0 to 99999.99. Absent: not stated (RP-05).</summary>
    public Length? UnderminingCm
    {
        get => LengthAt(4);
        init => SetLength(4, value);
    }

    /// <summary>Greatest width of the defect, cm, above 0 to 99999.99. Absent: not stated (RP-05).</summary>
    public Length? DefectWidthCm
    {
        get => LengthAt(5);
        init => SetLength(5, value);
    }

    /// <summary>Undermining in words; decides by itself. Absent: not stated (RP-20).</summary>
    public Undermining? Undermining
    {
        get => Word<Undermining>(6);
        init => SetWord(6, value);
    }

    /// <summary>Bone, cartilage, tendon or named structure exposed. Absent: not stated; asked for only where it decides (RP-03).</summary>
    public bool? ExposedStructure
    {
        get => Bool(7);
        init => SetBool(7, value);
    }

    /// <summary>Free margin of helix, vermilion or nostril involved. Absent: not stated; asked for only where it decides (RP-03).</summary>
    public bool? FreeMargin
    {
        get => Bool(8);
        init => SetBool(8, value);
    }

    /// <summary>Retention sutures placed. Absent: not stated; asked for only where it decides (RP-03).</summary>
    public bool? RetentionSutures
    {
        get => Bool(9);
        init => SetBool(9, value);
    }

    /// <summary>Edges debrided. Absent: not stated; asked for only where it decides (RP-03).</summary>
    public bool? WoundEdgeDebridement
    {
        get => Bool(10);
        init => SetBool(10, value);
    }

    /// <summary>What closed the wound; sutures when absent (RP-08, RP-09).</summary>
    public ValueList<ClosureMethod>? Closure
    {
        get => WordSet<ClosureMethod>(11);
        init => SetWordSet(11, value);
    }

    /// <summary>Bits of <see cref="Closure"/>, 0 when absent: for the selector, without a list.</summary>
    internal int ClosureBits => WordBits(11);

    /// <summary>A wound that came open; then no length or class is needed. Absent: not stated (RP-15).</summary>
    public Dehiscence? Dehiscence
    {
        get => Word<Dehiscence>(12);
        init => SetWord(12, value);
    }
}

/// <summary>The class, if stated; else the facts below decide (RP-01..03). An immutable word, safe on any thread.</summary>
public enum RepairComplexity : byte
{
    /// <summary>One layer, or adhesive: <c>simple</c>.</summary>
    Simple,

    /// <summary>Layers, or one layer of a wound that was heavily soiled: <c>intermediate</c>.</summary>
    Intermediate,

    /// <summary>More than layers: wide undermining, exposed structures, a free margin, retention sutures: <c>complex</c>.</summary>
    Complex,
}

/// <summary>Undermining in words; decides by itself (RP-20). An immutable word, safe on any thread.</summary>
public enum Undermining : byte
{
    /// <summary>No edge was lifted: <c>none</c>.</summary>
    None,

    /// <summary>Edges lifted less than the greatest width of the wound: <c>limited</c>.</summary>
    Limited,

    /// <summary>Edges lifted at least as far as the greatest width of the wound: <c>extensive</c>.</summary>
    Extensive,
}

/// <summary>What closed the wound; sutures when absent (RP-08, RP-09). An immutable word, safe on any thread.</summary>
public enum ClosureMethod : byte
{
    /// <summary>Sutures: <c>sutures</c>.</summary>
    Sutures,

    /// <summary>Staples: <c>staples</c>.</summary>
    Staples,

    /// <summary>Tissue adhesive: <c>adhesive</c>.</summary>
    Adhesive,

    /// <summary>Strips alone: no repair: <c>strips</c>.</summary>
    Strips,

    /// <summary>Left open: no repair: <c>none</c>.</summary>
    None,
}

/// <summary>A wound that came open; then no length or class is needed (RP-15). An immutable word, safe on any thread.</summary>
public enum Dehiscence : byte
{
    /// <summary>The wound has not opened again: <c>none</c>.</summary>
    None,

    /// <summary>An opened wound closed in one layer: <c>simple</c>.</summary>
    Simple,

    /// <summary>An opened wound packed: <c>withPacking</c>.</summary>
    WithPacking,

    /// <summary>An opened wound closed by extensive work: <c>extensive</c>.</summary>
    Extensive,
}
