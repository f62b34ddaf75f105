namespace DermCpt.Rules;

/// <summary>95 on the codes of which the payer says so (M-95); without a list of its own every visit by video takes it.</summary>
internal static class VideoModifier
{
    internal static bool IsTakenBy(PayerProfile payer, ProcedureCode code)
    {
        var codes = payer.Codes(Switches.Modifier95Codes);
        return codes.IsEmpty || codes.Contains(code);
    }
}
