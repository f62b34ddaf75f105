using DermCpt.CodeProfiles;
using DermCpt.Coding;
using DermCpt.Families;
using DermCpt.Rules;

namespace DermCpt.Bundling;

/// <summary>A benign lesion of 0.5 cm or less takes over every repair of its wound, where the payer bundles it (EX-10, CH-02).</summary>
internal static class HalfCentimetreRepair
{
    internal static void Apply(CodingWork work)
    {
        foreach (var service in work.Order)
        {
            if (LesionRules.Stands(work, service) && LesionRules.IsClosure(work[service]) && RepairClassification.Of((RepairService)work[service], work.Date).Class is RepairClass.Intermediate or RepairClass.Complex)
            {
                Judge(work, service);
            }
        }
    }

    private static void Judge(CodingWork work, int repair)
    {
        var open = -1;
        foreach (var excision in work.Order)
        {
            if (work.IsAbsorbed(excision) || work[excision] is not ExcisionService lesion || SmallestOf(work, excision, lesion, out var isKnown) is not { IsEmpty: false } code)
            {
                continue;
            }

            var judgement = HalfCentimetreClosure.Judge(ProfileTable.Of(code), isLayered: true, work.Payer);
            if (judgement.IsSilent || work.RelationOf(excision, repair) is var relation && relation.IsDifferent())
            {
                continue;
            }

            switch (judgement.Kind)
            {
                case JudgementKind.Advises:
                    return;
                case JudgementKind.NeedsSwitch:
                    work.NeedPolicy(judgement.Switch!, repair);
                    work.Hold(repair);
                    return;
                case JudgementKind.NotReported when relation == Relation.Same:
                    Settle(work, repair, excision, isKnown);
                    return;
                case JudgementKind.NotReported:
                    open = open < 0 ? excision : open;
                    break;
            }
        }

        if (open >= 0)
        {
            LesionRules.AskAndHold(work, repair, open);
        }
    }

    /// <summary>With the excision's own code open, the repair waits for the same answer.</summary>
    private static void Settle(CodingWork work, int repair, int excision, bool isKnown)
    {
        if (isKnown)
        {
            work.Absorb(repair, Rule.EX_10, excision);
            return;
        }

        work.Hold(repair);
        work.Mark(repair, ServiceOutcome.Asked);
    }

    /// <summary>The smallest code that the size gives in the first group, whose bands are those of all; empty for a malignant lesion or an unknown size. Not known where the behaviour or the band is open.</summary>
    private static ProcedureCode SmallestOf(CodingWork work, int service, ExcisionService excision, out bool isKnown)
    {
        isKnown = false;
        if (ExcisionTables.DiameterOf(excision, out _) is not ({ } diameter and > 0) || ExcisionTables.BehaviourFor(work.Payer, work.LesionTypeOf(service)) is var behaviour && behaviour == Behaviour.Malignant)
        {
            return default;
        }

        var answer = ExcisionTables.Benign.Find(ExcisionTables.Benign.Rows[0].Group, diameter, work.Payer.TryGet(Switches.BandGap, out BandGapReading reading) ? reading : BandGapReading.Ask);
        isKnown = behaviour == Behaviour.Benign && !answer.IsOpen;
        return answer.IsOpen ? answer.LowerCode : answer.Code;
    }
}
