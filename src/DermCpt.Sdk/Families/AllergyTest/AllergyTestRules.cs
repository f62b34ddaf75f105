using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of allergy tests say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] AllergyTestRules() =>
    [
        Select(AL_01, "K, OWN",
            "Patch and photo-patch tests count antigens; a photo test counts once."),
        Select(AL_02, "K",
            "Placing the patches is billed, reading them is not."),
        Fact(AL_03, "OWN",
            "Control patches count only if billed as antigens; patch and photo-patch may share a day."),
        Modifier(AL_04, "OWN",
            "A separate visit on the day of patch testing takes 25."),
        Select(AL_05, "K",
            "Prick and intradermal tests are families of their own, each test counted."),
    ];
}
