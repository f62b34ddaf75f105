using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>Codes of one family of which one stands a day (FX-00..12): which rule says so, and whether a modifier or distinct work lets both stand.</summary>
internal static class Alternatives
{
    /// <summary>By <see cref="AlternativeGroup"/>.</summary>
    private static readonly (Rule Rule, bool IsHard)[] Groups =
    [
        (Rule.FX_01, true), (Rule.FX_01, true), (Rule.FX_02, true), (Rule.FX_03, true), (Rule.FX_04, true), (Rule.FX_05, true), (Rule.FX_05, true),
        (Rule.FX_05, false), (Rule.FX_06, false), (Rule.FX_07, true), (Rule.FX_07, true), (Rule.FX_07, false), (Rule.FX_07, false), (Rule.FX_11, true),
    ];

    /// <summary>Of two different codes: nothing, not both, or both with a modifier that tells them apart (FX-00).</summary>
    internal static Judgement Judge(in CodeProfile a, in CodeProfile b)
    {
        var shared = a.Alternatives & b.Alternatives;
        if (shared == 0)
        {
            return Judgement.Stands;
        }

        var (rule, isHard) = Groups[System.Numerics.BitOperations.TrailingZeroCount(shared)];
        return isHard ? Judgement.NotReported(rule) : Judgement.StandsWith(rule, ModifierBits.Distinct | ModifierBits.Global | ModifierBits.Anatomic);
    }
}
