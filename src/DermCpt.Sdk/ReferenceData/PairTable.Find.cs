namespace DermCpt.ReferenceData;

/// <content>The full look at two codes: every row of theirs, by the day and the releases around it.</content>
internal sealed partial class PairTable
{
    internal PairEdit Find(ProcedureCode codeA, int a, ProcedureCode codeB, int b, int day)
    {
        if (!Covers(a) || !Covers(b))
        {
            return new PairEdit(PairState.Uncovered, CoverageStatus.None, codeA, codeB);
        }

        if (HasNoRow(a, b))
        {
            return NoRow(codeA, codeB, day);
        }

        if ((uint)a < (uint)core && (uint)b < (uint)core && TargetOf(a, b) is var target && target < EditionFormat.BothWays)
        {
            return IsHigherFirst(target) == a > b ? Judge(codeA, a, codeB, b, day) : Judge(codeB, b, codeA, a, day);
        }

        return PairEdit.Better(Judge(codeA, a, codeB, b, day), Judge(codeB, b, codeA, a, day));
    }

    internal PairEdit FindOrdered(ProcedureCode code1, int column1, ProcedureCode code2, int column2, int day)
    {
        if (!Covers(column1) || !Covers(column2))
        {
            return new PairEdit(PairState.Uncovered, CoverageStatus.None, code1, code2);
        }

        return HasNoRow(column1, column2) ? NoRow(code1, code2, day) : Judge(code1, column1, code2, column2, day);
    }

    private PairEdit NoRow(ProcedureCode code1, ProcedureCode code2, int day) => new(isPart ? PairState.NotRead : PairState.None, CoverageOfNoRow(day), code1, code2);

    private PairEdit Judge(ProcedureCode code1, int column1, ProcedureCode code2, int second, int day)
    {
        if (day < first.From && DatedOf(column1, second) is var sampled and >= 0)
        {
            return JudgeDated(code1, code2, sampled, day);
        }

        var row = FirstRow(column1, second);
        return row < 0 ? NoRow(code1, code2, day)
            : laterNumber == 0 || day <= first.To ? JudgeFirst(code1, column1, code2, row, day)
            : JudgeBoth(code1, column1, code2, row, day);
    }

    /// <summary>The first row of a column 1 and column 2, or -1; rows of indicator 9 alone are none.</summary>
    private int FirstRow(int column1, int second)
    {
        if ((uint)column1 >= (uint)(rowStarts.Count - 1))
        {
            return -1;
        }

        var (low, end) = ((int)rowStarts[column1], (int)rowStarts[column1 + 1]);
        var after = end;
        while (low < after)
        {
            var middle = (low + after) >>> 1;
            (low, after) = column2[middle] < second ? (middle + 1, after) : (low, middle);
        }

        for (var row = low; row < end && column2[row] == second; row++)
        {
            if (KindOf(row).Indicator != Indicator9)
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>By the rows of the first release alone: its own days, and those before it.</summary>
    private PairEdit JudgeFirst(ProcedureCode code1, int column1, ProcedureCode code2, int row, int day)
    {
        var end = (int)rowStarts[column1 + 1];
        var second = column2[row];
        var (dead, unknown, endOfUnknown) = (row, -1, int.MaxValue);
        for (; row < end && column2[row] == second; row++)
        {
            var kind = KindOf(row);
            if (kind.Indicator == Indicator9 || (kind.Releases & PairKindRecord.InFirst) == 0)
            {
                continue;
            }

            dead = row;
            if (!IsOpen(kind, day))
            {
                continue;
            }

            if (kind.Effective != 0 || day >= first.From)
            {
                return Stated(PairState.Live, StatusOf(day), code1, code2, row, kind, isLater: false);
            }

            var ends = kind.Deleted == 0 ? int.MaxValue : kind.Deleted;
            (unknown, endOfUnknown) = unknown < 0 || ends < endOfUnknown ? (row, ends) : (unknown, endOfUnknown);
        }

        return unknown >= 0
            ? Stated(PairState.Unknown, CoverageStatus.NoData, code1, code2, unknown, KindOf(unknown), isLater: false)
            : Stated(PairState.NotLive, StatusOf(day), code1, code2, dead, KindOf(dead), isLater: false);
    }

    /// <summary>By both releases: after the first, between them where both say the same or the life of a code explains the change, and from the later on.</summary>
    private PairEdit JudgeBoth(ProcedureCode code1, int column1, ProcedureCode code2, int row, int day)
    {
        var end = (int)rowStarts[column1 + 1];
        var second = column2[row];
        var (dead, before, after) = (row, -1, -1);
        for (; row < end && column2[row] == second; row++)
        {
            var kind = KindOf(row);
            if (kind.Indicator == Indicator9)
            {
                continue;
            }

            dead = row;
            before = (kind.Releases & PairKindRecord.InFirst) != 0 && IsOpen(kind, first.To + 1) ? row : before;
            after = (kind.Releases & PairKindRecord.InLater) != 0 ? row : after;
        }

        if (day >= later.From)
        {
            return after >= 0
                ? Stated(PairState.Live, StatusOf(day), code1, code2, after, KindOf(after), isLater: true)
                : Stated(PairState.NotLive, StatusOf(day), code1, code2, dead, KindOf(dead), isLater: false);
        }

        if (before == after)
        {
            return Stated(before < 0 ? PairState.NotLive : PairState.Live, CoverageStatus.Bracketed, code1, code2, before < 0 ? dead : before, KindOf(before < 0 ? dead : before), isLater: false);
        }

        var changed = before >= 0 ? before : after;
        var turn = before >= 0 && after >= 0 ? 0 : KindOf(changed).Turn;
        var isLive = before >= 0 ? day <= turn : day >= turn;
        return turn == 0
            ? Stated(PairState.Unknown, CoverageStatus.NoData, code1, code2, changed, KindOf(changed), isLater: false)
            : Stated(isLive ? PairState.Live : PairState.NotLive, CoverageStatus.Bracketed, code1, code2, changed, KindOf(changed), isLater: false);
    }

    /// <summary>The first dated row of a pair, or -1.</summary>
    private int DatedOf(int column1, int second)
    {
        var (low, after) = (0, dated.Count);
        while (low < after)
        {
            var middle = (low + after) >>> 1;
            var row = dated[middle];
            (low, after) = row.Column1 < column1 || (row.Column1 == column1 && row.Column2 < second) ? (middle + 1, after) : (low, middle);
        }

        return low < dated.Count && dated[low].Column1 == column1 && dated[low].Column2 == second ? low : -1;
    }

    private PairEdit JudgeDated(ProcedureCode code1, ProcedureCode code2, int row, int day)
    {
        var head = dated[row];
        var cited = head;
        for (; row < dated.Count && dated[row].Column1 == head.Column1 && dated[row].Column2 == head.Column2; row++)
        {
            cited = dated[row];
            if (day >= cited.Effective && (cited.Deleted == 0 || day <= cited.Deleted))
            {
                return Dated(PairState.Live, code1, code2, cited);
            }
        }

        return Dated(PairState.NotLive, code1, code2, cited);
    }

    private PairEdit Dated(PairState state, ProcedureCode code1, ProcedureCode code2, in DatedPairRecord row) =>
        new(state, CoverageStatus.Verified, code1, code2, new SourceRow(sampleNumber, TableId.Ptp, row.Row), row.Indicator, row.Effective, row.Deleted);
}
