using DermCpt.Claims;
using DermCpt.Payers;
using DermCpt.ReferenceData;

namespace DermCpt.Scrubbing;

/// <summary>Worst answer of a scrub.</summary>
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

    internal int FindingCount { get; private set; }

    /// <summary>Line numbers that the findings name, all told.</summary>
    internal int LineCount { get; private set; }

    internal int Generation { get; private set; }

    internal ScrubStatus Status { get; private set; }

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
        work.SwapFindings(ref findings);
        LineCount = work.LinePoolCount;
        linePool = Fit(linePool, work.LinePool);
        Status = Judge(findings.AsSpan(0, FindingCount));
    }

    internal ScrubData ToOwned() => new()
    {
        findings = findings.AsSpan(0, FindingCount).ToArray(),
        linePool = linePool.AsSpan(0, LineCount).ToArray(),
        LineCount = LineCount,
        FindingCount = FindingCount,
        Status = Status,
        Claim = Claim,
        Payer = Payer,
        Edition = Edition,
    };

    internal Finding At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, FindingCount);
        return new Finding(findings[index], Edition, Claim.Encounter, linePool);
    }

    private static T[] Fit<T>(T[] room, ReadOnlySpan<T> source)
    {
        var target = room.Length < source.Length ? new T[Math.Max(source.Length, room.Length * 2)] : room;
        source.CopyTo(target);
        return target;
    }

    /// <summary>Fail on any error, else unknown where a check had no data, else pass.</summary>
    private static ScrubStatus Judge(ReadOnlySpan<FindingRecord> findings)
    {
        var status = ScrubStatus.Pass;
        foreach (ref readonly var finding in findings)
        {
            var definition = FindingRegistry.Get(finding.Id);
            var outcome = finding.Outcome ?? definition.Outcome;
            if ((finding.Severity ?? definition.Severity) == FindingSeverity.Error && outcome == FindingOutcome.Fail)
            {
                return ScrubStatus.Fail;
            }

            status = outcome == FindingOutcome.NoData ? ScrubStatus.Unknown : status;
        }

        return status;
    }
}
