using DermCpt.CodeProfiles;
using DermCpt.ReferenceData;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>The add-on for continuing care: the claim against the rule (EM-70..77, FX-09).</summary>
internal sealed class LongitudinalVisitCheck : ClaimCheck
{
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
        var facts = FactsOf(work, out var visit, out var cause);
        var judgement = ContinuingCare.Judge(facts);
        if (judgement.Kind == JudgementKind.NeedsSwitch)
        {
            work.NeedPolicy(Switches.G2211Policy, addOn);
        }
        else if (judgement.Rule == Rule.EM_77)
        {
            work.Report(new FindingRecord { Id = FindingId.NotAccepted, Code = addOn.Code, Rule = Rule.EM_77, Switch = Switches.G2211Policy, Text = work.Payer.Id }, addOn);
        }
        else if (judgement.Rule == Rule.EM_70)
        {
            work.Report(new FindingRecord { Id = FindingId.StatusBundled, Code = addOn.Code, Rule = Rule.EM_70 }, addOn);
        }
        else if (judgement.Rule == Rule.FX_09)
        {
            work.Report(new FindingRecord { Id = FindingId.G2211NeedsBase, Code = addOn.Code, Value = facts.Bases }, addOn, visit!);
        }
        else if (!judgement.IsSilent)
        {
            ReportModifier25(work, judgement, addOn, visit!, cause);
        }
    }

    private static void ReportModifier25(ScrubWork work, in Judgement judgement, ScrubLine addOn, ScrubLine visit, ScrubLine? cause)
    {
        FindingSeverity? softened = judgement.Kind == JudgementKind.Advises ? FindingSeverity.Warning : null;
        var record = new FindingRecord { Id = FindingId.G2211With25, Code = addOn.Code, OtherCode = visit.Code, Rule = judgement.Rule, Severity = softened };
        if (cause is not null && judgement.Rule == Rule.EM_74)
        {
            work.Report(record, addOn, visit, cause);
        }
        else
        {
            work.Report(record, addOn, visit);
        }
    }

    private static ContinuingCareFacts FactsOf(ScrubWork work, out ScrubLine? visit, out ScrubLine? cause)
    {
        (visit, cause) = (null, null);
        var bases = 0;
        var takesBase = ContinuingCare.BasesOn(work.Date);
        foreach (var line in work.Lines)
        {
            if (line.Profile.Is(takesBase))
            {
                bases++;
                visit = line;
            }
        }

        var isMarked = visit is not null && visit.Has(ModifierBits.M25);
        var preventive = false;
        foreach (var line in isMarked ? work.Lines : [])
        {
            preventive |= line.Profile.Is(CodeTraits.Preventive);
            if (cause is null && !line.IsDead && line.Kind is not (CodeKind.Visit or CodeKind.Drug)
                && ContinuingCare.CallsFor25(line.Profile, line.Global, IsPaired(work, line, visit!)))
            {
                cause = line;
            }
        }

        return new ContinuingCareFacts
        {
            Date = work.Date,
            Policy = work.Payer.TryGet(Switches.G2211Policy, out G2211PolicyChoice policy) ? policy : null,
            Bases = bases,
            HasModifier25 = isMarked,
            HasPreventive = preventive,
            HasOtherCause = cause is not null,
        };
    }

    private static bool IsPaired(ScrubWork work, ScrubLine line, ScrubLine visit)
    {
        var edit = work.Edition.FindPair(line.Code, line.Dense, visit.Code, visit.Dense, work.EditDate);
        return edit.State is PairState.Live or PairState.Unknown && edit.Indicator == 1 && edit.Column1 == line.Code;
    }
}
