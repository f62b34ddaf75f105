using static DermCpt.Rule;

namespace DermCpt;

/// <content>Rules about common misreadings of the code set.</content>
public static partial class RuleBook
{
    private static RuleEntry[] Seeds() =>
    [
        Check(SEED_01, "C2 S1 S2",
            "11100 and 11101 are the biopsy codes to the end of 2018 and are refused afterwards."),
        Fact(SEED_02, "C1",
            "Excisions and repairs are separate families, and hidradenitis lies inside the number range of neither."),
        Fact(SEED_03, "C2 S13",
            "Destruction codes go by kind of lesion and not by freezing or burning."),
        Fact(SEED_04, "K",
            "Every code has exactly one family."),
        Fact(SEED_05, "K, OWN",
            "Hair exam and body photographs lie between the light codes and are none of them."),
        Check(SEED_06, "K",
            "Lesion codes take no 50."),
        Fact(SEED_07, "C1",
            "Each family has its own measure."),
        Select(SEED_08, "C2",
            "The fifteenth premalignant lesion turns the line into 17004."),
        Modifier(SEED_09, "C1",
            "51 is for the payer profile to ask for."),
        Check(SEED_10, "C2/K",
            "Retired codes are refused from their last day on and their successors named."),
        Select(SEED_11, "C1",
            "Paring is coded by its count, not by a range."),
        Modifier(SEED_12, "OWN",
            "Warts and keratoses frozen on one day are two families, with the modifier on column 2."),
        Bundle(SEED_13, "K",
            "A visit is not billed with a procedure as a matter of course."),
        Check(SEED_14, "K",
            "Not every number inside a range is a code."),
    ];
}
