using DermCpt.Anatomy;
using DermCpt.Coding;

namespace DermCpt.Scrubbing;

/// <summary>Whether two claim lines are about one lesion, as far as the claim says (contract, "Members common to every service").</summary>
internal static class LineRelation
{
    internal static Relation Of(ScrubLine a, ScrubLine b)
    {
        var (first, second) = (a.Source, b.Source);
        if (first.Lesion is not null && second.Lesion is not null)
        {
            return string.Equals(first.Lesion, second.Lesion, StringComparison.Ordinal) ? Relation.Same : Relation.DifferentLesion;
        }

        if (first.SeparateLesion == true || second.SeparateLesion == true)
        {
            return Relation.DifferentLesion;
        }

        // Most claims state no site.
        return (first.Site is not null && second.Site is not null && SiteTable.Apart(a.Site, b.Site)) || LesionRelation.AreOppositeSides(first.Laterality, second.Laterality) ? Relation.DifferentSite : Relation.Unknown;
    }

    /// <summary>True where both lines name a session and these differ.</summary>
    internal static bool AreDifferentSessions(ScrubLine a, ScrubLine b) =>
        a.Source.Session is not null && b.Source.Session is not null && !string.Equals(a.Source.Session, b.Source.Session, StringComparison.Ordinal);

    /// <summary>True where both lines name the same session.</summary>
    internal static bool IsOneSession(ScrubLine a, ScrubLine b) =>
        a.Source.Session is not null && string.Equals(a.Source.Session, b.Source.Session, StringComparison.Ordinal);

    /// <summary>One lesion in what may be one session.</summary>
    internal static bool IsOneLesion(ScrubLine a, ScrubLine b) => a.Source.Lesion is not null && Of(a, b) == Relation.Same && !AreDifferentSessions(a, b);

    internal static bool SamePractitioner(ScrubLine a, ScrubLine b) => string.Equals(a.Source.Practitioner, b.Source.Practitioner, StringComparison.Ordinal);
}
