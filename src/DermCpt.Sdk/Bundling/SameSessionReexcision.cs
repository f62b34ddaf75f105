using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>
/// EX-07: an excision that is stated to widen another one of its session is about that one's lesion; where it may be any of several, it is
/// asked.
/// </summary>
internal static class SameSessionReexcision
{
    internal static void Settle(CodingWork work)
    {
        foreach (var service in work.Order)
        {
            if (work[service] is ExcisionService { Reexcision: Reexcision.SameSession, SeparateLesion: not true } && !HasItsOwn(work, service))
            {
                Settle(work, service);
            }
        }
    }

    private static void Settle(CodingWork work, short service)
    {
        var (candidates, first) = (0, -1);
        var bits = default(ServiceBits);
        foreach (var other in work.Order)
        {
            if (IsCandidate(work, service, other))
            {
                first = candidates == 0 ? other : first;
                candidates++;
                bits.Add(other);
            }
        }

        if (candidates == 1)
        {
            work.Join(service, first);
        }
        else if (candidates > 1)
        {
            work.AskLesionOf(service, bits);
            work.Hold(service);
        }
    }

    /// <summary>Its label names the excision that it widens.</summary>
    private static bool HasItsOwn(CodingWork work, short service)
    {
        foreach (var other in work.Order)
        {
            if (IsWidened(work, service, other) && work.RelationOf(service, other) == Relation.Same)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCandidate(CodingWork work, short service, short other)
    {
        var (later, earlier) = (work[service], work[other]);
        return IsWidened(work, service, other) && earlier.SeparateLesion != true && (later.Lesion is null || earlier.Lesion is null)
            && !SiteTable.Apart(later.Site ?? BodySite.None, earlier.Site ?? BodySite.None)
            && !LesionRelation.AreOppositeSides(later.Laterality, earlier.Laterality);
    }

    private static bool IsWidened(CodingWork work, short service, short other) =>
        other != service && work[other] is ExcisionService { Reexcision: not Reexcision.SameSession }
        && string.Equals(work[other].Session, work[service].Session, StringComparison.Ordinal);
}
