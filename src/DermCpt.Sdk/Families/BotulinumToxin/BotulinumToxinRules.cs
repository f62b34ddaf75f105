using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of botulinum toxin say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] BotulinumToxinRules() =>
    [
        Select(BT_01, "C1 R24",
            "Botulinum toxin for spasm of the face is 64612 a side."),
        Select(BT_02, "C1 R24",
            "Botulinum toxin for sweating of the armpits is 64650 once."),
        Select(BT_03, "C1 R24, K",
            "Botulinum toxin for sweating elsewhere is 64653 once a day; hands and feet have no listed code."),
        Select(BT_04, "C1 R24",
            "Botulinum toxin for migraine is 64615, for neck dystonia 64616."),
        Select(BT_05, "design",
            "Cosmetic botulinum toxin gives no claim line."),
        Modifier(BTX_02, "C1",
            "The toxin for sweating of both axillae, or for headache, is one unit for both sides: one side takes 52. The code of the face is of one side: both take 50."),
    ];
}
