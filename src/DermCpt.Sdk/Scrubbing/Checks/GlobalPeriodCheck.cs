using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Lines inside the global period of an earlier operation, from the history and from other days of the claim (GLB-01..11).</summary>
internal sealed class GlobalPeriodCheck : ClaimCheck
{
    private const ulong Answers = ModifierBits.M58 | ModifierBits.M78 | ModifierBits.M79 | ModifierBits.M76 | ModifierBits.M77 | ModifierBits.M55;

    internal override void Run(ScrubWork work)
    {
        var open = default(OpenPeriod);
        foreach (var earlier in work.Claim.History.AsSpan())
        {
            if (earlier.OtherGroup != true)
            {
                Consider(work, earlier.Code, earlier.Date, earlier.Modifiers.AsSpan(), ref open);
            }
        }

        foreach (var line in work.AllLines)
        {
            if (line.Date != work.Date && !line.IsOutOfScope)
            {
                Consider(work, line.Code, line.Date, line.Source.Modifiers.AsSpan(), ref open);
            }
        }

        var timing = !open.Code.IsEmpty ? GlobalTiming.Inside : IsOnDayOfOperation(work) ? GlobalTiming.SameDay : GlobalTiming.Outside;
        var isOwn = timing != GlobalTiming.Outside;
        timing = isOwn ? timing : TimingOfOthers(work);
        foreach (var line in (isOwn && timing == GlobalTiming.Inside) || work.Claim.History.Count > 0 ? work.Lines : [])
        {
            if (!line.IsDead)
            {
                Judge(work, line, open, GlobalDecision.Decide(FactsOf(work, line, timing, isOwn)));
            }
        }
    }

    /// <summary>Where the day lies, seen from operations of other groups, whose periods are not this group's (GLB-06, GLB-25, GLB-31).</summary>
    private static GlobalTiming TimingOfOthers(ScrubWork work)
    {
        var found = GlobalTiming.Outside;
        foreach (var earlier in work.Claim.History.AsSpan())
        {
            if (earlier.OtherGroup == true && earlier.Date <= work.Date && found != GlobalTiming.Inside
                && GlobalPeriod.Of(work.Payer, earlier.Code, work.Edition.FindGlobalDays(earlier.Code, earlier.Date),
                earlier.Date) is { HasPeriod: true } period
                && period.TimingOf(work.Date) is var timing and not GlobalTiming.Outside)
            {
                found = timing;
            }
        }

        return found;
    }

    /// <summary>An earlier operation of the group on the day itself, which no period judges (GLB-10).</summary>
    private static bool IsOnDayOfOperation(ScrubWork work)
    {
        foreach (var earlier in work.Claim.History.AsSpan())
        {
            if (earlier.Date == work.Date && GlobalPeriod.IsOpenedBy(earlier.OtherGroup, earlier.Modifiers.AsSpan())
                && GlobalPeriod.Of(work.Payer, earlier.Code, work.Edition.FindGlobalDays(earlier.Code, earlier.Date), earlier.Date).HasPeriod)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a claim line says by its modifiers; 78 says that an operating room was used, and another check looks at the place.</summary>
    private static GlobalFacts FactsOf(ScrubWork work, ScrubLine line, GlobalTiming timing, bool isOwn)
    {
        var kind = line.IsVisit ? GlobalServiceKind.Visit : GlobalServiceKind.Procedure;
        return new GlobalFacts
        {
            Kind = kind,
            Timing = timing,
            SameGroup = isOwn,
            Relation = GlobalDecision.RelationOf(kind, line.Modifiers),
            SameCode = line.Has(ModifierBits.M76 | ModifierBits.M77) && IsInHistory(work, line.Code),
            Place = OperatingPlace.Other,
            ReturnToOperatingRoom = line.Has(ModifierBits.M78) ? true : null,
            DecidesMajorSurgery = line.Has(ModifierBits.M57),
            BesideProcedure = line.Has(ModifierBits.M25),
        };
    }

    private static bool IsInHistory(ScrubWork work, ProcedureCode code)
    {
        foreach (var earlier in work.Claim.History.AsSpan())
        {
            if (earlier.Code == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The table's answer against what the line states.</summary>
    private static void Judge(ScrubWork work, ScrubLine line, in OpenPeriod open, GlobalAnswer answer)
    {
        var record = new FindingRecord { Id = FindingId.InsideGlobalPeriod, Code = line.Code, OtherCode = open.Code, Date = open.LastDay, Rule = answer.Rule };
        switch (answer.Outcome)
        {
            case GlobalOutcome.None:
                JudgeOutside(work, line);
                break;
            case GlobalOutcome.FollowUp:
                work.Report(record, line);
                break;
            case GlobalOutcome.Modifier57:
                // The decision on a new operation inside the period of another needs 24 as well, unless the operation is a stage of it.
                work.Report(record with { Rule = Rule.GLB_24, Severity = FindingSeverity.Warning }, line);
                break;
            case GlobalOutcome.AskRelation when line.Kind == CodeKind.Procedure && line.Global is GlobalDays.Days000 or GlobalDays.Days010
                or GlobalDays.Days090 && !line.Has(Answers):
                if (work.TryUse(Switches.ComplicationsBundled, out bool bundled, line))
                {
                    work.Report(record with { Severity = bundled ? null : FindingSeverity.Warning, Switch = Switches.ComplicationsBundled }, line);
                }

                break;
        }
    }

    private static void Consider(ScrubWork work, ProcedureCode code, DateOnly date, ReadOnlySpan<ModifierCode> modifiers, ref OpenPeriod open)
    {
        if (!GlobalPeriod.IsOpenedBy(false, modifiers) || !work.Earlier.TryAdd(code, date))
        {
            return;
        }

        var period = GlobalPeriod.Of(work.Payer, code, work.Edition.FindGlobalDays(code, date), date);
        if (period.MayContain(work.Date) && work.Edition.ProfileOf(code).Kind == CodeKind.Procedure)
        {
            if (work.PeriodsToldOpen.TryAdd(code, date))
            {
                work.Report(new FindingRecord { Id = FindingId.GlobalNoData, Code = code, Date = date });
            }
        }
        else if (period.IsDayBefore(work.Date))
        {
            JudgeDayBefore(work, code, date);
        }
        else if (date < work.Date && period.Contains(work.Date) && open.Code.IsEmpty)
        {
            open = new OpenPeriod(code, date, period.LastDay);
        }
    }

    private static void JudgeDayBefore(ScrubWork work, ProcedureCode code, DateOnly date)
    {
        foreach (var line in work.Lines)
        {
            if (line.IsVisit && !line.IsDead && !line.Has(ModifierBits.VisitBypass))
            {
                work.Report(new FindingRecord { Id = FindingId.DayBeforeMajorSurgery, Code = line.Code, OtherCode = code, Date = date }, line);
            }
        }
    }

    private static void JudgeOutside(ScrubWork work, ScrubLine line)
    {
        var held = line.Modifiers & (ModifierBits.M24 | ModifierBits.Global);
        if (held != 0 || line.Profile.Is(CodeTraits.FollowUp))
        {
            work.Report(new FindingRecord { Id = FindingId.NoOpenGlobal, Code = line.Code, Modifier = ModifierBits.First(held), Rule = held != 0 ? Rule.GLB_20 : Rule.EM_103 }, line);
        }
    }

    private readonly struct OpenPeriod(ProcedureCode code, DateOnly date, DateOnly lastDay)
    {
        internal ProcedureCode Code { get; init; } = code;
        internal DateOnly Date { get; init; } = date;
        internal DateOnly LastDay { get; init; } = lastDay;
    }
}
