using DermCpt.Coding;

namespace DermCpt.Scrubbing;

/// <summary>Whether two claim lines are about one lesion, as far as the claim says (contract, "Members common to every service").</summary>
internal static class ClaimLineRelation
{
    /// <summary>A label on a line that counts several lesions names one of them, so that sharing it leaves open which (BX-01).</summary>
    internal static Relation Of(ScrubLine a, ScrubLine b)
    {
        var relation = Of(a.Source, b.Source);
        return relation == Relation.Same && (a.CountsSeveralLesions || b.CountsSeveralLesions) ? Relation.Unknown : relation;
    }

    internal static Relation Of(ClaimLine a, ClaimLine b) =>
        LesionRelation.OfFacts(
            new LesionFacts(a.Lesion, a.Site ?? BodySite.None, a.Laterality, a.SeparateLesion == true),
            new LesionFacts(b.Lesion, b.Site ?? BodySite.None, b.Laterality, b.SeparateLesion == true));

    /// <summary>Facts of the claim that make two lines distinct (X59-3).</summary>
    internal static bool AreApart(ClaimLine a, ClaimLine b) => AreDifferentSessions(a, b) || Of(a, b).IsDifferent();

    /// <summary>True where both lines name a session and these differ.</summary>
    internal static bool AreDifferentSessions(ScrubLine a, ScrubLine b) => AreDifferentSessions(a.Source, b.Source);

    /// <summary>True where both lines name the same session.</summary>
    internal static bool IsOneSession(ScrubLine a, ScrubLine b) =>
        a.Source.Session is not null && string.Equals(a.Source.Session, b.Source.Session, StringComparison.Ordinal);

    /// <summary>One lesion in what may be one session.</summary>
    internal static bool IsOneLesion(ScrubLine a, ScrubLine b) => a.Source.Lesion is not null && Of(a, b) == Relation.Same && !AreDifferentSessions(a, b);

    internal static bool SamePractitioner(ScrubLine a, ScrubLine b) => string.Equals(a.Source.Practitioner, b.Source.Practitioner, StringComparison.Ordinal);

    private static bool AreDifferentSessions(ClaimLine a, ClaimLine b) =>
        a.Session is not null && b.Session is not null && !string.Equals(a.Session, b.Session, StringComparison.Ordinal);
}
