using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>
/// Of codes that are alternatives the greater stands, unless the family yields to facts or modifiers that make two (FX-00..12); so it does
/// of two given codes that take one lesion away (EX-22, DS-04).
/// </summary>
internal static class AlternativeLines
{
    internal static void Keep(CodingWork work)
    {
        for (var i = 0; i < work.LineCount; i++)
        {
            for (var j = i + 1; j < work.LineCount; j++)
            {
                var (a, b) = (work.Lines[i], work.Lines[j]);
                if (!a.Dropped && !b.Dropped && a.Code != b.Code)
                {
                    Judge(work, a, b);
                }
            }
        }
    }

    private static void Judge(CodingWork work, LineDraft a, LineDraft b)
    {
        var judgement = Alternatives.Judge(a.Profile, b.Profile);
        if (!judgement.IsSilent && !judgement.AllowsWith(ModifierBits.Of(a.Modifiers) | ModifierBits.Of(b.Modifiers))
            && (judgement.Kind == JudgementKind.NotReported || !LineRelation.AreApart(work, a, b)))
        {
            work.Drop(IsGreater(work, a, b) ? b : a, judgement.Rule);
        }
        else if ((a.Profile.Traits & b.Profile.Traits & CodeTraits.OneLesion) != 0
            && OneLesionOnce.Judge(OneLesionOnce.Of(a.Code, a.Profile), OneLesionOnce.Of(b.Code, b.Profile)) is var rule && rule != Rule.None
            && ((ModifierBits.Of(a.Modifiers) | ModifierBits.Of(b.Modifiers)) & ModifierBits.Global) == 0
            && LineRelation.Of(work, a, b, out _) == Relation.Same)
        {
            work.Drop(IsGreater(work, a, b) ? b : a, rule);
        }
    }

    private static bool IsGreater(CodingWork work, LineDraft a, LineDraft b) =>
        work.TotalRvu(a) != work.TotalRvu(b) ? work.TotalRvu(a) > work.TotalRvu(b) : a.Code > b.Code;
}
