namespace DermCpt;

/// <summary>Reflectance confocal microscopy (RCM-01). Thread-safe: immutable.</summary>
/// <example><code>new ConfocalMicroscopyService { Id = "a", Stage = ImagingStage.ImageAndRead, Count = 2 }</code></example>
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

    /// <summary>Part done. Required: asked for when absent.</summary>
    public ImagingStage? Stage
    {
        get => Word<ImagingStage>(0);
        init => SetWord(0, value);
    }

    /// <summary>How many lesions were imaged, 1 to 9999. Absent: not stated.</summary>
    public int? Count
    {
        get => Int(1);
        init => SetInt(1, value, Fact.Count);
    }
}

/// <summary>Part done. Required. An immutable word, safe on any thread.</summary>
public enum ImagingStage : byte
{
    /// <summary>Pictures taken and read: <c>imageAndRead</c>.</summary>
    ImageAndRead,

    /// <summary>Pictures taken alone: <c>image</c>.</summary>
    Image,

    /// <summary>Pictures read alone: <c>read</c>.</summary>
    Read,
}
