using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of nails say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] NailRules() =>
    [
        Select(NA_01, "C1 R24, K",
            "Trimming nails is 11719, or G0127 when they are dystrophic, once whatever the number."),
        Select(NA_02, "C1 R24",
            "Debriding one to five nails is 11720, six or more 11721."),
        Select(NA_03, "C1 R24",
            "The first nail plate removed is 11730, each further one 11732."),
        Bundle(NA_03b, "C1 A52998",
            "One nail is coded once, whatever its borders."),
        Select(NA_04, "C1 R24",
            "Letting blood out from under a nail is 11740 for each nail."),
        Bundle(NA_05, "C1 R24, K",
            "Removing a nail with its matrix is 11750 and swallows the plain avulsion of that nail."),
        Select(NA_av, "C2",
            "Taking a nail off needs a local anesthetic; without one it belongs to the visit."),
        Select(NA_06, "C1 R24",
            "A biopsy of the nail unit is 11755 for each digit."),
        Select(NA_07, "C1 R24",
            "Repairing a nail bed is 11760, rebuilding it with a graft 11762."),
        Select(NA_08, "C1 R24",
            "Cutting a wedge from an ingrown nail fold is 11765 for each toe."),
        Modifier(NA_10, "design",
            "Nail operations carry the digit, one line a nail; trimming and debridement carry none."),
        Bundle(NA_09, "K",
            "Trimming and debridement are not billed for the same nails; a nail is treated under one heading."),
    ];
}
