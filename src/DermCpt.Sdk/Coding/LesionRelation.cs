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

/// <summary>What tells two lesions apart: the label, where it is, and the statement that it is no other's.</summary>
internal readonly record struct LesionFacts(string? Label, BodySite Site, Laterality? Side, bool IsSeparate);

/// <summary>The contract's rule for one lesion or two (section "Members common to every service").</summary>
internal static class LesionRelation
{
    internal static bool IsDifferent(this Relation relation) => relation >= Relation.DifferentLesion;

    /// <summary>What labels, sites, sides and statements alone say; services and claim lines are judged alike.</summary>
    internal static Relation OfFacts(in LesionFacts a, in LesionFacts b)
    {
        if (a.Label is not null && b.Label is not null)
        {
            return string.Equals(a.Label, b.Label, StringComparison.Ordinal) ? Relation.Same : Relation.DifferentLesion;
        }

        if (SiteTable.Apart(a.Site, b.Site) || AreOppositeSides(a.Side, b.Side))
        {
            return Relation.DifferentSite;
        }

        return a.IsSeparate || b.IsSeparate ? Relation.DifferentLesion : Relation.Unknown;
    }

    /// <summary>The relation within one session.</summary>
    internal static Relation OfLesions(Service a, Service b)
    {
        var relation = OfFacts(
            new LesionFacts(a.Lesion, a.Site ?? BodySite.None, a.Laterality, a.SeparateLesion == true),
            new LesionFacts(b.Lesion, b.Site ?? BodySite.None, b.Laterality, b.SeparateLesion == true));
        return relation == Relation.Unknown && (a.Kind == b.Kind || !IsAboutALesion(a.Kind) || !IsAboutALesion(b.Kind)) ? Relation.DifferentLesion : relation;
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
