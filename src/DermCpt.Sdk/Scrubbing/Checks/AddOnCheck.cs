using DermCpt.Families;
using DermCpt.ReferenceData;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Add-ons need a primary that is on the day and not denied (AO-01..05).</summary>
internal sealed class AddOnCheck : ClaimCheck
{
    private static readonly DateOnly LastDay = new(2099, 12, 31);

    internal override void Run(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            // Lines of one code come to the same: they are judged, and told, once.
            if (!line.IsDead && !line.RepeatsCode)
            {
                Judge(work, line);
            }
        }
    }

    private static void Judge(ScrubWork work, ScrubLine addOn)
    {
        ref readonly var rows = ref addOn.OnDay.AddOns;
        if (rows.State == AddOnState.NotListed)
        {
            return;
        }

        if (rows.State == AddOnState.NotYet || work.Refuses(rows.Coverage))
        {
            Report(work, new FindingRecord { Id = FindingId.AddOnNoData, Code = addOn.Code, Date = work.Date }, addOn, null);
            return;
        }

        if (rows.IsEmpty)
        {
            return;
        }

        ScrubLine? unpaid = null;
        foreach (var line in work.Lines)
        {
            // A primary of another specialty is not judged, and it is there.
            if ((line.IsDead && !line.IsOutOfScope) || !(rows.HasPrimary(line.Dense) || AdministrationCodes.GoesOnFrom(addOn.Code, line.Code)))
            {
                continue;
            }

            if (!line.IsUnpaid)
            {
                return;
            }

            unpaid = line;
        }

        var record = unpaid is not null
            ? new FindingRecord { Id = FindingId.PrimaryDenied, Code = addOn.Code, OtherCode = unpaid.Code }
            : new FindingRecord { Id = rows.Type == 1 && !HasLaterPrimary(work, addOn) ? FindingId.AddOnWithoutPrimary : FindingId.AddOnPrimaryOpen, Code = addOn.Code, Source = FirstSource(rows) };
        Report(work, record, addOn, unpaid);
    }

    private static void Report(ScrubWork work, in FindingRecord record, ScrubLine addOn, ScrubLine? primary)
    {
        var lines = work.LineScratch;
        var count = 0;
        foreach (var line in work.LinesLike(addOn))
        {
            if (line.Code == addOn.Code)
            {
                lines[count++] = line;
            }
        }

        if (primary is not null)
        {
            lines[count++] = primary;
        }

        work.Report(record, lines.AsSpan(0, count));
    }

    /// <summary>A primary whose row begins later: a rule that states an earlier day is not beaten by what the files show (EM-56b).</summary>
    private static bool HasLaterPrimary(ScrubWork work, ScrubLine addOn)
    {
        foreach (var line in work.Lines)
        {
            if (!line.IsDead && !line.IsUnpaid && work.Edition.IsPrimaryOf(line.Dense, addOn.Dense, LastDay))
            {
                return true;
            }
        }

        return false;
    }

    private static SourceRow FirstSource(in AddOnRows rows)
    {
        foreach (var row in rows)
        {
            return row.Source;
        }

        return default;
    }
}
