using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.LineModifiers;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.Bundling;

/// <summary>A visit beside procedures or in an open period: 24, 25, 57, gone, 99024, or asked (EM-90..98, EM-109, EM-110, DEC-01..08, GLB-21..24).</summary>
internal static class VisitsBesideProcedures
{
    private static readonly ProcedureCode FollowUp = ProcedureCode.FromNumber(99024);
    private static readonly ModifierCode M24 = ModifierCode.Parse("24");
    private static readonly ModifierCode M25 = ModifierCode.Parse("25");
    private static readonly ModifierCode M57 = ModifierCode.Parse("57");

    internal static void Decide(CodingWork work)
    {
        var timing = work.TimingOfDay();
        for (var i = 0; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (IsVisitOf(work, line, CodeClass.Visit, out var visit) && !IsAskedOfPeriod(work, line, visit, timing) && !IsDroppedByPair(work, line))
            {
                DecideBeside(work, line, visit, timing);
            }
        }

        // After the visits, since a visit that stands or waits decides about them.
        for (var i = 0; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (IsVisitOf(work, line, CodeClass.OtherVisit, out var visit))
            {
                DecideOther(work, line, visit);
            }
        }
    }

    private static bool IsVisitOf(CodingWork work, LineDraft line, CodeClass kind, out VisitRecord visit)
    {
        visit = default;
        return !line.Dropped && line.Class == kind && line.Code != FollowUp && VisitRecord.TryOf(work, line, out visit);
    }

    /// <summary>Digital and interprofessional services: pairs only; beside a visit that waits for a fact they wait with it.</summary>
    private static void DecideOther(CodingWork work, LineDraft line, in VisitRecord visit)
    {
        if (VisitFacts.WaitingVisit(work) is { } waiting)
        {
            work.HoldLine(line, waiting);
            return;
        }

        var tied = false;
        foreach (var other in work.Lines)
        {
            if (other.Dropped || ReferenceEquals(other, line) || other.Class is CodeClass.VisitAddOn or CodeClass.Drug)
            {
                continue;
            }

            if (work.IsPaired(other, line, 0))
            {
                work.Drop(line, Rule.X59_2);
                return;
            }

            tied |= !other.Class.IsVisit() && VisitFacts.IsTied(work, other, line);
        }

        if (!tied)
        {
            return;
        }

        switch (visit.SeparatelyIdentifiable)
        {
            case null:
                Hold(work, line, Fact.SeparatelyIdentifiable);
                break;
            case true:
                _ = line.Add(M25, Rule.EM_94).Using(Fact.SeparatelyIdentifiable);
                break;
            default:
                work.Drop(line, Rule.EM_90);
                break;
        }
    }

    /// <summary>The open period first: without a stated relation it is asked (GLB-32).</summary>
    private static bool IsAskedOfPeriod(CodingWork work, LineDraft line, in VisitRecord visit, GlobalTiming timing)
    {
        if (GlobalDecision.Decide(FactsOf(visit, timing)).Outcome != GlobalOutcome.AskRelation)
        {
            return false;
        }

        work.AskRelation(line.Services[0], PeriodQuestion.OfVisits);
        work.HoldLine(line);
        return true;
    }

    private static GlobalFacts FactsOf(in VisitRecord visit, GlobalTiming timing) =>
        new() { Kind = GlobalServiceKind.Visit, Timing = timing, SameGroup = true, Relation = OpenHistory.RelationOf(visit.Relation) };

    /// <summary>Indicator 0 in either direction: 25 cannot lift it.</summary>
    private static bool IsDroppedByPair(CodingWork work, LineDraft line)
    {
        var dropped = false;
        foreach (var other in work.Lines)
        {
            if (other.Dropped || !VisitFacts.IsBeside(other))
            {
                continue;
            }

            if (work.IsPaired(line, other, 0))
            {
                work.Drop(other, Rule.X59_2);
            }
            else
            {
                dropped |= work.IsPaired(other, line, 0);
            }
        }

        if (dropped)
        {
            work.Drop(line, line.Profile.Is(CodeTraits.NurseVisit) ? Rule.EM_62 : Rule.X59_2);
        }

        return dropped;
    }

    private static void DecideBeside(CodingWork work, LineDraft line, in VisitRecord visit, GlobalTiming timing)
    {
        var beside = VisitFacts.Of(work, line);
        var tomorrow = IsMajorTomorrow(work, visit);
        if (!beside.Major && !tomorrow && beside.MajorWaits && visit.DecisionForSurgery != false)
        {
            work.HoldLine(line);
            return;
        }

        var isDecided = beside.Major || tomorrow;
        var answer = GlobalDecision.Decide(FactsOf(visit, timing) with
        {
            DecidesMajorSurgery = isDecided && visit.DecisionForSurgery == true,
            BesideProcedure = beside.NeedsSeparateWork && visit.SeparatelyIdentifiable == true,
        });
        if (GlobalDecision.Keeps24(answer.Outcome))
        {
            _ = line.Add(M24, answer.Rule).Using(Fact.Postoperative);
        }

        if (isDecided && visit.DecisionForSurgery is null)
        {
            Hold(work, line, Fact.DecisionForSurgery);
        }
        else if (answer.Outcome == GlobalOutcome.FollowUp)
        {
            BecomeFollowUp(work, line, answer.Rule);
        }
        else
        {
            _ = isDecided ? line.Using(Fact.DecisionForSurgery) : line;
            DecideOperation(work, line, visit, beside, tomorrow);
        }
    }

