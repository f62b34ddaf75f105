using DermCpt.Rules;

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
internal readonly struct LesionFacts(string? label, BodySite site, Laterality? side, bool isSeparate)
{
    internal string? Label { get; init; } = label;
    internal BodySite Site { get; init; } = site;
    internal Laterality? Side { get; init; } = side;
    internal bool IsSeparate { get; init; } = isSeparate;
}

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

        return OfPlaces(a, b);
    }

    /// <summary>What is left of a count whose labelled lesion is another service's is of other lesions (BX-01).</summary>
    internal static Relation OfRest(Service a, Service b) =>
        OfPlaces(FactsOf(a), FactsOf(b)) is var relation && relation == Relation.Unknown ? Relation.DifferentLesion : relation;

    /// <summary>The relation within one session.</summary>
    internal static Relation OfLesions(Service a, Service b)
    {
        var relation = ShareLabel(a, b) switch
        {
            true => Relation.Same,
            false => Relation.DifferentLesion,
            _ => OfPlaces(FactsOf(a), FactsOf(b)),
        };
        return relation != Relation.Unknown ? relation
            : LesionKinds.IsOffTheDigits(a, b) || LesionKinds.IsOffTheDigits(b, a) ? Relation.DifferentSite
            : a.Kind == b.Kind || !IsAboutALesion(a.Kind) || !IsAboutALesion(b.Kind) || LesionKinds.Apart(a, b) != Rule.None
            ? Relation.DifferentLesion : relation;
    }

    /// <summary>Whether a service names its lesion, or those that it closes.</summary>
    internal static bool IsLabelled(Service service) => service.Lesion is not null || ClosedBy(service) is { Count: > 0 };

    /// <summary>True where a label is shared, false where both have labels and none is; null where one has none.</summary>
    internal static bool? ShareLabel(Service a, Service b)
    {
        var (closedA, closedB) = (ClosedBy(a), ClosedBy(b));
        if (closedA is null && closedB is null)
        {
            return a.Lesion is null || b.Lesion is null ? null : string.Equals(a.Lesion, b.Lesion, StringComparison.Ordinal);
        }

        if (!IsLabelled(a) || !IsLabelled(b))
        {
            return null;
        }

        if (a.Lesion is { } own && Names(b, closedB, own))
        {
            return true;
        }

        foreach (var label in closedA is null ? [] : closedA.AsSpan())
        {
            if (Names(b, closedB, label))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(Service service, ValueList<string>? closed, string label)
    {
        foreach (var one in closed is null ? [] : closed.AsSpan())
        {
            if (string.Equals(one, label, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return string.Equals(service.Lesion, label, StringComparison.Ordinal);
    }

    /// <summary>The lesions that one flap closes.</summary>
    private static ValueList<string>? ClosedBy(Service service) => service.Kind switch
    {
        ServiceKind.AdjacentTissueTransfer => ((AdjacentTissueTransferService)service).Closes,
        ServiceKind.Flap => ((FlapService)service).Closes,
        _ => null,
    };

    private static LesionFacts FactsOf(Service service) =>
        new(service.Lesion, service.Site ?? BodySite.None, service.Laterality, service.SeparateLesion == true);

    private static Relation OfPlaces(in LesionFacts a, in LesionFacts b)
    {
        if (SiteTable.Apart(a.Site, b.Site) || AreOppositeSides(a.Side, b.Side))
        {
            return Relation.DifferentSite;
        }

        return a.IsSeparate || b.IsSeparate ? Relation.DifferentLesion : Relation.Unknown;
    }

    /// <summary>The relation for absorption: another session is another lesion.</summary>
    internal static Relation Of(Service a, Service b) =>
        string.Equals(a.Session, b.Session, StringComparison.Ordinal) ? OfLesions(a, b) : Relation.DifferentSession;

    /// <summary>Kinds that are about a lesion or wound; the others are apart from every service unless a label is shared.</summary>
    internal static bool IsAboutALesion(ServiceKind kind) =>
        kind is not (ServiceKind.EvaluationAndManagement or ServiceKind.Drug or ServiceKind.TherapeuticInjection
        or ServiceKind.Phototherapy or ServiceKind.LaserTreatment or ServiceKind.PhotodynamicTherapy or ServiceKind.PatchTest or ServiceKind.AllergyTest
        or ServiceKind.Microscopy or ServiceKind.Culture or ServiceKind.Laboratory or ServiceKind.Venipuncture or ServiceKind.Pathology
        or ServiceKind.ConfocalMicroscopy or ServiceKind.Dermoscopy);

    internal static bool AreOppositeSides(Laterality? a, Laterality? b) => SiteTable.AreOppositeSides(a, b);
}
