using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.ReferenceData;

namespace DermCpt.Bundling;

/// <summary>
/// One light code a session; only a stated second session makes two (PH-14). The column 1 of a pair stays, and without a row the higher code.
/// </summary>
internal static class LightOnce
{
    internal static void Absorb(CodingWork work)
    {
        for (var i = 0; i < work.LineCount; i++)
        {
            for (var j = IsLight(work.Lines[i]) ? i + 1 : work.LineCount; j < work.LineCount; j++)
            {
                var (a, b) = (work.Lines[i], work.Lines[j]);
                if (AreOneSession(work, a, b))
                {
                    work.Drop(StaysOf(work, a, b) == a.Code ? b : a, Rule.PH_14);
                }
            }
        }
    }

    private static bool AreOneSession(CodingWork work, LineDraft a, LineDraft b) =>
        !a.Dropped && !b.Dropped && IsLight(a) && IsLight(b) && a.Code != b.Code
        && LineRelation.Of(work, a, b, out _) != Relation.DifferentSession;

    private static ProcedureCode StaysOf(CodingWork work, LineDraft a, LineDraft b)
    {
        var edit = work.FindPair(a, b);
        return edit.State is PairState.Live or PairState.Unknown ? edit.Column1 : a.Code < b.Code ? b.Code : a.Code;
    }

    private static bool IsLight(LineDraft line) => line.Profile.Is(CodeTraits.Light);
}
