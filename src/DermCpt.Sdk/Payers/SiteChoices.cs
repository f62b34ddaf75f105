namespace DermCpt;

/// <summary>Values of <see cref="PayerSwitch.TempleSite"/>.</summary>
public enum TempleSiteChoice : byte
{
    /// <summary>Word <c>face</c>.</summary>
    Face,

    /// <summary>Word <c>scalp</c>.</summary>
    Scalp,
}

/// <summary>Values of <see cref="PayerSwitch.JawSite"/>.</summary>
public enum JawSiteChoice : byte
{
    /// <summary>Word <c>face</c>.</summary>
    Face,

    /// <summary>Word <c>neck</c>.</summary>
    Neck,
}

/// <summary>Values of <see cref="PayerSwitch.CanthusSite"/>.</summary>
public enum CanthusSiteChoice : byte
{
    /// <summary>Word <c>eyelid</c>.</summary>
    Eyelid,

    /// <summary>Word <c>face</c>.</summary>
    Face,
}

/// <summary>Values of <see cref="PayerSwitch.MastoidSite"/>.</summary>
public enum MastoidSiteChoice : byte
{
    /// <summary>Word <c>scalp</c>.</summary>
    Scalp,

    /// <summary>Word <c>neck</c>.</summary>
    Neck,
}

/// <summary>Values of <see cref="PayerSwitch.ShoulderSite"/>.</summary>
public enum ShoulderSiteChoice : byte
{
    /// <summary>Word <c>arm</c>.</summary>
    Arm,

    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,
}

/// <summary>Values of <see cref="PayerSwitch.HipSite"/>.</summary>
public enum HipSiteChoice : byte
{
    /// <summary>Word <c>leg</c>.</summary>
    Leg,

    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,
}

/// <summary>Values of <see cref="PayerSwitch.ButtockSite"/>.</summary>
public enum ButtockSiteChoice : byte
{
    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,

    /// <summary>Word <c>leg</c>.</summary>
    Leg,
}

/// <summary>Values of <see cref="PayerSwitch.WristSite"/>.</summary>
public enum WristSiteChoice : byte
{
    /// <summary>Word <c>arm</c>.</summary>
    Arm,

    /// <summary>Word <c>hand</c>.</summary>
    Hand,
}

/// <summary>Values of <see cref="PayerSwitch.AnkleSite"/>.</summary>
public enum AnkleSiteChoice : byte
{
    /// <summary>Word <c>leg</c>.</summary>
    Leg,

    /// <summary>Word <c>foot</c>.</summary>
    Foot,
}

/// <summary>Values of <see cref="PayerSwitch.GroinSite"/>.</summary>
public enum GroinSiteChoice : byte
{
    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,

    /// <summary>Word <c>genitalia</c>.</summary>
    Genitalia,

    /// <summary>Word <c>leg</c>.</summary>
    Leg,
}

/// <summary>Values of <see cref="PayerSwitch.PerineumSite"/>.</summary>
public enum PerineumSiteChoice : byte
{
    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,

    /// <summary>Word <c>genitalia</c>.</summary>
    Genitalia,
}

/// <summary>Values of <see cref="PayerSwitch.PubisSite"/>.</summary>
public enum PubisSiteChoice : byte
{
    /// <summary>Word <c>genitalia</c>.</summary>
    Genitalia,

    /// <summary>Word <c>trunk</c>.</summary>
    Trunk,
}

/// <summary>Values of <see cref="PayerSwitch.AxillaSoftTissue"/>.</summary>
public enum AxillaSoftTissueChoice : byte
{
    /// <summary>Word <c>shoulder</c>.</summary>
    Shoulder,

    /// <summary>Word <c>arm</c>.</summary>
    Arm,
}
