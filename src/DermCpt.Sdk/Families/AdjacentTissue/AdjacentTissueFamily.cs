using DermCpt.Coding;
using static DermCpt.Families.Bands;

namespace DermCpt.Families;

/// <summary>
/// Flaps of adjacent tissue: one line a defect, by the area of the primary defect and of every defect that raising made (AT-00, AT-01).
/// Thread-safe: immutable.
/// </summary>
internal sealed class AdjacentTissueFamily : Family
{
    private static readonly ProcedureCode Large = ProcedureCode.FromNumber(14301);
    private static readonly ProcedureCode EachFurther = ProcedureCode.FromNumber(14302);
    private static readonly Increments BeyondLarge = new(6000, 3000);

    private static readonly BandTable[] AllTables =
    [
        new("adjacent tissue transfer", Rule.AT_00, BandUnit.SquareCentimeters, 10,
        [
            Row('1', 1000, 14000), Row('1', 3000, 14001), Row('1', 6000, 14301), Row('1', BandTable.Open, 14301),
            Row('2', 1000, 14020), Row('2', 3000, 14021), Row('2', 6000, 14301), Row('2', BandTable.Open, 14301),
            Row('3', 1000, 14040), Row('3', 3000, 14041), Row('3', 6000, 14301), Row('3', BandTable.Open, 14301),
            Row('4', 1000, 14060), Row('4', 3000, 14061), Row('4', 6000, 14301), Row('4', BandTable.Open, 14301),
        ]),
    ];

