using DermCpt.Coding;
using DermCpt.LineModifiers;
using DermCpt.Scrubbing;

namespace DermCpt.Bundling;

/// <summary>What makes a service's own members wrong in context: no family sees it (contract, GLB-33).</summary>
internal static class ServiceChecks
{
    private const int Office = 11;

    internal static void Refuse(CodingWork work)
    {
        var suspects = work.ServiceCount > 1 ? SuspectIds(work) : 0;
        foreach (var service in work.Order)
        {
            if ((suspects & BitOf(work[service].Id)) != 0 && IsIdOfAnother(work, service))
            {
                Invalidate(work, service, FindingId.DuplicateServiceId);
            }

            if (work[service].ReturnToOperatingRoom == true && work.Place == Office)
            {
                Invalidate(work, service, FindingId.OperatingRoomInOffice);
            }

            if (FindDigitElsewhere(work[service]) is { IsEmpty: false } digit)
            {
                Invalidate(work, service, FindingId.DigitElsewhere, digit);
            }
        }
    }

    /// <summary>The bits that two ids share: ids with a bit of their own are no other's, and need not be compared with all.</summary>
    private static ulong SuspectIds(CodingWork work)
    {
        var (once, twice) = (0UL, 0UL);
        foreach (var service in work.Order)
        {
            var bit = BitOf(work[service].Id);
            twice |= once & bit;
            once |= bit;
        }

        return twice;
    }

    /// <summary>Ids are mostly counted, so that their last characters differ; where they do not, all are compared.</summary>
    private static ulong BitOf(string id) => id is [.., var last] ? 1UL << (last & 63) : 1;

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

    private static ModifierCode FindDigitElsewhere(Service service)
    {
        if (DigitSet.Of(service) is { } digits)
        {
            for (var i = 0; i < digits.Count; i++)
            {
                if (!AnatomicPlaces.Fits(digits[i], service.Site ?? BodySite.None, service.Laterality))
                {
                    return digits[i];
                }
            }
        }

        return default;
    }

    private static void Invalidate(CodingWork work, int service, FindingId finding, ModifierCode digit = default)
    {
        if (work.OutcomeOf(service) == ServiceOutcome.Invalid)
        {
            return;
        }

        work.Hold(service);
        work.Mark(service, ServiceOutcome.Invalid);
        work.Report(new FindingRecord { Id = finding, Service = (short)service, Modifier = digit, Fact = FactOf(finding) });
    }

    private static Fact FactOf(FindingId finding) => finding switch
    {
        FindingId.OperatingRoomInOffice => Fact.ReturnToOperatingRoom,
        FindingId.DigitElsewhere => Fact.Digits,
        _ => Fact.None,
    };
}
