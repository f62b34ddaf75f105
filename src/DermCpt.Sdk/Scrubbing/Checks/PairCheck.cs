using DermCpt.CodeProfiles;
using DermCpt.ReferenceData;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Pair edits between the lines of a day, by the direction and window of the date, and what lifts them (NC-01..11).</summary>
internal sealed class PairCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        if (!HasTwoCodes(work) || !work.TryUse(PayerSwitch.NcciSource, out NcciSourceChoice source) || source == NcciSourceChoice.None)
        {
            return;
        }

        if (source == NcciSourceChoice.Medicaid)
        {
            work.Report(new FindingRecord { Id = FindingId.NoMedicaidEdits, Text = "pair" });
            return;
        }

        if (string.Equals(work.Payer.Id, "medicaid", StringComparison.Ordinal))
        {
            work.Report(new FindingRecord { Id = FindingId.MedicareTablesUsed });
        }

        JudgeAll(work);
    }

    /// <summary>
    /// Most pairs have no row, and one word of the bit matrix says so. Whether it does is noted without a branch, since in a claim of
    /// many hits no branch predictor guesses it; only hits are judged.
    /// </summary>
    private static void JudgeAll(ScrubWork work)
    {
        var table = work.Edition.Pairs;
        var day = Day.Of(work.EditDate);
        var isQuiet = !work.RefusesStaleData || table.CoverageOfNoRow(day) == CoverageStatus.Verified;
        var lines = work.Lines;
        var (places, codes, hits) = work.PairRoom();
        var count = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].IsDead && (!work.HasRepeats || IsFirstOfCode(lines, i)))
            {
                places[count] = (short)i;
                codes[count++] = isQuiet ? table.MatrixRow(lines[i].Dense) : PairTable.NoRowSays;
            }
        }

        for (var next = 0; next < count;)
        {
            var found = table.FindHits(codes.AsSpan(0, count), ref next, hits);
            JudgeHits(work, hits.AsSpan(0, found), places, day);
        }
    }

    private static void JudgeHits(ScrubWork work, ReadOnlySpan<PairHit> hits, short[] places, int day)
    {
        var table = work.Edition.Pairs;
        var lines = work.Lines;
        foreach (ref readonly var hit in hits)
        {
            var (first, second) = (lines[places[hit.First]], lines[places[hit.Second]]);
            var edit = hit.Row >= 0 ? table.AtOnce(hit.Row, first.Code, second.Code, day) : default;
            if (edit.IsLive)
            {
                JudgeLive(work, edit, first, second);
            }
            else
            {
                Judge(work, first, second, day);
            }
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

    private static void Judge(ScrubWork work, ScrubLine a, ScrubLine b, int day)
    {
        var edit = work.Edition.Pairs.Find(a.Code, a.Dense, b.Code, b.Dense, day);
        var refused = work.RefusesStaleData && edit.Coverage != CoverageStatus.Verified;
        if (edit.State is PairState.Unknown or PairState.Uncovered || refused)
        {
            ReportOpen(work, edit, a.Code, b.Code);
            return;
        }

        if (edit.IsLive)
        {
            var isInOrder = edit.Column1 == a.Code;
            JudgeLive(work, edit, isInOrder ? a : b, isInOrder ? b : a);
        }
    }

    private static void JudgeLive(ScrubWork work, in PairEdit edit, ScrubLine column1, ScrubLine column2)
    {
        if (PaidApart.IsHalfCentimetreRepair(column1.Profile, column2.Profile, work.Payer))
        {
            work.ReportEvery(RecordOf(work, edit) with { Id = FindingId.PairBypassed, Rule = Rule.PAY_05, Switch = PayerSwitch.BenignHalfCmRepair, Text = nameof(PayerSwitch.BenignHalfCmRepair) }, edit.Column1, edit.Column2);
        }
        else if (edit.Indicator == 0)
        {
            MarkColumn2Unpaid(work, edit.Column2);
            work.ReportEvery(RecordOf(work, edit) with { Id = column2.Profile.Is(CodeTraits.NurseVisit) ? FindingId.NurseVisitBundled : FindingId.PairNotAllowed }, edit.Column1, edit.Column2);
        }
        else
        {
            JudgeIndicator1(work, edit, column1, column2);
        }
    }

    private static FindingRecord RecordOf(ScrubWork work, in PairEdit edit) => new() { Code = edit.Column1, OtherCode = edit.Column2, Date = work.EditDate, Source = edit.Source };

    /// <summary>Every line of column 2 must be lifted against every line of column 1 (NC-10).</summary>
    private static void JudgeIndicator1(ScrubWork work, in PairEdit edit, ScrubLine column1, ScrubLine column2)
    {
        if (!work.HasRepeats)
        {
            var bypass = Bypass.Of(work, column1, column2);
            ReportJudged(work, edit, column1, column2, bypass);
            return;
        }

        foreach (var second in work.Lines)
        {
            if (second.Code == edit.Column2 && !second.IsDead)
            {
                JudgeAgainstAll(work, edit, second);
            }
        }
    }

    private static void JudgeAgainstAll(ScrubWork work, in PairEdit edit, ScrubLine second)
    {
        ScrubLine? standing = null;
        ScrubLine? lifted = null;
        var worst = default(Bypass);
        var weakest = default(Bypass);
        foreach (var first in work.Lines)
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
            ReportJudged(work, edit, standing, second, worst);
        }
        else if (lifted is not null)
        {
            ReportJudged(work, edit, lifted, second, weakest);
        }
    }

    private static void ReportJudged(ScrubWork work, in PairEdit edit, ScrubLine first, ScrubLine second, in Bypass bypass)
    {
        if (!bypass.Lifts)
        {
            ReportStanding(work, edit, first, second, bypass);
            return;
        }

        first.IsPaired = second.IsPaired = true;
        ref var finding = ref Add(work, bypass.IsUnproven ? FindingId.DistinctnessNotShown : FindingId.PairBypassed, edit, first, second);
        finding.Modifier = bypass.Modifier;
    }

    private static void ReportStanding(ScrubWork work, in PairEdit edit, ScrubLine first, ScrubLine second, in Bypass bypass)
    {
        // A visit beside a procedure is reported once, by the rule of 25 and 57, which names the row (CL-05).
        if (first.IsVisit != second.IsVisit && (first.IsVisit ? second : first).Kind != CodeKind.Visit)
        {
            return;
        }

        second.IsUnpaid = true;
        var mohs = bypass.IsOneLesion && first.Profile.Is(CodeTraits.MohsFirstStage);
        if (bypass.IsOneLesion && bypass.HasModifier)
        {
            ref var twice = ref Add(work, FindingId.SameLesionTwice, edit, first, second);
            twice.Rule = mohs ? Rule.CH_03 : Rule.CL_02;
            twice.Text = first.Source.Lesion;
            twice.Modifier = bypass.Modifier;
            return;
        }

        ref var stands = ref Add(work, FindingId.BundleStands, edit, first, second);
        stands.Rule = mohs ? Rule.CH_03 : bypass.IsOneLesion ? Rule.X59_6 : second.Kind == CodeKind.Visit ? Rule.NC_05 : Rule.X59_3;
        stands.Text = bypass.Why;
    }

    private static ref FindingRecord Add(ScrubWork work, FindingId id, in PairEdit edit, ScrubLine first, ScrubLine second)
    {
        ref var finding = ref work.Add(id, first, second);
        finding.Code = edit.Column1;
        finding.OtherCode = edit.Column2;
        finding.Date = work.EditDate;
        finding.Source = edit.Source;
        return ref finding;
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
