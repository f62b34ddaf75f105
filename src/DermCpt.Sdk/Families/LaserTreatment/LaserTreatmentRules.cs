using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of laser treatment say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] LaserTreatmentRules() =>
    [
        Select(XL_10, "C2 S69 S70",
            "Excimer laser for psoriasis is coded by the area treated that day; 250 and 500 cm2 belong to the middle code."),
        Select(XL_11, "C1 S71",
            "Since 2024 excimer laser for anything but psoriasis is the unlisted code.", from: 20240101),
        Fact(XL_12, "K",
            "Vascular laser is vascular destruction; hair and pigment lasers are cosmetic."),
    ];
}
