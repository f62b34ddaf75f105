namespace DermCpt;

/// <summary>Incision or puncture of a collection (ID-01..04). Thread-safe: immutable.</summary>
/// <example><code>new IncisionAndDrainageService { Id = "a", LesionType = DrainedLesionType.Abscess, Count = 2, Site = BodySite.Cheek }</code></example>
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

    /// <summary>What was opened. Required: asked for when absent.</summary>
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

    /// <summary>Aspiration only. Absent: not stated; asked for only where it decides (ID-03).</summary>
    public bool? Puncture
    {
        get => Bool(3);
        init => SetBool(3, value);
    }
}

/// <summary>What was opened. Required. An immutable word, safe on any thread.</summary>
public enum DrainedLesionType : byte
{
    /// <summary>An abscess, boil or infected cyst: <c>abscess</c>.</summary>
    Abscess,

    /// <summary>A cyst: <c>cyst</c>.</summary>
    Cyst,

    /// <summary>A collection of blood: <c>hematoma</c>.</summary>
    Hematoma,

    /// <summary>A collection of clear fluid: <c>seroma</c>.</summary>
    Seroma,

    /// <summary>A pilonidal cyst: <c>pilonidal</c>.</summary>
    Pilonidal,

    /// <summary>An infected wound after an operation: <c>postoperativeInfection</c>.</summary>
    PostoperativeInfection,
}
