using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>Two services of one kind on one lesion: the greater one stands (BX-04, EX-07, EX-22, SH-01, EX-06, DS-04).</summary>
internal static class OneLesionOnce
{
    internal static void Apply(CodingWork work)
    {
        for (var i = 0; i < work.Order.Length; i++)
        {
            for (var j = i + 1; j < work.Order.Length; j++)
            {
                var (a, b) = (work.Order[i], work.Order[j]);
                if (work[a].Kind == work[b].Kind && LesionRules.Stands(work, a) && LesionRules.Stands(work, b) && work.RelationOf(a, b) == Relation.Same)
                {
                    Judge(work, a, b);
                }
            }
        }
    }

    private static void Judge(CodingWork work, int a, int b)
    {
        var rule = RuleOf(work, a, b);
        if (rule == Rule.None)
        {
            return;
        }

        var (first, second) = (Weight(work[a]), Weight(work[b]));
        var firstIsLess = first < second || (first == second && work[a] is not ExcisionService { Reexcision: null or Reexcision.None } && work[b] is ExcisionService { Reexcision: Reexcision.SameSession });
        var (less, more) = firstIsLess ? (a, b) : (b, a);
        work.TakeLesion(less, rule, more);
    }

    private static Rule RuleOf(CodingWork work, int a, int b) => (work[a], work[b]) switch
    {
        (BiopsyService { Technique: not null and not BiopsyTechnique.StratumCorneum }, BiopsyService { Technique: not null and not BiopsyTechnique.StratumCorneum }) => Rule.BX_04,
        (ExcisionService first, ExcisionService second) => first.Reexcision == Reexcision.SameSession || second.Reexcision == Reexcision.SameSession ? Rule.EX_07 : Rule.EX_22,
        (ShaveRemovalService, _) => Rule.SH_01,
        (SoftTissueExcisionService, _) or (PilonidalCystService, _) => Rule.EX_06,
        (DestructionService, DestructionService) when work.DestroyedTypeOf(a) == DestroyedLesionType.Malignant && work.DestroyedTypeOf(b) == DestroyedLesionType.Malignant => Rule.DS_04,
        _ => Rule.None,
    };

    /// <summary>What makes one of two the greater: technique, then lesions; diameter; procedure, then extent.</summary>
    private static int Weight(Service service) => service switch
    {
        BiopsyService biopsy => ((int)(biopsy.Technique ?? 0) * 10000) + (biopsy.Count ?? 1),
        ExcisionService excision => Diameter(excision),
        ShaveRemovalService shave => shave.DiameterCm?.Hundredths ?? 0,
        SoftTissueExcisionService tumor => tumor.DiameterCm?.Hundredths ?? 0,
        PilonidalCystService cyst => ((int)(cyst.Procedure ?? 0) * 10) + (int)(cyst.Extent ?? 0),
        DestructionService destruction => destruction.DiameterCm?.Hundredths ?? 0,
        _ => 0,
    };

    private static int Diameter(ExcisionService excision) =>
        excision.ExcisedDiameterCm?.Hundredths ?? (excision is { LesionDiameterCm: { } lesion, MarginCm: { } margin } ? lesion.Hundredths + (2 * margin.Hundredths) : 0);
}
