using DermCpt.ReferenceData;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Units of a code against its limit: per line, or per day over lines, modifiers and history (MU-01..07).</summary>
internal sealed class UnitLimitCheck : ClaimCheck
{
    private const char Noncovered = 'N';

    internal override void Run(ScrubWork work)
    {
        if (!work.TryUse(Switches.MueSource, out MueSourceChoice source) || source == MueSourceChoice.None)
        {
            return;
        }

        if (source == MueSourceChoice.Medicaid)
        {
            work.Report(new FindingRecord { Id = FindingId.NoMedicaidEdits, Text = "unit" });
            return;
        }

        var lines = work.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].IsDead && (!work.HasRepeats || IsFirst(lines, i)))
            {
                Judge(work, lines[i]);
            }
        }
    }

    /// <summary>Each code is judged once for each practitioner, at its first line.</summary>
    private static bool IsFirst(ReadOnlySpan<ScrubLine> lines, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (!lines[i].IsDead && lines[i].Code == lines[index].Code && ClaimLineRelation.SamePractitioner(lines[i], lines[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static void Judge(ScrubWork work, ScrubLine first)
    {
        ref readonly var limit = ref work.LimitOf(first);
        if (IsWithin(work, first, limit))
        {
            return;
        }

        var record = new FindingRecord { Code = first.Code, Limit = DayUnits.MostOf(limit), Date = work.EditDate, Source = limit.Source, Text = limit.Mai switch { 1 => "1", 2 => "2", _ => "3" } };
        if (limit.State == UnitLimitState.NoPublishedLimit)
        {
            Report(work, record with { Id = FindingId.NoPublishedLimit }, first);
            return;
        }

        if (limit.State == UnitLimitState.NoData || (limit.State != UnitLimitState.Between && work.Refuses(limit.Coverage)))
        {
            Report(work, record with { Id = FindingId.MueNoData }, first);
            return;
        }

        var total = TotalOf(work, first);
        switch (DayUnits.Of(limit, MostOfALine(work, first), total))
        {
            case UnitsVerdict.NotPayable:
                JudgeZero(work, record, first);
                break;
            case UnitsVerdict.Unknown:
                Report(work, record with { Id = FindingId.MueNoData }, first);
                break;
            case UnitsVerdict.OverLine:
                JudgeEachLine(work, record, first);
                break;
            case UnitsVerdict.OverDay:
                MarkUnpaid(work, first);
                Report(work, record with { Id = FindingId.MueExceeded, Value = total }, first);
                break;
            case UnitsVerdict.Appealable when work.TryUse(Switches.Mai3, out Mai3Choice choice, first):
                JudgeAppealable(work, record with { Id = FindingId.MueAppealable, Value = total, Switch = Switches.Mai3 }, first, choice);
                break;
        }
    }

    /// <summary>The usual answer at once: one line of the code, no history, and units up to a limit that may be used.</summary>
    private static bool IsWithin(ScrubWork work, ScrubLine line, in UnitLimit limit) =>
        limit.State == UnitLimitState.Limit && limit.Limit != 0 && line.Units <= limit.Limit && !work.HasRepeats && work.Claim.History.Count == 0
        && !work.Refuses(limit.Coverage);

    /// <summary>
    /// A limit of 0 is Medicare's coverage, not a count: a profile that takes the code lifts it, and what Medicare never covers says nothing
    /// of another payer (MU-06, PAY-05).
    /// </summary>
    private static void JudgeZero(ScrubWork work, in FindingRecord record, ScrubLine first)
    {
        switch (StatusCheck.Acceptance(work.Payer, first))
        {
            case SwitchAnswer.Yes:
                Report(work, record with { Id = FindingId.MueBypassed }, first);
                break;
            case SwitchAnswer.Unset or SwitchAnswer.No:
                break;
            case SwitchAnswer.NotAsked when !work.IsMedicare && first.Fee.Status == Noncovered:
                Report(work, record with { Id = FindingId.MueBypassed }, first);
                break;
            default:
                MarkUnpaid(work, first);
                Report(work, record with { Id = FindingId.MueZero }, first);
                break;
        }
    }

    private static int MostOfALine(ScrubWork work, ScrubLine first)
    {
        var most = 0;
        foreach (var line in work.LinesLike(first))
        {
            most = IsOf(line, first) ? Math.Max(most, line.Units) : most;
        }

        return most;
    }

    /// <summary>Units of the code that day, over lines and history.</summary>
    private static int TotalOf(ScrubWork work, ScrubLine first)
    {
        var total = 0;
        foreach (var line in work.LinesLike(first))
        {
            total += IsOf(line, first) ? line.Units : 0;
        }

        foreach (var earlier in work.Claim.History.AsSpan())
        {
            total += earlier.Code == first.Code && earlier.Date == work.Date && earlier.OtherGroup != true ? earlier.Units ?? 1 : 0;
        }

        return total;
    }

    private static void JudgeEachLine(ScrubWork work, in FindingRecord record, ScrubLine first)
    {
        foreach (var line in work.LinesLike(first))
        {
            if (IsOf(line, first) && line.Units > record.Limit)
            {
                line.IsUnpaid = true;
                work.Report(record with { Id = FindingId.MueExceeded, Rule = Rule.MU_01, Value = line.Units }, line);
            }
        }
    }

    /// <summary>A warning, since the record may show the need; an error where the payer denies such units anyhow (MUE-3).</summary>
    private static void JudgeAppealable(ScrubWork work, in FindingRecord record, ScrubLine first, Mai3Choice choice)
    {
        if (choice == Mai3Choice.Deny)
        {
            MarkUnpaid(work, first);
            Report(work, record with { Rule = Rule.MUE_3 }, first);
            return;
        }

        Report(work, record with { Severity = FindingSeverity.Warning }, first);
    }

    /// <summary>All lines of the code that day are denied with it (MU-04).</summary>
    private static void MarkUnpaid(ScrubWork work, ScrubLine first)
    {
        foreach (var line in work.LinesLike(first))
        {
            line.IsUnpaid |= IsOf(line, first);
        }
    }

    private static bool IsOf(ScrubLine line, ScrubLine first) => !line.IsDead && line.Code == first.Code && ClaimLineRelation.SamePractitioner(line, first);

    private static void Report(ScrubWork work, in FindingRecord record, ScrubLine first)
    {
        var lines = work.LineScratch;
        var count = 0;
        foreach (var line in work.LinesLike(first))
        {
            if (IsOf(line, first))
            {
                lines[count++] = line;
            }
        }

        work.Report(record, lines.AsSpan(0, count));
    }
}
