using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>Skin tags: the first fifteen, then each ten or part (DS-11). Thread-safe: immutable.</summary>
internal sealed class SkinTagFamily : Family
{
    private static readonly ProcedureCode First = ProcedureCode.FromNumber(11200);
    private static readonly ProcedureCode Further = ProcedureCode.FromNumber(11201);
    private static readonly Increments Tens = new(15, 10);

    internal override string Name => "skinTags";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.SkinTagRemoval];

    internal override void AddBounds(Service service, Bounds bounds)
    {
        if (bounds.Fact == Fact.Count)
        {
            bounds.Add(Tens);
        }
    }

    internal override void Select(CodingWork work)
    {
        var tags = work.Of(ServiceKind.SkinTagRemoval);
        if (!work.TrySum(tags, Fact.Count, Rule.DS_11, static tag => ((SkinTagRemovalService)tag).Count, out var sum))
        {
            return;
        }

        _ = work.AddLine(First, 1, tags, Rule.DS_11).Using(Fact.Count);
        if (Tens.Beyond(sum.Total - work.TakenFrom(tags)) > 0)
        {
            work.AddLine(Further, Tens.Beyond(sum.Total - work.TakenFrom(tags)), tags, Rule.DS_11).Using(Fact.Count).AddOnTo = First;
        }

        if (!HasMedicalReason(work, tags))
        {
            work.Report(FindingId.MaybeCosmetic, tags[0]);
        }
    }

    private static bool HasMedicalReason(CodingWork work, ReadOnlySpan<short> tags)
    {
        foreach (var service in tags)
        {
            if (work[service].Diagnoses.Count > 1)
            {
                return true;
            }
        }

        return false;
    }
}
