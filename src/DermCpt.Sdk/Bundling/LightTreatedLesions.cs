using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Families;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>
/// What light or laser treats is not frozen or lit a second time: one area is the light, or the laser, alone; where nothing tells areas
/// apart, it is asked of the one that would yield (PDT-12, PH-14).
/// </summary>
internal static class LightTreatedLesions
{
    internal static void Apply(CodingWork work)
    {
        if (!work.Has(ServiceKind.PhotodynamicTherapy) && !work.Has(ServiceKind.LaserTreatment) && !work.Has(ServiceKind.Code))
        {
            return;
        }

        foreach (var service in work.Order)
        {
            if (LesionRules.Stands(work, service) && Yields(work, service) != Rule.None)
            {
                Judge(work, service);
            }
        }
    }

    private static void Judge(CodingWork work, int service)
    {
        var open = -1;
        foreach (var other in work.Order)
        {
            var rule = other == service || !LesionRules.Stands(work, other) ? Rule.None : Yields(work, service);
            if (rule == Rule.None || rule != Stays(work, other))
            {
                continue;
            }

            var relation = AreaOf(work[other], work[service]);
            if (relation == Relation.Same)
            {
                work.Absorb(service, rule, other);
                return;
            }

            open = relation == Relation.Unknown && open < 0 ? other : open;
        }

        if (open >= 0)
        {
            LesionRules.AskAndHold(work, service, open);
        }
    }

    /// <summary>
    /// Labels, sites, sides, a statement that it is another one, and two named sessions tell areas apart; that the kinds differ tells
    /// nothing.
    /// </summary>
    private static Relation AreaOf(Service a, Service b)
    {
        var relation = LesionRelation.OfFacts(
            new LesionFacts(a.Lesion, a.Site ?? BodySite.None, a.Laterality, a.SeparateLesion == true),
            new LesionFacts(b.Lesion, b.Site ?? BodySite.None, b.Laterality, b.SeparateLesion == true));
        return relation == Relation.Unknown && a.Session is not null && b.Session is not null && !string.Equals(a.Session, b.Session, StringComparison.Ordinal)
            ? Relation.DifferentSession
            : relation;
    }

    /// <summary>The rule by which a service can yield to a light of its area.</summary>
    private static Rule Yields(CodingWork work, int service) => work[service] switch
    {
        DestructionService => DestructionFamily.IsByNumber(work, service) ? Rule.PDT_12 : Rule.None,
        PhototherapyService { Modality: PhototherapyModality.UvbWithTopical or PhototherapyModality.Puva or PhototherapyModality.ProlongedPuvaOrUvb } => Rule.PH_14,
        GivenCodeService { Code: { } code } => TreatedByLight.YieldsBy(ProfileTable.Of(code)),
        _ => Rule.None,
    };

    /// <summary>The rule by which another service of its area yields to a light.</summary>
    private static Rule Stays(CodingWork work, int service) => work[service] switch
    {
        PhotodynamicTherapyService => Rule.PDT_12,
        LaserTreatmentService laser when LaserTreatmentFamily.MayBeCoded(work, laser) => Rule.PH_14,
        GivenCodeService { Code: { } code } => TreatedByLight.StaysBy(ProfileTable.Of(code)),
        _ => Rule.None,
    };
}
