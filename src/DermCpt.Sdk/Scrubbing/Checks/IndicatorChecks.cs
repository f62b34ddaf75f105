using DermCpt.Codes;
using DermCpt.Explanations;
using DermCpt.Payers;
using DermCpt.ReferenceData;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Modifiers that an indicator of the fee schedule governs (IND-01..06).</summary>
internal static class IndicatorChecks
{
    private const ulong Governed = ModifierBits.M22 | ModifierBits.M26 | ModifierBits.TC | ModifierBits.M50 | ModifierBits.M51 | ModifierBits.M54 | ModifierBits.M55
        | ModifierBits.M56 | ModifierBits.M62 | ModifierBits.M66 | Assistant;

    private const ulong Assistant = ModifierBits.M80 | ModifierBits.M81 | ModifierBits.M82 | ModifierBits.AS;

    private static readonly ProcedureCode AdhesiveClosure = ProcedureCode.Parse("G0168");

    internal static void Judge(ScrubWork work, ScrubLine line, ModifierCode modifier)
    {
        var bit = ModifierBits.Of(modifier);
        if ((bit & (ModifierBits.LT | ModifierBits.RT)) != 0)
        {
            JudgeSide(work, line, modifier);
        }

        if ((bit & Governed) == 0)
        {
            return;
        }

        if (!line.Fee.IsListed || work.Refuses(line.Fee.Coverage))
        {
            work.Report(new FindingRecord { Id = FindingId.NoIndicator, Code = line.Code, Modifier = modifier, Date = work.Date }, line);
            return;
        }

        if ((bit & Assistant) != 0)
        {
            JudgeAssistant(work, line, modifier);
        }
        else if (Fault(work, line, bit) is { } fault)
        {
            work.Report(new FindingRecord { Id = FindingId.ModifierNotAllowed, Code = line.Code, Modifier = modifier, Rule = fault.Rule, Text = fault.Why, Source = line.Fee.IndicatorSource }, line);
        }
    }

    private static (Rule Rule, string Why)? Fault(ScrubWork work, ScrubLine line, ulong bit)
    {
        var fee = line.Fee;
        var surgical = fee.Global is GlobalDays.Days010 or GlobalDays.Days090;
        return bit switch
        {
            ModifierBits.M22 when !surgical && fee.Global != GlobalDays.Days000 => (Rule.M_22, "the code has no global days of 000, 010 or 090"),
            ModifierBits.M26 when fee.PcTc is not (1 or 6 or 8) => (Rule.M_26, "the code has no professional component of its own"),
            ModifierBits.TC when fee.PcTc != 1 => (Rule.M_TC, "the code has no technical component of its own"),
            ModifierBits.M50 when fee.Bilat != 1 && !(fee.Bilat == 3 && line.Kind == CodeKind.Radiology) => (Rule.M_50, "its bilateral indicator does not take 50"),
            ModifierBits.M50 when line.Units != 1 => (Rule.M_50, "50 stands with one unit"),
            ModifierBits.M51 when !TakesMultiple(work, line) => (Rule.M_51, "add-ons and exempt codes never take 51"),
            ModifierBits.M54 or ModifierBits.M55 or ModifierBits.M56 when !surgical => (bit == ModifierBits.M54 ? Rule.M_54 : bit == ModifierBits.M55 ? Rule.M_55 : Rule.M_56, "the code has no global period to share"),
            ModifierBits.M62 when fee.CoSurg is not (1 or 2) => (Rule.M_62, "two surgeons are not payable"),
            ModifierBits.M66 when fee.Team is not (1 or 2) => (Rule.M_66, "a team is not payable"),
            _ => null,
        };
    }

    private static bool TakesMultiple(ScrubWork work, ScrubLine line) =>
        line.Fee.Global != GlobalDays.Zzz && line.Fee.Mult is 2 or 3 && line.Number != 96372 && line.Code != AdhesiveClosure && !work.Edition.IsAddOn(line.Code, work.Date);

    private static void JudgeAssistant(ScrubWork work, ScrubLine line, ModifierCode modifier)
    {
        if (!work.Payer.TryGet(PayerSwitch.AssistantRule, out AssistantRuleChoice rule) || rule != AssistantRuleChoice.Indicator)
        {
            return;
        }

        var finding = line.Fee.Asst switch { 1 or 9 => FindingId.AssistNotPayable, 0 => FindingId.AssistNeedsDocumentation, _ => FindingId.None };
        if (finding != FindingId.None)
        {
            work.Report(new FindingRecord { Id = finding, Code = line.Code, Modifier = modifier, Value = line.Fee.Asst, Source = line.Fee.IndicatorSource, Switch = PayerSwitch.AssistantRule }, line);
        }
    }

    private static void JudgeSide(ScrubWork work, ScrubLine line, ModifierCode modifier)
    {
        if (line.Kind == CodeKind.Procedure && line.Fee.IsListed && line.Fee.Bilat is not (1 or 2 or 3)
            && work.Payer.TryGet(PayerSwitch.SideOnLesion, out SideOnLesionChoice side) && side == SideOnLesionChoice.Deny)
        {
            ModifierCheck.Forbid(work, line, modifier, Rule.M_LTRT, "this payer takes no side on the code");
        }
    }
}
