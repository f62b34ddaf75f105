using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>
/// Foreign bodies by depth: under the skin the skin's code or, where the payer wants it, the region's; in muscle only the foot is
/// modelled; without an incision there is no line (FB-01..03). Thread-safe: immutable.
/// </summary>
internal sealed class ForeignBodyFamily : Family
{
    /// <summary>Muscle and deep are one answer; one of them is offered.</summary>
    private const long Depths = (1L << (int)ForeignBodyDepth.Subcutaneous) | (1L << (int)ForeignBodyDepth.Muscle);

    private static readonly ProcedureCode Simple = ProcedureCode.FromNumber(10120);
    private static readonly ProcedureCode Complicated = ProcedureCode.FromNumber(10121);
    private static readonly ProcedureCode DeepOfFoot = ProcedureCode.FromNumber(28192);

    /// <summary>Below the skin by region; sites of no row have no code but the skin's.</summary>
    private static readonly (SoftTissueRegion Region, ProcedureCode Code)[] ByRegion =
    [
        (SoftTissueRegion.FootToe, ProcedureCode.FromNumber(28190)), (SoftTissueRegion.UpperArmElbow, ProcedureCode.FromNumber(24200)),
            (SoftTissueRegion.PelvisHip, ProcedureCode.FromNumber(27086)),
    ];

    /// <summary>Sites with a code although their region has none.</summary>
    private static readonly (BodySite Site, ProcedureCode Code)[] BySite =
    [
        (BodySite.Shoulder, ProcedureCode.FromNumber(23330)), (BodySite.EyelidUpper, ProcedureCode.FromNumber(67938)),
            (BodySite.EyelidLower, ProcedureCode.FromNumber(67938)),
    ];

    internal override string Name => "foreignBody";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.ForeignBodyRemoval];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.ForeignBodyRemoval))
        {
            var body = (ForeignBodyRemovalService)work[service];
            if (body.Count == 0)
            {
                work.Refuse(service, Fact.Count, Rule.FB_01);
            }
            else if (body.Incision == false)
            {
                work.NotReport(service, Simple, Rule.FB_01);
            }
            else if (body.Depth is not { } depth)
            {
                work.AskWords(service, Fact.Depth, Depths);
            }
            else if (depth == ForeignBodyDepth.Subcutaneous)
            {
                AddBelowSkin(work, service, body);
            }
            else
            {
                AddDeep(work, service, body);
            }
        }
    }

    private static void AddBelowSkin(CodingWork work, short service, ForeignBodyRemovalService body)
    {
        var isOneCode = TryFindRegional(body, out var regional);
        var mayBeRegional = !isOneCode || !regional.IsEmpty || body.Site is null;
        var usesRegion = false;
        if (mayBeRegional)
        {
            if (!work.TryUse(Switches.RegionalForeignBody, service, out RegionalForeignBodyChoice choice))
            {
                return;
            }

            usesRegion = choice == RegionalForeignBodyChoice.Regional;
            if (usesRegion && (!isOneCode || body.Site is null))
            {
                work.AskSite(service, body.Site ?? BodySite.None);
                return;
            }
        }

        var skin = body.Complicated == true ? Complicated : Simple;
        if (usesRegion)
        {
            Add(work, service, body, regional, skin).Using(Fact.Site);
        }
        else if (body.Complicated is null)
        {
            work.AskBool(service, Fact.Complicated);
        }
        else
        {
            Add(work, service, body, skin, regional).Using(Fact.Complicated);
        }
    }

    /// <summary>The line, and where there are two schools the code of the other (FB-01).</summary>
    private static LineDraft Add(CodingWork work, short service, ForeignBodyRemovalService body, ProcedureCode code, ProcedureCode other)
    {
        var line = work.AddLine(code, body.Count ?? 1, service, Rule.FB_01).Using(Fact.Depth).Using(Fact.Count).Using(Fact.Incision);
        if (!other.IsEmpty)
        {
            _ = line.Because(Rule.FB_01, Switches.RegionalForeignBody);
            work.Report(new FindingRecord { Id = FindingId.ContestedCode, Rule = Rule.FB_01, Service = service, Code = code, OtherCode = other });
        }

        return line;
    }

    private static void AddDeep(CodingWork work, short service, ForeignBodyRemovalService body)
    {
        if (body.Site is not { } site)
        {
            work.AskSite(service, BodySite.None);
            return;
        }

        var (isFoot, isOther) = (false, false);
        foreach (var row in SiteTable.RowsOf(site))
        {
            isFoot |= SiteTable.Row(row).SoftTissue == SoftTissueRegion.FootToe;
            isOther |= SiteTable.Row(row).SoftTissue != SoftTissueRegion.FootToe;
        }

        if (isFoot && isOther)
        {
            work.AskSite(service, site);
        }
        else if (isFoot)
        {
            _ = work.AddLine(DeepOfFoot, body.Count ?? 1, service,
                Rule.FB_02).Because(Rule.FB_03).Using(Fact.Depth).Using(Fact.Site).Using(Fact.Count).Using(Fact.Incision);
        }
        else
        {
            work.NotModelled(service);
        }
    }

    /// <summary>The region's code, empty where the site has none; false where the rows of a coarse site differ.</summary>
    private static bool TryFindRegional(ForeignBodyRemovalService body, out ProcedureCode code)
    {
        code = default;
        var isFirst = true;
        foreach (var row in SiteTable.RowsOf(body.Site ?? BodySite.None))
        {
            var here = CodeOf(row);
            if (!isFirst && here != code)
            {
                code = default;
                return false;
            }

            (code, isFirst) = (here, false);
        }

        return true;
    }

    private static ProcedureCode CodeOf(BodySite row)
    {
        foreach (ref readonly var own in BySite.AsSpan())
        {
            if (own.Site == row)
            {
                return own.Code;
            }
        }

        foreach (ref readonly var region in ByRegion.AsSpan())
        {
            if (region.Region == SiteTable.Row(row).SoftTissue)
            {
                return region.Code;
            }
        }

        return default;
    }
}
