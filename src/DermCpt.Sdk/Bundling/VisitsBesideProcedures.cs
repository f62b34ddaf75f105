using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.LineModifiers;
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
        var open = work.FindOpen() is not null;
        for (var i = 0; i < work.LineCount; i++)
        {
            var line = work.Lines[i];
            if (IsVisitOf(work, line, CodeClass.Visit, out var visit) && !IsSettledByPeriod(work, line, visit, open))
            {
                DecideBeside(work, line, visit, open);
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

    /// <summary>The open period first (GLB-22, GLB-32), then pairs that nothing lifts (EM-62, X59-2).</summary>
    private static bool IsSettledByPeriod(CodingWork work, LineDraft line, in VisitRecord visit, bool open)
    {
        var relation = visit.Relation;
        if (open && relation == PostoperativeRelation.None)
        {
            work.AskRelation(line.Services[0], PeriodQuestion.OfVisits);
            work.HoldLine(line);
            return true;
        }

        if (open && relation == PostoperativeRelation.Unrelated)
        {
            _ = line.Add(M24, Rule.GLB_22).Using(Fact.Postoperative);
        }

        return IsDroppedByPair(work, line);
    }

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

    private static void DecideBeside(CodingWork work, LineDraft line, in VisitRecord visit, bool open)
    {
        var beside = VisitFacts.Of(work, line);
        var tomorrow = IsMajorTomorrow(work, visit);
        var relation = visit.Relation;
        if (!beside.Major && !tomorrow && beside.MajorWaits && visit.DecisionForSurgery != false)
        {
            work.HoldLine(line);
            return;
        }

        if (open && relation is not (PostoperativeRelation.None or PostoperativeRelation.Unrelated) && !beside.Major && !tomorrow)
        {
            BecomeFollowUp(work, line);
            return;
        }

        if (beside.Major || tomorrow)
        {
            if (visit.DecisionForSurgery is null)
            {
                Hold(work, line, Fact.DecisionForSurgery);
                return;
            }

            _ = line.Using(Fact.DecisionForSurgery);
            if (visit.DecisionForSurgery == true)
            {
                AddDecision(work, line, visit, beside);
                return;
            }

            if (tomorrow && !beside.NeedsSeparateWork)
            {
                DropUnlessSeparate(work, line, visit, Rule.EM_98);
                return;
            }
        }

        DecideSeparateWork(work, line, visit, beside);
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
            _ = line.Add(M25, Rule.EM_91).Using(Fact.SeparatelyIdentifiable);
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
    private static void BecomeFollowUp(CodingWork work, LineDraft line)
    {
        line.Code = FollowUp;
        line.Units = 1;
        line.ClearModifiers();
        line.ClearReasons();
        _ = line.Because(Rule.EM_63).Because(Rule.GLB_21).Using(Fact.Postoperative);
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
