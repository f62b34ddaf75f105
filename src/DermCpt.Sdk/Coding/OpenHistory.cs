using DermCpt.CodeProfiles;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Coding;

/// <summary>
/// Which earlier operation still has its global period open on the date of the encounter (GLB-01..11). The payer's own days come
/// before those of the fee schedule (GLB-05); an operation of another group opens none (GLB-06). Allocates nothing.
/// </summary>
internal static class OpenHistory
{
    /// <summary>The open operation with the longest period left, or null.</summary>
    internal static PriorService? FindOpen(this CodingWork work)
    {
        PriorService? open = null;
        var last = DateOnly.MinValue;
        var history = work.Encounter.History;
        for (var i = 0; i < history.Count; i++)
        {
            if (work.TryOpen(history[i], out var period) && period.LastDay > last)
            {
                open = history[i];
                last = period.LastDay;
            }
        }

        return open;
    }

    /// <summary>Asks for the relation to the open operation; that it is unrelated stands first where site or label differ (INF-03).</summary>
    internal static void AskRelation(this CodingWork work, short service, long words)
    {
        var isApart = work.FindOpen() is { } open && EarlierLesion.IsApart(work[service], open);
        work.Ask(new Question(service, Fact.Postoperative, ChoiceForm.Words, words, isApart ? (long)PostoperativeRelation.Unrelated + 1 : 0));
    }

    /// <summary>A return to the operating room opens no period of its own; the first operation's goes on (GLB-07).</summary>
    internal static bool OpensPeriod(PriorService earlier) => GlobalPeriod.IsOpenedBy(earlier.OtherGroup, earlier.Modifiers.AsSpan());

    /// <summary>Where the day lies, seen from the group's earlier operations: inside an open period, else on the day of one, else outside of all.</summary>
    internal static GlobalTiming TimingOfDay(this CodingWork work)
    {
        if (work.FindOpen() is not null)
        {
            return GlobalTiming.Inside;
        }

        foreach (var earlier in work.Encounter.History.AsSpan())
        {
            if (work.IsOfTheDay(earlier))
            {
                return GlobalTiming.SameDay;
            }
        }

        return GlobalTiming.Outside;
    }

    /// <summary>Where the day lies, seen from operations of other groups: their periods are not this group's (GLB-06, GLB-25, GLB-31).</summary>
    internal static GlobalTiming TimingOfOthers(this CodingWork work)
    {
        var found = GlobalTiming.Outside;
        foreach (var earlier in work.Encounter.History.AsSpan())
        {
            var timing = work.TimingOfOther(earlier);
            found = timing == GlobalTiming.Outside || found == GlobalTiming.Inside ? found : timing;
        }

        return found;
    }

    /// <summary>Where the day lies, seen from one operation of another group.</summary>
    internal static GlobalTiming TimingOfOther(this CodingWork work, PriorService earlier) =>
        earlier.OtherGroup == true && earlier.Date <= work.Date && work.PeriodOf(earlier) is { HasPeriod: true } period ? period.TimingOf(work.Date)
        : GlobalTiming.Outside;

    /// <summary>Whether an earlier service is an operation of the same day, which the period does not judge (GLB-10).</summary>
    internal static bool IsOfTheDay(this CodingWork work, PriorService earlier) =>
        earlier.Date == work.Date && OpensPeriod(earlier) && work.PeriodOf(earlier).HasPeriod;

    /// <summary>The stated relation, as the table has it.</summary>
    internal static GlobalRelation RelationOf(PostoperativeRelation relation) => relation switch
    {
        PostoperativeRelation.Related => GlobalRelation.Related,
        PostoperativeRelation.Unrelated => GlobalRelation.Unrelated,
        PostoperativeRelation.Staged => GlobalRelation.Staged,
        PostoperativeRelation.UnplannedReturn => GlobalRelation.UnplannedReturn,
        PostoperativeRelation.Repeat => GlobalRelation.Repeat,
        _ => GlobalRelation.Unstated,
    };

    /// <summary>Whether one earlier service has its days after the operation open on the date; the day itself is not among them (GLB-10).</summary>
    internal static bool TryOpen(this CodingWork work, PriorService earlier, out GlobalPeriod period)
    {
        period = work.PeriodOf(earlier);
        return OpensPeriod(earlier) && period.TimingOf(work.Date) == GlobalTiming.Inside && work.Date > earlier.Date;
    }

    /// <summary>Tells each earlier operation whose days no table of its date knows while it could still be open.</summary>
    internal static void ReportUnknownPeriods(this CodingWork work)
    {
        var history = work.Encounter.History;
        for (var i = 0; i < history.Count; i++)
        {
            var earlier = history[i];
            if (OpensPeriod(earlier) && work.Edition.ProfileOf(earlier.Code).Kind == CodeKind.Procedure && work.Date != earlier.Date
                && work.PeriodOf(earlier).MayContain(work.Date))
            {
                work.Report(new FindingRecord { Id = FindingId.GlobalNoData, Code = earlier.Code, Date = earlier.Date });
            }
        }
    }

    private static GlobalPeriod PeriodOf(this CodingWork work, PriorService earlier) =>
        GlobalPeriod.Of(work.Payer, earlier.Code, work.Edition.FindGlobalDays(earlier.Code, earlier.Date), earlier.Date);
}
