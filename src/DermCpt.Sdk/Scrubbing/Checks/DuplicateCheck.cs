using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>
/// Equal lines that nothing tells apart, one lesion billed twice under one code, and 59 or X without work (CF-16, CL-02, DUP-76, X59-1).
/// Equal lines are gathered first and told in one finding, so that many of them cost and say no more than a few.
/// </summary>
internal sealed class DuplicateCheck : ClaimCheck
{
    private const ulong Repeats = ModifierBits.M76 | ModifierBits.M77;

    internal override void Run(ScrubWork work)
    {
        if (work.HasRepeats)
        {
            Gather(work);
            foreach (var line in work.Lines)
            {
                if (line.NextTwin is not null && ReferenceEquals(line.FirstTwin, line))
                {
                    JudgeTwins(work, line);
                }
            }
        }

        if ((work.Traits & CodeTraits.OneLesion) != 0)
        {
            JudgeOneLesion(work);
        }

        JudgeUnneeded(work);
    }

    /// <summary>Each line finds the first of its like.</summary>
    private static void Gather(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.IsDead)
            {
                continue;
            }

            line.FirstTwin = line;
            line.LastTwin = line;
            if (line.RepeatsCode && FindFirst(work, line) is { } first)
            {
                line.FirstTwin = first;
                first.LastTwin!.NextTwin = line;
                first.LastTwin = line;
            }
        }
    }

    private static ScrubLine? FindFirst(ScrubWork work, ScrubLine line)
    {
        foreach (var first in work.Lines[..line.DayPlace])
        {
            if (!first.IsDead && ReferenceEquals(first.FirstTwin, first))
            {
                work.CountPair();
                if (AreTwins(first, line))
                {
                    return first;
                }
            }
        }

        return null;
    }

    private static bool AreTwins(ScrubLine first, ScrubLine second) =>
        first.Code == second.Code && first.Units == second.Units && first.Modifiers == second.Modifiers && HaveSameModifiers(first, second)
        && ClaimLineRelation.SamePractitioner(first, second);

    private static bool HaveSameModifiers(ScrubLine first, ScrubLine second)
    {
        var a = first.Source.Modifiers.AsSpan();
        var b = second.Source.Modifiers.AsSpan();
        if (a.Length != b.Length)
        {
            return false;
        }

        foreach (var modifier in a)
        {
            if (!b.Contains(modifier))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Judges every two of the twins (<see cref="RepeatedCode"/>) and tells those that come to the same together.</summary>
    private static void JudgeTwins(ScrubWork work, ScrubLine first)
    {
        var record = new FindingRecord { Code = first.Code, OtherCode = first.Code };
        var isUnproven = false;
        for (var one = first; one is not null; one = one.NextTwin)
        {
            isUnproven |= ReportAll(work, record, first, one, TwinVerdict.Duplicate);
            isUnproven |= ReportAll(work, record, first, one, TwinVerdict.OneLesion);
            isUnproven |= ReportAll(work, record, first, one, TwinVerdict.RepeatedDuplicate);
        }

        if (isUnproven)
        {
            ReportUnproven(work, record with { Id = FindingId.DuplicateLine, Severity = FindingSeverity.Warning }, first);
        }
    }

    private static TwinVerdict VerdictOf(ScrubWork work, ScrubLine one, ScrubLine other)
    {
        work.CountPair();
        var isRepeat = other.Has(Repeats);
        return RepeatedCode.OfTwins(new TwinFacts
        {
            IsOneLesion = ClaimLineRelation.IsOneLesion(one, other),

            // A repeat for another diagnosis is about another lesion; 59 speaks of the lesion itself.
            IsRelationOpen = ClaimLineRelation.Of(one, other) == Relation.Unknown && !ClaimLineRelation.AreDifferentSessions(one, other)
                && (!isRepeat || one.Source.Diagnoses.AsSpan().SequenceEqual(other.Source.Diagnoses.AsSpan())),
            HasRepeat = isRepeat,
            HasDistinct = other.Has(ModifierBits.Distinct),
        });
    }

    /// <summary>Reports a line with the twins behind it of which a verdict holds; true where one of them is merely unproven.</summary>
    private static bool ReportAll(ScrubWork work, in FindingRecord record, ScrubLine first, ScrubLine one, TwinVerdict verdict)
    {
        // Without a modifier all are duplicates of the first, and none is judged by itself.
        var isPlain = !first.Has(Repeats | ModifierBits.Distinct);
        if (one.IsToldTwice || isPlain != (verdict == TwinVerdict.Duplicate) || (verdict == TwinVerdict.RepeatedDuplicate && !first.Has(Repeats)))
        {
            return false;
        }

        var lines = work.LineScratch;
        var count = 0;
        var isUnproven = false;
        lines[count++] = one;
        for (var twin = one.NextTwin; twin is not null; twin = twin.NextTwin)
        {
            var found = isPlain ? TwinVerdict.Duplicate : VerdictOf(work, one, twin);
            isUnproven |= found == TwinVerdict.Unproven;
            if (!twin.IsToldTwice && found == verdict)
            {
                lines[count++] = twin;
                twin.IsToldTwice = true;
            }
        }

        if (count > 1)
        {
            one.IsToldTwice = true;
            work.Report(Told(work, record, one, verdict), lines.AsSpan(0, count));
        }

        return isUnproven;
    }

    private static FindingRecord Told(ScrubWork work, in FindingRecord record, ScrubLine one, TwinVerdict verdict) => verdict switch
    {
        TwinVerdict.OneLesion => record with { Id = FindingId.SameLesionTwice, Text = one.Source.Lesion },
        TwinVerdict.RepeatedDuplicate => record with { Id = FindingId.DuplicateLine, Rule = Rule.DUP_76 },
        _ => record with { Id = HasTwoBases(work, one) ? FindingId.DuplicateAddOn : FindingId.DuplicateLine },
    };

    /// <summary>59 and its like say that the lines are apart, and nothing on the claim shows of what.</summary>
    private static void ReportUnproven(ScrubWork work, in FindingRecord record, ScrubLine first)
    {
        var lines = work.LineScratch;
        var count = 0;
        for (var one = first; one is not null; one = one.NextTwin)
        {
            if (IsUnproven(work, first, one))
            {
                lines[count++] = one;
            }
        }

        work.Report(record, lines.AsSpan(0, count));
    }

    private static bool IsUnproven(ScrubWork work, ScrubLine first, ScrubLine one)
    {
        for (var other = first; other is not null; other = other.NextTwin)
        {
            if (!ReferenceEquals(other, one) && VerdictOf(work, one, other) == TwinVerdict.Unproven)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An add-on of a base that stands twice may stand twice (MOHS-05).</summary>
    private static bool HasTwoBases(ScrubWork work, ScrubLine addOn)
    {
        ref readonly var rows = ref addOn.OnDay.AddOns;
        if (rows.IsEmpty)
        {
            return false;
        }

        var bases = rows;
        foreach (var line in work.Lines)
        {
            if (line.RepeatsCode && bases.HasPrimary(line.Dense))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lines that name the same lesion, however their modifiers and units differ (CL-02); a pair that stands is told already.</summary>
    private static void JudgeOneLesion(ScrubWork work)
    {
        var lines = work.LineScratch;
        foreach (var one in work.Lines)
        {
            if (!IsOfOneLesion(one))
            {
                continue;
            }

            var facts = OneLesionOnce.Of(one.Code, one.Profile);
            var count = 0;
            lines[count++] = one;
            foreach (var other in work.Lines[(one.DayPlace + 1)..])
            {
                if (!IsOfOneLesion(other) || OneLesionOnce.Judge(facts, OneLesionOnce.Of(other.Code, other.Profile)) == Rule.None)
                {
                    continue;
                }

                work.CountPair();
                if (ClaimLineRelation.IsOneLesion(one, other) && !(other.Code != one.Code && work.HasPairError(one, other)))
                {
                    lines[count++] = other;
                    other.IsToldTwice = true;
                }
            }

            if (count > 1)
            {
                work.Report(new FindingRecord { Id = FindingId.SameLesionTwice, Code = one.Code, OtherCode = lines[count - 1].Code, Text = one.Source.Lesion },
                    lines.AsSpan(0, count));
            }
        }
    }

    private static bool IsOfOneLesion(ScrubLine line) =>
        !line.IsDead && !line.IsToldTwice && line.Source.Lesion is not null && !line.Has(ModifierBits.Global) && line.Profile.Is(CodeTraits.OneLesion);

    private static void JudgeUnneeded(ScrubWork work)
    {
        // Beside a service of another specialty 59 may have work that is not seen here.
        foreach (var line in work.HasModifiers && !work.HasLinesOutOfScope ? work.Lines : [])
        {
            if (line.Has(ModifierBits.M59 | ModifierBits.X) && !line.IsPaired && !line.IsDenied && !line.IsDead && IsOnlyOne(work, line)
                && !(line.Profile.Is(CodeTraits.Repair) && RepairRanks.TakesDistinct(work.Payer)))
            {
                work.Report(new FindingRecord { Id = FindingId.Modifier59Unneeded, Code = line.Code, Modifier = ModifierBits.First(line.Modifiers & (ModifierBits.M59 | ModifierBits.X)) }, line);
            }
        }
    }

    private static bool IsOnlyOne(ScrubWork work, ScrubLine line)
    {
        foreach (var other in work.Lines)
        {
            if (!ReferenceEquals(other, line) && other.Code == line.Code)
            {
                return false;
            }
        }

        return true;
    }
}
