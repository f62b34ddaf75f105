using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of phototherapy say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] PhototherapyRules() =>
    [
        Select(PH_10, "C2 S72 S73",
            "Ultraviolet light alone is 96900, once a day."),
        Select(PH_11, "C2",
            "Ultraviolet B with tar or petrolatum put on by staff is 96910."),
        Select(PH_12, "C2",
            "Light after psoralen is 96912."),
        Select(PH_13, "K",
            "Hours of supervised light care for severe disease are 96913."),
        Bundle(PH_14, "K",
            "A session of light therapy is one code; another on the same day needs its own session. Light with tar or psoralen beside the laser of one area is the laser alone; whether it is one area is asked."),
        Fact(PH_15, "MUE OWN",
            "Hair exam, whole-body photographs and home units are not phototherapy."),
        Bundle(PH_16, "OWN",
            "A visit only to receive light is no office visit and no 99211."),
        Fact(PH_17, "S76",
            "The record of light therapy holds dose, time, area and who supervised."),
    ];
}
