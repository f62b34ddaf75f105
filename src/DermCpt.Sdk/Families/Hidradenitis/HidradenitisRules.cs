using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of hidradenitis say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] HidradenitisRules() =>
    [
        Select(HS_00, "C1 R24",
            "Area and kind of closure choose the hidradenitis code."),
        Modifier(HS_01, "C1 RVU25D",
            "Axilla and groin count one unit a side, with 50 for both sides. Perianal, perineal and umbilical areas take no 50."),
        Bundle(HS_02, "K",
            "A hidradenitis excision includes its repair; a graft or flap over it is separate."),
        Select(HS_04, "K",
            "Hidradenitis outside the named areas is a benign excision by size."),
    ];
}
