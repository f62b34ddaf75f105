using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of veins say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] VeinRules() =>
    [
        Select(SC_10, "C1 R24",
            "Sclerotherapy of spider veins is 36468 once a session."),
        Select(SC_11, "C1 R24",
            "Sclerosing a leg vein is 36470, several veins of one leg 36471."),
    ];
}
