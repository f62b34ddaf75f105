using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>
/// Cautery, preparation, debridement and linear closure that are part of a larger service of the same wound (DS-24, GR-02, CH-04,
/// RP-10, RP-11, EX-09 and their like). Where the relation alone decides, it is asked.
/// </summary>
internal static class PartsOfAWound
{
    internal static void Apply(CodingWork work)
    {
        foreach (var service in work.Order)
        {
            if (LesionRules.Stands(work, service) && work[service] is ChemicalCauteryService or SitePreparationService or DebridementService or RepairService)
            {
                Judge(work, service);
            }
        }
    }

    private static void Judge(CodingWork work, int service)
    {
        foreach (var other in work.Order)
        {
            if (other != service && LesionRules.Stands(work, other) && InsideOf(work, service, other) is var rule && rule != Rule.None
                && work.RelationOf(service, other) == Relation.Same)
            {
                work.Absorb(service, rule, other);
                return;
            }
        }

        if (work.IsJoined(service))
        {
            // Whose wound it is, is settled: whether that wound is another service's too is asked of the wound.
            return;
        }

        foreach (var other in work.Order)
        {
            if (other != service && LesionRules.MayStand(work, other) && work.RelationOf(service, other) == Relation.Unknown
                && InsideOf(work, service, other) != Rule.None)
            {
                LesionRules.AskAndHold(work, service, other);
                return;
            }
        }
    }

    /// <summary>The rule by which a service is part of another of its wound, or none.</summary>
    private static Rule InsideOf(CodingWork work, int service, int other) => work[service] switch
    {
        ChemicalCauteryService => OfCautery(work[other]),
        SitePreparationService => work[other] is ExcisionService or MohsService ? Rule.GR_02 : Rule.None,
        DebridementService => OfDebridement(work[other]),
        RepairService repair => OfRepair(work, repair, other),
        _ => Rule.None,
    };

    private static Rule OfCautery(Service other) =>
        other is ExcisionService or ShaveRemovalService or DestructionService or BiopsyService or MohsService or DebridementService or SoftTissueExcisionService
        ? Rule.DS_24 : Rule.None;

    private static Rule OfDebridement(Service other) => other switch
    {
        GraftService { GraftType: GraftType.SkinSubstitute } => Rule.SUP_05,
        ExcisionService or MohsService or SoftTissueExcisionService or HidradenitisExcisionService => Rule.CH_04,
        RepairService { HeavilyContaminated: not true } => Rule.RP_13,
        _ => Rule.None,
    };

    private static Rule OfRepair(CodingWork work, RepairService repair, int other)
    {
        if (!LesionRules.IsClosure(repair))
        {
            return Rule.None;
        }

        var closure = RepairClassification.Of(repair, work.Date).Class;
        if (closure == RepairClass.None)
        {
            return Rule.None;
        }

        var isSimple = closure is RepairClass.Simple or RepairClass.Adhesive;
        return work[other] switch
        {
            GraftService { GraftType: GraftType.Cartilage } => Rule.None,
            GraftService graft when DonorClosure.IsAway(graft, repair) => Rule.GR_donor,
            AdjacentTissueTransferService or FlapService or GraftService => Rule.RP_11,
            HidradenitisExcisionService => Rule.HS_02,
            PilonidalCystService { Procedure: not PilonidalProcedure.Drainage } => Rule.PIL_02,
            ExcisionService excision when HasOwnCode(excision, work.LesionTypeOf(other)) => Rule.EX_23,
            ExcisionService => isSimple ? Rule.EX_09 : Rule.None,
            SoftTissueExcisionService => isSimple || closure == RepairClass.Intermediate ? Rule.ST_12 : Rule.None,
            ShaveRemovalService => Rule.SH_03,
            DestructionService or SkinTagRemovalService => Rule.DS_08,
            BiopsyService => isSimple ? Rule.BX_01 : Rule.RP_10,
            IncisionAndDrainageService => Rule.RP_10,
            _ => Rule.None,
        };
    }

    /// <summary>Sites whose excision code holds the repair (EX-23); a malignancy of the ear canal is coded as skin.</summary>
    private static bool HasOwnCode(ExcisionService excision, LesionBehavior? type) => excision.Site switch
    {
        BodySite.EarCanal => type is not (LesionBehavior.Malignant or LesionBehavior.InSitu),
        BodySite.NoseIntranasal or BodySite.OralVestibule or BodySite.TongueAnterior or BodySite.TonguePosterior or BodySite.FloorOfMouth
            or BodySite.Palate => true,
        _ => false,
    };
}
