using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Codes of one family that are alternatives (FX-00..12), and pathology inside Mohs.</summary>
internal sealed class FamilyCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        if ((work.Traits & CodeTraits.Alternative) != 0 && HasTwo(work))
        {
            JudgeFamilies(work);
        }

        foreach (var line in (work.Traits & CodeTraits.Alternative) != 0 ? work.Lines : [])
        {
            if (!line.IsDead && TreatedByLight.StaysBy(line.Profile) != Rule.None && IsFirst(work, line))
            {
                JudgeLight(work, line);
            }
        }

        foreach (var line in (work.Traits & CodeTraits.StagePathology) != 0 && (work.Traits & CodeTraits.MohsFirstStage) != 0 ? work.Lines : [])
        {
            if (line.Profile.Is(CodeTraits.StagePathology))
            {
                JudgePathology(work, line);
            }
        }
    }

    /// <summary>Whether some family has two lines that day.</summary>
    private static bool HasTwo(ScrubWork work)
    {
        var (once, twice) = (0U, 0U);
        foreach (var line in work.Lines)
        {
            twice |= once & line.Profile.Alternatives;
            once |= line.Profile.Alternatives;
        }

        return twice != 0;
    }

    /// <summary>Each pair of codes is judged once, at the first line of each.</summary>
    private static void JudgeFamilies(ScrubWork work)
    {
        foreach (var a in work.Lines)
        {
            foreach (var b in !a.IsDead && a.Profile.Alternatives != 0 && IsFirst(work, a) ? work.Lines : [])
            {
                if (b.Code > a.Code && !b.IsDead && (a.Profile.Alternatives & b.Profile.Alternatives) != 0 && IsFirst(work, b))
                {
                    Judge(work, a, b, Alternatives.Judge(a.Profile, b.Profile));
                }
            }
        }
    }

    private static bool IsFirst(ScrubWork work, ScrubLine line) => !work.HasRepeats || ReferenceEquals(work.FirstOf(line.Code), line);

    /// <summary>What was frozen or lit beside a light of its area (PDT-12, PH-14); further keratoses go with the first.</summary>
    private static void JudgeLight(ScrubWork work, ScrubLine light)
    {
        foreach (var other in work.Lines)
        {
            if (!other.IsDead && IsFirst(work, other) && !IsFurtherKeratosis(other))
            {
                Judge(work, light, other, TreatedByLight.Judge(light.Profile, other.Profile));
            }
        }
    }

    private static bool IsFurtherKeratosis(ScrubLine line) =>
        line.Profile.BelongsTo(AlternativeGroup.KeratosesFurther) && !line.Profile.BelongsTo(AlternativeGroup.KeratosesFirst);

    private static void Judge(ScrubWork work, ScrubLine a, ScrubLine b, in Judgement judgement)
    {
        // A modifier that such a family asks for is needed, whether or not a pair edit is there.
        a.IsPaired |= !judgement.IsSilent && judgement.AllowsWith(a.Modifiers);
        b.IsPaired |= !judgement.IsSilent && judgement.AllowsWith(b.Modifiers);
        if (judgement.IsSilent || work.HasPairError(a, b) || (judgement.Kind == JudgementKind.StandsWith && Yields(work, judgement, a.Code, b.Code)))
        {
            return;
        }

        // A claim that labels one of the two areas and not the other names its lesions, and leaves open whether they are one.
        var isOpen = TreatedByLight.StaysBy(a.Profile) == judgement.Rule && IsOneLabelled(work, a.Code, b.Code);
        foreach (var line in work.Lines)
        {
            line.IsUnpaid |= !isOpen && (line.Code == a.Code || line.Code == b.Code);
        }

        work.ReportEvery(
            new FindingRecord { Id = FindingId.FamilyExclusive, Code = a.Code, OtherCode = b.Code, Rule = judgement.Rule, Severity = isOpen ? FindingSeverity.Warning : null },
            a.Code,
            b.Code);
    }

    /// <summary>Of every two lines that may be about one lesion exactly one has a label.</summary>
    private static bool IsOneLabelled(ScrubWork work, ProcedureCode first, ProcedureCode second)
    {
        foreach (var a in work.Lines)
        {
            foreach (var b in work.Lines)
            {
                if (a.Code == first && b.Code == second && (a.Source.Lesion is null) == (b.Source.Lesion is null) && AreOne(a, b))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool AreOne(ScrubLine a, ScrubLine b) =>
        !Coding.LesionRelation.IsDifferent(ClaimLineRelation.Of(a, b)) && !ClaimLineRelation.AreDifferentSessions(a, b);

    /// <summary>FX-00: some families yield to a modifier or to facts that make every pair of lines distinct.</summary>
    private static bool Yields(ScrubWork work, in Judgement judgement, ProcedureCode first, ProcedureCode second)
    {
        var apart = true;
        foreach (var a in work.Lines)
        {
            if (a.Code != first && a.Code != second)
            {
                continue;
            }

            if (judgement.AllowsWith(a.Modifiers))
            {
                return true;
            }

            foreach (var b in work.Lines)
            {
                if (a.Code == first && b.Code == second && AreOne(a, b))
                {
                    apart = false;
                }
            }
        }

        return apart;
    }

    /// <summary>A line of pathology and the first line of Mohs whose tissue it reads; one finding a line of pathology at most.</summary>
    private static void JudgePathology(ScrubWork work, ScrubLine line)
    {
        foreach (var mohs in work.Lines)
        {
            if (!mohs.Profile.Is(CodeTraits.MohsFirstStage) || mohs.IsDead || line.IsDead || line.Source.Lesion is null)
            {
                continue;
            }

            work.CountPair();
            if (string.Equals(line.Source.Lesion, mohs.Source.Lesion, StringComparison.Ordinal)
                && MohsTissue.Judge(line.Facts, Tumor.Of(work, mohs)).Kind == JudgementKind.NotReported && !work.HasPairError(line, mohs))
            {
                work.Report(new FindingRecord { Id = FindingId.MohsIncludesPathology, Code = mohs.Code, OtherCode = line.Code }, mohs, line);
                return;
            }
        }
    }
}
