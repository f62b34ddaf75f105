using DermCpt.Bundling;
using DermCpt.Coding;

namespace DermCpt.LineModifiers;

/// <summary>Every modifier from facts, one rule a file, in order: first those that pairs look at, the rest when the lines stand.</summary>
internal static class ModifierAssigner
{
    private static readonly Action<CodingWork>[] BeforePairs =
    [
        FacilityModifiers.Assign,
        GlobalPeriodModifiers.Assign,
        DecidingBiopsies.Assign,
        RoleModifiers.Assign,
        AnatomicModifiers.Assign,
        BilateralLines.Merge,
    ];

    private static readonly Action<CodingWork>[] AfterPairs =
    [
        RepeatModifiers.Assign,
        PooledLines.Merge,
        DayLimits.Keep,
        CircumstanceModifiers.Assign,
        CareModifiers.Assign,
        SharedVisitModifier.Assign,
        LiabilityModifiers.Assign,
        FootCareModifiers.Assign,
        PathologyAdvice.Tell,
    ];

    /// <summary>When the lines stand in claim order: 51 looks at it, and the limit of four comes last.</summary>
    private static readonly Action<CodingWork>[] InClaimOrder =
    [
        RepairClassModifiers.Assign,
        MultipleProcedureModifier.Assign,
        ModifierLimit.Apply,
    ];

    internal static void Place(CodingWork work) => Run(BeforePairs, work);

    internal static void Complete(CodingWork work) => Run(AfterPairs, work);

    internal static void Finish(CodingWork work) => Run(InClaimOrder, work);

    private static void Run(Action<CodingWork>[] rules, CodingWork work)
    {
        foreach (var rule in rules)
        {
            rule(work);
        }
    }
}
