using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>
/// Closure of wounds: the lengths of one class and one site group of that class are summed, then compared once (RP-00, RP-06, RP-07).
/// Reopened wounds, glue alone and the mouth have rules of their own. Thread-safe: immutable.
/// </summary>
internal sealed class RepairFamily : Family
{
    private static readonly BandTable[] AllTables = [RepairTables.Simple, RepairTables.Intermediate, RepairTables.Complex];
    private static readonly ProcedureCode Glue = ProcedureCode.Parse("G0168");

    internal override string Name => "repair";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Repair];

    internal override ReadOnlySpan<BandTable> Tables => AllTables;

    internal override void AddBounds(Service service, Bounds bounds)
    {
        var repair = (RepairService)service;
        switch (bounds.Fact)
        {
            case Fact.LengthCm:
                base.AddBounds(service, bounds);
                bounds.Add(RepairTables.ComplexFloor);
                bounds.Add(RepairTables.MouthLimit, RepairTables.Simple.Step);
                bounds.Add(RepairTables.BeyondComplex);
                break;
            case Fact.DefectWidthCm when repair.UnderminingCm is { } distance:
                // Equal counts as extensive (RP-05).
                bounds.Add(distance.Hundredths);
                break;
        }
    }

    internal override void Select(CodingWork work)
    {
        var repairs = work.Of(ServiceKind.Repair);
        Span<RepairWound> wounds = stackalloc RepairWound[repairs.Length];
        var count = 0;
        LineDraft? glued = null;
        foreach (var service in repairs)
        {
            var repair = (RepairService)work[service];
            if (repair.Dehiscence is { } opened && opened != Dehiscence.None)
            {
                _ = work.AddLine(RepairTables.OfReopened(opened), 1, service, Rule.RP_15).Using(Fact.Dehiscence);
                continue;
            }

            var found = RepairClassification.Of(repair, work.Date);
            var summed = found.Class;
            if (found.Class == RepairClass.None)
            {
                work.NotReport(service, SimpleCode(work, service, repair), Rule.RP_08);
            }
            else if (found.Class != RepairClass.Adhesive || CountsAsSimple(work, service, repair, ref glued, ref summed))
            {
                Read(work, service, repair, found with { Class = summed }, wounds, ref count);
            }
        }

        wounds = wounds[..count];
        ReduceShortComplex(work, wounds);
        foreach (var repairClass in (ReadOnlySpan<RepairClass>)[RepairClass.Complex, RepairClass.Intermediate, RepairClass.Simple])
        {
            for (var group = '1'; group <= '4'; group++)
            {
                AddSum(work, wounds, repairClass, group);
            }
        }
    }

    /// <summary>Glue alone: the payer's switch names a code of its own, a simple repair or nothing (RP-09). True where the length is summed.</summary>
    private static bool CountsAsSimple(CodingWork work, short service, RepairService repair, ref LineDraft? glued, ref RepairClass summed)
    {
        if (!work.TryUse(Switches.AdhesiveOnlyClosure, service, out AdhesiveOnlyClosureChoice choice))
        {
            return false;
        }

        switch (choice)
        {
            case AdhesiveOnlyClosureChoice.SimpleRepair:
                summed = RepairClass.Simple;
                return true;
            case AdhesiveOnlyClosureChoice.G0168:
                glued = glued?.From(service) ?? work.AddLine(Glue, 1, service, Rule.RP_09).Because(Rule.RP_09, Switches.AdhesiveOnlyClosure);
                _ = glued.Using(Fact.Closure);
                return false;
            default:
                work.NotReport(service, SimpleCode(work, service, repair), Rule.RP_09);
                return false;
        }
    }

    /// <summary>Asks for what the wound lacks; codes the mouth at once; everything else is kept to be summed.</summary>
    private static void Read(CodingWork work, short service, RepairService repair, in RepairClassification found, Span<RepairWound> wounds, ref int count)
    {
        if (found.Class == RepairClass.Unknown)
        {
            AskClass(work, service, found.Missing);
        }

        var measured = work.TryMeasure(service, repair.LengthCm?.Hundredths, Fact.LengthCm, Rule.RP_00);
        if (repair.LengthCm?.Hundredths == 0)
        {
            return;
        }

        if (found.Class == RepairClass.Unknown || !measured)
        {
            if (repair.Site is null)
            {
                work.AskSite(service, BodySite.None);
            }

            wounds[count++] = new RepairWound(service, found.Class, '\0', 0, null, false);
            return;
        }

        var length = repair.LengthCm!.Value.Hundredths;
        if (CodedAsMouth(work, service, repair, found.Class, length))
        {
            return;
        }

        var group = work.Group(service, RepairTables.SitesOf(found.Class), out var decidedBy);
        wounds[count++] = new RepairWound(service, found.Class, group, length, decidedBy, false);
        if (found is { Class: RepairClass.Intermediate, IsFromFacts: true } && RepairClassification.StatesNoCriterion(repair))
        {
            work.Report(FindingId.ComplexNotDocumented, service);
        }
    }

    private static void AskClass(CodingWork work, short service, Fact missing)
    {
        if (missing == Fact.Complexity)
        {
            work.AskWords(service, missing);
        }
        else
        {
            work.AskValue(service, missing);
        }
    }

    /// <summary>The mouth's own codes beat the skin's (RP-17); a coarse site whose rows differ is asked.</summary>
    private static bool CodedAsMouth(CodingWork work, short service, RepairService repair, RepairClass repairClass, int length)
    {
        var site = repair.Site ?? BodySite.None;
        var rows = SiteTable.RowsOf(site);
        ProcedureCode code = default;
        for (var i = 0; i < rows.Length; i++)
        {
            var here = RepairTables.OfMouth(rows[i], length, repairClass);
            if (i > 0 && here != code)
            {
                work.AskSite(service, site);
                return true;
            }

            code = here;
        }

        if (!code.IsEmpty)
        {
            var line = work.AddLine(code, 1, service, Rule.RP_17).Using(Fact.Site).Using(Fact.LengthCm);
            UseClassFacts(work, line, service);
        }

        return !code.IsEmpty;
    }

    /// <summary>Complex sums of 1.0 cm or less go to the class that the payer names (RP-22).</summary>
    private static void ReduceShortComplex(CodingWork work, Span<RepairWound> wounds)
    {
        for (var group = '1'; group <= '4'; group++)
        {
            var sum = Sum(wounds, RepairClass.Complex, group);
            if (sum.Total == 0 || IsOpen(work, wounds, RepairClass.Complex, group))
            {
                continue;
            }

            if (!work.TryBand(RepairTables.ComplexFloor, Bands.AnyGroup, sum, out var floor))
            {
                HoldSum(work, wounds, RepairClass.Complex, group);
            }
            else if (floor.Code == RepairTables.AtMostOne && (group != '4' || work.Date > RepairTables.LastDayOfAtMostOne))
            {
                Reduce(work, wounds, group, sum);
            }
        }
    }

    private static void Reduce(CodingWork work, Span<RepairWound> wounds, char group, in Measured sum)
    {
        if (!work.TryUse(Switches.ComplexAtMostOneCm, sum.Service, out ComplexAtMostOneCmChoice choice))
        {
            HoldSum(work, wounds, RepairClass.Complex, group);
            return;
        }

        if (choice == ComplexAtMostOneCmChoice.Ask)
        {
            work.AskAbove(sum.Service, Fact.LengthCm, RepairTables.ComplexFloor.Rows[0].UpTo);
            HoldSum(work, wounds, RepairClass.Complex, group);
            return;
        }

        var lower = choice == ComplexAtMostOneCmChoice.Intermediate ? RepairClass.Intermediate : RepairClass.Simple;
        foreach (ref var wound in wounds)
        {
            if (wound.IsIn(RepairClass.Complex, group))
            {
                var lowerGroup = work.Group(wound.Service, RepairTables.SitesOf(lower), out var decidedBy);
                wound = wound with { Class = lower, Group = lowerGroup, DecidedBy = wound.DecidedBy.Switch ?? decidedBy, IsReduced = true };
            }
        }
    }

    private static void AddSum(CodingWork work, Span<RepairWound> wounds, RepairClass repairClass, char group)
    {
        var sum = Sum(wounds, repairClass, group);
        if (sum.Total == 0)
        {
            return;
        }

        if (IsOpen(work, wounds, repairClass, group))
        {
            HoldSum(work, wounds, repairClass, group);
            return;
        }

        var isShort = repairClass == RepairClass.Complex && sum.Total <= RepairTables.ComplexFloor.Rows[0].UpTo;
        var (table, band) = isShort ? (RepairTables.ComplexFloor, Bands.AnyGroup) : (RepairTables.Of(repairClass), group);
        if (!work.TryBand(table, band, sum, out var answer))
        {
            HoldSum(work, wounds, repairClass, group);
            return;
        }

        var line = AddLine(work, wounds, repairClass, group, answer.Code, 1).Within(table, band, sum.Total).BecauseOfBand(answer);
        if (repairClass == RepairClass.Complex && !isShort && work.TryUse(Switches.BandGap, sum.Service, out BandGapReading reading))
        {
            _ = line.BecauseOfBand(RepairTables.ComplexFloor.Find(Bands.AnyGroup, sum.Total, reading));
        }

        if (repairClass == RepairClass.Complex)
        {
            var addOn = AddLine(work, wounds, repairClass, group, RepairTables.AddOnOf(group), RepairTables.BeyondComplex.Beyond(sum.Total));
            addOn.AddOnTo = line.Code;
        }
    }

    private static LineDraft AddLine(CodingWork work, Span<RepairWound> wounds, RepairClass repairClass, char group, ProcedureCode code, int units)
    {
        Span<short> services = stackalloc short[wounds.Length];
        var count = 0;
        foreach (ref readonly var wound in wounds)
        {
            if (wound.IsIn(repairClass, group))
            {
                services[count++] = wound.Service;
            }
        }

        var line = work.AddLine(code, units, services[..count], repairClass == RepairClass.Complex ? Rule.RP_21 : Rule.RP_00).Using(Fact.LengthCm);
        _ = count > 1 ? line.Because(Rule.RP_06) : line;
        foreach (ref readonly var wound in wounds)
        {
            if (wound.IsIn(repairClass, group))
            {
                _ = line.BecauseOfSite(wound.DecidedBy);
                _ = wound.IsReduced ? line.Because(Rule.RP_22, Switches.ComplexAtMostOneCm) : line;
                UseClassFacts(work, line, wound.Service);
            }
        }

        return line;
    }

    /// <summary>The stated class, or the recorded facts that stand for it (RP-20).</summary>
    private static void UseClassFacts(CodingWork work, LineDraft line, short service)
    {
        var repair = (RepairService)work[service];
        if (repair.ClosureBits != 0)
        {
            _ = line.Using(Fact.Closure);
        }

        if (repair.Complexity is not null)
        {
            _ = line.Using(Fact.Complexity);
            return;
        }

        _ = line.Because(Rule.RP_20);
        for (var fact = Fact.Layered; fact <= Fact.WoundEdgeDebridement; fact++)
        {
            if (repair.Members.Find(fact) is { } member && repair.Has(member))
            {
                _ = line.Using(fact);
            }
        }
    }

    private static Measured Sum(Span<RepairWound> wounds, RepairClass repairClass, char group)
    {
        var sum = new Measured(0, -1, 0, Fact.LengthCm);
        foreach (ref readonly var wound in wounds)
        {
            if (wound.IsIn(repairClass, group))
            {
                sum = sum.Plus(wound.Length, wound.Service);
            }
        }

        return sum;
    }

    /// <summary>A wound with a missing fact could still join the sum, so the sum is not certain.</summary>
    private static bool IsOpen(CodingWork work, Span<RepairWound> wounds, RepairClass repairClass, char group)
    {
        foreach (ref readonly var wound in wounds)
        {
            if (wound.IsSettled || (wound.Class != RepairClass.Unknown && wound.Class != repairClass))
            {
                continue;
            }

            var here = work.Group(wound.Service, work[wound.Service].Site ?? BodySite.None, RepairTables.SitesOf(repairClass), false, out _);
            if (here == '\0' || here == group)
            {
                return true;
            }
        }

        return false;
    }

    private static void HoldSum(CodingWork work, Span<RepairWound> wounds, RepairClass repairClass, char group)
    {
        foreach (ref var wound in wounds)
        {
            if (wound.IsIn(repairClass, group))
            {
                work.Mark(wound.Service, ServiceOutcome.Asked);
                wound = wound with { Length = 0 };
            }
        }
    }

    /// <summary>What a beginner would bill for a closure that is no repair.</summary>
    private static ProcedureCode SimpleCode(CodingWork work, short service, RepairService repair)
    {
        var group = work.Group(service, repair.Site ?? BodySite.None, SiteFamily.SimpleRepair, false, out _);
        return group == '\0' || repair.LengthCm is not { Hundredths: > 0 } length
            ? default
            : RepairTables.Simple.Find(group, length.Hundredths, BandGapReading.RoundHalfUp).Code;
    }
}
