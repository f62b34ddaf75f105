using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Sites whose own destruction code beats 17110 and 17111, one a session; penis and anus by method (DS-19..21).</summary>
internal static class SiteDestructions
{
    private static readonly ProcedureCode LidMargin = ProcedureCode.FromNumber(67850);

    private const long Methods = (1L << (int)DestructionMethod.Cryosurgery) | (1L << (int)DestructionMethod.Electrosurgery) | (1L << (int)DestructionMethod.Laser)
        | (1L << (int)DestructionMethod.Chemical) | (1L << (int)DestructionMethod.SurgicalExcision);

    private const int GreatestMargin = 100;

    private static readonly BodySite[] Sites =
        [BodySite.PerianalAnalMargin, BodySite.Penis, BodySite.Vulva, BodySite.Vagina, BodySite.OralVestibule, BodySite.Palate, BodySite.Conjunctiva,
            BodySite.NoseIntranasal];

    internal static bool IsOwn(BodySite? site) => site is { } stated && Array.IndexOf(Sites, stated) >= 0;

    /// <summary>Whether a coarse site stands for rows of which some have a code of their own, so that the row must be known (ST-00).</summary>
    internal static bool HoldsOwn(BodySite? site)
    {
        foreach (var row in SiteTable.RowsOf(site ?? BodySite.None))
        {
            if (IsOwn(row))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A lesion of the lid margin of at most 1 cm, or of no stated size (DS-19).</summary>
    internal static bool IsLidMargin(DestructionService lesion) => IsOfMargin(lesion) && SiteTable.IsOnly(lesion.Site, IsLid);

    /// <summary>The margin is stated, and the site leaves open which lid it is.</summary>
    internal static bool MayBeLidMargin(DestructionService lesion) => IsOfMargin(lesion) && (lesion.Site is null || SiteTable.IsPartly(lesion.Site, IsLid));

    internal static bool IsLid(BodySite row) => row is BodySite.EyelidUpper or BodySite.EyelidLower;

    private static bool IsOfMargin(DestructionService lesion) => lesion.InvolvesLidMargin == true && !(lesion.DiameterCm?.Hundredths > GreatestMargin);

    internal static void Add(CodingWork work, ReadOnlySpan<short> services)
    {
        Span<short> pool = stackalloc short[services.Length];
        for (var i = 0; i < services.Length; i++)
        {
            if (!IsFirst(work, services, i))
            {
                continue;
            }

            var count = 0;
            foreach (var service in services[i..])
            {
                if (IsOneSession(work[services[i]], work[service]))
                {
                    pool[count++] = service;
                }
            }

            AddSite(work, work[services[i]].Site!.Value, pool[..count]);
        }
    }

    private static bool IsFirst(CodingWork work, ReadOnlySpan<short> services, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (IsOneSession(work[services[i]], work[services[place]]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOneSession(Service a, Service b) =>
        a.Site == b.Site && (a.Laterality == b.Laterality || !SiteTable.IsOnly(a.Site, IsLid)) && string.Equals(a.Session, b.Session, StringComparison.Ordinal);

    private static void AddSite(CodingWork work, BodySite site, ReadOnlySpan<short> services)
    {
        switch (site)
        {
            case BodySite.PerianalAnalMargin or BodySite.Penis:
                AddByMethod(work, services, isAnus: site == BodySite.PerianalAnalMargin);
                break;
            case BodySite.Vulva or BodySite.Vagina:
                AddByExtent(work, services, site == BodySite.Vulva ? (56501, 56515) : (57061, 57065));
                break;
            case BodySite.EyelidUpper or BodySite.EyelidLower or BodySite.Eyelid:
                _ = work.AddLine(LidMargin, 1, services, Rule.DS_19).Because(Rule.DS_20).Using(Fact.Site).Using(Fact.InvolvesLidMargin).Using(Fact.DiameterCm);
                break;
            default:
                var code = site switch { BodySite.OralVestibule => 40820, BodySite.Palate => 42160, BodySite.Conjunctiva => 68135, _ => 30117 };
                Add(work, code, services);
                break;
        }
    }

    private static void Add(CodingWork work, int code, ReadOnlySpan<short> services) =>
        _ = work.AddLine(ProcedureCode.FromNumber(code), 1, services, Rule.DS_19).Because(Rule.DS_20).Using(Fact.Site).Using(Fact.Method).Using(Fact.Extensive);

    private static bool IsExtensive(CodingWork work, ReadOnlySpan<short> services)
    {
        foreach (var service in services)
        {
            if (((DestructionService)work[service]).Extensive == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two methods on one site: the higher code alone (DS-20).</summary>
    private static void AddByMethod(CodingWork work, ReadOnlySpan<short> services, bool isAnus)
    {
        if (IsExtensive(work, services))
        {
            Add(work, isAnus ? 46924 : 54065, services);
            return;
        }

        var highest = 0;
        var open = false;
        foreach (var service in services)
        {
            var code = ((DestructionService)work[service]).Method switch
            {
                DestructionMethod.Chemical => isAnus ? 46900 : 54050,
                DestructionMethod.Electrosurgery => isAnus ? 46910 : 54055,
                DestructionMethod.Cryosurgery => isAnus ? 46916 : 54056,
                DestructionMethod.Laser => isAnus ? 46917 : 54057,
                DestructionMethod.SurgicalExcision => isAnus ? 46922 : 54060,
                _ => 0,
            };
            if (code == 0)
            {
                work.AskWords(service, Fact.Method, Methods);
                open = true;
            }

            highest = Math.Max(highest, code);
        }

        if (!open)
        {
            Add(work, highest, services);
        }
        else
        {
            MarkAsked(work, services);
        }
    }

    private static void AddByExtent(CodingWork work, ReadOnlySpan<short> services, (int Simple, int Extensive) codes)
    {
        if (IsExtensive(work, services))
        {
            Add(work, codes.Extensive, services);
            return;
        }

        var open = false;
        foreach (var service in services)
        {
            if (((DestructionService)work[service]).Extensive is null)
            {
                work.AskBool(service, Fact.Extensive);
                open = true;
            }
        }

        if (open)
        {
            MarkAsked(work, services);
        }
        else
        {
            Add(work, codes.Simple, services);
        }
    }

    private static void MarkAsked(CodingWork work, ReadOnlySpan<short> services)
    {
        foreach (var service in services)
        {
            work.Mark(service, ServiceOutcome.Asked);
        }
    }
}
