using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of dermoscopy say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] DermoscopyRules() =>
    [
        Bundle(DSC_01, "K",
            "Dermoscopy is part of the visit and has no code."),
    ];
}
