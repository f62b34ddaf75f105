using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of injections and infusions say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] TherapeuticInjectionRules() =>
    [
        Select(INJ_01, "C2",
            "Drug, route, payer and date pick the code of an injection or infusion; a further hour counts past 30 minutes."),
        Bundle(INJ_02, "OWN",
            "99211 falls beside an injection and 25 does not save it; a higher visit needs 25."),
        Bundle(INJ_03, "OWN, K",
            "Injecting lesions includes the injection itself; no 96372 for that drug."),
        Select(INJ_04, "K",
            "When the patient brings the drug, only giving it is billed."),
        Bundle(INJ_06, "K; pairs of J2001 until 2024",
            "A local anesthetic with a procedure is no line of its own, whatever the pair table says."),
    ];
}
