using DermCpt.Coding;

namespace DermCpt.Bundling;

/// <summary>INF-03: a re-excision in a later session of a lesion whose operation is still in its period is staged, unless the record says otherwise.</summary>
internal static class StagedReexcision
{
    internal static void Infer(CodingWork work)
    {
        foreach (var service in work.Order)
        {
            if (work[service] is ExcisionService { Reexcision: Reexcision.LaterSession, Postoperative: null, Lesion: { } lesion } && IsOpen(work, lesion)
                && work.Infer(new InferredRecord(service, Fact.Postoperative, (short)PostoperativeRelation.Staged, Rule.INF_03)))
            {
                work.SettleStaged(service);
            }
        }
    }

    private static bool IsOpen(CodingWork work, string lesion)
    {
        foreach (var earlier in work.Encounter.History.AsSpan())
        {
            if (string.Equals(earlier.Lesion, lesion, StringComparison.Ordinal) && work.TryOpen(earlier, out _))
            {
                return true;
            }
        }

        return false;
    }
}
