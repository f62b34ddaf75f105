using DermCpt.Scrubbing;

namespace DermCpt;

/// <summary>Worst answer of a scrub. An immutable word, safe on any thread.</summary>
public enum ScrubStatus : byte
{
    /// <summary>Every check had its data and none failed with an error.</summary>
    Pass,

    /// <summary>A check had no data for the date, and nothing failed.</summary>
    Unknown,

    /// <summary>A finding of severity error.</summary>
    Fail,

    /// <summary>The input cannot be read.</summary>
    Invalid,
}

/// <summary>A scrub's findings as arrays: the storage of a reused buffer and of an owned result alike.</summary>
internal sealed class ScrubData
{
    private FindingRecord[] findings = [];
    private short[] linePool = [];

    /// <summary>Places of the findings in their printed order; empty where they lie in it.</summary>
    private int[] order = [];

    internal int FindingCount { get; private set; }

    /// <summary>Line numbers that the findings name, all told.</summary>
    internal int LineCount { get; private set; }

    internal int Generation { get; private set; }

    internal ScrubStatus Status { get; private set; }

    internal int LinesInScope { get; private set; }

    /// <summary>The place of the Medicare contractor, or 0.</summary>
    internal byte Contractor { get; private set; }

    internal CoverageJudgement Coverage { get; private set; }

    /// <summary>The claim was scrubbed as one to be sent.</summary>
    internal bool IsWholeClaim { get; private set; }

    /// <summary>Stale data counted as none.</summary>
    internal bool RefusesStaleData { get; private set; }

    internal Claim Claim { get; private set; } = null!;

    internal PayerProfile Payer { get; private set; } = null!;

    internal Edition Edition { get; private set; } = null!;

    internal void Invalidate() => Generation++;

    internal void Seal(ScrubWork work)
    {
        Claim = work.Claim;
        Payer = work.Payer;
        Edition = work.Edition;
        FindingCount = work.FindingCount;
        LineCount = work.LinePoolCount;
        work.HandOver(ref findings, ref linePool, ref order);
        Status = work.Status;
        LinesInScope = work.LinesInScope;
        Contractor = (byte)work.Contractor;
        Coverage = work.Coverage;
        IsWholeClaim = work.IsWholeClaim;
        RefusesStaleData = work.RefusesStaleData;
    }

    internal ScrubData ToOwned() => new()
    {
        findings = InOrder(),
        linePool = linePool.AsSpan(0, LineCount).ToArray(),
        LineCount = LineCount,
        FindingCount = FindingCount,
        Status = Status,
        LinesInScope = LinesInScope,
        Contractor = Contractor,
        Coverage = Coverage,
        IsWholeClaim = IsWholeClaim,
        RefusesStaleData = RefusesStaleData,
        Claim = Claim,
        Payer = Payer,
        Edition = Edition,
    };

    internal Finding At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, FindingCount);
        return new Finding(findings[PlaceOf(index)], Edition, Claim.Encounter, linePool, Claim, Payer);
    }

    internal FindingId IdAt(int index) => findings[PlaceOf(index)].Id;

    private int PlaceOf(int index) => order.Length == 0 ? index : order[index];

    private FindingRecord[] InOrder()
    {
        var records = new FindingRecord[FindingCount];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = findings[order[i]];
        }

        return records;
    }
}