    /// <summary>The decision on an operation of the day or of tomorrow, else work of its own beside what was done (DEC-01..05, EM-98).</summary>
    private static void DecideOperation(CodingWork work, LineDraft line, in VisitRecord visit, in VisitFacts beside, bool tomorrow)
    {
        if ((beside.Major || tomorrow) && visit.DecisionForSurgery == true)
        {
            AddDecision(work, line, visit, beside);
        }
        else if (tomorrow && !beside.NeedsSeparateWork)
        {
            DropUnlessSeparate(work, line, visit, Rule.EM_98);
        }
        else
        {
            DecideSeparateWork(work, line, visit, beside);
        }
    }

    private static void DecideSeparateWork(CodingWork work, LineDraft line, in VisitRecord visit, in VisitFacts beside)
    {
        if (!beside.NeedsSeparateWork)
        {
            if (visit.SeparatelyIdentifiable == false && beside.AnyProcedure)
            {
                work.Drop(line, Rule.EM_109);
            }

            return;
        }

        if (visit.SeparatelyIdentifiable is not { } separate)
        {
            Hold(work, line, Fact.SeparatelyIdentifiable);
        }
        else if (separate)
        {
            _ = line.Add(M25, Rule.EM_91).Because(VisitBeside.RowOf(false, beside.Major, beside.Minor)).Using(Fact.SeparatelyIdentifiable);
        }
        else
        {
            work.Drop(line, beside.Major ? Rule.DEC_04 : Rule.EM_90);
            ReportDecisionOnly(work, line, beside);
        }
    }

    private static void ReportDecisionOnly(CodingWork work, LineDraft line, in VisitFacts beside)
    {
        if (!beside.Major && !beside.MinorCode.IsEmpty)
        {
            work.Report(new FindingRecord { Id = FindingId.DecisionForMinorProcedureOnly, Service = line.Services[0], Code = beside.MinorCode });
        }
    }

    /// <summary>57; with a minor procedure and work of its own 25 as well, where the payer takes both (EM-92, EM-92b).</summary>
    private static void AddDecision(CodingWork work, LineDraft line, in VisitRecord visit, in VisitFacts beside)
    {
        _ = line.Because(VisitBeside.RowOf(true, beside.Major, beside.Minor));
        var isSeparate = visit.SeparatelyIdentifiable == true || !beside.Major;
        if (!beside.Minor || (!isSeparate && visit.SeparatelyIdentifiable == false))
        {
            _ = line.Add(M57, Rule.EM_92);
            return;
        }

        if (!isSeparate)
        {
            _ = line.Add(M57, Rule.EM_92);
            AskForSeparateWork(work, line);
            return;
        }

        if (!work.TryUse(Switches.Allow25With57, line.Services[0], out bool both))
        {
            work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            return;
        }

        // The decision on tomorrow's operation is work apart from today's minor procedure, whose day alone the payer sees.
        _ = line.Because(Rule.EM_92, Switches.Allow25With57).Using(Fact.SeparatelyIdentifiable);
        _ = both || beside.Major ? line.Add(M57) : line;
        _ = both || !beside.Major ? line.Add(M25, beside.Major ? Rule.EM_92b : Rule.EM_91) : line;
    }

    /// <summary>Where the payer takes both, 25 beside a minor procedure on another lesion depends on work of its own beside the decision (EM-92b).</summary>
    private static void AskForSeparateWork(CodingWork work, LineDraft line)
    {
        if (work.Payer.IsTrue(Switches.Allow25With57) && VisitFacts.HasMinorApartFromMajor(work))
        {
            Hold(work, line, Fact.SeparatelyIdentifiable);
        }
    }

    /// <summary>The day before a major operation belongs to it, unless the visit is work of its own.</summary>
    private static void DropUnlessSeparate(CodingWork work, LineDraft line, in VisitRecord visit, Rule rule)
    {
        _ = line.Using(Fact.SeparatelyIdentifiable).Using(Fact.PlannedSurgery);
        if (visit.SeparatelyIdentifiable != true)
        {
            work.Drop(line, rule);
        }
    }

    /// <summary>Care that belongs to the open operation: no charge (EM-63, GLB-21).</summary>
    private static void BecomeFollowUp(CodingWork work, LineDraft line, Rule rule)
    {
        line.Code = FollowUp;
        line.Units = 1;
        line.ClearModifiers();
        line.ClearReasons();
        _ = line.Because(Rule.EM_63).Because(rule).Using(Fact.Postoperative);
        work.Fill(line);
    }

    private static bool IsMajorTomorrow(CodingWork work, in VisitRecord visit) =>
        visit.PlannedSurgery is { } planned && planned.Date == work.Date.AddDays(1)
        && GlobalPeriod.Of(work.Payer, planned.Code, work.Edition.FindGlobalDays(planned.Code, planned.Date), planned.Date).Days == GlobalDays.Days090;

    private static void Hold(CodingWork work, LineDraft line, Fact fact)
    {
        work.AskBool(line.Services[0], fact);
        work.HoldLine(line);
    }
}
