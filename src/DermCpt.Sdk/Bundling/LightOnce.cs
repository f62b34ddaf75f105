using DermCpt.Coding;
using DermCpt.Explanations;
using DermCpt.ReferenceData;

namespace DermCpt.Bundling;

/// <summary>One light code a session: the higher one stays (PH-14). Pairs decide where there is a row.</summary>
internal static class LightOnce
{
    internal static void Absorb(CodingWork work)
    {
        for (var i = 0; i < work.LineCount; i++)
        {
            for (var j = i + 1; j < work.LineCount; j++)
            {
                var (a, b) = (work.Lines[i], work.Lines[j]);
                if (AreOneSession(work, a, b))
                {
                    work.Drop(a.Code < b.Code ? a : b, Rule.PH_14);
                }
            }
        }
    }

    private static bool AreOneSession(CodingWork work, LineDraft a, LineDraft b) =>
        !a.Dropped && !b.Dropped && IsLight(a) && IsLight(b) && a.Code != b.Code
        && work.Edition.FindPair(a.Code, b.Code, work.Date).State is not (PairState.Live or PairState.Unknown)
        && LineRelation.Of(work, a, b, out _) != Relation.DifferentSession;

    private static bool IsLight(LineDraft line) => line.Code.Number is 96900 or 96910 or 96912 or 96913;
}
