using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Chalazia of a session: one, several of one lid, or several of different lids; one code (CHZ-01, MP-01). Thread-safe: immutable.</summary>
internal sealed class ChalazionFamily : Family
{
    private static readonly ProcedureCode Single = ProcedureCode.FromNumber(67800);
    private static readonly ProcedureCode OneLid = ProcedureCode.FromNumber(67801);
    private static readonly ProcedureCode SeveralLids = ProcedureCode.FromNumber(67805);

    internal override string Name => "chalazion";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.ChalazionExcision];

    internal override void Select(CodingWork work)
    {
        var all = work.Of(ServiceKind.ChalazionExcision);
        Span<short> session = stackalloc short[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            var count = 0;
            foreach (var service in all)
            {
                if (string.Equals(work[service].Session, work[all[i]].Session, StringComparison.Ordinal))
                {
                    session[count++] = service;
                }
            }

            if (session[0] == all[i])
            {
                AddSession(work, session[..count]);
            }
        }
    }

    private static void AddSession(CodingWork work, ReadOnlySpan<short> services)
    {
        var (total, isCounted) = (0, true);
        foreach (var service in services)
        {
            var chalazion = (ChalazionExcisionService)work[service];
            if (chalazion.Count == 0)
            {
                work.Refuse(service, Fact.Count, Rule.CHZ_01);
                return;
            }

            total += chalazion.Count ?? 1;
            isCounted &= chalazion.Count is not null;
        }

        if (AreOfSeveralLids(work, services))
        {
            Add(work, services, SeveralLids);
        }
        else if (total == 1 && !isCounted)
        {
            work.AskNeighbours(services[0], Fact.Count, 1, 2);
        }
        else if (total == 1)
        {
            Add(work, services, Single);
        }
        else if (FindUnplaced(work, services) is var open and >= 0)
        {
            Ask(work, services, open);
        }
        else
        {
            Add(work, services, OneLid);
        }
    }

    /// <summary>The record says so, or two of its lids are not one.</summary>
    private static bool AreOfSeveralLids(CodingWork work, ReadOnlySpan<short> services)
    {
        for (var i = 0; i < services.Length; i++)
        {
            var service = work[services[i]];
            if (((ChalazionExcisionService)service).Lids == ChalazionLids.Several)
            {
                return true;
            }

            foreach (var earlier in services[..i])
            {
                if (SiteTable.Apart(service.Site ?? BodySite.None, work[earlier].Site ?? BodySite.None)
                    || LesionRelation.AreOppositeSides(service.Laterality, work[earlier].Laterality))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The first service that names neither its lid nor that it is one, or -1.</summary>
    private static int FindUnplaced(CodingWork work, ReadOnlySpan<short> services)
    {
        foreach (var service in services)
        {
            var chalazion = (ChalazionExcisionService)work[service];
            var isNamed = chalazion is { Site: BodySite.EyelidUpper or BodySite.EyelidLower, Laterality: Laterality.Left or Laterality.Right };
            if (chalazion.Lids is null && !isNamed)
            {
                return service;
            }
        }

        return -1;
    }

    private static void Ask(CodingWork work, ReadOnlySpan<short> services, int open)
    {
        work.AskWords(open, Fact.Lids);
        foreach (var service in services)
        {
            work.Mark(service, ServiceOutcome.Asked);
        }
    }

    private static void Add(CodingWork work, ReadOnlySpan<short> services, ProcedureCode code) =>
        _ = work.AddLine(code, 1, services, Rule.CHZ_01).Using(Fact.Count).Using(Fact.Lids);
}
