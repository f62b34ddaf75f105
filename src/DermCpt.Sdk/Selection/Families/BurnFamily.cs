using DermCpt.Codes;
using DermCpt.Coding;
using DermCpt.Encounters;
using DermCpt.Explanations;

namespace DermCpt.Selection.Families;

/// <summary>Burns: first degree once a session, partial thickness by extent or by percent of the body (BU-01, BU-02). Thread-safe: immutable.</summary>
internal sealed class BurnFamily : Family
{
    private const int Medium = 500;
    private const int LargestMedium = 1000;
    private static readonly ProcedureCode FirstDegree = ProcedureCode.FromNumber(16000);

    /// <summary>In the order of <see cref="BurnExtent"/>.</summary>
    private static readonly ProcedureCode[] PartialThickness = Array.ConvertAll([16020, 16025, 16030], ProcedureCode.FromNumber);

    internal override string Name => "burn";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Burn];

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

        var greatest = BurnExtent.Small;
        var (percent, isWholeRegion, isAllStated) = (0, false, true);
        foreach (var service in services)
        {
            var burn = (BurnService)work[service];
            isAllStated &= burn.Extent is not null;
            greatest = burn.Extent > greatest ? burn.Extent.Value : greatest;
            percent += burn.BodySurfacePercent.Hundredths() ?? 0;
            isWholeRegion |= burn.WholeRegion == true;
        }

        var extent = isAllStated ? greatest
            : percent > LargestMedium ? BurnExtent.Large
            : percent >= Medium || isWholeRegion ? BurnExtent.Medium : BurnExtent.Small;
        var line = work.AddLine(PartialThickness[(int)extent], 1, services, Rule.BU_02).Using(Fact.Degree);
        _ = isAllStated ? line.Using(Fact.Extent) : line.Using(Fact.BodySurfacePercent).Using(Fact.WholeRegion);
    }
}
