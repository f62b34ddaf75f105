using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.LineModifiers;
using DermCpt.ReferenceData;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Bundling;

/// <summary>
/// Pair edits between procedure lines (X59-1..6, NC-01..11): indicator 0 drops column 2; indicator 1 needs a fact that the two are
/// apart, and without one column 2 is dropped, asked about, or has no data. Every pair is judged before any line leaves (NC-11).
/// </summary>
internal static class PairEdits
{
    internal static void Decide(CodingWork work)
    {
        var table = work.Edition.Pairs;
        for (var i = 0; i < work.LineCount; i++)
        {
            for (var j = i + 1; j < work.LineCount; j++)
            {
                // The matrix first: most pairs have no row, whatever else holds of them.
                var (a, b) = (work.Lines[i], work.Lines[j]);
                if (!table.HasNoRow(a.Dense, b.Dense) && a.Code != b.Code && TakesPart(a) && TakesPart(b) && !a.SharesServiceWith(b))
                {
                    Judge(work, a, b);
                }
            }
        }

        CarryOut(work);
    }

    private static bool TakesPart(LineDraft line) =>
        !line.Dropped && !line.Class.IsVisit() && (line.Class != CodeClass.VisitAddOn || line.Profile.Is(CodeTraits.SutureRemoval));

    private static void Judge(CodingWork work, LineDraft a, LineDraft b)
    {
        var edit = work.FindPair(a, b);
        if (edit.State is not (PairState.Live or PairState.Unknown or PairState.NotRead))
        {
            return;
        }

        var (first, second) = edit.Column1 == a.Code ? (a, b) : (b, a);
        if (!work.TryUse(Switches.NcciSource, second.Services[0], out NcciSourceChoice source))
        {
            CodingWork.Judge(second, PairVerdict.NoPolicy);
        }
        else if (source == NcciSourceChoice.None)
        {
            _ = second.Because(Rule.NP_01, Switches.NcciSource);
        }
        else if (edit.Indicator == 0 && edit.State != PairState.NotRead)
        {
            CodingWork.Judge(second, PairVerdict.Never);
        }
        else if (edit.State is PairState.Unknown or PairState.NotRead)
        {
            JudgeUndated(work, first, second);
        }
        else if (!IsSeparateByPayer(work, first, second))
        {
            JudgeDistinctness(work, first, second);
        }
    }

    /// <summary>Whether the row was in force is not known; a modifier that stands anyway settles it, else the answer has no data (NP-04).</summary>
    private static void JudgeUndated(CodingWork work, LineDraft first, LineDraft second)
    {
        if (!AnatomicPlaces.Differ(first, second) && !HasGivenBypass(first, second, work.Date))
        {
            CodingWork.Judge(second, PairVerdict.NoData, first);
        }
    }

    /// <summary>
    /// A payer that pays the layered repair of the smallest benign excisions; a repair of another lesion needs its 59 whoever pays (EX-10,
    /// CH-02).
    /// </summary>
    private static bool IsSeparateByPayer(CodingWork work, LineDraft first, LineDraft second)
    {
        if (LineRelation.Of(work, first, second, out _).IsDifferent() || !HalfCentimetreClosure.IsPaid(first.Profile, second.Profile, work.Payer))
        {
            return false;
        }

        _ = second.Because(Rule.EX_10, Switches.BenignHalfCmRepair);
        return true;
    }

