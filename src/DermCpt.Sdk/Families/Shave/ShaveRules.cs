using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of shave removals say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] ShaveRules() =>
    [
        Select(SH_00, "C2 S27 R24",
            "Site group and the lesion's own greatest diameter choose the shave code."),
        Select(SH_01, "C2 S27 R24",
            "Each shaved lesion is its own line; diameters are not added together."),
        Fact(SH_02, "C1 S3",
            "A shave removal takes the lesion level with the skin, stays within the dermis and needs no stitch."),
        Bundle(SH_03, "C1 S3, K",
            "A shave includes numbing, bleeding control and any closure of that wound."),
        Fact(SH_04, "K",
            "Once the cut goes through the whole dermis, the service is an excision, whatever blade was used."),
        Bundle(SH_05, "K",
            "A shave code does not depend on what the lesion turns out to be. Shaving and then destroying one malignant lesion is billed as the destruction alone."),
        Select(SH_06, "K",
            "A shave may be billed before the pathology report arrives."),
        Bundle(SH_07, "C2 S5 S10",
            "Shave and biopsy of a lesion are never both billed; for two lesions both are, with the modifier on the column that the pair table names."),
        Fact(SH_08, "C1 R24",
            "Shave removals carry no days of aftercare."),
    ];
}
