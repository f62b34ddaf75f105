namespace DermCpt.Rules;

/// <summary>
/// What the kinds and counts of two services say of their lesions where no label is shared (BX-01b, PAIR-K): a service that takes six
/// lesions is not about the one that another service takes, and some kinds are never about one lesion.
/// </summary>
internal static class LesionKinds
{
    /// <summary>
    /// Kinds each of whose services is about the lesions that it samples, removes, opens or injects; closures and wound care are about
    /// wounds.
    /// </summary>
    internal static bool TreatsLesions(ServiceKind kind) =>
        kind is ServiceKind.Biopsy or ServiceKind.ShaveRemoval or ServiceKind.Excision or ServiceKind.SoftTissueExcision
        or ServiceKind.Destruction or ServiceKind.SkinTagRemoval or ServiceKind.Paring or ServiceKind.Nail or ServiceKind.IntralesionalInjection
        or ServiceKind.IncisionAndDrainage or ServiceKind.Mohs or ServiceKind.AcneSurgery;

    /// <summary>Lesions or nails of a service as it states them, 1 where it states none.</summary>
    internal static int StatedLesions(Service service) => service switch
    {
        BiopsyService biopsy => biopsy.Count,
        ShaveRemovalService shave => shave.Count,
        DestructionService destruction => destruction.Count,
        SkinTagRemovalService tags => tags.Count,
        ParingService paring => paring.Count,
        NailService nail => nail.Count ?? nail.Digits?.Count,
        IntralesionalInjectionService injection => injection.Count,
        IncisionAndDrainageService drainage => drainage.Count,
        _ => null,
    } ?? 1;

    /// <summary>The rule by which two services of different kinds are about different lesions unless they share a label, or none.</summary>
    internal static Rule Apart(Service a, Service b) =>
        a.Kind == b.Kind || !TreatsLesions(a.Kind) || !TreatsLesions(b.Kind) ? Rule.None
        : ExcludeEachOther(a.Kind, b.Kind) || ExcludeEachOther(b.Kind, a.Kind) ? Rule.PAIR_K
        : StatedLesions(a) > 1 || StatedLesions(b) > 1 ? Rule.BX_01b : Rule.None;

    /// <summary>A nail without a site of its own is on a digit: what is elsewhere is apart from it.</summary>
    internal static bool IsOffTheDigits(Service nail, Service other)
    {
        if (nail is not NailService { Site: null } || other.Site is not { } site)
        {
            return false;
        }

        foreach (var row in SiteTable.RowsOf(site))
        {
            if (IsOfADigit(row))
            {
                return false;
            }
        }

        return site != BodySite.None;
    }

    private static bool ExcludeEachOther(ServiceKind a, ServiceKind b) =>
        (a == ServiceKind.Nail && b == ServiceKind.Paring) || (a == ServiceKind.SkinTagRemoval && b is ServiceKind.Destruction or ServiceKind.Mohs);

    private static bool IsOfADigit(BodySite row) =>
        row is BodySite.Thumb or BodySite.Finger2 or BodySite.Finger3 or BodySite.Finger4 or BodySite.Finger5 or BodySite.NailUnitFinger
        or BodySite.Hallux or BodySite.Toe2 or BodySite.Toe3 or BodySite.Toe4 or BodySite.Toe5 or BodySite.NailUnitToe;
}
