namespace DermCpt;

/// <summary>Injection of filling material (CO-01). Thread-safe: immutable.</summary>
/// <example><code>new FillerService { Id = "a", VolumeCc = 1.5m }</code></example>
public sealed record FillerService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Filler, static () => new FillerService(), [
        Member.Volume(Fact.VolumeCc),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public FillerService()
        : base(ServiceKind.Filler)
    {
    }

    /// <summary>Volume, cc, above 0 to 99999.99. Required: asked for when absent.</summary>
    public Volume? VolumeCc
    {
        get => VolumeAt(0);
        init => SetVolume(0, value);
    }
}
