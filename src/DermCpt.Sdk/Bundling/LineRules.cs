using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>
/// What lines do to one another once every service has its own: the ordered lists. Each rule is a file. Modifiers that say where and
/// in which period a line belongs are set between the two lists, because pairs look at them.
/// </summary>
internal static class LineRules
{
    /// <summary>One line a lesion, one line a nail, in canonical order.</summary>
    private static readonly Action<CodingWork>[] Shaping =
    [
        LesionLines.Split,
        NailLines.Merge,
        CanonicalOrder.Sort,
    ];

    /// <summary>What one line takes from another.</summary>
    private static readonly Action<CodingWork>[] Absorbing =
    [
        MohsPathology.Absorb,
        LightOnce.Absorb,
        PairEdits.Decide,
        AlternativeLines.Keep,
        Orphans.Drop,
        LoneAddOns.Drop,
        OneVisitADay.Keep,
        VisitsBesideProcedures.Decide,
        VisitAddOns.Follow,
        LongitudinalVisit.Decide,
    ];

    internal static void Shape(CodingWork work) => Run(Shaping, work);

    internal static void Bundle(CodingWork work) => Run(Absorbing, work);

    private static void Run(Action<CodingWork>[] rules, CodingWork work)
    {
        foreach (var rule in rules)
        {
            rule(work);
        }
    }
}
