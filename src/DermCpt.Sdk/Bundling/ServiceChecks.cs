using DermCpt.Coding;
using DermCpt.Encounters;
using DermCpt.Scrubbing;

namespace DermCpt.Bundling;

/// <summary>What makes a service's own members wrong in context: no family sees it (contract, GLB-33).</summary>
internal static class ServiceChecks
{
    private const int Office = 11;

    internal static void Refuse(CodingWork work)
    {
        foreach (var service in work.Order)
        {
            if (IsIdOfAnother(work, service))
            {
                Invalidate(work, service, FindingId.DuplicateServiceId);
            }

            if (work[service].ReturnToOperatingRoom == true && work.Place == Office)
            {
                Invalidate(work, service, FindingId.OperatingRoomInOffice);
            }
        }
    }

    private static bool IsIdOfAnother(CodingWork work, int service)
    {
        foreach (var other in work.Order)
        {
            if (other != service && string.Equals(work[service].Id, work[other].Id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Invalidate(CodingWork work, int service, FindingId finding)
    {
        if (work.OutcomeOf(service) == ServiceOutcome.Invalid)
        {
            return;
        }

        work.Hold(service);
        work.Mark(service, ServiceOutcome.Invalid);
        work.Report(new FindingRecord { Id = finding, Service = (short)service, Fact = finding == FindingId.OperatingRoomInOffice ? Fact.ReturnToOperatingRoom : Fact.None });
    }
}
