using DermCpt.Codes;
using DermCpt.Coding;
using DermCpt.Encounters;
using DermCpt.Explanations;
using DermCpt.Scrubbing;

namespace DermCpt.Selection.Families;

/// <summary>Skin tags: the first fifteen, then each ten or part (DS-11). Thread-safe: immutable.</summary>
internal sealed class SkinTagFamily : Family
{
    private static readonly ProcedureCode First = ProcedureCode.FromNumber(11200);
    private static readonly ProcedureCode Further = ProcedureCode.FromNumber(11201);
    private static readonly Increments Tens = new(15, 10);

    internal override string Name => "skinTags";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.SkinTagRemoval];

    internal override void Select(CodingWork work)
    {
        var tags = work.Of(ServiceKind.SkinTagRemoval);
        var count = 0;
        var known = !tags.IsEmpty;
        var reason = false;
        foreach (var service in tags)
        {
            var tag = (SkinTagRemovalService)work[service];
            known &= work.TryMeasure(service, tag.Count, Fact.Count, Rule.DS_11);
            count += tag.Count ?? 0;
            reason |= tag.Diagnoses.Count > 1;
        }

        if (!known)
        {
            return;
        }

        _ = work.AddLine(First, 1, tags, Rule.DS_11).Using(Fact.Count);
        if (Tens.Beyond(count) > 0)
        {
            work.AddLine(Further, Tens.Beyond(count), tags, Rule.DS_11).Using(Fact.Count).AddOnTo = First;
        }

        if (!reason)
        {
            work.Report(FindingId.MaybeCosmetic, tags[0]);
        }
    }
}
