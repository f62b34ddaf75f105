using DermCpt.Coding;
using static DermCpt.Families.Bands;
using static DermCpt.Families.BurnTable;

namespace DermCpt.Families;

/// <summary>Burns: first degree once a session, partial thickness by extent or by percent of the body (BU-01, BU-02). Thread-safe: immutable.</summary>
internal sealed class BurnFamily : Family
{
    internal override string Name => "burn";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Burn];

    internal override ReadOnlySpan<BandTable> Tables => Percents;

    internal override void Select(CodingWork work)
    {
        var burns = work.Of(ServiceKind.Burn);
        Span<short> dressed = stackalloc short[burns.Length];
        var count = 0;
        LineDraft? first = null;
        foreach (var service in burns)
        {
            var burn = (BurnService)work[service];
            switch (burn.Degree)
            {
                case null:
                    work.AskWords(service, Fact.Degree);
                    break;
                case BurnDegree.InitialFirst:
                    first = first?.From(service).Because(Rule.MP_01) ?? work.AddLine(FirstDegree, 1, service, Rule.BU_01).Using(Fact.Degree);
                    break;
                default:
                    if (burn.BodySurfacePercent is 0m)
                    {
                        work.Refuse(service, Fact.BodySurfacePercent, Rule.BU_02);
                    }
                    else if (burn.Extent is null && burn.BodySurfacePercent is null)
                    {
                        work.AskWords(service, Fact.Extent);
                    }
                    else
                    {
                        dressed[count++] = service;
                    }

                    break;
            }
        }

        AddPartialThickness(work, dressed[..count]);
    }

    private static void AddPartialThickness(CodingWork work, ReadOnlySpan<short> services)
    {
        if (services.IsEmpty)
        {
            return;
        }

        var isInWords = AreInWords(work, services);
        BurnExtent? stated = null;
        var (percent, isWholeRegion) = (0, false);
        foreach (var service in services)
        {
            var burn = (BurnService)work[service];
            if (burn.Extent is { } extent && (isInWords || burn.BodySurfacePercent is null))
            {
                stated = stated > extent ? stated : extent;
                continue;
            }

            percent += burn.BodySurfacePercent.Hundredths() ?? 0;
            isWholeRegion |= burn is { WholeRegion: true, Region: not BurnRegion.Other };
        }

        if (isInWords)
        {
            _ = work.AddLine(PartialThickness[(int)stated!.Value], 1, services, Rule.BU_02).Using(Fact.Degree).Using(Fact.Extent);
            return;
        }

        var measured = Measured(percent, isWholeRegion);
        if (stated is not null && stated != BurnExtent.Large && measured != BurnExtent.Large)
        {
            AskPercents(work, services);
            return;
        }

        var line = work.AddLine(PartialThickness[(int)(stated > measured ? stated.Value : measured)], 1, services,
            Rule.BU_02).Using(Fact.Degree).Using(Fact.BodySurfacePercent).Using(Fact.WholeRegion).Using(Fact.Region);
        _ = stated is null ? line.Within(Percents[0], AnyGroup, percent) : line.Using(Fact.Extent);
    }

    /// <summary>Words decide where all burns have them, else percents.</summary>
    private static bool AreInWords(CodingWork work, ReadOnlySpan<short> services)
    {
        foreach (var service in services)
        {
            if (((BurnService)work[service]).Extent is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The extent of a summed percent; a whole face or limb is medium at least.</summary>
    private static BurnExtent Measured(int percent, bool isWholeRegion)
    {
        var extent = (BurnExtent)Array.IndexOf(PartialThickness, Percents[0].Find(AnyGroup, percent, BandGapReading.Agree).Code);
        return isWholeRegion && extent == BurnExtent.Small ? BurnExtent.Medium : extent;
    }

    /// <summary>An extent in words and a percent cannot be added, unless either is the largest already.</summary>
    private static void AskPercents(CodingWork work, ReadOnlySpan<short> services)
    {
        foreach (var service in services)
        {
            if (((BurnService)work[service]).BodySurfacePercent is null)
            {
                work.AskValue(service, Fact.BodySurfacePercent);
            }
        }
    }
}
