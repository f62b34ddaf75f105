namespace DermCpt;

/// <summary>Office microscopy (LB-01..05). Thread-safe: immutable.</summary>
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

    /// <summary>Test. Required.</summary>
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

    /// <summary>Tzanck: who read it (LB-04).</summary>
    public SmearReader? ReadBy
    {
        get => Word<SmearReader>(2);
        init => SetWord(2, value);
    }
}

/// <summary>Test. Required.</summary>
public enum MicroscopyTest : byte
{
    /// <summary>Word <c>koh</c>.</summary>
    Koh,

    /// <summary>Word <c>wetMount</c>.</summary>
    WetMount,

    /// <summary>Word <c>tzanck</c>.</summary>
    Tzanck,

    /// <summary>Word <c>scabies</c>.</summary>
    Scabies,

    /// <summary>Word <c>gramStain</c>.</summary>
    GramStain,
}

/// <summary>Tzanck: who read it (LB-04).</summary>
public enum SmearReader : byte
{
    /// <summary>Word <c>technologist</c>.</summary>
    Technologist,

    /// <summary>Word <c>pathologist</c>.</summary>
    Pathologist,
}
