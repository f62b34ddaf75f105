using DermCpt.Coding;
using static DermCpt.Families.SoftTissueTable;

namespace DermCpt.Families;

/// <summary>Tumors under the skin: region, depth, size; a size on the bound is the large code (ST-10, ST-17). Thread-safe: immutable.</summary>
internal sealed class SoftTissueFamily : Family
{
    internal override string Name => "softTissue";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.SoftTissueExcision];

    internal override ReadOnlySpan<BandTable> Tables => Depths;

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.SoftTissueExcision))
        {
            var tumor = (SoftTissueExcisionService)work[service];
            var group = work.Group(service, SiteFamily.SoftTissue, out var decidedBy);
            if (group == '-')
            {
                work.NotModelled(service);
                continue;
            }

            if (tumor.Depth is null)
            {
                work.AskWords(service, Fact.Depth);
            }

            var diameter = tumor.DiameterCm?.Hundredths;
            if (work.TryMeasure(service, diameter, Fact.DiameterCm, Rule.ST_17) && group != '\0' && tumor.Depth is { } depth)
            {
                var table = Depths[(int)depth];
                var answer = table.Find(group, diameter!.Value, BandGapReading.Agree);
                _ = work.AddLine(answer.Code, 1, service,
                    Rule.ST_17).Because(Rule.ST_10).Using(Fact.Depth).Using(Fact.DiameterCm).BecauseOfSite(decidedBy).Within(table, group, diameter.Value);
            }
        }
    }
}
