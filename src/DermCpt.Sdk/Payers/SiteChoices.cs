namespace DermCpt;

/// <summary>Values of <see cref="Switches.TempleSite"/>.</summary>
internal enum TempleSiteChoice : byte
{
    /// <summary>The temple counts with the face: <c>face</c>.</summary>
    Face,

    /// <summary>The temple counts with the scalp: <c>scalp</c>.</summary>
    Scalp,
}

/// <summary>Values of <see cref="Switches.JawSite"/>.</summary>
internal enum JawSiteChoice : byte
{
    /// <summary>The jaw counts with the face: <c>face</c>.</summary>
    Face,

    /// <summary>The jaw counts with the neck: <c>neck</c>.</summary>
    Neck,
}

/// <summary>Values of <see cref="Switches.CanthusSite"/>.</summary>
internal enum CanthusSiteChoice : byte
{
    /// <summary>The canthus counts with the eyelid: <c>eyelid</c>.</summary>
    Eyelid,

    /// <summary>The canthus counts with the face: <c>face</c>.</summary>
    Face,
}

/// <summary>Values of <see cref="Switches.MastoidSite"/>.</summary>
internal enum MastoidSiteChoice : byte
{
    /// <summary>The mastoid counts with the scalp: <c>scalp</c>.</summary>
    Scalp,

    /// <summary>The mastoid counts with the neck: <c>neck</c>.</summary>
    Neck,
}

/// <summary>Values of <see cref="Switches.ShoulderSite"/>.</summary>
internal enum ShoulderSiteChoice : byte
{
    /// <summary>The shoulder counts with the arm: <c>arm</c>.</summary>
    Arm,

    /// <summary>The shoulder counts with the trunk: <c>trunk</c>.</summary>
    Trunk,
}

/// <summary>Values of <see cref="Switches.HipSite"/>.</summary>
internal enum HipSiteChoice : byte
{
    /// <summary>The hip counts with the leg: <c>leg</c>.</summary>
    Leg,

    /// <summary>The hip counts with the trunk: <c>trunk</c>.</summary>
    Trunk,
}

/// <summary>Values of <see cref="Switches.ButtockSite"/>.</summary>
internal enum ButtockSiteChoice : byte
{
    /// <summary>The buttock counts with the trunk: <c>trunk</c>.</summary>
    Trunk,

    /// <summary>The buttock counts with the leg: <c>leg</c>.</summary>
    Leg,
}

/// <summary>Values of <see cref="Switches.WristSite"/>.</summary>
internal enum WristSiteChoice : byte
{
    /// <summary>The wrist counts with the arm: <c>arm</c>.</summary>
    Arm,

    /// <summary>The wrist counts with the hand: <c>hand</c>.</summary>
    Hand,
}

/// <summary>Values of <see cref="Switches.AnkleSite"/>.</summary>
internal enum AnkleSiteChoice : byte
{
    /// <summary>The ankle counts with the leg: <c>leg</c>.</summary>
    Leg,

    /// <summary>The ankle counts with the foot: <c>foot</c>.</summary>
    Foot,
}

/// <summary>Values of <see cref="Switches.GroinSite"/>.</summary>
internal enum GroinSiteChoice : byte
{
    /// <summary>The groin counts with the trunk: <c>trunk</c>.</summary>
    Trunk,

    /// <summary>The groin counts with the genitalia: <c>genitalia</c>.</summary>
    Genitalia,

    /// <summary>The groin counts with the leg: <c>leg</c>.</summary>
    Leg,
}

/// <summary>Values of <see cref="Switches.PerineumSite"/>.</summary>
internal enum PerineumSiteChoice : byte
{
    /// <summary>The perineum counts with the trunk: <c>trunk</c>.</summary>
    Trunk,

    /// <summary>The perineum counts with the genitalia: <c>genitalia</c>.</summary>
    Genitalia,
}

/// <summary>Values of <see cref="Switches.PubisSite"/>.</summary>
internal enum PubisSiteChoice : byte
{
    /// <summary>The pubic region counts with the genitalia: <c>genitalia</c>.</summary>
    Genitalia,

    /// <summary>The pubic region counts with the trunk: <c>trunk</c>.</summary>
    Trunk,
}

/// <summary>Values of <see cref="Switches.AxillaSoftTissue"/>.</summary>
internal enum AxillaSoftTissueChoice : byte
{
    /// <summary>The axilla counts with the shoulder: <c>shoulder</c>.</summary>
    Shoulder,

    /// <summary>The axilla counts with the arm: <c>arm</c>.</summary>
    Arm,
}
