using static DermCpt.Rule;

namespace DermCpt;

/// <content>Rules about what a record implies without stating it, and what its kinds and counts exclude.</content>
public static partial class RuleBook
{
    private static RuleEntry[] Inferences() =>
    [
        Bundle(INF_01, "K",
            "Where the diagnoses that name the behaviour of a lesion agree, that is its behaviour: cancer, in situ, uncertain, benign or premalignant. A neoplasm not otherwise specified and vascular growths settle nothing."),
        Bundle(INF_02, "K, C1",
            "A closure, flap, wound bed or debridement without a label is of the one wound of its exact site and side in that session."),
        Modifier(INF_03, "C2",
            "Going back to the same labelled lesion while its operation is still in its aftercare is a staged operation."),
        Bundle(INF_04, "CMS HCPCS, ASP crosswalk",
            "A drug that is sold in containers for one patient alone was given from one, and where they have one size and whole ones were given, nothing was discarded."),
        Bundle(PRC_01, "design",
            "What a practice says of itself once stands where a record leaves it out: its own laboratory, its certificate, its vials, its usual place."),
        Bundle(BX_01b, "K, C1",
            "Two services of different kinds that share no label are about different lesions when either counts more than one; closures, debridement, cautery and light are about wounds and fields and are judged by place."),
        Bundle(PAIR_K, "K",
            "Nails and pared calluses, skin tags and destroyed lesions, skin tags and Mohs tumors are never one lesion unless a label says so."),
        Bundle(GR_donor, "C2",
            "Closing the place that a full-thickness graft was taken from is part of the graft. Where the donor is not stated, a closure elsewhere without a label may be it, and is asked about."),
    ];
}
