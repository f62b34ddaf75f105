using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of paring say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] ParingRules() =>
    [
        Select(PA_01, "C1 S25",
            "Paring corns goes by number: one, two to four, or more."),
    ];
}
