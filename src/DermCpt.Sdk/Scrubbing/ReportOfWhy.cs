namespace DermCpt.Scrubbing;

/// <summary>22, 52 and 53 need a report (DOC-42); of 22 it says how much more work the payer wants to see (M-22).</summary>
internal static class ReportOfWhy
{
    private static readonly ModifierCode Increased = ModifierCode.Parse("22");

    internal static FindingRecord Of(PayerProfile payer, ProcedureCode code, ModifierCode modifier)
    {
        var report = new FindingRecord { Id = FindingId.ReportNeeded, Code = code, Modifier = modifier };
        return modifier == Increased && payer.TryGet(Switches.Modifier22Percent, out var percent)
            ? report with { Rule = Rule.M_22, Limit = percent, Switch = Switches.Modifier22Percent } : report;
    }
}
