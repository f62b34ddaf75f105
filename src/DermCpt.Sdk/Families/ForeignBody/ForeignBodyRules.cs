using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of foreign bodies say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] ForeignBodyRules() =>
    [
        Select(FB_01, "C1 R24, X: coding newsletters against each other",
            "A foreign body below the skin is 10120 or, complicated, 10121 for each place; without a cut it belongs to the visit. Foot, upper arm, elbow, shoulder, pelvis, hip and eyelid have codes of their own, which a payer may want; the other code is named."),
        Select(FB_02, "K",
            "A foreign body in muscle is 28192 at the foot; the codes of other regions are not modelled."),
        Select(FB_03, "C1",
            "Deep means muscle; the code of the eyelid is under the same switch as those of the regions."),
    ];
}
