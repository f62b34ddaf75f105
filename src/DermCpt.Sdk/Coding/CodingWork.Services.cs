namespace DermCpt.Coding;

/// <summary>The services of the encounter: canonical order, groups by kind, what absorbed them, their outcomes.</summary>
internal sealed partial class CodingWork
{
    /// <summary>The last kind is the given code. Not read from the member tables, which a scrub never needs.</summary>
    private const int KindCount = (int)ServiceKind.Code + 1;
    private readonly short[] kindStart = new short[KindCount + 1];
    private readonly short[] aloneService = new short[1];
    private Service[] services = new Service[16];
    private short[] order = new short[16];
    private short[] byKind = new short[16];
    private Rule[] absorbedBy = new Rule[16];
    private short[] absorbedInto = new short[16];
    private bool[] held = new bool[16];

    /// <summary>The groups leave out all that is absorbed or held by now.</summary>
    private bool isGrouped;
    private ServiceOutcome[] outcomes = new ServiceOutcome[16];

    internal int ServiceCount { get; private set; }

    /// <summary>All services in canonical order (<see cref="ServiceOrder"/>), so that neither the input's order nor names can matter.</summary>
    internal ReadOnlySpan<short> Order => order.AsSpan(0, ServiceCount);

    /// <summary>The kinds present, one bit each.</summary>
    internal ulong Kinds { get; private set; }

    internal Service this[int service] => services[service];

    /// <summary>The services of a kind that are neither absorbed nor held, in canonical order.</summary>
    internal ReadOnlySpan<short> Of(ServiceKind kind)
    {
        if (alone >= 0)
        {
            aloneService[0] = (short)alone;
            return this[alone].Kind == kind ? aloneService : [];
        }

        return byKind.AsSpan(kindStart[(int)kind], kindStart[(int)kind + 1] - kindStart[(int)kind]);
    }

    internal bool Has(ServiceKind kind) => (Kinds & (1UL << (int)kind)) != 0;

    /// <summary>A service has no line of its own, by a rule, but belongs to another service; the first rule stands.</summary>
    internal void Absorb(int service, Rule rule, int into)
    {
        if (absorbedBy[service] == Rule.None)
        {
            absorbedBy[service] = rule;
            absorbedInto[service] = (short)into;
            isGrouped = false;
        }
    }

    /// <summary>The service that an absorbed one belongs to.</summary>
    internal int AbsorbedInto(int service) => absorbedInto[service];

    internal bool IsAbsorbed(int service) => absorbedBy[service] != Rule.None;

    internal Rule AbsorbedBy(int service) => absorbedBy[service];

    /// <summary>A question decides whether the service is a line at all: no family sees it.</summary>
    internal void Hold(int service)
    {
        held[service] = true;
        isGrouped = false;
    }

    internal bool IsHeld(int service) => held[service];

    /// <summary>Notes an outcome; the worst one stays.</summary>
    internal void Mark(int service, ServiceOutcome outcome)
    {
        if (alone < 0 && outcome > outcomes[service])
        {
            outcomes[service] = outcome;
        }
    }

    /// <summary>The outcome marked so far; coded when nothing worse was.</summary>
    internal ServiceOutcome OutcomeOf(int service) => outcomes[service];

    /// <summary>Groups the services by kind, leaving out what is absorbed or held: after the lesion rules, before selection.</summary>
    internal void GroupByKind()
    {
        if (isGrouped)
        {
            return;
        }

        isGrouped = true;
        Array.Clear(kindStart);
        foreach (var service in Order)
        {
            if (!IsAbsorbed(service) && !held[service])
            {
                kindStart[(int)services[service].Kind + 1]++;
            }
        }

        for (var kind = 0; kind < KindCount; kind++)
        {
            kindStart[kind + 1] += kindStart[kind];
        }

        Span<short> next = stackalloc short[KindCount];
        kindStart.AsSpan(0, KindCount).CopyTo(next);
        foreach (var service in Order)
        {
            if (!IsAbsorbed(service) && !held[service])
            {
                byKind[next[(int)services[service].Kind]++] = service;
            }
        }
    }

    private void ArrangeServices()
    {
        var given = Encounter.Services.AsSpan();
        ServiceCount = given.Length;
        if (services.Length < given.Length)
        {
            var size = Math.Max(given.Length, services.Length * 2);
            services = new Service[size];
            order = new short[size];
            byKind = new short[size];
            absorbedBy = new Rule[size];
            absorbedInto = new short[size];
            held = new bool[size];
            outcomes = new ServiceOutcome[size];
            settled = new Settled[size];
        }

        given.CopyTo(services);
        absorbedBy.AsSpan(0, ServiceCount).Clear();
        held.AsSpan(0, ServiceCount).Clear();
        outcomes.AsSpan(0, ServiceCount).Clear();
        UnsettleServices();
        Kinds = 0;
        for (var i = 0; i < given.Length; i++)
        {
            Kinds |= 1UL << (int)given[i].Kind;
            var at = i;
            for (; at > 0 && Compare(i, order[at - 1]) < 0; at--)
            {
                order[at] = order[at - 1];
            }

            order[at] = (short)i;
        }

        isGrouped = false;
        GroupByKind();
    }

    /// <summary>By facts, by what shares the lesion, then by names: a total order that only names of like services can change.</summary>
    private int Compare(int a, int b)
    {
        var difference = ServiceOrder.CompareFacts(services[a], services[b]);
        if (difference != 0)
        {
            return difference;
        }

        difference = Ties(a).CompareTo(Ties(b));
        return difference != 0 ? difference : ServiceOrder.CompareNames(services[a], services[b]);
    }

    private ulong Ties(int service)
    {
        ref var known = ref settled[service];
        if (!known.HasTies)
        {
            known.Ties = ServiceOrder.TiesOf(Encounter, service);
            known.HasTies = true;
        }

        return known.Ties;
    }
}
