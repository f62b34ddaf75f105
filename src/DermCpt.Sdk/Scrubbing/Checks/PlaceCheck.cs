using DermCpt.ReferenceData;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Lines that a practitioner does not bill at their place of service, or only in part (POS-01).</summary>
internal sealed class PlaceCheck : ClaimCheck
{
    private const string Office = "11";
    private static readonly ModifierCode Professional = ModifierCode.Parse("26");

    internal override void Run(ScrubWork work)
    {
        foreach (var line in work.Lines)
        {
            if (!line.IsDead && line.Place != Office)
            {
                Judge(work, line);
            }
        }
    }

    private static void Judge(ScrubWork work, ScrubLine line)
    {
        var answer = FacilityCare.Judge(line.Profile, line.Fee, PartOf(line), PlaceTable.NumberOf(line.Place));
        if (answer.Verdict == PlaceVerdict.Payable || !work.TryUse(Switches.FacilityRules, out FacilityRulesChoice rules, line)
            || rules == FacilityRulesChoice.None)
        {
            return;
        }

        var record = new FindingRecord { Code = line.Code, Switch = Switches.FacilityRules, Text = line.Place, Source = line.Fee.IndicatorSource, Severity = answer.IsSourced ? null : FindingSeverity.Warning };
        switch (answer.Verdict)
        {
            case PlaceVerdict.ReadingOnly:
                work.Report(record with { Id = FindingId.ReadingOnlyThere, Modifier = Professional }, line);
                break;
            case PlaceVerdict.ReadingCode:
                work.Report(record with { Id = FindingId.ReadingCodeThere, OtherCode = FacilityCare.ReadingOf(line.Code) }, line);
                break;
            case PlaceVerdict.NotPractitioners:
                line.IsUnpaid |= answer.IsSourced;
                work.Report(record with { Id = FindingId.PlaceNotPayable }, line);
                break;
            default:
                work.Report(record with { Id = FindingId.PlaceDepends, Severity = null }, line);
                break;
        }
    }

    private static ComponentPart PartOf(ScrubLine line) =>
        line.Has(ModifierBits.M26) ? ComponentPart.Professional : line.Has(ModifierBits.TC) ? ComponentPart.Technical : ComponentPart.Whole;
}
