namespace DermCpt;

/// <summary>Local flap (AT-00). Thread-safe: immutable.</summary>
/// <example><code>new AdjacentTissueTransferService { Id = "a", AreaSqCm = 4m, Site = BodySite.Cheek }</code></example>
public sealed record AdjacentTissueTransferService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.AdjacentTissueTransfer, static () => new AdjacentTissueTransferService(), [
        Member.Area(Fact.AreaSqCm),
        Member.Area(Fact.PrimaryDefectSqCm),
        Member.Area(Fact.SecondaryDefectSqCm),
        Member.Labels(Fact.Closes, 0),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public AdjacentTissueTransferService()
        : base(ServiceKind.AdjacentTissueTransfer)
    {
    }

    /// <summary>Primary and secondary defect together, cm2, above 0 to 99999.99. Absent: not stated.</summary>
    public Area? AreaSqCm
    {
        get => AreaAt(0);
        init => SetArea(0, value);
    }

    /// <summary>Primary defect, cm2, above 0 to 99999.99. Absent: not stated.</summary>
    public Area? PrimaryDefectSqCm
    {
        get => AreaAt(1);
        init => SetArea(1, value);
    }

    /// <summary>Secondary defects made by raising the flap, cm2, above 0 to 99999.99. Absent: not stated (AT-06).</summary>
    public Area? SecondaryDefectSqCm
    {
        get => AreaAt(2);
        init => SetArea(2, value);
    }

    /// <summary>
    /// Labels of the lesions whose defects the one flap closes; the first is its own where <see cref="Service.Lesion"/> is absent. A local flap takes in the excision of each (EX-11). Absent:
    /// its own lesion alone.
    /// </summary>
    public ValueList<string>? Closes
    {
        get => (ValueList<string>?)First;
        init => First = value;
    }
}
