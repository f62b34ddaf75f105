using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of soft-tissue tumors say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] SoftTissueRules() =>
    [
        Select(ST_17, "C1 R24",
            "Region, depth and size choose the soft-tissue tumor code.", from: 20100101),
        Select(ST_10, "C1 R24",
            "A soft-tissue tumor exactly at the limit belongs to the larger code.", from: 20100101),
        Fact(ST_11, "K",
            "Below the fascia is deep, a wide removal of malignant soft tissue is radical, and a skin cancer that reaches fat stays a skin excision."),
        Bundle(ST_12, "K",
            "A soft-tissue excision includes simple and layered closure; complex repair, flap and graft are separate."),
        Select(ST_13, "design",
            "Depth is needed for a soft-tissue excision; without it the answer waits and does not turn into a skin excision."),
        Modifier(ST_15, "K",
            "A soft-tissue excision of a paired region may carry its side, one of a finger or toe its digit."),
        Fact(ST_16, "C1 R24",
            "Aftercare days of each soft-tissue code come from the fee schedule or the dossier's list; they decide between 25 and 57."),
    ];
}
