namespace DermCpt;

/// <summary>Reflectance confocal microscopy (RCM-01). Thread-safe: immutable.</summary>
public sealed record ConfocalMicroscopyService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.ConfocalMicroscopy, static () => new ConfocalMicroscopyService(), [
        Member.Word<ImagingStage>(Fact.Stage),
        Member.Count(Fact.Count),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public ConfocalMicroscopyService()
        : base(ServiceKind.ConfocalMicroscopy)
    {
    }

    /// <summary>Part done. Required.</summary>
    public ImagingStage? Stage
    {
        get => Word<ImagingStage>(0);
        init => SetWord(0, value);
    }

    /// <summary>Lesions.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }
}

/// <summary>Part done. Required.</summary>
public enum ImagingStage : byte
{
    /// <summary>Word <c>imageAndRead</c>.</summary>
    ImageAndRead,

    /// <summary>Word <c>image</c>.</summary>
    Image,

    /// <summary>Word <c>read</c>.</summary>
    Read,
}
