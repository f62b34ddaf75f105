using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of confocal microscopy say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] ConfocalMicroscopyRules() =>
    [
        Select(RCM_01, "OWN, K",
            "Confocal imaging counts the first lesion and adds one for each further, in a chain for imaging, reading or both."),
        Bundle(RCM_02, "OWN",
            "Imaging with reading excludes imaging alone; of a lesion that is biopsied it is part."),
    ];
}
