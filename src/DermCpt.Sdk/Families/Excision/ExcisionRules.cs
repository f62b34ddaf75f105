using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of excisions say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] ExcisionRules() =>
    [
        Select(EX_00, "C2 S7 S8 R24",
            "Site group, behaviour and excised diameter choose the excision code. The excised diameter is the lesion plus the narrowest margin on both sides.", from: 20030101),
        Fact(EX_01, "C2 S7 S10",
            "The lesion is measured before the cut; a size from the pathology report is a last resort, since tissue shrinks."),
        Select(EX_02, "C2 S7 S10",
            "The margin that counts is the narrowest one that was needed. The length of the cut or of the closure is no diameter.", from: 20030101),
        Fact(EX_03, "C1 S3, K",
            "An excision goes through the full thickness of the skin; anything shallower is a shave."),
        Select(EX_04, "C2 S8 S10",
            "Pathology picks the family: benign and atypical lesions the benign one, cancers and cancers in situ the malignant one. While the report is pending, both candidates stand."),
        Select(EX_05, "K",
            "A severely dysplastic naevus counts as benign unless the payer profile says otherwise."),
        Select(EX_06, "C1 S10",
            "Every lesion cut out is its own line, and diameters are never added. Two lesions in one piece are one line on the joint diameter."),
        Select(EX_07, "C1 S10",
            "Cutting wider in the same session is still one excision, billed on the final width. It widens the one other excision of its site; where it may widen any of several, that is asked."),
        Modifier(EX_08, "C1 S10",
            "Going back later for a positive margin is a malignant excision on the new size, with 58 while the first one's aftercare runs."),
        Bundle(EX_09, "C2 S10 S9c",
            "Simple closure is part of an excision; a layered or complex closure is billed beside it."),
        Bundle(EX_10, "C2 S10 S12",
            "A benign excision of 0.5 cm or less swallows even a layered or complex closure of that wound, unless the payer profile pays them apart."),
        Bundle(EX_11, "C2 S9 S9b",
            "A local flap over the wound swallows the excision that made it; one flap that closes several labelled defects swallows each."),
        Bundle(EX_12, "K",
            "A graft or a pedicled flap does not swallow the excision; both are billed."),
        Bundle(EX_13, "K",
            "A biopsy of the lesion that is then cut out is part of the excision."),
        Fact(EX_14, "K, C1 S6b",
            "A scar removed as a lesion is a benign excision; re-closing a scar is a complex repair only where it meets those criteria.", from: 20200101),
        Fact(EX_15, "K",
            "A cyst that lies in the skin is a skin excision, a lump in the fat below is a soft-tissue excision.", from: 20100101),
        Select(EX_16, "C2",
            "Re-excision of a proven cancer stays malignant whatever the later report says; an earlier malignant excision of the lesion, or its report, proves it."),
        Fact(EX_17, "C1 R24",
            "Skin excisions carry ten days of aftercare, hidradenitis and larger pilonidal operations ninety."),
        Select(EX_18, "R24, split K",
            "Full-thickness lip surgery has codes of its own; skin of the lip follows the face group."),
        Select(EX_19, "K",
            "An eyelid lesion that goes beyond skin takes 67840; skin alone follows the face group."),
        Select(EX_20, "K",
            "Full-thickness removal of part of the outer ear takes 69110; skin alone follows the face group."),
        Bundle(EX_22, "C1 S10",
            "Two records of one lesion's excision in a session, the second a widening, are one line on the largest size."),
        Select(EX_23, "K",
            "Ear canal, inner nose and the linings of the mouth have excision codes that go by the closure and not by the size."),
        Select(EX_21, "C1 R24 (absence), K",
            "Malignant skin codes do not name mucous membranes: a site code comes first, and without one the payer switch decides."),
    ];
}
