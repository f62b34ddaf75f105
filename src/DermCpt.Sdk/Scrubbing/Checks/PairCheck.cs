using DermCpt.CodeProfiles;
using DermCpt.LineModifiers;
using DermCpt.ReferenceData;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Pair edits between the lines of a day, by the direction and window of the date, and what lifts them (NC-01..11).</summary>
internal sealed class PairCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        TakeInPairs(work);
        if (!HasTwoCodes(work) || !work.TryUse(Switches.NcciSource, out NcciSourceChoice source) || source == NcciSourceChoice.None)
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
        var isQuiet = !work.Refuses(table.CoverageOfNoRow(day));
        var lines = work.Lines;
        var (places, codes, hits) = work.PairRoom();
        var count = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            // Each pair of codes is judged once, at the first line of each code.
            if (lines[i].IsInPairs && !lines[i].RepeatsCode)
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
            if (edit.IsLive && !(first.IsOutOfScope && second.IsOutOfScope))
            {
                JudgeLive(work, edit, first, second);
            }
            else
            {
                Judge(work, first, second, day);
            }
        }
    }

    /// <summary>A line of another specialty is looked at beside lines in scope, where the edition holds the pairs of its code.</summary>
    private static void TakeInPairs(ScrubWork work)
    {
        foreach (var line in work.HasLinesOutOfScope ? work.Lines : [])
        {
            line.HasPairs = line.IsOutOfScope && work.Edition.Pairs.MatrixRow(line.Dense) >= 0;
        }
    }

    private static bool HasTwoCodes(ScrubWork work)
    {
        ScrubLine? first = null;
        foreach (var line in work.Lines)
        {
            first ??= line.IsInPairs ? line : null;
            if (first is not null && line.IsInPairs && line.Code != first.Code)
            {
                return true;
            }
        }

        return false;
    }

    private static void Judge(ScrubWork work, ScrubLine a, ScrubLine b, int day)
    {
        if (a.IsOutOfScope && b.IsOutOfScope)
        {
            return;
        }

        var edit = work.Edition.Pairs.Find(a.Code, a.Dense, b.Code, b.Dense, day);
        if (edit.State is PairState.Unknown or PairState.Uncovered or PairState.NotRead || work.Refuses(edit.Coverage))
        {
            if (a.IsOutOfScope || b.IsOutOfScope)
            {
                return;
            }

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
        if (HalfCentimetreClosure.IsPaid(column1.Profile, column2.Profile, work.Payer))
        {
            work.ReportEvery(RecordOf(work, edit) with { Id = FindingId.PairBypassed, Rule = Rule.PAY_05, Switch = Switches.BenignHalfCmRepair, Text = nameof(Switches.BenignHalfCmRepair) }, edit.Column1, edit.Column2);
        }
        else if (edit.Indicator == 0)
        {
            MarkColumn2Unpaid(work, edit.Column2);
            work.PairErrors.Add(edit.Column1, edit.Column2);
            work.ReportEvery(RecordOf(work, edit) with { Id = column2.Profile.Is(CodeTraits.NurseVisit) ? FindingId.NurseVisitBundled : FindingId.PairNotAllowed }, edit.Column1, edit.Column2);
        }
        else
        {
            JudgeIndicator1(work, edit, column1, column2);
        }
    }

    private static FindingRecord RecordOf(ScrubWork work, in PairEdit edit) => new() { Code = edit.Column1, OtherCode = edit.Column2, Date = work.EditDate, Source = edit.Source };

    /// <summary>Every line of column 2 must be lifted against every line of column 1 (NC-10); lines that come to the same are told together.</summary>
    private static void JudgeIndicator1(ScrubWork work, in PairEdit edit, ScrubLine column1, ScrubLine column2)
    {
        if (!work.HasRepeats)
        {
            ReportJudged(work, edit, new JudgedPair(column1, column2, Bypass.Of(work, column1, column2)), []);
            return;
        }

        var judged = work.JudgedPairs;
        var count = 0;
        foreach (var second in work.Lines)
        {
            if (second.Code == edit.Column2 && second.IsInPairs)
            {
                judged[count++] = JudgeAgainstAll(work, edit, second);
            }
        }

        ReportTogether(work, edit, judged.AsSpan(0, count));
    }

    /// <summary>The line of column 1 that decides on a line of column 2: one against which it stands, else the least proof that lifts it.</summary>
    private static JudgedPair JudgeAgainstAll(ScrubWork work, in PairEdit edit, ScrubLine second)
    {
        var standing = default(JudgedPair);
        var lifted = default(JudgedPair);
        foreach (var first in work.Lines)
        {
            if (first.Code != edit.Column1 || !first.IsInPairs)
            {
                continue;
            }

            work.CountPair();
            var bypass = Bypass.Of(work, first, second);
            if (!bypass.Lifts && (standing.First is null || (bypass.IsOneLesion && !standing.Bypass.IsOneLesion)))
            {
                standing = new JudgedPair(first, second, bypass);
            }
            else if (bypass.Lifts && (lifted.First is null || bypass.IsUnproven))
            {
                lifted = new JudgedPair(first, second, bypass);
            }
        }

        return standing.First is null ? lifted : standing;
    }

    private static void ReportTogether(ScrubWork work, in PairEdit edit, Span<JudgedPair> judged)
    {
        for (var i = 0; i < judged.Length; i++)
        {
            if (judged[i].IsTold)
            {
                continue;
            }

            var lines = work.LineScratch;
            var count = 0;
            for (var j = i; j < judged.Length; j++)
            {
                ref var other = ref judged[j];
                if (other.IsTold || !other.ComesToTheSameAs(judged[i]))
                {
                    continue;
                }

                other.IsTold = true;
                lines[count++] = other.Second;
            }

            ReportJudged(work, edit, judged[i], lines.AsSpan(0, count));
        }
    }

    /// <summary>Reports one judgement, for the line of column 2 that it is about or for several that come to the same.</summary>
    private static void ReportJudged(ScrubWork work, in PairEdit edit, in JudgedPair judged, ReadOnlySpan<ScrubLine> seconds)
    {
        if (!judged.Bypass.Lifts)
        {
            ReportStanding(work, edit, judged, seconds);
            return;
        }

        judged.First.IsPaired = judged.Second.IsPaired = true;
        foreach (var second in seconds)
        {
            second.IsPaired = true;
        }

        ref var finding = ref Add(work, judged.Bypass.IsUnproven ? FindingId.DistinctnessNotShown : FindingId.PairBypassed, edit, judged, seconds);
        finding.Modifier = judged.Bypass.Modifier;
        finding.Rule = judged.Bypass.IsUnproven || work.Date >= PairBypass.EitherLineFrom ? Rule.None : Rule.NC_06;
    }

    private static void ReportStanding(ScrubWork work, in PairEdit edit, in JudgedPair judged, ReadOnlySpan<ScrubLine> seconds)
    {
        // A visit beside a procedure is reported once, by the rule of 25 and 57, which names the row (CL-05).
        var (first, second, bypass) = (judged.First, judged.Second, judged.Bypass);
        if (first.IsVisit != second.IsVisit && (first.IsVisit ? second : first).Kind != CodeKind.Visit)
        {
            return;
        }

        second.IsUnpaid = true;
        foreach (var line in seconds)
        {
            line.IsUnpaid = true;
        }

        work.PairErrors.Add(edit.Column1, edit.Column2);
        var mohs = bypass.IsOneLesion && first.Profile.Is(CodeTraits.MohsFirstStage);
        if (bypass.IsOneLesion && bypass.HasModifier)
        {
            ref var twice = ref Add(work, FindingId.SameLesionTwice, edit, judged, seconds);
            twice.Rule = mohs ? Rule.CH_03 : Rule.CL_02;
            twice.Text = first.Source.Lesion;
            twice.Modifier = bypass.Modifier;
            return;
        }

        ref var stands = ref Add(work, FindingId.BundleStands, edit, judged, seconds);
        stands.Rule = mohs ? Rule.CH_03 : bypass.IsOneLesion ? Rule.X59_6 : second.Kind == CodeKind.Visit ? Rule.NC_05 : Rule.X59_3;
        stands.Text = bypass.Why;
    }

    private static ref FindingRecord Add(ScrubWork work, FindingId id, in PairEdit edit, in JudgedPair judged, ReadOnlySpan<ScrubLine> seconds)
    {
        ref var finding = ref seconds.Length > 1 ? ref work.AddAll(id, judged.First, seconds) : ref work.Add(id, judged.First, judged.Second);
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
