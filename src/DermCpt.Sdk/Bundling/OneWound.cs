using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>
/// INF-02: a closure, flap, bed or debridement without a label is of the one wound of its fine site and side in the session. Two wounds
/// there, two closures there, a coarse site or a side that is not stated leave it open.
/// </summary>
internal static class OneWound
{
    /// <summary>What a service does to a wound.</summary>
    private enum Part : byte
    {
        None,
        Closure,
        Bed,
        Debridement,
    }

    internal static void Infer(CodingWork work)
    {
        foreach (var service in work.Order)
        {
            var part = PartOf(work, service);
            if (part == Part.None || LesionRelation.IsLabelled(work[service]) || work[service].SeparateLesion == true || !IsFine(work[service])
                || IsOneOfSeveral(work, service, part))
            {
                continue;
            }

            var wound = FindWound(work, service, part);
            if (wound >= 0 && work.Infer(new InferredRecord(service, Fact.Lesion, (short)wound, Rule.INF_02)))
            {
                work.Join(service, wound);
            }
        }
    }

    private static Part PartOf(CodingWork work, short service) => work[service] switch
    {
        RepairService { Dehiscence: null or Dehiscence.None } repair =>
            RepairClassification.Of(repair, work.Date).Class == RepairClass.None ? Part.None : Part.Closure,
        AdjacentTissueTransferService or FlapService => Part.Closure,
        SitePreparationService => Part.Bed,
        DebridementService => Part.Debridement,
        _ => Part.None,
    };

    /// <summary>One row of the site table and a stated side; without one only where a site has none and is no wide field, as the back is.</summary>
    private static bool IsFine(Service service) =>
        service.Site is { } site && SiteTable.RowsOf(site) is [var row]
        && (service.Laterality is Laterality.Left or Laterality.Right
            || (service.Laterality is null && SiteTable.Row(row).Side == SideUse.None
            && row is not (BodySite.BackUpper or BodySite.BackLower or BodySite.Abdomen)));

    private static bool IsAtOnePlace(Service a, Service b) =>
        IsFine(b) && SiteTable.RowsOf(a.Site!.Value)[0] == SiteTable.RowsOf(b.Site!.Value)[0] && a.Laterality == b.Laterality;

    /// <summary>Another service of that part, or a graft beside a closure, may be the one of the wound.</summary>
    private static bool IsOneOfSeveral(CodingWork work, short service, Part part)
    {
        foreach (var other in work.Order)
        {
            if (other != service && (PartOf(work, other) == part || (part == Part.Closure && work[other] is GraftService)) && MayBeThere(work, service, other))
            {
                return true;
            }
        }

        return false;
    }

    private static int FindWound(CodingWork work, short service, Part part)
    {
        for (var rank = 0; rank < (part == Part.Debridement ? 3 : 1); rank++)
        {
            var (count, wound) = (0, -1);
            foreach (var other in work.Order)
            {
                if (other != service && IsWound(work[other], rank) && MayBeThere(work, service, other))
                {
                    count++;
                    wound = other;
                }
            }

            if (count > 0)
            {
                return count == 1 && IsAtOnePlace(work[service], work[wound]) ? wound : -1;
            }
        }

        return -1;
    }

    /// <summary>What leaves a wound behind; for a debridement then the graft on it, then the closure of an injury.</summary>
    private static bool IsWound(Service service, int rank) => rank switch
    {
        0 => service is ExcisionService or SoftTissueExcisionService or HidradenitisExcisionService or MohsService
            or PilonidalCystService { Procedure: not PilonidalProcedure.Drainage },
        1 => service is GraftService,
        _ => service is RepairService { Dehiscence: null or Dehiscence.None } or AdjacentTissueTransferService or FlapService,
    };

    /// <summary>Whether sites, sides, sessions and statements leave it open that two services are at one wound.</summary>
    private static bool MayBeThere(CodingWork work, short service, short other)
    {
        var (a, b) = (work[service], work[other]);
        return string.Equals(a.Session, b.Session, StringComparison.Ordinal) && b.SeparateLesion != true
            && !SiteTable.Apart(a.Site ?? BodySite.None, b.Site ?? BodySite.None) && !LesionRelation.AreOppositeSides(a.Laterality, b.Laterality);
    }
}
