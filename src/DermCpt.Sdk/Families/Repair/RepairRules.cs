using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of repairs say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] RepairRules() =>
    [
        Select(RP_00, "C1 R24",
            "Class, site group and total length choose the repair code."),
        Select(RP_21, "C1 R24, CR3 K",
            "A complex repair goes by region and length, with one add-on for every five centimetres begun beyond 7.5."),
        Select(RP_22, "K",
            "A complex repair of a centimetre or less has no code; the payer switch names the class to bill.", from: 20140101),
        Select(RP_20, "design",
            "When facts are given in place of a class, a criterion that is not recorded counts as not met, and the answer says what would raise the class."),
        Select(RP_01, "C1 AAPC 26267",
            "One layer of stitches, staples or glue is a simple repair."),
        Select(RP_02, "C2 S6b S6d S80",
            "Closing a deeper layer as well, or cleaning a badly soiled wound before a single layer, is an intermediate repair.", from: 20200101),
        Select(RP_03, "C2 S6b S6d",
            "A layered closure is complex when it also meets one criterion: exposed deep structure, trimmed edges, wide undermining, a free margin or retention sutures.",
            from: 20200101),
        Select(RP_04, "C1 S6b",
            "Before 2020 a repair was complex when it needed more than layers, such as wide undermining or retention sutures.", to: 20191231),
        Select(RP_05, "C2 S6b S6d",
            "Undermining as wide as the defect is extensive; anything less is limited.", from: 20200101),
        Select(RP_06, "C2 S21 S80",
            "Repairs of one class and one group are added to one code. Other classes or groups are lines of their own, with a modifier only where the pair table asks."),
        Select(RP_07, "design, C1 S21",
            "Lengths are summed exactly and compared once; separate wounds of a sum are not coded one by one."),
        Select(RP_08, "C1 S6c",
            "Strips, dressings and wounds left to heal give no repair line."),
        Select(RP_09, "K",
            "A wound closed by glue alone follows the payer: Medicare takes G0168 once a day."),
        Bundle(RP_10, "K",
            "A closure after destruction, biopsy, shave or drainage is part of that service; after Mohs surgery any closure is separate."),
        Bundle(RP_11, "K",
            "A flap or graft that closes a wound swallows the linear repair of that wound."),
        Fact(RP_12, "K",
            "The length counts as finally sewn, dog-ears included."),
        Bundle(RP_13, "K",
            "Debridement beside a closure counts only for a badly soiled wound, much dead tissue or a wound left open."),
        Select(RP_15, "R24 C1, K",
            "A wound that opened again is coded by how it was closed, not by its length."),
        Fact(RP_16, "K",
            "A wound closed on a later day is coded on that day, with 58 if planned within an open period."),
        Select(RP_17, "K",
            "A wound of the mouth lining or the tongue takes a repair code of the mouth, which comes before the skin codes."),
        Fact(RP_18, "C1 R24",
            "Simple repairs carry no days of aftercare, other repairs ten, and late closure of a wound ninety."),
        Fact(RP_19, "C2 S18, AAPC 26267",
            "Length bands of the face differ from those of the trunk; the two tables share nothing."),
        Modifier(RP_51, "X: the code set's guideline of 59 on the lesser repair against ranking",
            "Repairs of different class or group are ranked and take 51; a payer may want 59 on the lesser ones in its place."),
    ];
}
