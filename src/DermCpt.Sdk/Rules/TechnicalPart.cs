using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>Who bills the technical part of pathology (PTH-17): where the payer pays it to laboratories alone, a practice bills its reading.</summary>
internal static class TechnicalPart
{
    private const byte HasParts = 1;

    /// <summary>Advises against a line that bills the technical part, alone or with the reading.</summary>
    /// <param name="payer">The payer; where its switch is not set, nothing is said.</param>
    /// <param name="line">The line with its modifiers.</param>
    /// <param name="pcTc">The indicator of parts; only a code that has both is split.</param>
    /// <param name="isLaboratory">The practice is the laboratory.</param>
    internal static Judgement Judge(PayerProfile payer, in LineFacts line, int pcTc, bool isLaboratory) =>
        !isLaboratory && payer.TryGet(Switches.PathTcBilling, out PathTcBillingChoice choice) && choice == PathTcBillingChoice.LabOnly
            && pcTc == HasParts && line.Profile.Is(CodeTraits.SurgicalPathology) && !line.Has(ModifierBits.M26)
            ? Judgement.Advises(Rule.PTH_17)
            : Judgement.Stands;
}
