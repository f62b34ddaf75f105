using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of burns say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] BurnRules() =>
    [
        Select(BU_01, "C1 R24",
            "First treatment of a first-degree burn is 16000."),
        Select(BU_02, "C1 R24, % K",
            "Dressing or cleaning deeper burns goes by their extent."),
    ];
}
