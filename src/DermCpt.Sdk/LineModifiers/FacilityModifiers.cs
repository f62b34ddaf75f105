using DermCpt.Bundling;
using DermCpt.Coding;
using DermCpt.Rules;
using DermCpt.Scrubbing;

namespace DermCpt.LineModifiers;

/// <summary>In a facility a test is billed for its reading, and what is the hospital's leaves (POS-01).</summary>
internal static class FacilityModifiers
{
    private const int Office = 11;
    private static readonly ModifierCode Professional = ModifierCode.Parse("26");
    private static readonly ModifierCode Technical = ModifierCode.Parse("TC");

    internal static void Assign(CodingWork work)
    {
        if (work.Place == Office)
        {
            return;
        }

        foreach (var line in work.Lines)
        {
            if (!line.Dropped)
            {
                Judge(work, line);
            }
        }

        Orphans.Drop(work);
    }

    private static void Judge(CodingWork work, LineDraft line)
    {
        var verdict = FacilityCare.Judge(line.Profile, line.Fee, PartOf(line), work.Place).Verdict;
        if (verdict is PlaceVerdict.Payable or PlaceVerdict.Depends)
        {
            return;
        }

        if (!work.TryUse(Switches.FacilityRules, line.Services[0], out FacilityRulesChoice rules))
        {
            work.HoldLine(line, ServiceOutcome.NeedsPolicy);
            return;
        }

        _ = line.Because(Rule.POS_01, Switches.FacilityRules);
        if (rules == FacilityRulesChoice.Medicare)
        {
            CarryOut(work, line, verdict);
        }
    }

    private static void CarryOut(CodingWork work, LineDraft line, PlaceVerdict verdict)
    {
        switch (verdict)
        {
            case PlaceVerdict.ReadingOnly:
                _ = line.Add(Professional);
                break;
            case PlaceVerdict.ReadingCode:
                work.NotReport(line.Services[0], line.Code, Rule.POS_01);
                line.Code = FacilityCare.ReadingOf(line.Code);
                work.Fill(line);
                break;
            default:
                work.Report(new FindingRecord
                {
                    Id = FindingId.PlaceNotPayable,
                    Severity = FindingSeverity.Information,
                    Service = line.Services[0],
                    Code = line.Code,
                    Switch = Switches.FacilityRules,
                    Text = work.PlaceOfService,
                });
                work.Drop(line, Rule.POS_01);
                break;
        }
    }

    private static ComponentPart PartOf(LineDraft line) =>
        line.HasModifier(Professional) ? ComponentPart.Professional : line.HasModifier(Technical) ? ComponentPart.Technical : ComponentPart.Whole;
}
