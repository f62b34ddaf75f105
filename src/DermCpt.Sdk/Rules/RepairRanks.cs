namespace DermCpt.Rules;

/// <summary>Repairs of different class or site group on one day (RP-51): ranked and marked with 51, or with 59 in its place, as the payer says.</summary>
internal static class RepairRanks
{
    /// <summary>Whether the payer wants 59 on every repair but the leading one.</summary>
    internal static bool TakesDistinct(PayerProfile payer) =>
        payer.TryGet(Switches.RepairClasses, out RepairClassesChoice choice) && choice == RepairClassesChoice.Distinct;
}
