using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of grafts and skin substitutes say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] GraftRules() =>
    [
        Select(GR_00, "C1 R24",
            "Kind of graft, group and recipient area choose the codes; add-ons count every step begun."),
        Bundle(GR_01, "C1 S64 S65, K",
            "Closing the donor site of a full-thickness graft directly is part of the graft."),
        Bundle(GR_02, "C1 S66, K",
            "Preparing a wound bed is billed only when an open wound, burn or scar is cut back, not for a fresh surgical wound."),
        Select(GR_03, "C2 S67 S68",
            "From the age of ten grafts count in square centimetres, below it in percent of the body surface."),
        Bundle(GR_04, "K",
            "The operation that made the wound is billed beside the graft."),
        Select(GR_05, "K",
            "Grafts of one kind and group are added; different kinds are lines of their own."),
        Fact(GR_06, "K",
            "Donor, animal and manufactured skin is billed as skin substitute, not as a graft of the patient's own."),
        Select(GR_cart, "C1",
            "Cartilage of the ear as a graft is 21235; a donor site that is not the ear is not modelled."),
        Select(SS_00, "C2 S67 S68",
            "Group and total wound area choose the skin-substitute codes.", from: 20120101),
        Select(SS_01, "K",
            "Exactly 100 cm2 belongs to the large pair."),
        Check(SS_02, "K",
            "A group takes the small or the large pair on one day, never both."),
        Select(SS_03, "C1 OWN",
            "Trunk and limbs are counted apart from face, hands and feet, and need no modifier between them."),
        Fact(SS_04, "K",
            "The product is billed beside the application by its own code, with JW or JZ until the end of 2025.", to: 20251231),
        Fact(SS_05, "K",
            "Gels, powders and loose dressings are no skin-substitute application."),
        Check(SS_06, "C2 T36",
            "From 2026 Medicare pays most products at a flat rate without JW and JZ; a payer that keeps the average price keeps both.", from: 20260101),
        Select(SC_00, "C1 S84",
            "Harvest, processing and application of a cell suspension are billed each by its own area, and only the steps that were done; processing that was not performed has none.",
            from: 20250101),
        Check(SC_01, "K",
            "Cell-suspension codes do not exist before 2025.", to: 20241231),
        Select(SC_02, "C1 RVU25D",
            "The three steps of a cell suspension stand on their own areas; preparing the bed is separate.", from: 20250101),
    ];
}
