using DermCpt.Families;
using DermCpt.ReferenceData;
using DermCpt.Rules;

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

        var (paid, unpaid) = FindPrimaries(work, addOn, rows);
        var verdict = PrimaryOfAddOn.Judge(new PrimaryFacts
        {
            HasPrimary = paid,
            HasLostPrimary = unpaid is not null,
            HasClosedList = rows.Type == 1,
            HasLaterPrimary = !paid && unpaid is null && HasLaterPrimary(work, addOn),
        });
        switch (verdict)
        {
            case PrimaryVerdict.PrimaryGone:
                Report(work, new FindingRecord { Id = FindingId.PrimaryDenied, Code = addOn.Code, OtherCode = unpaid!.Code }, addOn, unpaid);
                break;
            case PrimaryVerdict.Alone:
                Report(work, new FindingRecord { Id = FindingId.AddOnWithoutPrimary, Code = addOn.Code, Source = FirstSource(rows) }, addOn, null);
                break;
            case PrimaryVerdict.Open:
                Report(work, new FindingRecord { Id = FindingId.AddOnPrimaryOpen, Code = addOn.Code, Source = FirstSource(rows) }, addOn, null);
                break;
        }
    }

    /// <summary>Whether a primary is paid, and one that is not. A primary of another specialty is not judged, and it is there.</summary>
    private static (bool Paid, ScrubLine? Unpaid) FindPrimaries(ScrubWork work, ScrubLine addOn, in AddOnRows rows)
    {
        ScrubLine? unpaid = null;
        foreach (var line in work.Lines)
        {
            if ((line.IsDead && !line.IsOutOfScope) || !AdministrationCodes.IsPrimary(line.Code, addOn.Code, rows.HasPrimary(line.Dense)))
            {
                continue;
            }

            if (!line.IsUnpaid)
            {
                return (true, null);
            }

            unpaid = line;
        }

        return (false, unpaid);
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
