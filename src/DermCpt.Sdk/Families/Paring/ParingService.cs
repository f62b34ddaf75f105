namespace DermCpt;

/// <summary>Paring of corns and calluses (PA-01). Thread-safe: immutable.</summary>
/// <example><code>new ParingService { Id = "a", Count = 3 }</code></example>
public sealed record ParingService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Paring, static () => new ParingService(), [
        Member.Count(Fact.Count),
        Member.ClassFindings(Fact.ClassFindings),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public ParingService()
        : base(ServiceKind.Paring)
    {
    }

    /// <summary>Lesions, 1 to 9999. Required: asked for when absent.</summary>
    public int? Count
    {
        get => Int(0);
        init => SetInt(0, value, Fact.Count);
    }

    /// <summary>Class findings of the foot. Absent: not stated (M-Q7).</summary>
    public ClassFindings? ClassFindings
    {
        get => ClassFindingsAt(1);
        init => SetClassFindings(1, value);
    }
}
