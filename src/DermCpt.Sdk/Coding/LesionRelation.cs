using DermCpt.Anatomy;
using DermCpt.Encounters;

namespace DermCpt.Coding;

/// <summary>Whether two services are about one lesion; three-valued, and apart for a reason that chooses the modifier (X59-4).</summary>
internal enum Relation : byte
{
    /// <summary>One lesion.</summary>
    Same,

    /// <summary>The facts leave it open.</summary>
    Unknown,

    /// <summary>Different lesions.</summary>
    DifferentLesion,

    /// <summary>Different sites or sides.</summary>
    DifferentSite,

    /// <summary>Different sessions of the day.</summary>
    DifferentSession,
}

/// <summary>The contract's rule for one lesion or two (section "Members common to every service").</summary>
internal static class LesionRelation
{
    internal static bool IsDifferent(this Relation relation) => relation >= Relation.DifferentLesion;

    /// <summary>The relation within one session.</summary>
    internal static Relation OfLesions(Service a, Service b)
    {
        if (a.Lesion is not null && b.Lesion is not null)
        {
            return string.Equals(a.Lesion, b.Lesion, StringComparison.Ordinal) ? Relation.Same : Relation.DifferentLesion;
        }

        if (SiteTable.Apart(a.Site ?? BodySite.None, b.Site ?? BodySite.None) || AreOppositeSides(a.Laterality, b.Laterality))
        {
            return Relation.DifferentSite;
        }

        return a.SeparateLesion == true || b.SeparateLesion == true || a.Kind == b.Kind || !IsAboutALesion(a.Kind) || !IsAboutALesion(b.Kind)
            ? Relation.DifferentLesion
            : Relation.Unknown;
    }

    /// <summary>The relation for absorption: another session is another lesion.</summary>
    internal static Relation Of(Service a, Service b) =>
        string.Equals(a.Session, b.Session, StringComparison.Ordinal) ? OfLesions(a, b) : Relation.DifferentSession;

    /// <summary>Kinds that are about a lesion or wound; the others are apart from every service unless a label is shared.</summary>
    internal static bool IsAboutALesion(ServiceKind kind) => kind is not (ServiceKind.EvaluationAndManagement or ServiceKind.Drug or ServiceKind.TherapeuticInjection
        or ServiceKind.Phototherapy or ServiceKind.LaserTreatment or ServiceKind.PhotodynamicTherapy or ServiceKind.PatchTest or ServiceKind.AllergyTest
        or ServiceKind.Microscopy or ServiceKind.Culture or ServiceKind.Pathology or ServiceKind.ConfocalMicroscopy or ServiceKind.Dermoscopy);

    internal static bool AreOppositeSides(Laterality? a, Laterality? b) =>
        (a == Laterality.Left && b == Laterality.Right) || (a == Laterality.Right && b == Laterality.Left);
}
