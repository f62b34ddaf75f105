using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>Hidradenitis by area and closure; elsewhere by size as a benign excision (HS-00, HS-01, HS-04). Thread-safe: immutable.</summary>
internal sealed class HidradenitisFamily : Family
{
    private const long Areas = (1L << (int)HidradenitisRepair.SimpleOrIntermediate) | (1L << (int)HidradenitisRepair.Complex);

    internal override string Name => "hidradenitis";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.HidradenitisExcision];

    internal override void AddBounds(Service service, Bounds bounds) => bounds.Add(ExcisionTables.Benign);

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.HidradenitisExcision))
        {
            var excision = (HidradenitisExcisionService)work[service];
            var first = FirstCode(excision.Site ?? BodySite.None);
            if (first == 0 && excision.Site is not null)
            {
                _ = SizedLesion.Add(work, service, ExcisionTables.Benign, SiteFamily.Excision, excision.ExcisedDiameterCm?.Hundredths,
                    Fact.ExcisedDiameterCm, 1)?.Because(Rule.HS_04);
                continue;
            }

            if (first == 0)
            {
                work.AskSite(service, BodySite.None);
            }

            if (excision.Repair is null)
            {
                work.AskWords(service, Fact.Repair, Areas);
            }
            else if (first != 0)
            {
                AddArea(work, service, excision, first);
            }
        }
    }

    private static void AddArea(CodingWork work, short service, HidradenitisExcisionService excision, int first)
    {
        var code = first + (excision.Repair == HidradenitisRepair.Complex ? 1 : 0);
        _ = work.AddLine(ProcedureCode.FromNumber(code), 1, service, Rule.HS_00).Because(Rule.HS_01).Using(Fact.Site).Using(Fact.Repair).Using(Fact.Laterality);
        if (excision.Laterality is null && first != 11470)
        {
            work.Report(FindingId.SideNotStated, service);
        }
    }

    /// <summary>The code of the area with a simple or intermediate closure; complex is the next number. 0 for other sites.</summary>
    private static int FirstCode(BodySite site) => site switch
    {
        BodySite.Axilla => 11450,
        BodySite.Groin or BodySite.GroinInguinal => 11462,
        BodySite.PerianalAnalMargin or BodySite.Perineum or BodySite.Umbilicus => 11470,
        _ => 0,
    };
}
