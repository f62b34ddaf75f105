using static DermCpt.Rule;

namespace DermCpt;

/// <content>Rules about injections, drugs and supplies.</content>
public static partial class RuleBook
{
    private static RuleEntry[] Drugs() =>
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
        Select(DRG_01, "C1 T46",
            "Drug units are the amount given divided by the code's unit, rounded up."),
        Modifier(DRG_02, "C2 T32 T33",
            "What a single-dose vial wasted gets a JW line, since 2017; since July 2023 a drug of which nothing was discarded carries JZ.", from: 20170101),
        Select(DRG_03, "C1 T46; JZ part U",
            "Waste is what remains of the opened vials after the units given; waste too small for a unit makes no line."),
        Fact(DRG_04, "K",
            "Whether a vial is for one dose is a recorded fact, not a property of the drug."),
        Select(DRG_05, "OWN",
            "Triamcinolone is billed in steps of 10 mg, rounded up."),
        Bundle(DRG_06, "C1 to C2",
            "Drugs that patients inject themselves are outside Medicare's drug benefit: no line for drug or injection, unless given into a vein."),
        Check(DRG_07, "K",
            "Medicaid and some plans want the package number on drug lines; it is told, since the contract holds none."),
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
