using DermCpt.CodeProfiles;
using DermCpt.Rules;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Waste modifiers of drugs: JW beside its drug line, JZ without one; the package number (DRG-02, SUP-03, DRG-07).</summary>
internal sealed class DrugCheck : ClaimCheck
{
    private static readonly DateOnly JzRequiredFrom = new(2023, 7, 1);

    internal override void Run(ScrubWork work)
    {
        foreach (var line in (work.Traits & CodeTraits.Drug) != 0 ? work.Lines : [])
        {
            if (line.Kind == CodeKind.Drug && !line.IsDead)
            {
                Judge(work, line);
            }
        }
    }

    private static void Judge(ScrubWork work, ScrubLine line)
    {
        var given = Other(work, line, wasted: false);
        var wasted = Other(work, line, wasted: true);
        if (line.Has(ModifierBits.JW) && given is null)
        {
            work.Report(new FindingRecord { Id = FindingId.JwWithoutDrugLine, Code = line.Code }, line);
        }

        if (line.Has(ModifierBits.JZ) && wasted is not null)
        {
            work.Report(new FindingRecord { Id = FindingId.JzBesideJw, Code = line.Code }, line, wasted);
        }

        var isUnmarked = !line.Has(ModifierBits.JW | ModifierBits.JZ) && wasted is null;
        if (isUnmarked && work.Date >= JzRequiredFrom && line.Profile.Is(CodeTraits.InjectedDrug)
            && work.TryUse(Switches.JwJzRequired, out bool required, line) && required)
        {
            work.Report(new FindingRecord { Id = FindingId.JwJzIfSingleDose, Code = line.Code, Switch = Switches.JwJzRequired }, line);
        }

        if (line.Profile.Is(CodeTraits.SkinSubstitute) && line.Has(ModifierBits.JW | ModifierBits.JZ))
        {
            JudgeSkinSubstitute(work, line);
        }

        if (PackageNumber.IsWanted(work.Payer, line.Profile) && !line.Has(ModifierBits.JW))
        {
            work.Report(new FindingRecord { Id = FindingId.PackageNumberWanted, Code = line.Code, Switch = Switches.NdcRequired, Text = work.Payer.Id }, line);
        }
    }

    private static void JudgeSkinSubstitute(ScrubWork work, ScrubLine line)
    {
        var judgement = WasteModifiers.OfSkinSubstitute(work.Payer, work.Date);
        if (judgement.Kind == JudgementKind.NeedsSwitch)
        {
            work.NeedPolicy(judgement.Switch!, line);
        }
        else if (judgement.Kind == JudgementKind.NotReported)
        {
            work.Report(new FindingRecord { Id = FindingId.JwJzOnSkinSubstitute, Code = line.Code, Switch = Switches.SkinSubJwJz2026 }, line);
        }
    }

    /// <summary>Another line of the drug, with or without JW.</summary>
    private static ScrubLine? Other(ScrubWork work, ScrubLine line, bool wasted)
    {
        foreach (var other in work.Lines)
        {
            if (!ReferenceEquals(other, line) && other.Code == line.Code && other.Has(ModifierBits.JW) == wasted)
            {
                return other;
            }
        }

        return null;
    }
}
