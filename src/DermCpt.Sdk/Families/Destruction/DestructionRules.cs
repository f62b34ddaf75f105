using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of destruction say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] DestructionRules() =>
    [
        Select(DS_00, "C2 S13 S22 R24",
            "The kind of lesion picks the family of destruction; within it the count or the area picks the code."),
        Select(DS_13, "C2 S52 R24",
            "A malignant lesion that is destroyed is coded by site group and lesion diameter, with no margin."),
        Select(DS_01, "C2 S13 S14",
            "Two to fourteen premalignant lesions are 17000 and 17003 for each further one; fifteen or more are 17004 alone."),
        Select(DS_02, "C2 S22 S23",
            "Up to fourteen benign lesions are one 17110, fifteen or more one 17111; the two exclude each other."),
        Modifier(DS_03, "K",
            "Premalignant and benign lesions are counted apart; when both are treated, the column 2 lines take the modifier."),
        Select(DS_04, "K",
            "Each malignant lesion destroyed is its own line, and sizes are never added."),
        Bundle(DS_05, "K",
            "A biopsy of the lesion that is then destroyed is part of the destruction."),
        Select(DS_06, "K",
            "A lesion destroyed before anyone knows what it was is held until its kind is known."),
        Fact(DS_07, "K",
            "Cancers in situ count as malignant, actinic keratoses and actinic cheilitis as premalignant."),
        Bundle(DS_08, "K",
            "Destruction includes numbing and any simple closure."),
        Fact(DS_09, "K",
            "Light and creams that treat a field are not destruction of counted lesions."),
        Select(DS_10, "X: CPT Assistant 2009-08 as quoted against newsletters",
            "Vascular proliferations of the skin, cherry angiomas too, are coded by the total area of the session, one code in all; a vascular diagnosis on a code by number is told."),
        Select(DS_11, "C2 S25 S26",
            "Up to fifteen tags are 11200; every ten more, or part of ten, add one 11201."),
        Fact(DS_12, "C1 R24",
            "Vascular destruction carries ninety days of aftercare, other destructions ten."),
        Select(DS_19, "C1 R24",
            "Anus, penis, vulva, vagina, mouth and lid margin have destruction codes of their own; at penis and anus the method is needed, at a lid whether the margin was involved, up to 1 cm."),
        Select(DS_20, "K",
            "A site destruction code is billed once a session; of two methods at one site, the more extensive counts."),
        Select(DS_21, "K",
            "Whether a genital or anal destruction is extensive is for the record to say; no number decides it."),
        Select(DS_22, "K contested",
            "A malignant lesion of penis or vulva is coded as malignant destruction, not by the site codes."),
        Bundle(DS_24, "C1 R24, K",
            "Cauterising granulation tissue is 17250 once, and not beside work on the same wound."),
        Select(DS_25, "C1 R24",
            "Opening comedones, milia or pustules is 10040 once."),
        Select(DS_26, "C1 R24",
            "Freezing acne is 17340 once."),
        Select(DS_27, "C1 R24",
            "Chemical exfoliation for acne is 17360 once."),
        Select(DS_28, "R24 code, time K",
            "Electrolysis counts half hours; a half hour counts once it is more than half done, unless the profile counts full ones."),
    ];
}
