using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>Pairs that a payer's switch pays apart although a row bundles them (PAY-05). Thread-safe: pure functions.</summary>
internal static class PaidApart
{
    /// <summary>Intermediate and complex repair beside the smallest benign excisions; simple repair stays inside (CH-02).</summary>
    internal static bool IsHalfCentimetreRepair(in CodeProfile column1, in CodeProfile column2, PayerProfile payer) =>
        column1.Is(CodeTraits.HalfCentimetre) && column2.Is(CodeTraits.LayeredRepair)
        && payer.TryGet(Switches.BenignHalfCmRepair, out BenignHalfCmRepairChoice choice) && choice == BenignHalfCmRepairChoice.Separate;
}
