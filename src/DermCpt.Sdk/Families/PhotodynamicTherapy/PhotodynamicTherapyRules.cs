using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of photodynamic therapy say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] PhotodynamicTherapyRules() =>
    [
        Select(PDT_10, "C2 T27 S74",
            "Who applied the drug, and whether lesions were debrided first, choose the photodynamic code.", from: 20180101),
        Select(PDT_11, "C1 T27; code set of 2018",
            "Photodynamic therapy is billed once a day, one of its three codes for an area, and from 2018 for premalignant lesions only."),
        Bundle(PDT_12, "C1 AAD, OWN",
            "Keratoses frozen in an area that photodynamic light treats are not billed; labels, sites, sides or a statement tell areas apart, and then both stand without 59. Where nothing tells, it is asked."),
        Bundle(PDT_13, "K",
            "Debriding before the light is inside 96574; no other debridement of that area is added."),
        Fact(PDT_14, "K",
            "The drug is billed beside the light, on the day of the light."),
        Modifier(PDT_15, "K",
            "A visit beside photodynamic therapy needs separate work and 25."),
    ];
}
