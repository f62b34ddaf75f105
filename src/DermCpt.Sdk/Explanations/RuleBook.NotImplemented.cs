using static DermCpt.Rule;

namespace DermCpt;

/// <content>Ids of the dossier that the library does not act on, each with the reason.</content>
public static partial class RuleBook
{
    private static RuleGap[] Gaps() =>
    [
        new(BX_12, "No fact of the contract separates an unexpected layered repair after a biopsy from a planned one; EX-09 and RP-10 decide what is billed."),
        new(HS_03, "The contract has no fact for deroofing, so the switch is not built; drainage and excision are coded as recorded."),
        new(ST_14, "The kind of service already says skin or soft tissue, so the switch for cysts is not built."),
        new(RP_14, "Tying small vessels is part of a repair; named nerves, tendons and vessels have codes outside the modelled range."),
        new(AT_07, "The contract takes areas only, so the switch for diameters is not built."),
        new(FL_09, "The contract has no flap type for a neurovascular pedicle; pass 15750 as a code."),
        new(FL_10, "Free flaps with microsurgery are outside dermatology's scope here."),
        new(FL_12, "Fat and soft-tissue grafting has no kind in the contract; pass the codes themselves."),
        new(DB_05, "Necrotising infection and open fractures are out of scope; pass the codes themselves."),
        new(SC_12, "The contract has no fact for ultrasound-guided foam; pass 36465 or 36466 as a code."),
        new(BU_03, "Escharotomy has no kind in the contract; pass 16035 and 16036 as codes."),
        new(TE_01, "Tissue expanders are out of scope."),
        new(PTH_06, "Decalcification has no kind in the contract; pass 88311 as a code."),
        new(PTH_21, "Electron microscopy, probes, flow and molecular tests are accepted as codes and not selected."),
        new(EM_38, "Whether watching for skin cancer is a lasting illness is stated by the problem word; the switch is not built."),
        new(EM_59b, "Prolonged staff time is accepted as a code and not selected."),
        new(DEC_09, "Maternity and contractor-set periods do not occur in the modelled families."),
        new(MPR_4, "Endoscopy families do not occur in dermatology."),
        new(CF_07, "The unit type is the host's to write."),
        new(CF_08, "Charges are not part of the contract."),
        new(CF_11, "Identifiers of practitioners are not part of the contract."),
        new(CF_12, "Authorisation and certificate numbers are not part of the contract."),
        new(CF_13, "Drug package numbers are not part of the contract."),
        new(CF_14, "Line notes are the host's to write."),
        new(CF_15, "Dates of assumed care are not part of the contract."),
        new(CF_18, "Charges are not part of the contract."),
        new(FH_01, "A FHIR mapping is not built."),
        new(FH_02, "A FHIR mapping is not built."),
        new(FH_03, "A FHIR mapping is not built."),
        new(FH_04, "A FHIR mapping is not built."),
        new(FH_05, "A FHIR mapping is not built."),
        new(FH_06, "A FHIR mapping is not built."),
        new(FH_07, "A FHIR mapping is not built."),
        new(FH_08, "A FHIR mapping is not built."),
        new(FH_09, "A FHIR mapping is not built."),
        new(FH_10, "A FHIR mapping is not built."),
        new(FH_11, "A FHIR mapping is not built."),
    ];
}
