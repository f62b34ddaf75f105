namespace DermCpt.Families;

/// <summary>A primary and its add-on.</summary>
internal readonly record struct GraftPair(ProcedureCode First, ProcedureCode Further);

/// <summary>What is grafted or prepared, for the sums of GR-05: one row of the table each.</summary>
internal enum GraftKind : byte
{
    FullThickness,
    SplitThickness,
    Epidermal,
    Dermal,
    Cultured,
    SkinSubstitute,
    Preparation,
}

/// <summary>The numbers of free grafts, preparation, skin substitutes and cell suspension (GR-00, SS-00, SC-00). Thread-safe: immutable.</summary>
internal static class GraftTables
{
    internal static readonly Increments Adult = new(10000, 10000);
    internal static readonly Increments Child = new(100, 100);
    internal static readonly Increments FullThickness = new(2000, 2000);
    internal static readonly Increments CulturedFar = new(10000, 10000);
    internal static readonly Increments SmallSubstitute = new(2500, 2500);
    internal static readonly Increments Harvest = new(2500, 2500);
    internal static readonly Increments Application = new(48000, 48000);

    /// <summary>Cultured: up to here the primary alone.</summary>
    internal const int CulturedFirst = 2500;

    /// <summary>Skin substitute: from here the large pair; "less than" and "at least", so no gap (SS-01).</summary>
    internal const int LargeSubstitute = 10000;

    /// <summary>The same for a child, in hundredths of a percent (GR-03).</summary>
    internal const int LargeSubstitutePercent = 100;

    /// <summary>Under this age one percent of the body stands for 100 cm2 (GR-03).</summary>
    internal const int ChildAge = 10;

    internal static readonly ProcedureCode Pinch = ProcedureCode.FromNumber(15050);
    internal static readonly ProcedureCode Cartilage = ProcedureCode.FromNumber(21235);
    internal static readonly ProcedureCode Composite = ProcedureCode.FromNumber(15760);
    internal static readonly GraftPair HarvestPair = Pair(15011, 15012);
    internal static readonly GraftPair ProcessingPair = Pair(15013, 15014);
    internal static readonly DateOnly FirstDayOfSuspension = new(2025, 1, 1);

    private static readonly (GraftKind Kind, char Group, GraftPair Pair)[] Pairs =
    [
        (GraftKind.FullThickness, '1', Pair(15200, 15201)),
        (GraftKind.FullThickness, '2', Pair(15220, 15221)),
        (GraftKind.FullThickness, '3', Pair(15240, 15241)),
        (GraftKind.FullThickness, '4', Pair(15260, 15261)),
        (GraftKind.SplitThickness, 'T', Pair(15100, 15101)),
        (GraftKind.SplitThickness, 'F', Pair(15120, 15121)),
        (GraftKind.Epidermal, 'T', Pair(15110, 15111)),
        (GraftKind.Epidermal, 'F', Pair(15115, 15116)),
        (GraftKind.Dermal, 'T', Pair(15130, 15131)),
        (GraftKind.Dermal, 'F', Pair(15135, 15136)),
        (GraftKind.Preparation, 'T', Pair(15002, 15003)),
        (GraftKind.Preparation, 'F', Pair(15004, 15005)),
        (GraftKind.SkinSubstitute, 'T', Pair(15271, 15272)),
        (GraftKind.SkinSubstitute, 'F', Pair(15275, 15276)),
        (GraftKind.Cultured, 'T', Pair(15150, 15151)),
        (GraftKind.Cultured, 'F', Pair(15155, 15156)),
    ];

    private static readonly GraftPair LargeTrunk = Pair(15273, 15274);
    private static readonly GraftPair LargeFace = Pair(15277, 15278);
    private static readonly GraftPair ApplicationTrunk = Pair(15015, 15016);
    private static readonly GraftPair ApplicationFace = Pair(15017, 15018);
    private static readonly ProcedureCode CulturedTrunk = ProcedureCode.FromNumber(15152);
    private static readonly ProcedureCode CulturedFace = ProcedureCode.FromNumber(15157);

    /// <summary>The areas, percents and the age at which a graft changes its lines.</summary>
    internal static void AddBounds(Bounds bounds, GraftType? type)
    {
        switch (bounds.Fact)
        {
            case Fact.AgeYears:
                bounds.Add(ChildAge - 1);
                break;
            case Fact.BodySurfacePercent:
                bounds.Add(LargeSubstitutePercent - 1);
                bounds.Add(Child);
                break;
            case Fact.HarvestAreaSqCm or Fact.ProcessedAreaSqCm:
                bounds.Add(Harvest);
                break;
            case Fact.AreaSqCm:
                AddAreas(bounds, type);
                break;
        }
    }

    /// <summary>The areas of a kind; while it is open, those of every kind.</summary>
    private static void AddAreas(Bounds bounds, GraftType? type)
    {
        if (type is null or GraftType.Cultured)
        {
            bounds.Add(CulturedFirst);
            bounds.Add(CulturedFar);
        }

        if (type is null or GraftType.FullThickness)
        {
            bounds.Add(FullThickness);
        }

        if (type is null or GraftType.SkinSubstitute)
        {
            bounds.Add(LargeSubstitute - 1);
            bounds.Add(SmallSubstitute);
        }

        if (type is null or GraftType.SplitThickness or GraftType.Epidermal or GraftType.Dermal or GraftType.SkinSubstitute)
        {
            bounds.Add(Adult);
        }

        if (type is null or GraftType.CellSuspension)
        {
            bounds.Add(Application);
        }
    }

    internal static GraftPair LargeSubstituteOf(char group) => group == 'T' ? LargeTrunk : LargeFace;

    internal static GraftPair ApplicationOf(char group) => group == 'T' ? ApplicationTrunk : ApplicationFace;

    internal static ProcedureCode CulturedFarOf(char group) => group == 'T' ? CulturedTrunk : CulturedFace;

    internal static GraftPair Of(GraftKind kind, char group)
    {
        foreach (ref readonly var row in Pairs.AsSpan())
        {
            if (row.Kind == kind && row.Group == group)
            {
                return row.Pair;
            }
        }

        throw new InvalidOperationException($"No graft row for {kind} at group '{group}'.");
    }

    private static GraftPair Pair(int first, int further) => new(ProcedureCode.FromNumber(first), ProcedureCode.FromNumber(further));
}
