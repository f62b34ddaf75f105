using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>An add-on whose primary left goes too (AO-04): silently where a question holds the primary, else as not reported.</summary>
internal static class Orphans
{
    internal static void Drop(CodingWork work)
    {
        if (!HasDropped(work))
        {
            return;
        }

        foreach (var line in work.Lines)
        {
            if (line.Dropped || !HasLost(work, line, out var held))
            {
                continue;
            }

            if (held)
            {
                work.HoldLine(line);
            }
            else
            {
                work.Drop(line, Rule.AO_04);
            }
        }
    }

    /// <summary>Where no line left, no primary did.</summary>
    private static bool HasDropped(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (line.Dropped)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Some primary stood on the list and none stands now.</summary>
    private static bool HasLost(CodingWork work, LineDraft addOn, out bool held) =>
        PrimaryOfAddOn.Judge(FactsOf(work, addOn, false, out held)) == PrimaryVerdict.PrimaryGone;

    /// <summary>The primaries that the day has or had; held where a question holds one that left.</summary>
    internal static PrimaryFacts FactsOf(CodingWork work, LineDraft addOn, bool hasClosedList, out bool held)
    {
        held = false;
        var (stands, lost) = (false, false);
        foreach (var line in work.Lines)
        {
            if (!ReferenceEquals(line, addOn) && work.IsPrimaryOf(line, addOn))
            {
                stands |= !line.Dropped;
                lost |= line.Dropped;
                held |= line.Held;
            }
        }

        return new PrimaryFacts { HasPrimary = stands, HasLostPrimary = lost, HasClosedList = hasClosedList };
    }
}

/// <summary>An add-on of pathology, or one that is given as a code, that never had its primary that day is not reported alone (AO-01, AO-04).</summary>
internal static class LoneAddOns
{
    internal static void Drop(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && IsFollower(work, line) && PrimaryOfAddOn.Judge(Orphans.FactsOf(work, line, true, out var held)) is PrimaryVerdict.Alone
                or PrimaryVerdict.PrimaryGone)
            {
                Leave(work, line, held);
            }
        }
    }

    private static bool IsFollower(CodingWork work, LineDraft line) =>
        line.IsListedAddOn && (line.Kind == ServiceKind.Pathology
        || (line.Kind == ServiceKind.Code && line.Class != CodeClass.VisitAddOn && HasClosedList(work, line)));

    /// <summary>Type 1: the list of primaries is complete, so that none of them is a fault.</summary>
    private static bool HasClosedList(CodingWork work, LineDraft line) => work.Edition.FindAddOn(line.Code, work.Date) is { Type: 1 };

    private static void Leave(CodingWork work, LineDraft line, bool isPrimaryHeld)
    {
        if (isPrimaryHeld)
        {
            work.HoldLine(line);
        }
        else
        {
            work.Drop(line, line.Kind == ServiceKind.Code ? Rule.AO_01 : Rule.AO_04);
        }
    }
}
