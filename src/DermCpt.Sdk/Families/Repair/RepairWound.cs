using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>One wound as repair sums it (RP-06).</summary>
/// <param name="Service">Its service.</param>
/// <param name="Class">The class that it is summed in; unknown while a fact is missing.</param>
/// <param name="Group">The site group in that class; '\0' while the site is missing.</param>
/// <param name="Length">Final length in hundredths of cm; 0 while it is missing.</param>
/// <param name="DecidedBy">The switch that bore on the site.</param>
/// <param name="IsReduced">A complex wound of 1.0 cm or less that the payer reads as a lower class (RP-22).</param>
internal readonly record struct RepairWound(short Service, RepairClass Class, char Group, int Length, DecidingSwitch DecidedBy, bool IsReduced)
{
    /// <summary>Every fact that places it in a sum is known.</summary>
    internal bool IsSettled => Class != RepairClass.Unknown && Group != '\0' && Length != 0;

    internal bool IsIn(RepairClass repairClass, char group) => IsSettled && Class == repairClass && Group == group;
}
