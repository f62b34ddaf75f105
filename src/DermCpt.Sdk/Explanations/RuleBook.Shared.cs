using static DermCpt.Rule;

namespace DermCpt;

/// <content>Rules that families share: sites, sizes between bands, supplies.</content>
public static partial class RuleBook
{
    private static RuleEntry[] Shared() =>
    [
        Select(GAP_01, "design choice",
            "Codes are printed in steps of 0.1, so a size in between belongs to no printed band. It is coded when every reading gives the same code, and asked for when they differ."),
        Select(GAP_03, "R24",
            "An open-ended band begins just above the number it names, and bands printed as \"less than\" or \"at least\" leave no gap."),
        Select(GAP_02, "design choice",
            "Sizes are exact decimals: add first, compare once, and never round a part."),
        Select(ST_00, "see legend",
            "A site belongs to one group in each family; a broad name such as \"trunk\" is taken where all its parts fall in the same group."),
        Select(ST_01, "design",
            "Where the code depends on the site, a missing site is asked for."),
        Fact(ST_02, "design choice",
            "A wound across two groups is recorded at the place of its larger part."),
        Select(ST_03, "C1 S21",
            "Repairs are grouped by the table of their own class, not by the table of excisions."),
        Select(ST_04, "design",
            "Sites on which payers disagree follow a named switch of the payer profile."),
        Fact(ST_05, "K",
            "Diagnosis chapters back the defaults of the disputed sites; they are an analogy."),
        Select(MP_01, "K",
            "Counted families give one code a session unless an add-on is named."),
        Select(MP_02, "K",
            "A drainage that is not recorded as complicated is simple."),
        Select(MP_02b, "K",
            "Complicated that is not recorded is simple for a drainage, and is asked for a foreign body."),
        Select(MP_03, "design",
            "A purely cosmetic service gives no medical claim line."),
        Fact(TD_01, "K",
            "Live remote visits and pictures sent ahead go by different codes."),
        Select(SUP_01, "K",
            "G0168 is for wounds that glue alone closes; with stitches the repair code stands."),
        Select(SUP_02, "C2 T36",
            "Skin-substitute products are billed by the square centimetre applied."),
        Check(SUP_03, "C1 T47",
            "From 2026 products of the flat rate take neither JW nor JZ, and discarded area is not billed.", from: 20260101),
        Fact(SUP_04, "K",
            "Trays and dressings used in the office are not paid by Medicare."),
        Bundle(SUP_05, "C2 S67 S68",
            "Applying a skin substitute includes cleaning that wound."),
    ];
}
