using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>What a day says of the add-on for continuing care.</summary>
internal readonly struct ContinuingCareFacts
{
    internal required DateOnly Date { get; init; }

    /// <summary>The payer's policy; null where nobody set it.</summary>
    internal G2211PolicyChoice? Policy { get; init; }

    /// <summary>Visits of the day that it may stand beside.</summary>
    internal int Bases { get; init; }

    /// <summary>Its visit carries 25.</summary>
    internal bool HasModifier25 { get; init; }

    /// <summary>A preventive service stands beside the visit.</summary>
    internal bool HasPreventive { get; init; }

    /// <summary>Another service calls for the 25: by its global days, or by a pair with the visit.</summary>
    internal bool HasOtherCause { get; init; }
}

/// <summary>
/// The add-on for continuing care (EM-70..77, FX-09): Medicare pays it from 2024 beside one visit without 25, from 2025 also where
/// preventive services alone called for the 25, from 2026 at home too.
/// </summary>
internal static class ContinuingCare
{
    private static readonly DateOnly PaidFrom = new(2024, 1, 1);
    private static readonly DateOnly PreventiveFrom = new(2025, 1, 1);
    private static readonly DateOnly HomeFrom = new(2026, 1, 1);

    /// <summary>The visits that it may stand beside on a date (EM-71, EM-73).</summary>
    internal static CodeTraits BasesOn(DateOnly date) => CodeTraits.LongitudinalBase | (date >= HomeFrom ? CodeTraits.LongitudinalHomeBase : CodeTraits.None);

    /// <summary>Whether a service beside a visit calls for 25 on it, so that the add-on falls (EM-74): a test without global days does not.</summary>
    internal static bool CallsFor25(in CodeProfile profile, GlobalDays global, bool isPaired) =>
        !profile.Is(CodeTraits.Preventive) && (isPaired || global is GlobalDays.Days000 or GlobalDays.Days010 or GlobalDays.Days090 or GlobalDays.Yyy);

    internal static Judgement Judge(in ContinuingCareFacts facts)
    {
        if (facts.Policy == G2211PolicyChoice.Deny)
        {
            return Judgement.NotReported(Rule.EM_77);
        }

        if (facts.Date < PaidFrom)
        {
            return Judgement.NotReported(Rule.EM_70);
        }

        if (facts.Bases > 1)
        {
            return Judgement.NotReported(Rule.FX_09);
        }

        return facts.HasModifier25 ? JudgeBesideModifier25(facts) : Judgement.Stands;
    }

    /// <summary>A 25 whose cause does not show is told; the record's own coding does not rest on it.</summary>
    private static Judgement JudgeBesideModifier25(in ContinuingCareFacts facts) => facts.Policy switch
    {
        null => Judgement.NeedsSwitch(Rule.EM_77, Switches.G2211Policy),
        G2211PolicyChoice.Allow => Judgement.Stands,
        _ when facts.Date < PreventiveFrom => Judgement.NotReported(Rule.EM_71),
        _ when facts.HasOtherCause => Judgement.NotReported(Rule.EM_74),
        _ when facts.HasPreventive => Judgement.Stands,
        _ => Judgement.Advises(Rule.EM_72),
    };
}
