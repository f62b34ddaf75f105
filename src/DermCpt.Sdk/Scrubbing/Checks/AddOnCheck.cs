
using DermCpt.ReferenceData;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Add-ons need a primary that is on the day and not denied (AO-01..05).</summary>
internal sealed class AddOnCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.IsDead)
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
            work.Report(new FindingRecord { Id = FindingId.AddOnNoData, Code = addOn.Code, Date = work.Date }, addOn);
            return;
        }

        if (rows.IsEmpty)
        {
            return;
        }

        ScrubLine? unpaid = null;
        foreach (var line in work.Lines)
        {
            if (line.IsDead || !rows.HasPrimary(line.Dense))
            {
                continue;
            }

            if (!line.IsUnpaid)
            {
                return;
            }

            unpaid = line;
        }

        if (unpaid is not null)
        {
            work.Report(new FindingRecord { Id = FindingId.PrimaryDenied, Code = addOn.Code, OtherCode = unpaid.Code }, addOn, unpaid);
        }
        else
        {
            work.Report(new FindingRecord { Id = rows.Type == 1 ? FindingId.AddOnWithoutPrimary : FindingId.AddOnPrimaryOpen, Code = addOn.Code, Source = FirstSource(rows) }, addOn);
        }
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
