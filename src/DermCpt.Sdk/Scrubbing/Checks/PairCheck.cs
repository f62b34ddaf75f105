using DermCpt.Codes;
using DermCpt.Explanations;
using DermCpt.Payers;
using DermCpt.ReferenceData;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Pair edits between the lines of a day, by the direction and window of the date, and what lifts them (NC-01..11).</summary>
internal sealed class PairCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        var source = work.Payer.TryGet(PayerSwitch.NcciSource, out NcciSourceChoice choice) ? choice : NcciSourceChoice.Medicare;
        if (source == NcciSourceChoice.None || !HasTwoCodes(work))
        {
            return;
        }

        if (source == NcciSourceChoice.Medicaid)
        {
            work.Consult(TableId.Ptp, CoverageStatus.NoData);
            work.Report(new FindingRecord { Id = FindingId.NoMedicaidEdits, Text = "pair" });
            return;
        }

        if (string.Equals(work.Payer.Id, "medicaid", StringComparison.Ordinal))
        {
            work.Report(new FindingRecord { Id = FindingId.MedicareTablesUsed });
        }

        JudgeAll(work);
    }

    /// <summary>Most pairs have no row: one word of the bit matrix says so, and they need no further look.</summary>
    private static void JudgeAll(ScrubWork work)
    {
        var table = work.Edition.Pairs;
        var coverage = table.CoverageOfNoRow(Day.Of(work.EditDate));
        var isQuiet = !work.RefusesStaleData || coverage == CoverageStatus.Verified;
        var hasQuiet = false;
        var lines = work.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            var first = lines[i];
            if (first.IsDead || (work.HasRepeats && !IsFirstOfCode(lines, i)))
            {
                continue;
            }

            for (var j = i + 1; j < lines.Length; j++)
            {
                var second = lines[j];
                if (second.IsDead || (work.HasRepeats && second.Code == first.Code))
                {
                    continue;
                }

                if (isQuiet && table.HasNoRow(first.Dense, second.Dense))
                {
                    hasQuiet = true;
                }
                else if (!work.HasRepeats || IsFirstOfCode(lines, j))
                {
                    Judge(work, first, second);
                }
            }
        }

        if (hasQuiet)
        {
            work.Consult(TableId.Ptp, coverage);
        }
    }

    private static bool HasTwoCodes(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Code != work.Lines[0].Code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each pair of codes is judged once, at the first line of each code.</summary>
    private static bool IsFirstOfCode(ReadOnlySpan<ScrubLine> lines, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (lines[i].Code == lines[index].Code && !lines[i].IsDead)
            {
                return false;
            }
        }

        return true;
    }

    private static void Judge(ScrubWork work, ScrubLine a, ScrubLine b)
    {
        var edit = work.Edition.FindPair(a.Code, a.Dense, b.Code, b.Dense, work.EditDate);
        work.Consult(TableId.Ptp, edit.Coverage);
        var refused = work.RefusesStaleData && edit.Coverage != CoverageStatus.Verified;
        if (edit.State is PairState.Unknown or PairState.Uncovered || refused)
        {
            ReportOpen(work, edit, a.Code, b.Code);
            return;
        }

        if (!edit.IsLive)
        {
            return;
        }

        var record = new FindingRecord { Code = edit.Column1, OtherCode = edit.Column2, Date = work.EditDate, Source = edit.Source };
        if (PaidApart.IsHalfCentimetreRepair(edit.Column1, edit.Column2, work.Payer))
        {
            work.ReportEvery(record with { Id = FindingId.PairBypassed, Rule = Rule.PAY_05, Switch = PayerSwitch.BenignHalfCmRepair, Text = nameof(PayerSwitch.BenignHalfCmRepair) }, edit.Column1, edit.Column2);
        }
        else if (edit.Indicator == 0)
        {
            MarkColumn2Unpaid(work, edit.Column2);
            work.ReportEvery(record with { Id = FindingId.PairNotAllowed }, edit.Column1, edit.Column2);
        }
        else
        {
            JudgeIndicator1(work, edit, record, edit.Column1 == a.Code ? a : b, edit.Column1 == a.Code ? b : a);
        }
    }

    /// <summary>Every line of column 2 must be lifted against every line of column 1 (NC-10).</summary>
    private static void JudgeIndicator1(ScrubWork work, in PairEdit edit, in FindingRecord record, ScrubLine column1, ScrubLine column2)
    {
        foreach (var second in work.LinesLike(column2))
        {
            if (second.Code != edit.Column2 || second.IsDead)
            {
                continue;
            }

            ScrubLine? standing = null;
            ScrubLine? lifted = null;
            var worst = default(Bypass);
            var weakest = default(Bypass);
            foreach (var first in work.LinesLike(column1))
            {
                if (first.Code != edit.Column1 || first.IsDead)
                {
                    continue;
                }

                var bypass = Bypass.Of(work, first, second);
                if (!bypass.Lifts && (standing is null || (bypass.IsOneLesion && !worst.IsOneLesion)))
                {
                    (standing, worst) = (first, bypass);
                }
                else if (bypass.Lifts && (lifted is null || bypass.IsUnproven))
                {
                    (lifted, weakest) = (first, bypass);
                }
            }

            if (standing is not null)
            {
                ReportStanding(work, standing, second, worst, record);
            }
            else if (lifted is not null)
            {
                lifted.IsPaired = second.IsPaired = true;
                work.Report(record with { Id = weakest.IsUnproven ? FindingId.DistinctnessNotShown : FindingId.PairBypassed, Modifier = weakest.Modifier }, lifted, second);
            }
        }
    }

    private static void ReportStanding(ScrubWork work, ScrubLine first, ScrubLine second, in Bypass bypass, in FindingRecord record)
    {
        // A visit beside a procedure is reported once, by the rule of 25 and 57, which names the row (CL-05).
        if (first.IsVisit != second.IsVisit && (first.IsVisit ? second : first).Kind != CodeKind.Visit)
        {
            return;
        }

        second.IsUnpaid = true;
        var mohs = bypass.IsOneLesion && first.Number is 17311 or 17313;
        if (bypass.IsOneLesion && bypass.HasModifier)
        {
            work.Report(record with { Id = FindingId.SameLesionTwice, Rule = mohs ? Rule.CH_03 : Rule.CL_02, Text = first.Source.Lesion, Modifier = bypass.Modifier }, first, second);
            return;
        }

        var rule = mohs ? Rule.CH_03 : bypass.IsOneLesion ? Rule.X59_6 : second.Kind == CodeKind.Visit ? Rule.NC_05 : Rule.X59_3;
        work.Report(record with { Id = FindingId.BundleStands, Rule = rule, Text = bypass.Why }, first, second);
    }

    private static void ReportOpen(ScrubWork work, in PairEdit edit, ProcedureCode a, ProcedureCode b)
    {
        var record = new FindingRecord { Id = FindingId.PtpNoData, Code = edit.Column1.IsEmpty ? a : edit.Column1, OtherCode = edit.Column2.IsEmpty ? b : edit.Column2, Date = work.EditDate, Source = edit.Source };
        foreach (var line in work.Lines)
        {
            if (line.Code == a || line.Code == b)
            {
                line.IsPaired = true;
            }
        }

        work.ReportEvery(record, a, b);
    }

    private static void MarkColumn2Unpaid(ScrubWork work, ProcedureCode column2)
    {
        foreach (var line in work.Lines)
        {
            line.IsUnpaid |= line.Code == column2;
        }
    }
}
