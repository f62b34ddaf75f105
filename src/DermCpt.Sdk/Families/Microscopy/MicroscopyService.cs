namespace DermCpt;

/// <summary>Office microscopy (LB-01..05). Thread-safe: immutable.</summary>
/// <example><code>new MicroscopyService { Id = "a", Test = MicroscopyTest.Koh }</code></example>
public sealed record MicroscopyService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Microscopy, static () => new MicroscopyService(), [
        Member.Word<MicroscopyTest>(Fact.Test),
        Member.Count(Fact.Count),
        Member.Word<SmearReader>(Fact.ReadBy),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public MicroscopyService()
        : base(ServiceKind.Microscopy)
    {
    }

    /// <summary>Test. Required: asked for when absent.</summary>
    public MicroscopyTest? Test
    {
        get => Word<MicroscopyTest>(0);
        init => SetWord(0, value);
    }

    /// <summary>Specimens, 1 when absent.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }

    /// <summary>Tzanck: who read it. Absent: not stated (LB-04).</summary>
    public SmearReader? ReadBy
    {
        get => Word<SmearReader>(2);
        init => SetWord(2, value);
    }
}

/// <summary>Test. Required. An immutable word, safe on any thread.</summary>
public enum MicroscopyTest : byte
{
    /// <summary>Skin, hair or nail in potassium hydroxide, for fungus: <c>koh</c>.</summary>
    Koh,

    /// <summary>A fresh sample in saline: <c>wetMount</c>.</summary>
    WetMount,

    /// <summary>A smear for cells of herpes: <c>tzanck</c>.</summary>
    Tzanck,

    /// <summary>A scrape for mites: <c>scabies</c>.</summary>
    Scabies,

    /// <summary>A smear stained for bacteria: <c>gramStain</c>.</summary>
    GramStain,
}

/// <summary>Tzanck: who read it (LB-04). An immutable word, safe on any thread.</summary>
public enum SmearReader : byte
{
    /// <summary>A technologist: <c>technologist</c>.</summary>
    Technologist,

    /// <summary>A pathologist: a code of its own: <c>pathologist</c>.</summary>
    Pathologist,
}
