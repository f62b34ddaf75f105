using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of removal of sutures say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] SutureRemovalRules() =>
    [
        Select(SR_01, "C2 S62 S63",
            "Removing stitches alone is billed only under anesthesia, as 15851; before 2023 one's own stitches were 15850."),
        Select(SR_02, "C2 S62 S63",
            "Removing stitches or staples at a visit, without anesthesia, adds 15853 or, for both, 15854; not before 2023, and not for one's own wound in its aftercare."),
    ];
}
