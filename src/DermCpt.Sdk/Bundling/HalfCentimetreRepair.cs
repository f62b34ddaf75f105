using DermCpt.Coding;
using DermCpt.Families;

namespace DermCpt.Bundling;

/// <summary>A benign lesion of 0.5 cm or less takes over every repair of its wound, where the payer bundles it (EX-10, CH-02).</summary>
internal static class HalfCentimetreRepair
{
    private const int HalfCentimetre = 50;
    private const int NextBand = 60;

    /// <summary>Whether an excision is of the smallest benign band.</summary>
    private enum Half : byte
    {
        No,
        Maybe,
        Yes,
    }

    /// <summary>The diameter at which a closure of the wound stands.</summary>
    internal static void AddBounds(Service service, Bounds bounds)
    {
        if (service is ExcisionService)
        {
            bounds.Add(HalfCentimetre, NextBand - HalfCentimetre);
        }
    }

    internal static void Apply(CodingWork work)
    {
        foreach (var service in work.Order)
        {
            if (LesionRules.Stands(work, service) && LesionRules.IsClosure(work[service]) && RepairClassification.Of((RepairService)work[service], work.Date).Class is RepairClass.Intermediate or RepairClass.Complex)
            {
                Judge(work, service);
            }
        }
    }

    private static void Judge(CodingWork work, int repair)
    {
        var open = -1;
        foreach (var excision in work.Order)
        {
            if (work.IsAbsorbed(excision) || work[excision] is not ExcisionService lesion || OfHalf(work, excision, lesion) is var half && half == Half.No)
            {
                continue;
            }

            var relation = work.RelationOf(excision, repair);
            if (relation.IsDifferent())
            {
                continue;
            }

            if (!work.TryUse(Switches.BenignHalfCmRepair, repair, out BenignHalfCmRepairChoice choice))
            {
                work.Hold(repair);
                return;
            }

            if (choice == BenignHalfCmRepairChoice.Separate)
            {
                return;
            }

            if (relation == Relation.Same)
            {
                Settle(work, repair, excision, half);
                return;
            }

            open = open < 0 ? excision : open;
        }

        if (open >= 0)
        {
            LesionRules.AskAndHold(work, repair, open);
        }
    }

    /// <summary>With the excision's own band open, the repair waits for the same answer.</summary>
    private static void Settle(CodingWork work, int repair, int excision, Half half)
    {
        if (half == Half.Yes)
        {
            work.Absorb(repair, Rule.EX_10, excision);
            return;
        }

        work.Hold(repair);
        work.Mark(repair, ServiceOutcome.Asked);
    }

    private static Half OfHalf(CodingWork work, int excision, ExcisionService lesion)
    {
        var type = work.LesionTypeOf(excision);
        var diameter = lesion.ExcisedDiameterCm?.Hundredths ?? (lesion is { LesionDiameterCm: { } size, MarginCm: { } margin } ? size.Hundredths + (2 * margin.Hundredths) : 0);
        var isMalignant = type is LesionBehavior.Malignant or LesionBehavior.InSitu;
        if (diameter == 0 || diameter >= NextBand || isMalignant)
        {
            return Half.No;
        }

        var isKnown = type is LesionBehavior.Benign or LesionBehavior.Uncertain
            || (type == LesionBehavior.SeverelyDysplastic && work.Payer.TryGet(Switches.SevereDysplasticNevus, out SevereDysplasticNevusChoice choice) && choice == SevereDysplasticNevusChoice.Benign);
        var size0 = diameter <= HalfCentimetre ? Half.Yes : OfGap(work, diameter);
        return size0 == Half.Yes && !isKnown ? Half.Maybe : size0;
    }

    /// <summary>Between 0.5 and 0.6 the payer's reading decides (GAP-01).</summary>
    private static Half OfGap(CodingWork work, int diameter)
    {
        var isNearer = diameter * 2 < HalfCentimetre + NextBand;
        return work.Payer.TryGet(Switches.BandGap, out BandGapReading reading) ? reading switch
        {
            BandGapReading.CeilingBand => Half.No,
            BandGapReading.RoundHalfUp => isNearer ? Half.Yes : Half.No,
            BandGapReading.Agree => isNearer ? Half.Maybe : Half.No,
            _ => Half.Maybe,
        } : Half.No;
    }
}
