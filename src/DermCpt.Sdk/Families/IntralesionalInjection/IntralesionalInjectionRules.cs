using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of injections into lesions say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] IntralesionalInjectionRules() =>
    [
        Select(IL_01, "C2 S57 S58",
            "Injecting lesions counts lesions, not punctures: up to seven 11900, more 11901, never both."),
        Select(IL_02, "K",
            "The injected drug is billed by amount, with JW for what was discarded or JZ for nothing discarded.", from: 20230701),
        Select(IL_03, "C1 R24; S57",
            "A chemotherapy drug injected into lesions is 96405 or, above seven, 96406."),
        Select(IJ_01, "K",
            "An injection under the skin or into muscle is 96372 for each injection, with the drug beside it."),
    ];
}
