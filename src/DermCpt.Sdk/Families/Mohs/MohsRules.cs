using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of Mohs surgery say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] MohsRules() =>
    [
        Select(MOHS_00, "C2 S19 S20",
            "Region and stage choose the Mohs codes: one first stage, then one add-on for each further stage."),
        Select(MOHS_01, "C2 S19 S20",
            "Blocks beyond five are counted stage by stage and never pooled across stages."),
        Select(MOHS_02, "C2 S19 S20, CMS L35494",
            "Mohs surgery needs one physician who both cuts and reads. If another reads, the service is a malignant excision."),
        Bundle(MOHS_03, "K",
            "Reading and routine staining of the stages are part of Mohs surgery; special stains may be separate."),
        Bundle(MOHS_04, "K",
            "Mohs surgery is the removal of its lesion, with no excision or destruction beside it; repair, flap or graft afterwards is a line of its own."),
        Modifier(MOHS_05, "K",
            "Each tumor has its own first stage and add-ons; the same first-stage code again takes the repeat modifier."),
        Select(MOHS_06, "K",
            "Stages on another day begin again with that day's first stage."),
        Bundle(MOHS_07, "K",
            "A biopsy and its frozen section before Mohs surgery count only if no recent pathology of that tumor exists or can be had."),
        Select(MOHS_08, "C2 S19 S20",
            "A tumor of trunk or limb moves to the higher region only if it directly involves deep structures."),
        Select(MOHS_09, "C2 S19 S20",
            "Head, neck, hands, feet and genitalia are the higher region; scalp, ear, lid and lip belong to it."),
        Fact(MOHS_10, "K",
            "Stages done are billed even if tumor remains; Mohs surgery itself opens no aftercare."),
        Select(MOHS_11, "design",
            "Every stage needs its number of blocks, and a stage of no blocks is an error."),
        Check(MOHS_12, "C2 S19 S20",
            "Extra blocks need the first stage of that day beside them."),
    ];
}
