namespace DermCpt.Testing;

/// <summary>Smaller encounters and claims, for finding the least one that still shows a fault. Thread-safe: no state.</summary>
public static class Shrinking
{
    /// <summary>Encounters with one thing less: a service, a history, a stated fact.</summary>
    /// <param name="encounter">The encounter.</param>
    public static IEnumerable<Encounter> Smaller(Encounter encounter)
    {
        ArgumentNullException.ThrowIfNull(encounter);
        return encounter.Services.Count > 1 ? WithoutService(encounter).Concat(Plainer(encounter)) : Plainer(encounter);
    }

    /// <summary>Claims with one thing less: a line, a modifier, a diagnosis, a fact.</summary>
    /// <param name="claim">The claim.</param>
    public static IEnumerable<Claim> Smaller(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Encounter is not null)
        {
            yield return claim with { Encounter = null };
        }

        if (claim.History.Count > 0)
        {
            yield return claim with { History = [] };
        }

        if (claim.Patient is not null)
        {
            yield return claim with { Patient = null };
        }

        for (var i = 0; i < claim.Lines.Count && claim.Lines.Count > 1; i++)
        {
            yield return claim with { Lines = [.. claim.Lines.Where((_, place) => place != i)] };
        }

        for (var i = 0; i < claim.Lines.Count; i++)
        {
            foreach (var line in Smaller(claim.Lines[i]))
            {
                yield return claim with { Lines = [.. claim.Lines.Select((old, place) => place == i ? line : old)] };
            }
        }
    }

    /// <summary>The smallest value reached by steps that keep showing the fault.</summary>
    /// <typeparam name="T">An encounter or a claim.</typeparam>
    /// <param name="start">A value that shows it.</param>
    /// <param name="smaller">One step smaller.</param>
    /// <param name="shows">Whether a value shows the fault.</param>
    public static T Least<T>(T start, Func<T, IEnumerable<T>> smaller, Func<T, bool> shows)
    {
        ArgumentNullException.ThrowIfNull(smaller);
        ArgumentNullException.ThrowIfNull(shows);
        for (var isSmallest = false; !isSmallest;)
        {
            isSmallest = true;
            foreach (var next in smaller(start))
            {
                if (shows(next))
                {
                    start = next;
                    isSmallest = false;
                    break;
                }
            }
        }

        return start;
    }

    /// <summary>Services with one stated fact less, each with the member that was left out.</summary>
    internal static IEnumerable<(Fact Fact, Service Service)> Without(Service service)
    {
        foreach (var member in KindTable.Common.ToArray().Concat(service.Members.Own))
        {
            if (service.Has(member))
            {
                var copy = service with { };
                if (member.Reference >= 0)
                {
                    copy.SetReferenced(member, null);
                }
                else
                {
                    copy.Set(member, -1);
                }

                yield return (member.Fact, copy);
            }
        }
    }

    private static IEnumerable<Encounter> WithoutService(Encounter encounter)
    {
        for (var i = 0; i < encounter.Services.Count; i++)
        {
            yield return encounter with { Services = [.. encounter.Services.Where((_, place) => place != i)] };
        }
    }

    private static IEnumerable<Encounter> Plainer(Encounter encounter)
    {
        if (encounter.History.Count > 0)
        {
            yield return encounter with { History = [.. encounter.History.Skip(1)] };
        }

        if (encounter.LastVisit is not null)
        {
            yield return encounter with { LastVisit = null };
        }

        if (encounter.Patient is not null)
        {
            yield return encounter with { Patient = null };
        }

        if (encounter.PlaceOfService != "11")
        {
            yield return encounter with { PlaceOfService = "11" };
        }

        for (var i = 0; i < encounter.Services.Count; i++)
        {
            foreach (var service in Smaller(encounter.Services[i]))
            {
                yield return encounter with { Services = [.. encounter.Services.Select((old, place) => place == i ? service : old)] };
            }
        }
    }

    private static IEnumerable<Service> Smaller(Service service)
    {
        if (service.Diagnoses.Count > 0)
        {
            yield return service with { Diagnoses = [] };
        }

        if (service.Lesion is not null)
        {
            yield return service with { Lesion = null };
        }

        if (service.Session is not null)
        {
            yield return service with { Session = null };
        }

        foreach (var (_, smaller) in Without(service))
        {
            yield return smaller;
        }
    }

    private static IEnumerable<ClaimLine> Smaller(ClaimLine line)
    {
        for (var i = 0; i < line.Modifiers.Count; i++)
        {
            yield return line with { Modifiers = [.. line.Modifiers.Where((_, place) => place != i)] };
        }

        ClaimLine[] plainer =
        [
            line with { Units = 1 }, line with { Diagnoses = [] }, line with { DateOfService = null }, line with { Practitioner = null }, line with { Session = null }, line with { Lesion = null },
            line with { SeparateLesion = null }, line with { Laterality = null }, line with { Site = null },
        ];
        foreach (var next in plainer)
        {
            if (next != line)
            {
                yield return next;
            }
        }
    }
}
