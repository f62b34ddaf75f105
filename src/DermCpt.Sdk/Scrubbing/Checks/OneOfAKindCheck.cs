using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Lines under different codes that are about one specimen or one nail (PTH-31, NA-03b).</summary>
internal sealed class OneOfAKindCheck : ClaimCheck
{
    internal override void Run(ScrubWork work)
    {
        if ((work.Traits & CodeTraits.SurgicalPathology) != 0)
        {
            JudgeSpecimens(work);
        }

        if ((work.Traits & CodeTraits.Nail) != 0)
        {
            JudgeNails(work);
        }
    }

    /// <summary>A label names one specimen where the line has one unit; a line is told with the first of its label.</summary>
    private static void JudgeSpecimens(ScrubWork work)
    {
        var lines = work.LineScratch;
        foreach (var one in work.Lines)
        {
            if (!IsOneSpecimen(one))
            {
                continue;
            }

            var (count, other, isTold) = (0, default(ProcedureCode), false);
            lines[count++] = one;
            foreach (var next in work.Lines)
            {
                if (ReferenceEquals(one, next) || !IsOneSpecimen(next))
                {
                    continue;
                }

                work.CountPair();
                if (!ClaimLineRelation.IsOneLesion(one, next))
                {
                    continue;
                }

                isTold |= next.DayPlace < one.DayPlace;
                lines[count++] = next;
                other = other.IsEmpty && !OneLevelASpecimen.Surplus(one.Code, next.Code).IsEmpty ? next.Code : other;
            }

            if (!isTold && !other.IsEmpty)
            {
                work.Report(new FindingRecord { Id = FindingId.TwoLevelsOfSpecimen, Code = one.Code, OtherCode = other, Text = one.Source.Lesion },
                    lines.AsSpan(0, count));
            }
        }
    }

    private static bool IsOneSpecimen(ScrubLine line) =>
        !line.IsDead && line.Units == 1 && line.Source.Lesion is not null && OneLevelASpecimen.IsLevel(line.Code);

    private static void JudgeNails(ScrubWork work)
    {
        foreach (var second in work.Lines)
        {
            if (!IsRemoval(second))
            {
                continue;
            }

            foreach (var first in work.Lines[..second.DayPlace])
            {
                if (IsRemoval(first) && Report(work, first, second))
                {
                    break;
                }
            }
        }
    }

    private static bool IsRemoval(ScrubLine line) => !line.IsDead && !line.Has(ModifierBits.Global) && OneNailOnce.IsRemoval(line.Code);

    /// <summary>By the digit, or by a label that both state. Equal lines are duplicates, and a pair that stands is told already.</summary>
    private static bool Report(ScrubWork work, ScrubLine first, ScrubLine second)
    {
        work.CountPair();
        var digit = OneNailOnce.SharedDigit(first.Modifiers, second.Modifiers);
        var isOne = OneNailOnce.Judge(first.Facts, second.Facts).Kind == JudgementKind.NotReported
            || (first.Code != second.Code && ClaimLineRelation.IsOneLesion(first, second));
        if (!isOne || ClaimLineRelation.AreDifferentSessions(first, second) || (first.Code == second.Code && first.Modifiers == second.Modifiers)
            || work.HasPairError(first, second))
        {
            return false;
        }

        var (kept, left) = first.Code <= second.Code ? (first, second) : (second, first);
        work.Report(
            new FindingRecord { Id = FindingId.OneNailTwice, Code = kept.Code, OtherCode = left.Code, Modifier = ModifierBits.First(digit), Text = digit != 0 ? null : first.Source.Lesion },
            first,
            second);
        return true;
    }
}
