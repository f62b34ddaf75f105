using DermCpt.CodeProfiles;

namespace DermCpt.Rules;

/// <summary>
/// An area that light has treated is not frozen or lit a second time (PDT-12, PH-14): which code yields to which on one area. Whether it
/// is one is said by labels, sites, sides and sessions alone, for the kinds differ always. Coding and scrubbing judge by it alike.
/// Thread-safe: no state.
/// </summary>
internal static class TreatedByLight
{
    /// <summary>Light with a drug stays, and the freezing of keratoses yields; the laser of psoriasis stays, and light with tar or psoralen yields.</summary>
    internal static Judgement Judge(in CodeProfile stays, in CodeProfile yields)
    {
        var rule = StaysBy(stays);
        return rule != Rule.None && rule == YieldsBy(yields)
            ? Judgement.StandsWith(rule, ModifierBits.Distinct | ModifierBits.Global | ModifierBits.Anatomic) : Judgement.Stands;
    }

    /// <summary>The rule by which another code of the area yields to this one, or none.</summary>
    internal static Rule StaysBy(in CodeProfile profile) =>
        profile.Is(CodeTraits.Photodynamic) ? Rule.PDT_12 : profile.BelongsTo(AlternativeGroup.Laser) ? Rule.PH_14 : Rule.None;

    /// <summary>The rule by which this code can yield to another of the area, or none.</summary>
    internal static Rule YieldsBy(in CodeProfile profile) =>
        profile.Is(CodeTraits.Keratoses) ? Rule.PDT_12 : profile.BelongsTo(AlternativeGroup.Phototherapy) ? Rule.PH_14 : Rule.None;
}