    private static void JudgeDistinctness(CodingWork work, LineDraft first, LineDraft second)
    {
        var relation = LineRelation.Of(work, first, second, out var about);
        if (DecidingBiopsies.HasDecided(work, second) || (relation == Relation.Same && DecidingBiopsies.HasDecided(work, first)))
        {
            return;
        }

        var given = HasGivenBypass(first, second, work.Date);
        if (!relation.IsDifferent() && !IsApartByFacts(work, first, second) && (relation == Relation.Same || !given))
        {
            CodingWork.Judge(second, relation == Relation.Same ? PairVerdict.Bundled : PairVerdict.Asked, first, about);
            return;
        }

        // A place named on one line does not make two of one lesion: where a rule lets both stand, 59 says so.
        var stated = ModifierBits.Of(first.Modifiers) | ModifierBits.Of(second.Modifiers);
        var isToldApart = given && (relation != Relation.Same || (stated & (ModifierBits.Distinct | ModifierBits.Global)) != 0);
        if (isToldApart || AnatomicPlaces.Differ(first, second) || AnatomicPlaces.TryTellLidsApart(work, first, second))
        {
            return;
        }

        if (OfConfirmingBiopsy(work, first, second) is { Kind: JudgementKind.StandsWith, Modifiers: ModifierBits.M58 } repeat)
        {
            _ = second.Add(DistinctModifier.M58, repeat.Rule);
            return;
        }

        DistinctModifier.AddForPair(work, first, second, relation);
        if (relation == Relation.DifferentLesion && about >= 0 && LesionKinds.Apart(work.First(first), work[about]) is var rule && rule != Rule.None)
        {
            _ = second.Because(rule).Using(Fact.Count);
        }
    }

    /// <summary>A rule made the line although it is about the same lesion (PTH-15, CH-05), or no pathology was known before Mohs (MOHS-07).</summary>
    private static bool IsApartByFacts(CodingWork work, LineDraft first, LineDraft second) =>
        first.Apart || second.Apart || OfConfirmingBiopsy(work, first, second).Kind == JudgementKind.StandsWith;

    private static Judgement OfConfirmingBiopsy(CodingWork work, LineDraft first, LineDraft second) =>
        second.Kind == ServiceKind.Biopsy && work.First(first) is MohsService mohs ? MohsTissue.JudgeBiopsy(MohsPathology.TumorOf(work, mohs))
        : Judgement.Stands;

    private static bool HasGivenBypass(LineDraft first, LineDraft second, DateOnly date) =>
        IsGivenBypass(first, onSecond: false, date) || IsGivenBypass(second, onSecond: true, date);

    /// <summary>A given line that carries its own bypass, from where it stands (NC-08); a side on column 1 says nothing about column 2.</summary>
    private static bool IsGivenBypass(LineDraft line, bool onSecond, DateOnly date)
    {
        if (line.Kind != ServiceKind.Code)
        {
            return false;
        }

        foreach (var modifier in line.Modifiers)
        {
            if (PairBypass.Lifts(modifier, onVisit: false, onSecond, date) && (onSecond || !AnatomicPlaces.IsSide(modifier)))
            {
                return true;
            }
        }

        return false;
    }

    private static void CarryOut(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            switch (line.Verdict)
            {
                case PairVerdict.Never:
                    work.Drop(line, Rule.X59_2);
                    break;
                case PairVerdict.Bundled:
                    work.Drop(line, Rule.X59_3);
                    break;
            }
        }

        foreach (var line in work.Lines)
        {
            if (line.Verdict == PairVerdict.NoPolicy)
            {
                work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            }
            else if (line.Verdict == PairVerdict.NoData)
            {
                LeaveForLackOfData(work, line);
            }
            else if (line.Verdict == PairVerdict.Asked && !line.VerdictAgainst!.Dropped)
            {
                work.AskLesion(line.VerdictService, line.VerdictAgainst.Services[0]);
                work.HoldLine(line);
            }
        }
    }

    private static void LeaveForLackOfData(CodingWork work, LineDraft line)
    {
        line.Dropped = true;
        foreach (var service in line.Services)
        {
            work.Mark(service, ServiceOutcome.NoData);
        }

        work.Report(new FindingRecord { Id = FindingId.PtpNoData, Rule = Rule.NP_04, Service = line.Services[0], Code = line.VerdictAgainst!.Code, OtherCode = line.Code, Date = work.Date });
    }
}
