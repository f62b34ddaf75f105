using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>What is known of the tumor of a Mohs operation, as a record or a claim says it.</summary>
internal readonly struct TumorFacts
{
    /// <summary>What the record states of earlier pathology; null where it does not.</summary>
    internal PriorPathology? Stated { get; init; }

    /// <summary>A claim, which has no member to state it.</summary>
    internal bool IsOfClaim { get; init; }

    /// <summary>The history has pathology of the tumor within the payer's days.</summary>
    internal bool HasPathologyOnFile { get; init; }

    /// <summary>The history has a biopsy of the tumor within the payer's days, whose result may still be out of reach.</summary>
    internal bool HasBiopsyOnFile { get; init; }

    /// <summary>A biopsy of the tumor stands beside the operation that day.</summary>
    internal bool HasBiopsyToday { get; init; }
}

/// <summary>
/// A biopsy, pathology or a stain beside Mohs on one tumor (MOHS-03, MOHS-07, PTH-15, CH-03). The stages include their pathology;
/// stains beyond the routine stand with 59; a biopsy that had to confirm the tumor, and its frozen section, stand where no pathology
/// of the tumor was there in the days of the payer, or none could be had. Where an earlier biopsy is on file, the second one is the
/// repeat that 58 names.
/// </summary>
internal static class MohsTissue
{
    /// <summary>Pathology and biopsies of a tumor in the days of the payer before a date, the day itself included; a tumor without a label has none.</summary>
    internal static (bool Pathology, bool Biopsy) OnFile(ReadOnlySpan<PriorService> history, string? lesion, DateOnly date, PayerProfile payer, Edition edition)
    {
        var (pathology, biopsy) = (false, false);
        foreach (var earlier in history)
        {
            if (lesion is null || !string.Equals(earlier.Lesion, lesion, StringComparison.Ordinal) || !IsWithin(earlier.Date, date, payer))
            {
                continue;
            }

            ref readonly var profile = ref edition.ProfileOf(earlier.Code);
            pathology |= profile.Is(CodeTraits.SurgicalPathology);
            biopsy |= profile.Is(CodeTraits.Biopsy);
        }

        return (pathology, biopsy);
    }

    private static bool IsWithin(DateOnly earlier, DateOnly date, PayerProfile payer)
    {
        _ = payer.TryGet(Switches.MohsPathologyDays, out var days);
        var age = date.DayNumber - earlier.DayNumber;
        return age >= 0 && age <= days;
    }

    /// <summary>Of one tumor: the caller has told other tissue apart.</summary>
    internal static Judgement Judge(in LineFacts other, in TumorFacts tumor) =>
        other.Profile.Is(CodeTraits.Biopsy) ? JudgeBiopsy(tumor) : JudgePathology(other.Profile.Pathology, tumor);

    /// <summary>
    /// A confirming biopsy (MOHS-07). What is stated goes before the history; pathology on file answers a record that is silent, and
    /// leaves a claim open, since its result may have been out of reach.
    /// </summary>
    internal static Judgement JudgeBiopsy(in TumorFacts tumor)
    {
        var modifiers = tumor.HasBiopsyOnFile ? ModifierBits.M58 : ModifierBits.Distinct;
        return tumor.Stated switch
        {
            PriorPathology.None or PriorPathology.Unobtainable => Judgement.StandsWith(Rule.MOHS_07, modifiers),
            null when !tumor.HasPathologyOnFile || tumor.IsOfClaim => Judgement.Asks(Rule.MOHS_07, Fact.PriorPathology, modifiers),
            _ => Judgement.NotReported(Rule.MOHS_07),
        };
    }

    /// <summary>The frozen section of a confirming biopsy stands with it.</summary>
    private static Judgement JudgeFrozen(JudgementKind biopsy) => biopsy switch
    {
        JudgementKind.StandsWith => Judgement.StandsWith(Rule.MOHS_07, ModifierBits.Distinct),
        JudgementKind.Asks => Judgement.Asks(Rule.MOHS_07, Fact.PriorPathology, ModifierBits.Distinct),
        _ => Judgement.NotReported(Rule.PTH_15),
    };

    private static Judgement JudgePathology(PathologyRole role, in TumorFacts tumor) => role switch
    {
        PathologyRole.Stain => Judgement.StandsWith(Rule.MOHS_03, ModifierBits.Distinct),
        PathologyRole.Frozen when tumor.HasBiopsyToday => JudgeFrozen(JudgeBiopsy(tumor).Kind),
        PathologyRole.Level or PathologyRole.Frozen or PathologyRole.Touch => Judgement.NotReported(Rule.PTH_15),
        _ => Judgement.Stands,
    };
}
