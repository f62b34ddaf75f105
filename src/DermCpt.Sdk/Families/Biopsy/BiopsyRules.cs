using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of biopsies say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] BiopsyRules() =>
    [
        Select(BX_00, "C2 S1 S2",
            "How the sample was taken picks the biopsy code: 11102 for a tangential slice, 11104 for a punch, 11106 for an incision. Without the technique the code is asked for.",
            from: 20190101),
        Select(BX_01, "C2 S1 S2 S82",
            "A biopsy unit is a lesion, or one named place of a rash. Several samples out of a single lesion stay one unit; a label on a count names one of its lesions, and the others stay. Numbing, bleeding control and simple closure are part of it.",
            from: 20190101),
        Select(BX_02, "C2 S2 S3",
            "A day has one base biopsy code, that of the deepest technique used. Every further lesion is an add-on of its own technique, so that units equal lesions.",
            from: 20190101),
        Check(BX_03, "C2 S2 S4",
            "An add-on biopsy may rest on a base of its own technique or of a deeper one: 11103 on any base, 11105 on 11104 or 11106, 11107 on 11106 alone.",
            from: 20190101),
        Bundle(BX_04, "K",
            "When one lesion was sampled in two ways, only the deeper technique is billed.", from: 20190101),
        Select(BX_05, "C2 S3 S5",
            "Scraping or taping off the outermost layer is no biopsy and gives no line."),
        Select(BX_06, "C2 S5 S10",
            "The aim decides: sampling for a diagnosis is a biopsy, taking the whole lesion away is a removal. The recorded kind of service states that aim."),
        Bundle(BX_07, "C2 S10, K",
            "Removing a lesion swallows a biopsy of that lesion in the same session. Mohs surgery has an exception of its own."),
        Modifier(BX_08, "C2 S12",
            "A biopsy and a removal of different lesions are both billed; where a live pair joins them, the column 2 code gets the modifier."),
        Fact(BX_09, "K",
            "Taking out a small lesion whole with a punch to learn what it is remains a punch biopsy; an intended full-thickness removal with a margin is an excision."),
        Check(BX_10, "C2 S1 S2",
            "11100 and 11101 ended with 2018. No single code replaces them; the technique has to be known.", to: 20181231),
        Fact(BX_11, "C1 R24, 51 K",
            "Base biopsies carry no days of aftercare, and their add-ons follow the base and never take 51."),
        Select(BX_19, "K",
            "Some places have a biopsy code of their own, which comes before the general ones: lip, mouth, nose, eyelid margin, conjunctiva, ear, nail, penis, vulva, vagina."),
        Modifier(BX_20, "K",
            "A biopsy with a site code and a general one on different places are both billed; the pair table says which of the two takes the modifier."),
        Bundle(BX_21, "X: CPT Assistant 2002-12, 2004-10 as quoted against the pair rows",
            "A nail biopsy is part of removing that nail or its matrix; on another digit it is separate. Where the payer says so, taking the plate is part of the biopsy instead."),
        Check(BX_21b, "C1",
            "Clippings or debris of a nail sent for fungus are no biopsy of the nail unit; one with no other diagnosis is told."),
        Select(BX_22, "design choice",
            "Skin of the outer ear takes 69100 unless the payer profile asks for the general biopsy codes."),
    ];
}