    internal override string Name => "adjacentTissue";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.AdjacentTissueTransfer];

    internal override ReadOnlySpan<BandTable> Tables => AllTables;

    /// <summary>The sum of the defects decides; of one, what the other leaves.</summary>
    internal override void AddBounds(Service service, Bounds bounds)
    {
        base.AddBounds(service, bounds);
        if (bounds.Fact is Fact.AreaSqCm or Fact.PrimaryDefectSqCm or Fact.SecondaryDefectSqCm)
        {
            bounds.Add(BeyondLarge);
        }

        var transfer = (AdjacentTissueTransferService)service;
        var known = bounds.Fact switch { Fact.PrimaryDefectSqCm => transfer.SecondaryDefectSqCm, Fact.SecondaryDefectSqCm => transfer.PrimaryDefectSqCm, _ => null };
        if (known is { } other)
        {
            bounds.Replace(other.Hundredths, 1);
        }
    }

    internal override void Select(CodingWork work)
    {
        var transfers = work.Of(ServiceKind.AdjacentTissueTransfer);
        Span<bool> taken = stackalloc bool[transfers.Length];
        Span<short> defect = stackalloc short[transfers.Length];
        for (var i = 0; i < transfers.Length; i++)
        {
            if (taken[i])
            {
                continue;
            }

            var count = 0;
            for (var j = i; j < transfers.Length; j++)
            {
                if (j == i || (!taken[j] && work.RelationOf(transfers[i], transfers[j]) == Relation.Same))
                {
                    taken[j] = true;
                    defect[count++] = transfers[j];
                }
            }

            if (TryArea(work, defect[..count], out var area))
            {
                AddDefect(work, defect[..count], area);
            }
        }
    }

    /// <summary>The primary defect once and every secondary; a part that is not recorded is asked, never left out (AT-01, AT-06).</summary>
    private static bool TryArea(CodingWork work, ReadOnlySpan<short> services, out Measured area)
    {
        area = new Measured(0, services[0], 0, Fact.AreaSqCm);
        var (isComplete, hasPrimary) = (true, false);
        foreach (var service in services)
        {
            var transfer = (AdjacentTissueTransferService)work[service];
            hasPrimary |= transfer.AreaSqCm is not null || transfer.PrimaryDefectSqCm is not null;
        }

        var primaryCounted = false;
        Area? primaryOfDefect = null;
        foreach (var service in services)
        {
            var transfer = (AdjacentTissueTransferService)work[service];
            if (transfer.AreaSqCm is { } stated)
            {
                area = area.Plus(stated.Hundredths, service);
                primaryCounted = true;
                continue;
            }

            isComplete &= HasParts(work, service, transfer, hasPrimary) && AgreesOnPrimary(work, service, transfer.PrimaryDefectSqCm, ref primaryOfDefect);
            var primary = primaryCounted ? 0 : transfer.PrimaryDefectSqCm?.Hundredths ?? 0;
            primaryCounted |= transfer.PrimaryDefectSqCm is not null;
            var secondary = transfer.SecondaryDefectSqCm?.Hundredths ?? 0;
            area = (primary > area.Part ? area with { Fact = Fact.PrimaryDefectSqCm } : area).Plus(primary, service);
            area = (secondary > area.Part ? area with { Fact = Fact.SecondaryDefectSqCm } : area).Plus(secondary, service);
        }

        if (!isComplete && work[services[0]].Site is null)
        {
            work.AskSite(services[0], BodySite.None);
        }

        if (isComplete && area.Total == 0)
        {
            work.Refuse(services[0], area.Fact, Rule.AT_00);
            isComplete = false;
        }

        return isComplete;
    }

    /// <summary>Services that close one defect have one primary area between them: two figures are a contradiction, and neither is chosen.</summary>
    private static bool AgreesOnPrimary(CodingWork work, short service, Area? stated, ref Area? primaryOfDefect)
    {
        if (stated is null || primaryOfDefect is null || stated == primaryOfDefect)
        {
            primaryOfDefect ??= stated;
            return true;
        }

        work.AskNeighbours(service, Fact.PrimaryDefectSqCm, primaryOfDefect.Value.Hundredths, 0);
        return false;
    }

    private static bool HasParts(CodingWork work, short service, AdjacentTissueTransferService transfer, bool hasPrimary)
    {
        if (transfer.PrimaryDefectSqCm is null && transfer.SecondaryDefectSqCm is null)
        {
            work.AskValue(service, Fact.AreaSqCm);
            return false;
        }

        if (!hasPrimary)
        {
            work.AskValue(service, Fact.PrimaryDefectSqCm);
        }

        if (transfer.SecondaryDefectSqCm is null)
        {
            work.AskValue(service, Fact.SecondaryDefectSqCm);
        }

        return hasPrimary && transfer.SecondaryDefectSqCm is not null;
    }

    /// <summary>Above 30 cm2 any site has one code, so the site is not asked there (ST-01).</summary>
    private static void AddDefect(CodingWork work, ReadOnlySpan<short> services, in Measured area)
    {
        var table = AllTables[0];
        if (!work.TryUse(Switches.BandGap, services[0], out BandGapReading reading))
        {
            return;
        }

        var group = '1';
        PayerSwitch? decidedBy = null;
        var needsSite = table.Find(group, area.Total, reading).Code != Large;
        if (needsSite)
        {
            group = work.Group(services[0], SiteFamily.AdjacentTissue, out decidedBy);
        }

        if (group == '\0' || !work.TryBand(table, group, area, out var answer))
        {
            return;
        }

        var line = UseAreas(work.AddLine(answer.Code, 1, services, Rule.AT_00), work, services).Within(table, group, area.Total).BecauseOfBand(answer);
        _ = needsSite ? line.BecauseOfSite(decidedBy) : line;
        _ = services.Length > 1 ? line.Because(Rule.AT_01) : line;
        UseAreas(work.AddLine(EachFurther, BeyondLarge.Beyond(area.Total), services, Rule.AT_00), work, services).AddOnTo = Large;
    }

    private static LineDraft UseAreas(LineDraft line, CodingWork work, ReadOnlySpan<short> services)
    {
        foreach (var service in services)
        {
            _ = ((AdjacentTissueTransferService)work[service]).AreaSqCm is null
                ? line.Using(Fact.PrimaryDefectSqCm).Using(Fact.SecondaryDefectSqCm)
                : line.Using(Fact.AreaSqCm);
        }

        return line;
    }
}
