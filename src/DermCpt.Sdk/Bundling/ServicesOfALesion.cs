using DermCpt.Coding;
using DermCpt.Families;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>Of two services that take one lesion away the greater one stands (<see cref="OneLesionOnce"/>).</summary>
internal static class ServicesOfALesion
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
        var rule = OneLesionOnce.Judge(FactsOf(work, a), FactsOf(work, b));
        if (rule == Rule.None)
        {
            return;
        }

        var (first, second) = (Weight(work[a]), Weight(work[b]));
        var firstIsLess = first < second
            || (first == second && work[a] is not ExcisionService { Reexcision: null or Reexcision.None }
            && work[b] is ExcisionService { Reexcision: Reexcision.SameSession });
        var (less, more) = firstIsLess ? (a, b) : (b, a);
        work.TakeLesion(less, rule, more);
    }

    private static RemovalFacts FactsOf(CodingWork work, int service) => new()
    {
        Removal = work[service] switch
        {
            BiopsyService { Technique: not null and not BiopsyTechnique.StratumCorneum } => LesionRemoval.Biopsy,
            ExcisionService => LesionRemoval.Excision,
            ShaveRemovalService => LesionRemoval.Shave,
            SoftTissueExcisionService => LesionRemoval.SoftTissue,
            PilonidalCystService => LesionRemoval.PilonidalCyst,
            DestructionService when work.DestroyedTypeOf(service) == DestroyedLesionType.Malignant => LesionRemoval.MalignantDestruction,
            _ => LesionRemoval.None,
        },
        IsReexcision = work[service] is ExcisionService { Reexcision: Reexcision.SameSession },
    };

    /// <summary>What makes one of two the greater: technique, then lesions; diameter; procedure, then extent.</summary>
    private static int Weight(Service service) => service switch
    {
        BiopsyService biopsy => ((int)(biopsy.Technique ?? 0) * 10000) + (biopsy.Count ?? 1),
        ExcisionService excision => ExcisionTables.DiameterOf(excision, out _) ?? 0,
        ShaveRemovalService shave => shave.DiameterCm?.Hundredths ?? 0,
        SoftTissueExcisionService tumor => tumor.DiameterCm?.Hundredths ?? 0,
        PilonidalCystService cyst => ((int)(cyst.Procedure ?? 0) * 10) + (int)(cyst.Extent ?? 0),
        DestructionService destruction => destruction.DiameterCm?.Hundredths ?? 0,
        _ => 0,
    };
}
