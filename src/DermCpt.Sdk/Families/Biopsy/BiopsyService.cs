namespace DermCpt;

/// <summary>Sampling of a lesion for diagnosis; the kind states the intent (BX-06). Thread-safe: immutable.</summary>
/// <example><code>new BiopsyService { Id = "a", Technique = BiopsyTechnique.Tangential, Site = BodySite.Cheek }</code></example>
public sealed record BiopsyService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Biopsy, static () => new BiopsyService(), [
        Member.Word<BiopsyTechnique>(Fact.Technique),
        Member.Count(Fact.Count),
        Member.Bool(Fact.InvolvesLidMargin),
        Member.Bool(Fact.Deep),
        Member.Bool(Fact.ResultDecided),
        Member.Digits(Fact.Digits),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public BiopsyService()
        : base(ServiceKind.Biopsy)
    {
    }

    /// <summary>How the tissue was taken. Required: asked for when absent (BX-00).</summary>
    public BiopsyTechnique? Technique
    {
        get => Word<BiopsyTechnique>(0);
        init => SetWord(0, value);
    }

    /// <summary>Lesions, 1 when absent (BX-01).</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }

    /// <summary>Eyelid: the lid margin is part of the sample. Absent: not stated; asked for only where it decides (BX-19).</summary>
    public bool? InvolvesLidMargin
    {
        get => Bool(2);
        init => SetBool(2, value);
    }

    /// <summary>Penis, vagina: the deep form. Absent: not stated; asked for only where it decides (BX-19).</summary>
    public bool? Deep
    {
        get => Bool(3);
        init => SetBool(3, value);
    }

    /// <summary>
    /// The result, read at once from a frozen section, decided the larger service of the same lesion and session: the biopsy then stands beside it
    /// with 58. Absent: a biopsy of the lesion that the larger service removes is part of that service (CH-01, BX-07).
    /// </summary>
    public bool? ResultDecided
    {
        get => Bool(4);
        init => SetBool(4, value);
    }

    /// <summary>Nail unit: the digits, FA F1..F9 TA T1..T9. Absent: not stated (NA-06, NA-10).</summary>
    public DigitSet? Digits
    {
        get => DigitsAt(5);
        init => SetDigits(5, value);
    }
}

/// <summary>How the tissue was taken (BX-00). Required. An immutable word, safe on any thread.</summary>
public enum BiopsyTechnique : byte
{
    /// <summary>A shave, scoop, saucer or curette sample: a slice that need not reach through the skin: <c>tangential</c>.</summary>
    Tangential,

    /// <summary>A punch: a cylinder through the skin: <c>punch</c>.</summary>
    Punch,

    /// <summary>A wedge or part of a lesion, cut with a blade into the tissue under the skin: <c>incisional</c>.</summary>
    Incisional,

    /// <summary>A scrape of the horny layer alone: no biopsy code: <c>stratumCorneum</c>.</summary>
    StratumCorneum,
}
