using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>
/// Skin cell suspension: harvest, processing and application, each by its own summed area; a step that is not recorded is not reported
/// (SC-00, SC-01). Thread-safe: no state.
/// </summary>
internal static class CellSuspension
{
    private enum Step : byte
    {
        Harvest,
        Processing,
        ApplicationTrunk,
        ApplicationFace,
    }

    internal static void Select(CodingWork work)
    {
        for (var step = Step.Harvest; step <= Step.ApplicationFace; step++)
        {
            AddStep(work, step);
        }
    }

    private static void AddStep(CodingWork work, Step step)
    {
        var grafts = work.Of(ServiceKind.Graft);
        Span<short> services = stackalloc short[grafts.Length];
        var (count, area) = (0, 0);
        PayerSwitch? decidedBy = null;
        foreach (var service in grafts)
        {
            var graft = (GraftService)work[service];
            if (graft.GraftType != GraftType.CellSuspension || !IsCodable(work, service, graft, step))
            {
                continue;
            }

            if (AreaOf(work, service, graft, step, ref decidedBy) is { } here)
            {
                services[count++] = service;
                area += here;
            }
        }

        if (count == 0)
        {
            return;
        }

        var (pair, increments, fact) = Row(step);
        Explain(work.AddLine(pair.First, 1, services[..count], Rule.SC_00), fact, step, decidedBy);
        var further = work.AddLine(pair.Further, increments.Beyond(area), services[..count], Rule.SC_00);
        further.AddOnTo = pair.First;
        Explain(further, fact, step, decidedBy);
    }

    private static (GraftPair Pair, Increments Increments, Fact Fact) Row(Step step) => step switch
    {
        Step.Harvest => (GraftTables.HarvestPair, GraftTables.Harvest, Fact.HarvestAreaSqCm),
        Step.Processing => (GraftTables.ProcessingPair, GraftTables.Harvest, Fact.ProcessedAreaSqCm),
        Step.ApplicationTrunk => (GraftTables.ApplicationOf('T'), GraftTables.Application, Fact.AreaSqCm),
        _ => (GraftTables.ApplicationOf('F'), GraftTables.Application, Fact.AreaSqCm),
    };

    /// <summary>Said once, at the first step: the codes are not yet born, no step is recorded, or an area is 0.</summary>
    private static bool IsCodable(CodingWork work, short service, GraftService graft, Step step)
    {
        if (work.Date < GraftTables.FirstDayOfSuspension)
        {
            work.NotReport(service, GraftTables.HarvestPair.First, Rule.SC_01);
            return false;
        }

        if (graft.HarvestAreaSqCm is null && graft.ProcessedAreaSqCm is null && graft.AreaSqCm is null)
        {
            work.AskValue(service, Fact.HarvestAreaSqCm);
            return false;
        }

        if (graft is { Processing: SuspensionProcessing.Performed, HarvestAreaSqCm: null, ProcessedAreaSqCm: null })
        {
            // The step is recorded without any area of its own.
            work.AskValue(service, Fact.ProcessedAreaSqCm);
        }

        var zero = graft.HarvestAreaSqCm?.Hundredths == 0 ? Fact.HarvestAreaSqCm
            : graft.ProcessedAreaSqCm?.Hundredths == 0 ? Fact.ProcessedAreaSqCm
            : graft.AreaSqCm?.Hundredths == 0 ? Fact.AreaSqCm : Fact.None;
        if (zero != Fact.None && step == Step.Harvest)
        {
            work.Refuse(service, zero, Rule.SC_00);
        }

        return zero == Fact.None;
    }

    private static int? AreaOf(CodingWork work, short service, GraftService graft, Step step, ref PayerSwitch? decidedBy)
    {
        switch (step)
        {
            case Step.Harvest:
                return graft.HarvestAreaSqCm?.Hundredths;
            case Step.Processing when graft.Processing == SuspensionProcessing.NotPerformed:
                return null;
            case Step.Processing:
                return (graft.ProcessedAreaSqCm ?? graft.HarvestAreaSqCm)?.Hundredths;
            default:
                if (graft.AreaSqCm is not { } area)
                {
                    return null;
                }

                var group = work.Group(service, SiteFamily.PreparationGraft, out var here);
                if (group != (step == Step.ApplicationTrunk ? 'T' : 'F'))
                {
                    return null;
                }

                decidedBy ??= here;
                return area.Hundredths;
        }
    }

    private static void Explain(LineDraft line, Fact fact, Step step, PayerSwitch? decidedBy)
    {
        _ = line.Using(Fact.GraftType).Using(fact);
        _ = step is Step.ApplicationTrunk or Step.ApplicationFace ? line.BecauseOfSite(decidedBy) : line;
    }
}
