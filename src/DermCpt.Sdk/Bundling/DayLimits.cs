using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Bundling;

/// <summary>
/// No more units of a code than its absolute limit a day (MU-02): what was done more often is told and joins the line that stands. Over a
/// limit that an appeal may lift all units stay, and that is told (MU-03).
/// </summary>
internal static class DayLimits
{
    private const byte PaidForBoth = 1;

    internal static void Keep(CodingWork work)
    {
        for (var i = 0; i < work.LineCount; i++)
        {
            if (!work.Lines[i].Dropped && IsFirst(work, i))
            {
                Judge(work, i);
            }
        }

        Orphans.Drop(work);
    }

    private static bool IsFirst(CodingWork work, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (!work.Lines[i].Dropped && work.Lines[i].Code == work.Lines[index].Code)
            {
                return false;
            }
        }

        return true;
    }

    private static void Judge(CodingWork work, int index)
    {
        var line = work.Lines[index];
        var limit = work.Edition.FindUnitLimit(line.Code, work.Date);
        var units = UnitsOf(work, line.Code);
        var verdict = DayUnits.Of(limit, line.Units, units + EarlierUnits(work, line.Code));
        var isAbsolute = verdict == UnitsVerdict.OverDay;
        var isSet = work.Payer.TryGet(Switches.MueSource, out MueSourceChoice source);
        if (verdict == UnitsVerdict.NotPayable)
        {
            LeaveUnpaidTest(work, line, isSet && source == MueSourceChoice.Medicare);
            return;
        }

        if (IsOfBothSides(work, line) || !(isAbsolute || verdict == UnitsVerdict.Appealable))
        {
            return;
        }

        if (!isSet)
        {
            AwaitLimit(work, index, isAbsolute);
        }
        else if (source == MueSourceChoice.Medicare)
        {
            Keep(work, index, limit, units, isAbsolute);
        }
    }

    /// <summary>A panel of which Medicare pays none: its tests are billed by their own codes (MUE-0).</summary>
    private static void LeaveUnpaidTest(CodingWork work, LineDraft line, bool isOfMedicare)
    {
        if (isOfMedicare && line.Kind == ServiceKind.Laboratory && work.Payer.IsMedicare)
        {
            work.Drop(line, Rule.MUE_0);
        }
    }

    private static void Keep(CodingWork work, int index, in ReferenceData.UnitLimit limit, int units, bool isAbsolute)
    {
        var line = work.Lines[index];
        work.Report(new FindingRecord
        {
            Id = isAbsolute ? FindingId.MueExceeded : FindingId.MueAppealable,
            Severity = FindingSeverity.Warning,
            Service = line.Services[0],
            Code = line.Code,
            Value = units,
            Limit = DayUnits.MostOf(limit),
            Date = work.Date,
            Text = isAbsolute ? "2" : "3",
            Source = limit.Source,
        });
        if (isAbsolute)
        {
            _ = line.Because(Rule.MU_02);
            Shorten(work, index, Math.Max(0, DayUnits.MostOf(limit) - EarlierUnits(work, line.Code)));
        }
    }

    /// <summary>
    /// Whose limits the payer uses decides how many units are billed where the limit is absolute; a limit that an appeal may lift changes
    /// no line.
    /// </summary>
    private static void AwaitLimit(CodingWork work, int index, bool isAbsolute)
    {
        if (!isAbsolute)
        {
            return;
        }

        var code = work.Lines[index].Code;
        for (var i = index; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (!line.Dropped && line.Code == code)
            {
                work.NeedPolicy(Switches.MueSource, line.Services[0]);
                work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            }
        }
    }

    /// <summary>A payer that wants both sides as lines or units counts them otherwise than the limit does (MU-05).</summary>
    private static bool IsOfBothSides(CodingWork work, LineDraft line) =>
        line.Fee.Bilat == PaidForBoth && work.Payer.TryGet(Switches.Bilateral, out BilateralChoice choice) && choice != BilateralChoice.OneLine50;

    private static int UnitsOf(CodingWork work, ProcedureCode code)
    {
        var units = 0;
        foreach (var line in work.Lines)
        {
            units += !line.Dropped && line.Code == code ? line.Units : 0;
        }

        return units;
    }

    private static int EarlierUnits(CodingWork work, ProcedureCode code)
    {
        var units = 0;
        foreach (var earlier in work.Encounter.History.AsSpan())
        {
            units += earlier.Code == code && earlier.Date == work.Date && earlier.OtherGroup != true ? earlier.Units ?? 1 : 0;
        }

        return units;
    }

    /// <summary>The first lines keep what the limit leaves; a line without any joins the first.</summary>
    private static void Shorten(CodingWork work, int first, int left)
    {
        var kept = work.Lines[first];
        if (left == 0)
        {
            work.Drop(kept, Rule.MU_02);
        }

        for (var i = first; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (line.Code != kept.Code || line.Dropped)
            {
                continue;
            }

            line.Units = Math.Min(line.Units, left);
            left -= line.Units;
            if (line.Units == 0)
            {
                line.Dropped = true;
                _ = kept.Dropped ? kept : kept.From(line.Services);
            }
        }
    }
}
