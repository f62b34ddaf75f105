using DermCpt.Bundling;
using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.LineModifiers;

/// <summary>58, 78, 79 and 76 on procedures inside an open period, from the stated relation alone (GLB 5b); without one it is asked (GLB-32).</summary>
internal static class GlobalPeriodModifiers
{
    private const ulong Answers = ModifierBits.M58 | ModifierBits.M78 | ModifierBits.M79 | ModifierBits.M76 | ModifierBits.M55;

    internal static void Assign(CodingWork work)
    {
        work.ReportUnknownPeriods();
        var timing = work.TimingOfDay();
        var isOwn = timing != GlobalTiming.Outside;
        timing = isOwn ? timing : work.TimingOfOthers();
        foreach (var line in work.Lines)
        {
            if (line.Dropped || !IsJudged(line))
            {
                continue;
            }

            ReportDisagreement(work, line);
            CarryOut(work, line, GlobalDecision.Decide(FactsOf(work, line, timing, isOwn)));
        }

        Orphans.Drop(work);
    }

    /// <summary>Procedures: not visits and drugs, and not what has no period of its own and is no surgery.</summary>
    private static bool IsJudged(LineDraft line) => line.Class is CodeClass.Procedure or CodeClass.Medicine or CodeClass.Laboratory
        && line.Profile.Kind == CodeKind.Procedure && line.Global != GlobalDays.Xxx
        && (line.Class == CodeClass.Procedure || line.Global is not (GlobalDays.Unknown or GlobalDays.Zzz));

    /// <summary>
    /// Of the services of one line that state different relations, the one whose relation keeps most of it: unrelated work first, then
    /// staged.
    /// </summary>
    private static short Speaker(CodingWork work, LineDraft line)
    {
        var speaker = line.Services[0];
        foreach (var service in line.Services[1..])
        {
            speaker = RankOf(work.PostoperativeOf(service)) > RankOf(work.PostoperativeOf(speaker)) ? service : speaker;
        }

        return speaker;
    }

    private static int RankOf(PostoperativeRelation relation) => relation switch
    {
        PostoperativeRelation.Unrelated => 5,
        PostoperativeRelation.Staged => 4,
        PostoperativeRelation.UnplannedReturn => 3,
        PostoperativeRelation.Repeat => 2,
        PostoperativeRelation.Related => 1,
        _ => 0,
    };

    private static GlobalFacts FactsOf(CodingWork work, LineDraft line, GlobalTiming timing, bool isOwn)
    {
        var speaker = Speaker(work, line);
        var service = work[speaker];
        return new GlobalFacts
        {
            Kind = GlobalServiceKind.Procedure,
            Timing = timing,
            SameGroup = isOwn,
            SameCode = timing != GlobalTiming.Outside && (isOwn ? HasEarlier(work, line.Code, timing) : HasEarlierOfOthers(work, line.Code)),
            ReturnToOperatingRoom = service.ReturnToOperatingRoom ?? ReturnOfSession(work, service),
            Place = GlobalDecision.PlaceOf(work.Place),
            Relation = OpenHistory.RelationOf(work.PostoperativeOf(speaker)),
        };
    }

    /// <summary>One session is one return to the operating room: what its other services state of it, where they agree.</summary>
    private static bool? ReturnOfSession(CodingWork work, Service service)
    {
        bool? found = null;
        foreach (var other in work.Encounter.Services.AsSpan())
        {
            if (other is not { Postoperative: PostoperativeRelation.UnplannedReturn, ReturnToOperatingRoom: { } stated }
                || !string.Equals(other.Session, service.Session, StringComparison.Ordinal))
            {
                continue;
            }

            if (found is { } known && known != stated)
            {
                return null;
            }

            found = stated;
        }

        return found;
    }

    /// <summary>A given code that carries a modifier of the period, or of aftercare alone, has said it (GLB-20..32).</summary>
    private static bool HasAnswer(LineDraft line) => (ModifierBits.Of(line.Modifiers) & Answers) != 0;

    private static bool HasEarlier(CodingWork work, ProcedureCode code, GlobalTiming timing)
    {
        foreach (var earlier in work.Encounter.History.AsSpan())
        {
            if (earlier.Code == code && (timing == GlobalTiming.SameDay ? work.IsOfTheDay(earlier) : work.TryOpen(earlier, out _)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEarlierOfOthers(CodingWork work, ProcedureCode code)
    {
        foreach (var earlier in work.Encounter.History.AsSpan())
        {
            if (earlier.Code == code && work.TimingOfOther(earlier) != GlobalTiming.Outside)
            {
                return true;
            }
        }

        return false;
    }

    private static void CarryOut(CodingWork work, LineDraft line, GlobalAnswer answer)
    {
        if (answer.Outcome == GlobalOutcome.None)
        {
            if (work.PostoperativeOf(Speaker(work, line)) != PostoperativeRelation.None)
            {
                work.Report(FindingId.NoOpenGlobal, line.Services[0]);
            }

            return;
        }

        _ = line.Using(Fact.Postoperative);
        if (line.Kind == ServiceKind.Code && HasAnswer(line))
        {
            return;
        }

        var modifiers = GlobalDecision.ModifiersOf(answer.Outcome);
        if (modifiers != 0)
        {
            _ = line.Add(ModifierBits.First(modifiers), answer.Rule);
            _ = answer.Outcome == GlobalOutcome.Modifier78 ? line.Using(Fact.ReturnToOperatingRoom) : line;
            return;
        }

        switch (answer.Outcome)
        {
            case GlobalOutcome.Complication:
                Complication(work, line, answer.Rule);
                break;
            case GlobalOutcome.AskRelation:
                work.AskRelation(line.Services[0], PeriodQuestion.OfProcedures);
                work.HoldLine(line);
                break;
            case GlobalOutcome.AskOperatingRoom:
                work.AskBool(Speaker(work, line), Fact.ReturnToOperatingRoom);
                work.HoldLine(line);
                break;
        }
    }

    /// <summary>Care of a complication outside an operating room: inside the operation, or reported without a modifier, as the payer says.</summary>
    private static void Complication(CodingWork work, LineDraft line, Rule rule)
    {
        if (!work.TryUse(Switches.ComplicationsBundled, line.Services[0], out bool bundled))
        {
            work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            return;
        }

        _ = line.Because(rule, Switches.ComplicationsBundled);
        if (bundled)
        {
            work.Report(new FindingRecord
            {
                Id = FindingId.ComplicationsBundled,
                Service = line.Services[0],
                Code = line.Code,
                OtherCode = work.FindOpen()?.Code ?? default,
                Switch = Switches.ComplicationsBundled,
            });
            work.Drop(line, rule);
        }
    }

    private static void ReportDisagreement(CodingWork work, LineDraft line)
    {
        var first = work.PostoperativeOf(Speaker(work, line));
        foreach (var service in line.Services)
        {
            if (work.PostoperativeOf(service) != first)
            {
                PooledFacts.Report(work, line, service, Fact.Postoperative, Words.Of<PostoperativeRelation>().Text((int)first));
                return;
            }
        }
    }
}
