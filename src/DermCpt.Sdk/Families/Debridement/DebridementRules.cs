using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of debridement say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] DebridementRules() =>
    [
        Select(DB_01, "C2 S59 S60",
            "Debridement goes by the deepest tissue removed and the total area at that depth."),
        Select(DB_02, "C2 S59 S60; 98 C1 R24",
            "Selective debridement of skin alone is 97597, with 97598 for each further 20 cm2."),
        Select(DB_03, "K",
            "Depths are not pooled; a wound counts once, at its deepest."),
        Select(DB_04, "C1 S61",
            "Debriding eczematous or infected skin goes by percent of the body surface."),
    ];
}
