using DermCpt.CodeProfiles;

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

        foreach (var line in !open.Code.IsEmpty || work.Claim.History.Count > 0 ? work.Lines : [])
        {
            if (line.IsDead)
            {
                continue;
            }

            if (!open.Code.IsEmpty)
            {
                JudgeInside(work, line, open);
            }
            else if (work.Claim.History.Count > 0)
            {
                JudgeOutside(work, line);
            }
        }
    }

    private static void Consider(ScrubWork work, ProcedureCode code, DateOnly date, ReadOnlySpan<ModifierCode> modifiers, ref OpenPeriod open)
    {
        if ((ModifierBits.Of(modifiers) & ModifierBits.M78) != 0 || !work.Earlier.TryAdd(code, date))
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

    private static void JudgeInside(ScrubWork work, ScrubLine line, in OpenPeriod open)
    {
        var record = new FindingRecord { Id = FindingId.InsideGlobalPeriod, Code = line.Code, OtherCode = open.Code, Date = open.LastDay };
        if (line.IsVisit)
        {
            if (!line.Has(ModifierBits.M24))
            {
                var decides = line.Has(ModifierBits.M57);
                work.Report(record with { Rule = decides ? Rule.GLB_24 : Rule.GLB_21, Severity = decides ? FindingSeverity.Warning : null }, line);
            }
        }
        else if (line.Kind == CodeKind.Procedure && line.Global is GlobalDays.Days000 or GlobalDays.Days010 or GlobalDays.Days090 && !line.Has(Answers))
        {
            if (work.TryUse(Switches.ComplicationsBundled, out bool bundled, line))
            {
                work.Report(record with { Severity = bundled ? null : FindingSeverity.Warning, Switch = Switches.ComplicationsBundled }, line);
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

    private readonly record struct OpenPeriod(ProcedureCode Code, DateOnly Date, DateOnly LastDay);
}
