namespace DermCpt.Rules;

/// <summary>
/// JW and JZ on skin substitutes (SUP-02, SUP-03, SS-06): like other drugs until 2025; from 2026 only where the payer still pays them by
/// average price, or says that it takes them.
/// </summary>
internal static class WasteModifiers
{
    internal static readonly DateOnly FlatRateFrom = new(2026, 1, 1);

    /// <summary>Stands where the modifiers are those of a drug, is not reported where the product takes none, or needs a switch.</summary>
    internal static Judgement OfSkinSubstitute(PayerProfile payer, DateOnly date)
    {
        if (date < FlatRateFrom)
        {
            return Judgement.Stands;
        }

        var isKnown = payer.TryGet(Switches.SkinSub2026, out SkinSub2026Choice paid);
        if (isKnown && paid == SkinSub2026Choice.Asp)
        {
            return Judgement.Stands;
        }

        if (!payer.TryGet(Switches.SkinSubJwJz2026, out var takes))
        {
            return Judgement.NeedsSwitch(Rule.SUP_03, Switches.SkinSubJwJz2026);
        }

        return takes ? Judgement.Stands : isKnown ? Judgement.NotReported(Rule.SUP_03) : Judgement.NeedsSwitch(Rule.SS_06, Switches.SkinSub2026);
    }
}
