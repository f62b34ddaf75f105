
using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Equal lines that nothing tells apart, and 59 or X without work (CF-16, X59-1).</summary>
internal sealed class DuplicateCheck : ClaimCheck
{
    private const ulong Repeats = ModifierBits.M76 | ModifierBits.M77;

    internal override void Run(ScrubWork work)
    {
        foreach (var second in work.HasRepeats ? work.Lines : [])
        {
            foreach (var first in work.Lines)
            {
                if (first.Index >= second.Index)
                {
                    break;
                }

                if (AreTwins(first, second) && Judge(work, first, second))
                {
                    break;
                }
            }
        }

        JudgeUnneeded(work);
    }

    private static bool AreTwins(ScrubLine first, ScrubLine second) =>
        !first.IsDead && !second.IsDead && first.Code == second.Code && first.Units == second.Units && HaveSameModifiers(first, second) && ClaimLineRelation.SamePractitioner(first, second);

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

    /// <summary>True where a finding about the second line was made that ends its comparison.</summary>
    private static bool Judge(ScrubWork work, ScrubLine first, ScrubLine second)
    {
        var record = new FindingRecord { Code = first.Code, OtherCode = first.Code };
        var facts = new TwinFacts
        {
            IsOneLesion = ClaimLineRelation.IsOneLesion(first, second),
            IsRelationOpen = ClaimLineRelation.Of(first, second) == Relation.Unknown && !ClaimLineRelation.AreDifferentSessions(first, second),
            HasRepeat = second.Has(Repeats),
            HasDistinct = second.Has(ModifierBits.Distinct),
        };
        switch (RepeatedCode.OfTwins(facts))
        {
            case TwinVerdict.OneLesion:
                work.Report(record with { Id = FindingId.SameLesionTwice, Text = first.Source.Lesion }, first, second);
                return true;
            case TwinVerdict.Unproven:
                work.Report(record with { Id = FindingId.DuplicateLine, Severity = FindingSeverity.Warning }, first, second);
                return false;
            case TwinVerdict.RepeatedDuplicate:
                work.Report(record with { Id = FindingId.DuplicateLine, Rule = Rule.DUP_76 }, first, second);
                return true;
            case TwinVerdict.Duplicate:
                work.Report(record with { Id = HasTwoBases(work, first) ? FindingId.DuplicateAddOn : FindingId.DuplicateLine }, first, second);
                return true;
            default:
                return false;
        }
    }

    /// <summary>An add-on of a base that stands twice may stand twice (MOHS-05).</summary>
    private static bool HasTwoBases(ScrubWork work, ScrubLine addOn)
    {
        foreach (var row in work.Edition.FindAddOn(addOn.Code, work.Date))
        {
            var count = 0;
            foreach (var line in work.Lines)
            {
                count += line.Code == row.Primary ? 1 : 0;
            }

            if (count > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static void JudgeUnneeded(ScrubWork work)
    {
        foreach (var line in work.HasModifiers ? work.Lines : [])
        {
            if (line.Has(ModifierBits.M59 | ModifierBits.X) && !line.IsPaired && !line.IsDenied && !line.IsDead && IsOnlyOne(work, line) && !(RepairRanks.IsRepair(line.Code) && RepairRanks.TakesDistinct(work.Payer)))
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
