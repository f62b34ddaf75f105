using DermCpt.ReferenceData;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Units of a code against its limit: per line, or per day over lines, modifiers and history (MU-01..07).</summary>
internal sealed class UnitLimitCheck : ClaimCheck
{
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

        var record = new FindingRecord { Code = first.Code, Limit = limit.Limit, Date = work.EditDate, Source = limit.Source, Text = limit.Mai switch { 1 => "1", 2 => "2", _ => "3" } };
        if (limit.State == UnitLimitState.NoPublishedLimit)
        {
            Report(work, record with { Id = FindingId.NoPublishedLimit }, first);
        }
        else if (limit.State == UnitLimitState.Between)
        {
            JudgeBetween(work, record, first, limit);
        }
        else if (limit.State == UnitLimitState.NoData || work.Refuses(limit.Coverage))
        {
            Report(work, record with { Id = FindingId.MueNoData }, first);
        }
        else if (limit.Limit == 0)
        {
            JudgeZero(work, record, first);
        }
        else if (limit.Mai == 1)
        {
            JudgeEachLine(work, record, first);
        }
        else
        {
            JudgeDay(work, record, first, limit.Mai);
        }
    }

    /// <summary>The usual answer at once: one line of the code, no history, and units up to a limit that may be used.</summary>
    private static bool IsWithin(ScrubWork work, ScrubLine line, in UnitLimit limit) =>
        limit.State == UnitLimitState.Limit && limit.Limit != 0 && line.Units <= limit.Limit && !work.HasRepeats && work.Claim.History.Count == 0 && !work.Refuses(limit.Coverage);

    /// <summary>A limit of 0 is Medicare's coverage, not a count: a profile that takes the code lifts it (MU-06, PAY-05).</summary>
    private static void JudgeZero(ScrubWork work, in FindingRecord record, ScrubLine first)
    {
        switch (StatusCheck.Acceptance(work.Payer, first))
        {
            case SwitchAnswer.Yes:
                Report(work, record with { Id = FindingId.MueBypassed }, first);
                break;
            case SwitchAnswer.Unset or SwitchAnswer.No:
                break;
            default:
                MarkUnpaid(work, first);
                Report(work, record with { Id = FindingId.MueZero }, first);
                break;
        }
    }

    /// <summary>Two releases around the date differ: only units between their values lack data.</summary>
    private static void JudgeBetween(ScrubWork work, in FindingRecord record, ScrubLine first, in UnitLimit limit)
    {
        var total = TotalOf(work, first);
        if (total > limit.Highest)
        {
            JudgeDay(work, record with { Limit = limit.Highest }, first, limit.Mai);
        }
        else if (total > limit.Limit)
        {
            Report(work, record with { Id = FindingId.MueNoData }, first);
        }
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

    private static void JudgeDay(ScrubWork work, in FindingRecord record, ScrubLine first, byte mai)
    {
        var total = TotalOf(work, first);
        if (total <= record.Limit)
        {
            return;
        }

        if (mai == 2)
        {
            MarkUnpaid(work, first);
            Report(work, record with { Id = FindingId.MueExceeded, Value = total }, first);
        }
        else if (work.TryUse(Switches.Mai3, out Mai3Choice choice, first))
        {
            JudgeAppealable(work, record with { Id = FindingId.MueAppealable, Value = total, Switch = Switches.Mai3 }, first, choice);
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
