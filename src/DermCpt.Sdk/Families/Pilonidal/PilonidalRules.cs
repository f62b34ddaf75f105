using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of pilonidal cysts say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] PilonidalRules() =>
    [
        Select(PIL_01, "C1 R24",
            "Drainage or excision, and how extensive it was, choose the pilonidal code."),
        Bundle(PIL_02, "K",
            "A pilonidal excision includes closing its own wound."),
    ];
}
