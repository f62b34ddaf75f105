using DermCpt.CodeProfiles;

namespace DermCpt.Scrubbing.Checks;

/// <summary>The add-on for continuing care, by payer and date (EM-70..77, FX-09).</summary>
internal sealed class LongitudinalVisitCheck : ClaimCheck
{
    private static readonly DateOnly PaidFrom = new(2024, 1, 1);
    private static readonly DateOnly PreventiveFrom = new(2025, 1, 1);
    private static readonly DateOnly HomeFrom = new(2026, 1, 1);

    internal override void Run(ScrubWork work)
    {
        foreach (var line in (work.Traits & CodeTraits.Longitudinal) != 0 ? work.Lines : [])
        {
            if (line.Profile.Is(CodeTraits.Longitudinal) && !line.IsDead)
            {
                Judge(work, line);
            }
        }
    }

    private static void Judge(ScrubWork work, ScrubLine addOn)
    {
        var set = work.Payer.TryGet(PayerSwitch.G2211Policy, out G2211PolicyChoice policy);
        if (set && policy == G2211PolicyChoice.Deny)
        {
            work.Report(new FindingRecord { Id = FindingId.NotAccepted, Code = addOn.Code, Rule = Rule.EM_77, Switch = PayerSwitch.G2211Policy, Text = work.Payer.Id }, addOn);
            return;
        }

        if (work.Date < PaidFrom)
        {
            work.Report(new FindingRecord { Id = FindingId.StatusBundled, Code = addOn.Code, Rule = Rule.EM_70 }, addOn);
            return;
        }

        var bases = 0;
        var takesBase = CodeTraits.LongitudinalBase | (work.Date >= HomeFrom ? CodeTraits.LongitudinalHomeBase : CodeTraits.None);
        ScrubLine? office = null;
        foreach (var line in work.Lines)
        {
            if (line.Profile.Is(takesBase))
            {
                bases++;
                office = line;
            }
        }

        if (bases > 1)
        {
            work.Report(new FindingRecord { Id = FindingId.G2211NeedsBase, Code = addOn.Code, Value = bases }, addOn, office!);
        }
        else if (office is not null && office.Has(ModifierBits.M25) && policy == G2211PolicyChoice.Medicare)
        {
            JudgeModifier25(work, addOn, office);
        }
    }

    private static void JudgeModifier25(ScrubWork work, ScrubLine addOn, ScrubLine office)
    {
        var record = new FindingRecord { Id = FindingId.G2211With25, Code = addOn.Code, OtherCode = office.Code };
        if (work.Date < PreventiveFrom)
        {
            work.Report(record with { Rule = Rule.EM_71 }, addOn, office);
            return;
        }

        var preventive = false;
        foreach (var line in work.Lines)
        {
            preventive |= line.Profile.Is(CodeTraits.Preventive);
            if (line.Kind is not (CodeKind.Visit or CodeKind.Drug) && !line.Profile.Is(CodeTraits.Preventive))
            {
                work.Report(record, addOn, office, line);
                return;
            }
        }

        if (!preventive)
        {
            work.Report(record with { Severity = FindingSeverity.Warning }, addOn, office);
        }
    }
}
