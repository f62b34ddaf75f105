using DermCpt.Coding;
using DermCpt.Scrubbing;

namespace DermCpt.Families;

/// <summary>A measure that several services share: the sum, the service that is asked where it lies between bands, and that one's own part.</summary>
internal readonly struct Measured(int total, int service, int part, Fact fact)
{
    /// <summary>Sum in stored units.</summary>
    internal int Total { get; init; } = total;
    /// <summary>The service with the greatest part.</summary>
    internal int Service { get; init; } = service;
    /// <summary>What that service adds.</summary>
    internal int Part { get; init; } = part;
    /// <summary>The member that is measured.</summary>
    internal Fact Fact { get; init; } = fact;

    /// <summary>The sum with one service more; of equal parts the first in canonical order is asked.</summary>
    internal Measured Plus(int part, int service) => part > Part ? new Measured(Total + part, service, part, Fact) : this with { Total = Total + part };
}

/// <summary>What every measured family does: refuse a zero, read a band, ask between two printed ones. Thread-safe: no state.</summary>
internal static class Measuring
{
    /// <summary>A count or size of 0 describes no service: the record is wrong, not incomplete.</summary>
    internal static void Refuse(this CodingWork work, int service, Fact fact, Rule rule)
    {
        work.Mark(service, ServiceOutcome.Invalid);
        work.Report(new FindingRecord { Id = FindingId.InvalidInput, Service = (short)service, Fact = fact, Rule = rule, Value = 0 });
    }

    /// <summary>A measure that must be stated and above 0; false after asking for it or refusing it.</summary>
    internal static bool TryMeasure(this CodingWork work, int service, int? stated, Fact fact, Rule rule)
    {
        if (stated is null)
        {
            work.AskValue(service, fact);
            return false;
        }

        if (stated == 0)
        {
            work.Refuse(service, fact, rule);
            return false;
        }

        return true;
    }

    /// <summary>
    /// The sum of one member over services that share a code (MP-01): each must state it and above 0. False without a service, or after
    /// asking for what is missing or refusing a 0.
    /// </summary>
    internal static bool TrySum(this CodingWork work, ReadOnlySpan<short> services, Fact fact, Rule rule, Func<Service, int?> member, out Measured sum)
    {
        sum = new Measured(0, services.IsEmpty ? -1 : services[0], 0, fact);
        var isComplete = !services.IsEmpty;
        foreach (var service in services)
        {
            var stated = member(work[service]);
            isComplete &= work.TryMeasure(service, stated, fact, rule);
            sum = sum.Plus(stated ?? 0, service);
        }

        return isComplete;
    }

    /// <summary>
    /// Reads a band under the payer's reading of gaps (GAP-01). False after asking which printed neighbour the greatest part is; a
    /// code that every reading agrees on is said to lie between bands.
    /// </summary>
    internal static bool TryBand(this CodingWork work, BandTable table, char group, in Measured measured, out BandAnswer answer)
    {
        answer = default;
        if (!work.TryUse(Switches.BandGap, measured.Service, out BandGapReading reading))
        {
            return false;
        }

        answer = table.Find(group, measured.Total, reading);
        if (answer.IsOpen)
        {
            work.AskBetween(measured, answer.Lower, answer.Upper);
            return false;
        }

        if (!answer.IsPrinted)
        {
            work.Report(new FindingRecord { Id = FindingId.SizeBetweenBands, Service = (short)measured.Service, Fact = measured.Fact, Value = measured.Total });
        }

        return true;
    }

    /// <summary>Says on the line that the payer's reading of the gap chose the code.</summary>
    internal static LineDraft BecauseOfBand(this LineDraft line, in BandAnswer answer) =>
        answer.IsPrinted ? line : line.Because(Rule.GAP_01, Switches.BandGap);

    /// <summary>A stored decimal of at most two places as hundredths.</summary>
    internal static int? Hundredths(this decimal? value) => value is { } stated ? decimal.ToInt32(stated * 100m) : null;

    private static void AskBetween(this CodingWork work, in Measured measured, int lower, int upper)
    {
        var others = measured.Total - measured.Part;
        if (lower > others)
        {
            work.AskNeighbours(measured.Service, measured.Fact, lower - others, upper - others);
        }
        else
        {
            work.AskValue(measured.Service, measured.Fact);
        }
    }
}
