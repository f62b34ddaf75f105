using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.LineModifiers;

namespace DermCpt;

/// <summary>
/// Claim order (MPR-6): visits, procedures and whatever else the multiple-procedure rule covers by total RVU of the setting, light and
/// tests, laboratory work, drugs; each add-on behind
/// its primary. Ties by the lines' canonical place. The order chooses no code.
/// </summary>
internal static class LineOrder
{
    private const int ProcedureRank = 2;
    private static readonly ModifierCode M50 = ModifierCode.Parse("50");
    private static readonly ModifierCode M76 = ModifierCode.Parse("76");

    internal static void Arrange(CodingWork work)
    {
        work.Sweep();
        Sort(work);
        var lines = work.LineSpan;
        var bases = MoveAddOnsBack(lines);
        for (var i = bases; i < lines.Length; i++)
        {
            MoveBehindPrimary(work, lines, i);
        }
    }

    private static void Sort(CodingWork work)
    {
        var lines = work.LineSpan;
        for (var i = 1; i < lines.Length; i++)
        {
            var moving = lines[i];
            var at = i;
            for (; at > 0 && Compare(work, moving, lines[at - 1]) < 0; at--)
            {
                lines[at] = lines[at - 1];
            }

            lines[at] = moving;
        }
    }

    private static int Compare(CodingWork work, LineDraft a, LineDraft b)
    {
        var rank = RankOf(a);
        var difference = rank - RankOf(b);
        if (difference != 0)
        {
            return difference;
        }

        difference = rank == ProcedureRank ? ValueOf(work, b).CompareTo(ValueOf(work, a)) : 0;
        if (difference != 0)
        {
            return difference;
        }

        difference = (IsRepeat(a) ? 1 : 0) - (IsRepeat(b) ? 1 : 0);
        if (difference != 0)
        {
            return difference;
        }

        return a.Place != b.Place ? a.Place - b.Place : a.Digit != b.Digit ? a.Digit - b.Digit : a.Code.CompareTo(b.Code);
    }

    private static int RankOf(LineDraft line) => line.Class switch
    {
        CodeClass.Visit or CodeClass.OtherVisit => 0,
        CodeClass.VisitAddOn => 1,
        CodeClass.Procedure => ProcedureRank,
        CodeClass.Medicine => line.Fee.Mult is 2 or 3 ? ProcedureRank : 3,
        CodeClass.Laboratory => 4,
        _ => 5,
    };

    /// <summary>Both sides count half as much again (MPR-7).</summary>
    private static int ValueOf(CodingWork work, LineDraft line) => work.TotalRvu(line) * (line.HasModifier(M50) ? 3 : 2);

    private static bool IsRepeat(LineDraft line) => DistinctModifier.IsOn(line) || line.HasModifier(M76);

    private static bool IsAddOn(LineDraft line) => line.Class == CodeClass.Procedure && line.Global == GlobalDays.Zzz;

    /// <summary>Add-ons behind all other lines, each group in its order; the number of the others.</summary>
    private static int MoveAddOnsBack(Span<LineDraft> lines)
    {
        var bases = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsAddOn(lines[i]))
            {
                Move(lines, i, bases++);
            }
        }

        return bases;
    }

    /// <summary>Behind the primary of its own service, or else the first primary there is; an add-on without one stays last.</summary>
    private static void MoveBehindPrimary(CodingWork work, Span<LineDraft> lines, int index)
    {
        var addOn = lines[index];
        var primary = -1;
        for (var i = 0; i < index; i++)
        {
            if (work.IsPrimaryOf(lines[i], addOn) && (primary < 0 || (lines[i].SharesServiceWith(addOn) && !lines[primary].SharesServiceWith(addOn))))
            {
                primary = i;
            }
        }

        if (primary < 0)
        {
            return;
        }

        var at = primary + 1;
        while (at < index && IsAddOn(lines[at]))
        {
            at++;
        }

        Move(lines, index, at);
    }

    private static void Move(Span<LineDraft> lines, int from, int to)
    {
        var moving = lines[from];
        lines[to..from].CopyTo(lines[(to + 1)..]);
        lines[to] = moving;
    }
}
