using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>
/// Free grafts, skin substitutes and the preparation of their beds: the areas of one kind and one site group are added, one primary
/// (GR-00, GR-05, SS-00). Under 10 years percent of the body stands for 100 cm2 (GR-03). Thread-safe: immutable.
/// </summary>
internal sealed class GraftFamily : Family
{
    internal override string Name => "graft";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Graft, ServiceKind.SitePreparation];

    internal override void AddBounds(Service service, Bounds bounds) =>
        GraftTables.AddBounds(bounds, service is GraftService graft ? graft.GraftType : GraftType.SplitThickness);

    internal override void Select(CodingWork work)
    {
        var grafts = work.Of(ServiceKind.Graft);
        var preparations = work.Of(ServiceKind.SitePreparation);
        Span<GraftWound> wounds = stackalloc GraftWound[grafts.Length + preparations.Length];
        var count = 0;
        var isAnyUnnamed = false;
        LineDraft? pinch = null;
        foreach (var service in grafts)
        {
            switch (((GraftService)work[service]).GraftType)
            {
                case null:
                    work.AskWords(service, Fact.GraftType);
                    isAnyUnnamed = true;
                    break;
                case GraftType.Pinch:
                    pinch = pinch?.From(service) ?? work.AddLine(GraftTables.Pinch, 1, service, Rule.GR_00).Using(Fact.GraftType);
                    break;
                case { } type when !AddedWhole(work, service, type):
                    Read(work, service, KindOf(type), wounds, ref count);
                    break;
            }
        }

        foreach (var service in preparations)
        {
            Read(work, service, GraftKind.Preparation, wounds, ref count);
        }

        AddSums(work, wounds[..count], isAnyUnnamed);
        CellSuspension.Select(work);
    }

    /// <summary>Grafts that no area decides.</summary>
    private static bool AddedWhole(CodingWork work, short service, GraftType type)
    {
        switch (type)
        {
            case GraftType.Composite:
                _ = work.AddLine(GraftTables.Composite, 1, service, Rule.FL_11).Using(Fact.GraftType);
                return true;
            case GraftType.Cartilage when IsFromElsewhere((GraftService)work[service]):
                work.NotModelled(service);
                return true;
            case GraftType.Cartilage:
                _ = work.AddLine(GraftTables.Cartilage, 1, service, Rule.GR_cart).Using(Fact.GraftType);
                return true;
            default:
                return type == GraftType.CellSuspension;
        }
    }

    /// <summary>
    /// The code is for cartilage of the ear, which a cut behind it reaches as well; that of a rib or of the nose has codes that are not
    /// modelled.
    /// </summary>
    private static bool IsFromElsewhere(GraftService graft) =>
        graft.DonorSite is { } donor and not BodySite.PostauricularMastoid && SiteTable.Apart(donor, BodySite.EarExternal);

    private static GraftKind KindOf(GraftType type) => type switch
    {
        GraftType.FullThickness => GraftKind.FullThickness,
        GraftType.SplitThickness => GraftKind.SplitThickness,
        GraftType.Epidermal => GraftKind.Epidermal,
        GraftType.Dermal => GraftKind.Dermal,
        GraftType.Cultured => GraftKind.Cultured,
        _ => GraftKind.SkinSubstitute,
    };

    private static void Read(CodingWork work, short service, GraftKind kind, Span<GraftWound> wounds, ref int count)
    {
        var (area, percent) = work[service] is GraftService graft
            ? (graft.AreaSqCm?.Hundredths, graft.BodySurfacePercent.Hundredths())
            : (((SitePreparationService)work[service]).AreaSqCm?.Hundredths, ((SitePreparationService)work[service]).BodySurfacePercent.Hundredths());
        if (percent == 0)
        {
            work.Refuse(service, Fact.BodySurfacePercent, Rule.GR_03);
            return;
        }

        var group = work.Group(service, kind == GraftKind.FullThickness ? SiteFamily.FullThicknessGraft : SiteFamily.PreparationGraft, out var decidedBy);
        var isByPercent = kind is not (GraftKind.FullThickness or GraftKind.Cultured or GraftKind.SkinSubstitute)
            && work.Encounter.Patient?.AgeYears < GraftTables.ChildAge && percent is not null;
        if (!(isByPercent && area is null) && !work.TryMeasure(service, area, Fact.AreaSqCm, kind == GraftKind.SkinSubstitute ? Rule.SS_00 : Rule.GR_00))
        {
            if (area == 0)
            {
                return;
            }

            wounds[count++] = new GraftWound(service, kind, group, -1, percent ?? -1, decidedBy);
            return;
        }

        wounds[count++] = new GraftWound(service, kind, group, area ?? 0, percent ?? -1, decidedBy);
    }

    private static void AddSums(CodingWork work, Span<GraftWound> wounds, bool isAnyUnnamed)
    {
        Span<GraftWound> summed = stackalloc GraftWound[wounds.Length];
        for (var kind = GraftKind.FullThickness; kind <= GraftKind.Preparation; kind++)
        {
            foreach (var group in kind == GraftKind.FullThickness ? "1234" : "TF")
            {
                var (count, isOpen) = (0, isAnyUnnamed && kind != GraftKind.Preparation);
                foreach (ref readonly var wound in wounds)
                {
                    if (wound.Kind == kind && (wound.Group == group || wound.Group == '\0'))
                    {
                        isOpen |= wound.Group == '\0' || wound.Area < 0;
                        summed[count++] = wound;
                    }
                }

                if (count > 0 && isOpen)
                {
                    Hold(work, summed[..count]);
                }
                else if (count > 0)
                {
                    GraftSum.Add(work, kind, group, summed[..count]);
                }
            }
        }
    }

    /// <summary>A graft with a missing fact could still join the sum, so the sum is not certain.</summary>
    internal static void Hold(CodingWork work, ReadOnlySpan<GraftWound> wounds)
    {
        foreach (ref readonly var wound in wounds)
        {
            work.Mark(wound.Service, ServiceOutcome.Asked);
        }
    }
}

/// <summary>One recipient wound as grafts sum it.</summary>
internal readonly struct GraftWound(short service, GraftKind kind, char group, int area, int percent, DecidingSwitch decidedBy)
{
    /// <summary>Its service.</summary>
    internal short Service { get; init; } = service;
    /// <summary>What was put or prepared there.</summary>
    internal GraftKind Kind { get; init; } = kind;
    /// <summary>Site group; '\0' while the site is missing.</summary>
    internal char Group { get; init; } = group;
    /// <summary>Hundredths of cm2; -1 while it is missing.</summary>
    internal int Area { get; init; } = area;
    /// <summary>Hundredths of a percent of the body; -1 where it is not stated.</summary>
    internal int Percent { get; init; } = percent;
    /// <summary>The switch that bore on the site.</summary>
    internal DecidingSwitch DecidedBy { get; init; } = decidedBy;
}
