using DermCpt.CodeProfiles;
using DermCpt.ReferenceData;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Visits beside procedures: 25, 57, or neither, by global days and pair rows (EM-92..97, CL-05, FX-08).</summary>
internal sealed class VisitCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        if ((work.Traits & CodeTraits.Visit) == 0)
        {
            return;
        }

        foreach (var line in work.Lines)
        {
            if (IsJudged(line) && !(line.RepeatsCode && HasOneLikeBefore(work, line)))
            {
                Judge(work, line);
            }
        }

        JudgeSeveral(work);
    }

    /// <summary>Visits of one code with the same modifiers come to the same beside the day's procedures: they are judged and told together.</summary>
    private static bool AreAlike(ScrubLine one, ScrubLine other) => IsJudged(other) && one.Code == other.Code && one.Modifiers == other.Modifiers;

    private static bool HasOneLikeBefore(ScrubWork work, ScrubLine visit)
    {
        foreach (var earlier in work.Lines[..visit.DayPlace])
        {
            if (AreAlike(visit, earlier))
            {
                return true;
            }
        }

        return false;
    }

    private static void Judge(ScrubWork work, ScrubLine visit)
    {
        var beside = Beside.Of(work, visit);
        var lines = beside.Lines;
        var record = new FindingRecord { Code = visit.Code, OtherCode = beside.RowOther, Source = beside.Source, Date = work.Date };
        var judgement = VisitBeside.Judge(beside.HasMajor, beside.HasMinor, beside.RowCount > 0);
        if (!judgement.IsSilent && !judgement.AllowsWith(visit.Modifiers))
        {
            work.Report(
                beside.HasMajor ? record with { Id = FindingId.EmNeeds57, OtherCode = beside.Major, Source = beside.RowOf(beside.Major) }
                    : beside.HasMinor ? record with { Id = visit.Has(ModifierBits.M57) ? FindingId.Modifier57NeedsMajor : FindingId.EmNeeds25, OtherCode = beside.Minor, Source = beside.RowOf(beside.Minor) }
                    : record with { Id = FindingId.EmNeeds25, Rule = judgement.Rule },
                lines);
        }

        if (visit.Has(ModifierBits.M25) && (beside.HasMajor || beside.HasMinor)
            && SharedDiagnosis(beside.Lines[beside.VisitCount..]) is { IsEmpty: false } shared)
        {
            var resting = beside.KeepVisitsWith(shared);
            if (resting.Length > beside.Lines.Length - beside.VisitCount)
            {
                work.Report(new FindingRecord { Id = FindingId.SameDiagnosisWith25, Code = visit.Code, OtherCode = beside.HasMajor ? beside.Major : beside.Minor, Diagnosis = shared }, resting);
            }
        }

        if (visit.Has(ModifierBits.M25) && !beside.HasMajor && !beside.HasMinor && !beside.NeedsModifier && CountVisits(work) == 1 && !HasPreventive(work))
        {
            work.Report(new FindingRecord { Id = FindingId.Modifier25Unneeded, Code = visit.Code }, visit);
        }
    }

    /// <summary>The one diagnosis that all of the lines rest on, or none (EM-96).</summary>
    private static DiagnosisCode SharedDiagnosis(ReadOnlySpan<ScrubLine> lines)
    {
        var shared = default(DiagnosisCode);
        foreach (var line in lines)
        {
            var diagnoses = line.Source.Diagnoses.AsSpan();
            if (diagnoses.Length != 1 || !(shared.IsEmpty || diagnoses[0] == shared))
            {
                return default;
            }

            shared = diagnoses[0];
        }

        return shared;
    }

    private static void JudgeSeveral(ScrubWork work)
    {
        foreach (var first in work.Lines)
        {
            if (!IsJudged(first))
            {
                continue;
            }

            foreach (var second in work.Lines)
            {
                if (second.Index <= first.Index || !IsJudged(second) || !ClaimLineRelation.SamePractitioner(first, second) || work.HasPairError(first, second))
                {
                    continue;
                }

                var soft = first.Has(ModifierBits.M25) || second.Has(ModifierBits.M25);
                work.Report(new FindingRecord { Id = FindingId.SeveralVisits, Code = first.Code, OtherCode = second.Code, Severity = soft ? FindingSeverity.Warning : null },
                    first, second);
                return;
            }
        }
    }

    private static bool IsJudged(ScrubLine line) => line.IsVisit && !line.IsDead;

    private static int CountVisits(ScrubWork work)
    {
        var count = 0;
        foreach (var line in work.Lines)
        {
            count += IsJudged(line) ? 1 : 0;
        }

        return count;
    }

    private static bool HasPreventive(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Profile.Is(CodeTraits.Preventive))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands beside a visit that day.</summary>
    private ref struct Beside
    {
        internal bool HasMajor { get; private set; }

        internal bool HasMinor { get; private set; }

        /// <summary>A service whose pair with the visit is live or open, or whose global days leave it open, so that 25 has work.</summary>
        internal bool NeedsModifier { get; private set; }

        internal int RowCount { get; private set; }

        internal ProcedureCode Major { get; private set; }

        internal ProcedureCode Minor { get; private set; }

        internal ProcedureCode RowOther { get; private set; }

        internal SourceRow Source { get; private set; }

        /// <summary>The visits that are judged together, and behind them what stands beside them.</summary>
        internal Span<ScrubLine> Lines { get; private set; }

        internal int VisitCount { get; private set; }

        /// <summary>The row found, if it is about the code: a finding cites no row of another pair.</summary>
        internal readonly SourceRow RowOf(ProcedureCode code) => code == RowOther ? Source : default;

        internal static Beside Of(ScrubWork work, ScrubLine visit)
        {
            var beside = default(Beside);
            var lines = work.LineScratch;
            var count = 0;
            foreach (var line in work.Lines)
            {
                if (AreAlike(visit, line))
                {
                    lines[count++] = line;
                }
            }

            beside.VisitCount = count;
            foreach (var line in work.Lines)
            {
                // What a service of another specialty asks of the visit is not known.
                beside.NeedsModifier |= line.IsOutOfScope;
                if (line.IsDead || line.Kind == CodeKind.Visit)
                {
                    continue;
                }

                var role = VisitBeside.RoleOf(line.Global);
                var isMajor = role == BesideVisit.Major;
                var isMinor = role == BesideVisit.Minor;
                var hasRow = beside.Consider(work, visit, line, isMajor || isMinor);
                beside.HasMajor |= isMajor;
                beside.HasMinor |= isMinor;
                beside.Major = isMajor && beside.Major.IsEmpty ? line.Code : beside.Major;
                beside.Minor = isMinor && beside.Minor.IsEmpty ? line.Code : beside.Minor;
                if (isMajor || isMinor || hasRow)
                {
                    lines[count++] = line;
                }
            }

            beside.Lines = lines.AsSpan(0, count);
            return beside;
        }

        /// <summary>Moves the visits that rest on one diagnosis alone next to what stands beside them, in the same room.</summary>
        internal readonly ReadOnlySpan<ScrubLine> KeepVisitsWith(DiagnosisCode diagnosis)
        {
            var kept = VisitCount;
            for (var i = VisitCount - 1; i >= 0; i--)
            {
                var diagnoses = Lines[i].Source.Diagnoses.AsSpan();
                if (diagnoses.Length == 1 && diagnoses[0] == diagnosis)
                {
                    Lines[--kept] = Lines[i];
                }
            }

            return Lines[kept..];
        }

        /// <summary>Looks the pair up; true where a live row of indicator 1 stands without 24, 25 or 57.</summary>
        private bool Consider(ScrubWork work, ScrubLine visit, ScrubLine line, bool isSurgery)
        {
            NeedsModifier |= VisitBeside.RoleOf(line.Global) == BesideVisit.Open;
            if (work.Edition.Pairs.HasNoRow(visit.Dense, line.Dense))
            {
                return false;
            }

            var edit = work.Edition.FindPair(visit.Code, visit.Dense, line.Code, line.Dense, work.EditDate);
            NeedsModifier |= edit.State is PairState.Live or PairState.Unknown or PairState.Uncovered or PairState.NotRead;
            var stands = edit.IsLive && edit.Indicator == 1 && !visit.Has(ModifierBits.VisitBypass);
            if (stands && line.Kind != CodeKind.Visit && !(edit.Column1 == visit.Code && line.Has(ModifierBits.Distinct | ModifierBits.Global)))
            {
                RowCount += isSurgery ? 0 : 1;
                RowOther = RowOther.IsEmpty ? line.Code : RowOther;
                Source = Source.IsEmpty ? edit.Source : Source;
                return true;
            }

            return false;
        }
    }
}
