using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of resurfacing say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] ResurfacingRules() =>
    [
        Select(CO_01, "C1 R24",
            "Filler is coded by the volume injected, one code in all."),
        Select(CO_02, "C1 R24",
            "Tattooing is coded by area, with an add-on for every 20 cm2 begun beyond the second band."),
        Select(PE_01, "C1 R24",
            "A chemical peel goes by depth and by face or elsewhere."),
        Select(PE_02, "C1 R24",
            "Dermabrasion goes by the region treated."),
        Select(PE_03, "C1 R24, K",
            "Abrading lesions counts the first one, then every four begun."),
    ];
}
