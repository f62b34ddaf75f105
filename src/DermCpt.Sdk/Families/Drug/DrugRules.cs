using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of drugs say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] DrugRules() =>
    [
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
    ];
}
