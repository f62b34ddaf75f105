using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of chalazia say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] ChalazionRules() =>
    [
        Select(CHZ_01, "C1 R24",
            "Excising chalazia is 67800 for one, 67801 for several of one lid, 67805 for several of different lids, once a session."),
    ];
}
