using DermCpt.ReferenceData;

namespace DermCpt.Rules;

/// <summary>The units of a code against its limit: by line, or by day over lines, modifiers and history (MU-01..07, REP-5).</summary>
internal static class DayUnits
{
    private const byte ByLine = 1;
    private const byte Absolute = 2;

    /// <summary>What a limit says of the units of one line and of the day.</summary>
    internal static UnitsVerdict Of(in UnitLimit limit, int ofLine, int ofDay) => limit.State switch
    {
        UnitLimitState.Limit when limit.Limit == 0 => UnitsVerdict.NotPayable,
        UnitLimitState.Limit when limit.Mai == ByLine => ofLine > limit.Limit ? UnitsVerdict.OverLine : UnitsVerdict.Within,
        UnitLimitState.Limit when ofDay <= limit.Limit => UnitsVerdict.Within,
        UnitLimitState.Limit => limit.Mai == Absolute ? UnitsVerdict.OverDay : UnitsVerdict.Appealable,
        UnitLimitState.Between when ofDay <= limit.Limit => UnitsVerdict.Within,
        UnitLimitState.Between when ofDay > limit.Highest => limit.Mai == Absolute ? UnitsVerdict.OverDay : UnitsVerdict.Appealable,
        _ => UnitsVerdict.Unknown,
    };

    /// <summary>The limit that binds: of two releases around the date the higher one, since units between them lack data.</summary>
    internal static int MostOf(in UnitLimit limit) => limit.State == UnitLimitState.Between ? limit.Highest : limit.Limit;
}

/// <summary>Units against a limit.</summary>
internal enum UnitsVerdict : byte
{
    /// <summary>Up to the limit.</summary>
    Within,

    /// <summary>No release answers, or the limit is not published.</summary>
    Unknown,

    /// <summary>A limit of 0: not payable to a practitioner (MU-06).</summary>
    NotPayable,

    /// <summary>Over a limit by line.</summary>
    OverLine,

    /// <summary>Over an absolute limit by day (MAI 2).</summary>
    OverDay,

    /// <summary>Over a limit by day that an appeal may lift (MAI 3).</summary>
    Appealable,
}
