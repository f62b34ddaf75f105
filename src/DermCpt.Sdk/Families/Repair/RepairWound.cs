using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>One wound as repair sums it (RP-06).</summary>
internal readonly struct RepairWound(short service, RepairClass @class, char group, int length, DecidingSwitch decidedBy, bool isReduced)
{
    /// <summary>Its service.</summary>
    internal short Service { get; init; } = service;
    /// <summary>The class that it is summed in; unknown while a fact is missing.</summary>
    internal RepairClass Class { get; init; } = @class;
    /// <summary>The site group in that class; '\0' while the site is missing.</summary>
    internal char Group { get; init; } = group;
    /// <summary>Final length in hundredths of cm; 0 while it is missing.</summary>
    internal int Length { get; init; } = length;
    /// <summary>The switch that bore on the site.</summary>
    internal DecidingSwitch DecidedBy { get; init; } = decidedBy;
    /// <summary>A complex wound of 1.0 cm or less that the payer reads as a lower class (RP-22).</summary>
    internal bool IsReduced { get; init; } = isReduced;

    /// <summary>Every fact that places it in a sum is known.</summary>
    internal bool IsSettled => Class != RepairClass.Unknown && Group != '\0' && Length != 0;

    internal bool IsIn(RepairClass repairClass, char group) => IsSettled && Class == repairClass && Group == group;
}
