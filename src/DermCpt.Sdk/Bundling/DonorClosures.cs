using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>The closure of a graft's donor site is part of the graft; one that may be it is asked about (GR-donor, GR-donor2).</summary>
internal static class DonorClosures
{
    internal static void Apply(CodingWork work)
    {
        if (!work.Has(ServiceKind.Graft) || !work.Has(ServiceKind.Repair))
        {
            return;
        }

        foreach (var service in work.Order)
        {
            if (LesionRules.Stands(work, service) && LesionRules.IsClosure(work[service]) && !work.IsJoined(service)
                && RepairClassification.Of((RepairService)work[service], work.Date).Class != RepairClass.None)
            {
                Judge(work, service, (RepairService)work[service]);
            }
        }
    }

    private static void Judge(CodingWork work, short service, RepairService repair)
    {
        var open = -1;
        foreach (var other in work.Order)
        {
            if (work[other] is not GraftService graft || !string.Equals(graft.Session, repair.Session, StringComparison.Ordinal))
            {
                continue;
            }

            var closure = DonorClosure.Of(graft, repair);
            if (closure == DonorClosure.Kind.Donor)
            {
                work.Absorb(service, Rule.GR_donor, other);
                return;
            }

            open = closure == DonorClosure.Kind.Unstated && open < 0 ? other : open;
        }

        if (open >= 0)
        {
            LesionRules.AskAndHold(work, service, open);
        }
    }
}
