namespace DermCpt;

/// <summary>Incision or puncture of a collection (ID-01..04). Thread-safe: immutable.</summary>
public sealed record IncisionAndDrainageService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.IncisionAndDrainage, static () => new IncisionAndDrainageService(), [
        Member.Word<DrainedLesionType>(Fact.LesionType),
        Member.Bool(Fact.Complicated),
        Member.Count(Fact.Count),
        Member.Bool(Fact.Puncture),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public IncisionAndDrainageService()
        : base(ServiceKind.IncisionAndDrainage)
    {
    }

    /// <summary>What was opened. Required.</summary>
    public DrainedLesionType? LesionType
    {
        get => Word<DrainedLesionType>(0);
        init => SetWord(0, value);
    }

    /// <summary>Documented as complicated; simple when absent (MP-02).</summary>
    public bool? Complicated
    {
        get => Bool(1);
        init => SetBool(1, value);
    }

    /// <summary>How many, 1 when absent.</summary>
    public int? Count
    {
        get => Int(2);
        init => SetInt(2, value, Fact.Count);
    }

    /// <summary>Aspiration only (ID-03).</summary>
    public bool? Puncture
    {
        get => Bool(3);
        init => SetBool(3, value);
    }
}

/// <summary>What was opened. Required.</summary>
public enum DrainedLesionType : byte
{
    /// <summary>Word <c>abscess</c>.</summary>
    Abscess,

    /// <summary>Word <c>cyst</c>.</summary>
    Cyst,

    /// <summary>Word <c>hematoma</c>.</summary>
    Hematoma,

    /// <summary>Word <c>seroma</c>.</summary>
    Seroma,

    /// <summary>Word <c>pilonidal</c>.</summary>
    Pilonidal,

    /// <summary>Word <c>postoperativeInfection</c>.</summary>
    PostoperativeInfection,
}
