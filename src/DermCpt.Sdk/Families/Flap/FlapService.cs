namespace DermCpt;

/// <summary>Pedicle, island, muscle or midface flap (FL-01..08). Thread-safe: immutable.</summary>
/// <example><code>new FlapService { Id = "a", FlapType = FlapType.ParamedianForehead, Site = BodySite.Forehead }</code></example>
public sealed record FlapService : Service
{
    internal static readonly KindTable Table = new(ServiceKind.Flap, static () => new FlapService(), [
        Member.Word<FlapType>(Fact.FlapType),
        Member.Word<FlapStage>(Fact.Stage),
        Member.Bool(Fact.NamedVessel),
        Member.Word<BodySite>(Fact.RecipientSite),
        Member.Labels(Fact.Closes, 0),
    ]);

    /// <summary>A service with no fact stated yet.</summary>
    public FlapService()
        : base(ServiceKind.Flap)
    {
    }

    /// <summary>Kind of flap. Required: asked for when absent.</summary>
    public FlapType? FlapType
    {
        get => Word<FlapType>(0);
        init => SetWord(0, value);
    }

    /// <summary>Step done; formation when absent.</summary>
    public FlapStage? Stage
    {
        get => Word<FlapStage>(1);
        init => SetWord(1, value);
    }

    /// <summary>Island, muscle: a named axial vessel was dissected. Absent: not stated; asked for only where it decides (FL-08).</summary>
    public bool? NamedVessel
    {
        get => Bool(2);
        init => SetBool(2, value);
    }

    /// <summary>Where the flap is attached; the site is the donor until then. Absent: not stated.</summary>
    public BodySite? RecipientSite
    {
        get => Word<BodySite>(3);
        init => SetWord(3, value);
    }

    /// <summary>
    /// Labels of the lesions whose defects the one flap closes; the first is its own where <see cref="Service.Lesion"/> is absent. The linear closure of each is part of it (RP-11). Absent:
    /// its own lesion alone.
    /// </summary>
    public ValueList<string>? Closes
    {
        get => (ValueList<string>?)First;
        init => First = value;
    }
}

/// <summary>Kind of flap. Required. An immutable word, safe on any thread.</summary>
public enum FlapType : byte
{
    /// <summary>A tube or pedicle formed, delayed or moved: <c>pedicle</c>.</summary>
    Pedicle,

    /// <summary>An island of skin on its vessels: <c>island</c>.</summary>
    Island,

    /// <summary>A flap that crosses intact skin: <c>interpolation</c>.</summary>
    Interpolation,

    /// <summary>The flap of the forehead for the nose: <c>paramedianForehead</c>.</summary>
    ParamedianForehead,

    /// <summary>Muscle, with or without skin: <c>muscle</c>.</summary>
    Muscle,

    /// <summary>The flap of the middle face: <c>midface</c>.</summary>
    Midface,
}

/// <summary>Step done; formation when absent. An immutable word, safe on any thread.</summary>
public enum FlapStage : byte
{
    /// <summary>Formed and set in: <c>formation</c>.</summary>
    Formation,

    /// <summary>Delayed: cut partly, to be moved later: <c>delay</c>.</summary>
    Delay,

    /// <summary>Divided from its donor and set in: <c>division</c>.</summary>
    Division,

    /// <summary>Moved as a whole to its next place: <c>transfer</c>.</summary>
    Transfer,
}
