
using DermCpt.Coding;

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
    private static bool HasLost(CodingWork work, LineDraft addOn, out bool held)
    {
        held = false;
        var lost = false;
        foreach (var line in work.Lines)
        {
            if (ReferenceEquals(line, addOn) || !work.IsPrimaryOf(line, addOn))
            {
                continue;
            }

            if (!line.Dropped)
            {
                return false;
            }

            lost = true;
            held |= line.Held;
        }

        return lost;
    }
}

/// <summary>A pathology add-on that never had its primary that day is not reported alone (AO-04).</summary>
internal static class LoneAddOns
{
    internal static void Drop(CodingWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.Dropped && line.Kind == ServiceKind.Pathology && IsAlone(work, line))
            {
                work.Drop(line, Rule.AO_04);
            }
        }
    }

    private static bool IsAlone(CodingWork work, LineDraft line)
    {
        if (!line.IsListedAddOn)
        {
            return false;
        }

        foreach (var other in work.Lines)
        {
            if (!other.Dropped && work.IsPrimaryOf(other, line))
            {
                return false;
            }
        }

        return true;
    }
}
