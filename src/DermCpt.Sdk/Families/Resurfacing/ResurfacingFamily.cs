using DermCpt.Coding;
using static DermCpt.Families.ResurfacingTable;

namespace DermCpt.Families;

/// <summary>Chemical peels by region and depth, dermabrasion by region or by lesions (PE-01..03). Thread-safe: immutable.</summary>
internal sealed class ResurfacingFamily : Family
{
    private static readonly Increments Lesions = new(1, 4);

    internal override string Name => "resurfacing";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.ChemicalPeel, ServiceKind.Dermabrasion];

    internal override void Select(CodingWork work)
    {
        var first = work.LineCount;
        foreach (var service in work.Of(ServiceKind.ChemicalPeel))
        {
            SelectPeel(work, first, service, (ChemicalPeelService)work[service]);
        }

        SelectDermabrasion(work, work.Of(ServiceKind.Dermabrasion));
    }

    private static void SelectPeel(CodingWork work, int first, short service, ChemicalPeelService peel)
    {
        if (peel.Depth is null)
        {
            work.AskWords(service, Fact.Depth);
        }

        if (peel.Region is null)
        {
            work.AskWords(service, Fact.Region);
        }

        if (peel.Depth is { } depth && peel.Region is { } region)
        {
            _ = OncePerSession.Add(work, first, Peels[(2 * (int)region) + (int)depth], service, Rule.PE_01).Using(Fact.Depth).Using(Fact.Region);
        }
    }

    private static void SelectDermabrasion(CodingWork work, ReadOnlySpan<short> services)
    {
        Span<short> lesions = stackalloc short[services.Length];
        var (count, first) = (0, work.LineCount);
        foreach (var service in services)
        {
            var region = ((DermabrasionService)work[service]).Region;
            if (region == DermabrasionRegion.Lesion)
            {
                lesions[count++] = service;
            }
            else if (region is null)
            {
                work.AskWords(service, Fact.Region);
            }
            else
            {
                _ = OncePerSession.Add(work, first, Regions[(int)region.Value], service, Rule.PE_02).Using(Fact.Region);
            }
        }

        // A lesion service without a count is one lesion (contract).
        if (work.TrySum(lesions[..count], Fact.Count, Rule.PE_03, static one => ((DermabrasionService)one).Count ?? 1, out var abraded))
        {
            _ = work.AddLine(FirstLesion, 1, lesions[..count], Rule.PE_03).Using(Fact.Region).Using(Fact.Count);
            work.AddLine(FurtherLesions, Lesions.Beyond(abraded.Total), lesions[..count],
                Rule.PE_03).Using(Fact.Region).Using(Fact.Count).AddOnTo = FirstLesion;
        }
    }
}
