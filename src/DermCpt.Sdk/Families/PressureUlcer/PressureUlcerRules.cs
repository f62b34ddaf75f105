using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of pressure ulcers say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] PressureUlcerRules() =>
    [
        Select(PU_01, "C1 R24",
            "Excising a pressure ulcer goes by the bone under it, the closure or flap for which the wound is made ready, and whether bone was taken; the codes of the coccyx include it."),
    ];
}
