namespace DermCpt;

/// <summary>Surface microscopy: never a line of its own (DSC-01). Thread-safe: immutable.</summary>
/// <example><code>new DermoscopyService { Id = "a", Lesion = "L1" }</code></example>
public sealed record DermoscopyService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Dermoscopy, static () => new DermoscopyService(), []);

    /// <summary>A service with no fact stated yet.</summary>
    public DermoscopyService()
        : base(ServiceKind.Dermoscopy)
    {
    }
}
