using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>The group of a site in a family, under the payer's readings of contested sites (ST-00, ST-01, ST-04).</summary>
internal static class SiteGroups
{
    /// <summary>The group of one row; the switch that bears on it, if one does. '\0' where that switch is unset and would decide.</summary>
    internal static char OfRow(BodySite row, SiteFamily family, PayerProfile payer, Sex? sex, out PayerSwitch? decidedBy)
    {
        decidedBy = null;
        foreach (ref readonly var contested in ContestedSites.All)
        {
            if (contested.Site != row || (contested.Families & (1 << (int)family)) == 0)
            {
                continue;
            }

            decidedBy = contested.Switch;
            var other = SiteTable.Row(contested.ReadAs).Group(family);
            if (payer.ValueOf(contested.Switch) == contested.Value || (row == BodySite.PubisMons && sex == Sex.Male))
            {
                return other;
            }

            if (payer[contested.Switch] is null && other != SiteTable.Row(row).Group(family))
            {
                return '\0';
            }
        }

        return SiteTable.Row(row).Group(family);
    }

    /// <summary>
    /// The group of a service's site, or '\0' after asking for the site, which is not stated or is coarse with rows that differ, or naming
    /// a switch that nobody set.
    /// </summary>
    internal static char Group(this CodingWork work, int service, SiteFamily family, out PayerSwitch? decidedBy) =>
        work.Group(service, work[service].Site ?? BodySite.None, family, true, out decidedBy);

    /// <summary>The same for a site that is not the service's own; asks only if told to.</summary>
    internal static char Group(this CodingWork work, int service, BodySite site, SiteFamily family, bool ask, out PayerSwitch? decidedBy)
    {
        decidedBy = null;
        var group = '\0';
        foreach (var row in SiteTable.RowsOf(site))
        {
            var here = OfRow(row, family, work.Payer, work.Sex, out var by);
            if (here == '\0')
            {
                if (ask)
                {
                    work.NeedPolicy(by!, service);
                }

                return here;
            }

            decidedBy ??= by;
            if (group != '\0' && group != here)
            {
                group = '\0';
                break;
            }

            group = here;
        }

        if (group == '\0' && ask)
        {
            work.AskSite(service, site);
        }

        return group;
    }

    /// <summary>Whether a switch that nobody set decides the group of a site; it is then named.</summary>
    internal static bool NeedsSiteSwitch(this CodingWork work, int service, BodySite site, SiteFamily family)
    {
        foreach (var row in SiteTable.RowsOf(site))
        {
            if (OfRow(row, family, work.Payer, work.Sex, out var by) == '\0')
            {
                work.NeedPolicy(by!, service);
                return true;
            }
        }

        return false;
    }

    /// <summary>Names a switch that bore on the site in a line's reasons (ST-04).</summary>
    internal static LineDraft BecauseOfSite(this LineDraft line, PayerSwitch? decidedBy) =>
        decidedBy is null ? line.Using(Fact.Site) : line.Using(Fact.Site).Because(Rule.ST_04, decidedBy);
}
