using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of laboratory tests say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] LaboratoryRules() =>
    [
        Select(LB_01, "K, OWN",
            "A potassium hydroxide slide is 87220 for each place sampled."),
        Select(LB_02, "K",
            "A scraping for mites is 87220."),
        Select(LB_03, "K",
            "A wet mount is 87210."),
        Select(LB_04, "C1 T28",
            "A Tzanck smear is 87207 when read by a technologist; a pathologist's reading is cytology."),
        Select(LB_05, "K",
            "A Gram stain is 87205."),
        Select(LB_06, "K",
            "A fungal culture of skin, hair or nail is 87101, of another source 87102."),
        Select(LB_07, "K",
            "Bacterial culture of a wound is 87070, viral culture 87252."),
        Select(LB_08, "K/U",
            "Offices with a microscopy certificate use Q0111 and Q0112 for Medicare when the profile says so."),
        Check(LB_09, "K",
            "Handling a specimen for an outside laboratory is bundled by Medicare; another payer's profile says whether it pays it."),
        Select(LB_10, "K",
            "Drawing blood is once a day and calls for no 25."),
        Check(LB_11, "K",
            "QW belongs on waived tests only; skin slides are not waived."),
        Check(LB_12, "K",
            "A test done elsewhere is billed by that laboratory, or with 90 where the payer allows it."),
    ];
}
