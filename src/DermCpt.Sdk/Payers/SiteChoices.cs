namespace DermCpt;

/// <summary>Values of <see cref="Switches.TempleSite"/>.</summary>
public enum TempleSiteChoice : byte
{
    /// <summary>Word <c>face</c>.</summary>
    Face,

    /// <summary>Word <c>scalp</c>.</summary>
    Scalp,
}

/// <summary>Values of <see cref="Switches.JawSite"/>.</summary>
public enum JawSiteChoice : byte
{
    /// <summary>Word <c>face</c>.</summary>
    Face,

    /// <summary>Word <c>neck</c>.</summary>
    Neck,
}

/// <summary>Values of <see cref="Switches.CanthusSite"/>.</summary>
public enum CanthusSiteChoice : byte
{
    /// <summary>Word <c>eyelid</c>.</summary>
    Eyelid,

    /// <summary>Word <c>face</c>.</summary>
    Face,
}

/// <summary>Values of <see cref="Switches.MastoidSite"/>.</summary>
public enum MastoidSiteChoice : byte
{
    /// <summary>Word <c>scalp</c>.</summary>
    Scalp,

    /// <summary>Word <c>neck</c>.</summary>
    Neck,
}

/// <summary>Values of <see cref="Switches.ShoulderSite"/>.</summary>
public enum ShoulderSiteChoice : byte
{
    /// <summary>Word <c>arm</c>.</summary>
    Arm,

    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,
}

/// <summary>Values of <see cref="Switches.HipSite"/>.</summary>
public enum HipSiteChoice : byte
{
    /// <summary>Word <c>leg</c>.</summary>
    Leg,

    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,
}

/// <summary>Values of <see cref="Switches.ButtockSite"/>.</summary>
public enum ButtockSiteChoice : byte
{
    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,

    /// <summary>Word <c>leg</c>.</summary>
    Leg,
}

/// <summary>Values of <see cref="Switches.WristSite"/>.</summary>
public enum WristSiteChoice : byte
{
    /// <summary>Word <c>arm</c>.</summary>
    Arm,

    /// <summary>Word <c>hand</c>.</summary>
    Hand,
}

/// <summary>Values of <see cref="Switches.AnkleSite"/>.</summary>
public enum AnkleSiteChoice : byte
{
    /// <summary>Word <c>leg</c>.</summary>
    Leg,

    /// <summary>Word <c>foot</c>.</summary>
    Foot,
}

/// <summary>Values of <see cref="Switches.GroinSite"/>.</summary>
public enum GroinSiteChoice : byte
{
    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,

    /// <summary>Word <c>genitalia</c>.</summary>
    Genitalia,

    /// <summary>Word <c>leg</c>.</summary>
    Leg,
}

/// <summary>Values of <see cref="Switches.PerineumSite"/>.</summary>
public enum PerineumSiteChoice : byte
{
    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,

    /// <summary>Word <c>genitalia</c>.</summary>
    Genitalia,
}

/// <summary>Values of <see cref="Switches.PubisSite"/>.</summary>
public enum PubisSiteChoice : byte
{
    /// <summary>Word <c>genitalia</c>.</summary>
    Genitalia,

    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,
}

/// <summary>Values of <see cref="Switches.AxillaSoftTissue"/>.</summary>
public enum AxillaSoftTissueChoice : byte
{
    /// <summary>Word <c>shoulder</c>.</summary>
    Shoulder,

    /// <summary>Word <c>arm</c>.</summary>
    Arm,
}
