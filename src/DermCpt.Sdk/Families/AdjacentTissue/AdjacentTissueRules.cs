using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of adjacent tissue transfer say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] AdjacentTissueRules() =>
    [
        Select(AT_00, "C2 S9 R24",
            "Group and total area choose the local flap; above 30 cm2 the site no longer matters."),
        Select(AT_01, "K",
            "A local flap is one line for each defect that it closes; all areas of one defect are added, and two defects are never pooled."),
        Bundle(AT_02, "C2 S9 S9b; Mohs K",
            "A local flap swallows the excision and the repair of that wound, but not Mohs surgery."),
        Fact(AT_03, "C1 S9b",
            "A flap needs cuts that free tissue to move; undermining alone is a repair."),
        Fact(AT_04, "K",
            "A ragged wound that happens to close like a flap is a repair."),
        Bundle(AT_05, "C1 S9",
            "A graft for the flap's donor wound is a line of its own."),
        Select(AT_06, "design",
            "Both areas are needed; a flap with its second area missing is held."),
        Fact(AT_08, "C1 R24",
            "Local flaps carry ninety days of aftercare."),
    ];
}
