using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of flaps say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] FlapRules() =>
    [
        Select(FL_01, "C1 R24, K",
            "A pedicled flap is coded by the place that receives it, or by the donor place while it is being formed for later."),
        Select(FL_02, "C1 R24, K",
            "Delaying or dividing a pedicle is coded by its place, with 58 inside the first stage's aftercare."),
        Select(FL_03, "C1 R24",
            "Moving a pedicle that already exists is 15650, wherever it goes."),
        Select(FL_04, "C1 R24, K",
            "A forehead flap on its paramedian vessel is 15731."),
        Select(FL_05, "C1 R24",
            "A midface flap on its vessel is 15730.", from: 20180101),
        Select(FL_06, "C1 R24, K",
            "A muscle flap of head or neck on a named vessel is 15733.", from: 20180101),
        Select(FL_07, "C1 R24",
            "A muscle flap of trunk, arm or leg is coded by where the flap comes from."),
        Select(FL_08, "K",
            "An island flap is 15740 only when a named vessel was dissected; otherwise it is a local flap."),
        Select(FL_11, "C1 R24, K",
            "A composite graft is 15760 once a defect, with its donor closure."),
    ];
}
