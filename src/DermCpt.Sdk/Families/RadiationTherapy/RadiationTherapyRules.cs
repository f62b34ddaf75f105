using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of radiation say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] RadiationTherapyRules() =>
    [
        Select(RAD_01, "C1, the end of 77401 K",
            "Surface radiation has codes of its own from 2026; before, the day's treatment, the planning and the image guidance had those of deeper radiation."),
        Select(RAD_02, "K labels, C1 dates",
            "A superficial treatment is 77437 for each fraction from 2026 and 77401 a day before, planning 77436 and 77280, image guidance 77439 and G6001; electronic brachytherapy is not modelled."),
    ];
}
