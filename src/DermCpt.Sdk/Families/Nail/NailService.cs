namespace DermCpt;

/// <summary>Procedure on nails (NA-01..10). Thread-safe: immutable.</summary>
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

    /// <summary>What was done. Required.</summary>
    public NailProcedure? Procedure
    {
        get => Word<NailProcedure>(0);
        init => SetWord(0, value);
    }

    /// <summary>Nails.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }

    /// <summary>The digits, FA F1..F9 TA T1..T9 (NA-10).</summary>
    public DigitSet? Digits
    {
        get => DigitsAt(2);
        init => SetDigits(2, value);
    }

    /// <summary>Trimming: dystrophic nails (NA-01).</summary>
    public bool? Dystrophic
    {
        get => Bool(3);
        init => SetBool(3, value);
    }

    /// <summary>Class findings of the foot (M-Q7).</summary>
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

/// <summary>What was done. Required.</summary>
public enum NailProcedure : byte
{
    /// <summary>Word <c>trimming</c>.</summary>
    Trimming,

    /// <summary>Word <c>debridement</c>.</summary>
    Debridement,

    /// <summary>Word <c>avulsion</c>.</summary>
    Avulsion,

    /// <summary>Word <c>matrixExcision</c>.</summary>
    MatrixExcision,

    /// <summary>Word <c>biopsy</c>.</summary>
    Biopsy,

    /// <summary>Word <c>repair</c>.</summary>
    Repair,

    /// <summary>Word <c>reconstruction</c>.</summary>
    Reconstruction,

    /// <summary>Word <c>wedgeExcision</c>.</summary>
    WedgeExcision,

    /// <summary>Word <c>hematomaEvacuation</c>.</summary>
    HematomaEvacuation,
}
