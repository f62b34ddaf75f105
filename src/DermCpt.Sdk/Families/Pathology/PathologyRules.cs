using static DermCpt.Rule;

namespace DermCpt;

/// <content>What the rules of pathology say.</content>
public static partial class RuleBook
{
    private static RuleEntry[] PathologyRules() =>
    [
        Select(PTH_01, "K",
            "A look without a microscope is 88300 for each specimen."),
        Select(PTH_02, "K",
            "Level two pathology is 88302 for each specimen."),
        Select(PTH_03, "C1 T29",
            "Level three pathology is 88304 for each specimen."),
        Select(PTH_04, "C1 T29",
            "Level four pathology, the usual one for skin, is 88305 for each specimen."),
        Select(PTH_05, "K",
            "Level five pathology is 88307; the level goes by the specimen, not by the work."),
        Select(PTH_07, "C1 T30",
            "A stain for microbes is 88312 for each stain of each specimen."),
        Select(PTH_08, "C1 T30",
            "Another special stain is 88313 for each stain of each specimen."),
        Select(PTH_09, "C1 T31",
            "A special stain on frozen tissue is 88314 for each block and stain."),
        Select(PTH_10, "C1 T30, K",
            "The first antibody of a specimen is 88342, each further one 88341; multiplex staining is 88344."),
        Select(PTH_11, "K, T30",
            "Antibodies are counted specimen by specimen, so each specimen has its own first one."),
        Select(PTH_12, "K",
            "Immunofluorescence is 88346 for the first antibody and 88350 for each further one of a specimen."),
        Select(PTH_13, "OWN, K",
            "Reviewing slides from elsewhere is one consultation code a case."),
        Select(PTH_14, "K",
            "Frozen section is 88331 for the first block of a specimen and 88332 for each further one."),
        Bundle(PTH_15, "C2 T31 T40",
            "Pathology of the Mohs stages is inside Mohs surgery, apart from stains that go beyond routine; a first antibody counts once a specimen, or once a block, as the payer says."),
        Modifier(PTH_16, "K",
            "Reading without one's own laboratory takes 26, the laboratory part TC; a code that does not split takes neither."),
        Check(PTH_17, "K",
            "The technical part is billed by who did it; a payer that pays it to laboratories alone wants the reading only from a practice."),
        Select(PTH_18, "K",
            "Whether the practitioner reads the slides decides the component when none is stated."),
        Check(PTH_19, "K",
            "The technical part has the day on which the specimen was taken, and the reading the same day or its own, as the payer says."),
        Bundle(PTH_31, "C1 CPT Assistant 2000-09 as quoted",
            "A specimen has one level of examination: of two with one label the higher stays."),
        Bundle(PTH_32, "C2 MUE 1",
            "Consultations on slides made elsewhere count once a day."),
        Modifier(PTH_20, "OWN",
            "A visit beside pathology needs no 25."),
    ];
}
