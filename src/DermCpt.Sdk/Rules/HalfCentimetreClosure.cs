using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>
/// A layered closure of the smallest benign excision, which a payer bundles or pays; a simple one is inside in any case (EX-10, CH-02,
/// PAY-05). Thread-safe: pure functions.
/// </summary>
internal static class HalfCentimetreClosure
{
    /// <summary>Bundled, paid all the same (it advises), or the payer's to say; silent of anything else.</summary>
    /// <param name="excision">The code of the excision, or the one that its size gives.</param>
    /// <param name="isLayered">Whether the closure is intermediate or complex.</param>
    /// <param name="payer">Who pays.</param>
    internal static Judgement Judge(in CodeProfile excision, bool isLayered, PayerProfile payer) =>
        !isLayered || !excision.Is(CodeTraits.HalfCentimetre) ? Judgement.Stands
        : !payer.TryGet(Switches.BenignHalfCmRepair, out BenignHalfCmRepairChoice choice) ? Judgement.NeedsSwitch(Rule.EX_10, Switches.BenignHalfCmRepair)
        : choice == BenignHalfCmRepairChoice.Separate ? Judgement.Advises(Rule.PAY_05)
        : Judgement.NotReported(Rule.EX_10);

    /// <summary>Whether the payer pays the pair although a row bundles it.</summary>
    internal static bool IsPaid(in CodeProfile column1, in CodeProfile column2, PayerProfile payer) =>
        Judge(column1, column2.Is(CodeTraits.LayeredRepair), payer).Kind == JudgementKind.Advises;
}
