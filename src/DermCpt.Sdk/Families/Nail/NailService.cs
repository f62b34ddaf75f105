namespace DermCpt;

/// <summary>Procedure on nails (NA-01..10). Thread-safe: immutable.</summary>
/// <example><code>new NailService { Id = "a", Procedure = NailProcedure.Avulsion, Count = 1 }</code></example>
public sealed record NailService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Nail, static () => new NailService(), [
        Member.Word<NailProcedure>(Fact.Procedure),
        Member.Count(Fact.Count),
        Member.Digits(Fact.Digits),
        Member.Bool(Fact.Dystrophic),
        Member.ClassFindings(Fact.ClassFindings),
        Member.Bool(Fact.Anesthesia),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public NailService()
        : base(ServiceKind.Nail)
    {
    }

    /// <summary>What was done. Required: asked for when absent.</summary>
    public NailProcedure? Procedure
    {
        get => Word<NailProcedure>(0);
        init => SetWord(0, value);
    }

    /// <summary>How many nails; absent, as many as the digits name, 1 to 9999. Absent: not stated.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }

    /// <summary>The digits, FA F1..F9 TA T1..T9. Absent: not stated (NA-10).</summary>
    public DigitSet? Digits
    {
        get => DigitsAt(2);
        init => SetDigits(2, value);
    }

    /// <summary>Trimming: dystrophic nails. Absent: not stated; asked for only where it decides (NA-01).</summary>
    public bool? Dystrophic
    {
        get => Bool(3);
        init => SetBool(3, value);
    }

    /// <summary>Class findings of the foot. Absent: not stated (M-Q7).</summary>
    public ClassFindings? ClassFindings
    {
        get => ClassFindingsAt(4);
        init => SetClassFindings(4, value);
    }

    /// <summary>Avulsion: under local anesthesia, as its code needs; true when absent (NA-av).</summary>
    public bool? Anesthesia
    {
        get => Bool(5);
        init => SetBool(5, value);
    }
}

/// <summary>What was done. Required. An immutable word, safe on any thread.</summary>
public enum NailProcedure : byte
{
    /// <summary>Nails cut shorter: <c>trimming</c>.</summary>
    Trimming,

    /// <summary>Thick nails reduced: <c>debridement</c>.</summary>
    Debridement,

    /// <summary>The plate taken off, in part or whole: <c>avulsion</c>.</summary>
    Avulsion,

    /// <summary>The plate and its root taken out for good: <c>matrixExcision</c>.</summary>
    MatrixExcision,

    /// <summary>A sample of the nail unit: <c>biopsy</c>.</summary>
    Biopsy,

    /// <summary>The nail bed sewn: <c>repair</c>.</summary>
    Repair,

    /// <summary>The nail bed rebuilt with a graft: <c>reconstruction</c>.</summary>
    Reconstruction,

    /// <summary>A wedge of skin beside an ingrown nail: <c>wedgeExcision</c>.</summary>
    WedgeExcision,

    /// <summary>Blood under the nail let out: <c>hematomaEvacuation</c>.</summary>
    HematomaEvacuation,
}
