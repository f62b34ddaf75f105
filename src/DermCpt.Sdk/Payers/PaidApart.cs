namespace DermCpt;

/// <summary>Pairs that a payer's switch pays apart although a row bundles them (PAY-05). Thread-safe: pure functions.</summary>
internal static class PaidApart
{
    /// <summary>Intermediate and complex repair beside the smallest benign excisions; simple repair stays inside (CH-02).</summary>
    internal static bool IsHalfCentimetreRepair(ProcedureCode column1, ProcedureCode column2, PayerProfile payer) =>
        column1.Number is 11400 or 11420 or 11440 && column2.Number is >= 12031 and <= 13153
        && payer.TryGet(PayerSwitch.BenignHalfCmRepair, out BenignHalfCmRepairChoice choice) && choice == BenignHalfCmRepairChoice.Separate;
}
