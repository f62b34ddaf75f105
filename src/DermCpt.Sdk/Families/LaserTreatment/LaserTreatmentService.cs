namespace DermCpt;

/// <summary>Excimer laser (XL-10). Thread-safe: immutable.</summary>
/// <example><code>new LaserTreatmentService { Id = "a", AreaSqCm = 120m, Diagnoses = ["L40.0"] }</code></example>
public sealed record LaserTreatmentService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.LaserTreatment, static () => new LaserTreatmentService(), [
        Member.Area(Fact.AreaSqCm),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public LaserTreatmentService()
        : base(ServiceKind.LaserTreatment)
    {
    }

    /// <summary>Treated area of the day, cm2, above 0 to 99999.99. Required: asked for when absent.</summary>
    public Area? AreaSqCm
    {
        get => AreaAt(0);
        init => SetArea(0, value);
    }
}
