namespace DermCpt.X12;

/// <summary>What becomes of an element of an 837P file. Thread-safe: immutable.</summary>
/// <param name="Element">The segment, and the element where one is meant.</param>
/// <param name="Loop">The loops in which it is read.</param>
/// <param name="Member">The member of the claim, or what it serves.</param>
/// <param name="How">How it is read.</param>
public sealed record X12MappingRow(string Element, string Loop, string Member, string How);

/// <summary>Every element that is read, and what is lost. Thread-safe: immutable.</summary>
public static class X12Mapping
{
    /// <summary>Every element that is read; every other one is passed by unread.</summary>
    public static IReadOnlyList<X12MappingRow> Rows { get; } =
    [
        new("ISA, IEA", "", "place.interchange", "Separators by their places in ISA; ISA13 is echoed, IEA01 and IEA02 are checked."),
        new("GS, GE", "", "place.group", "GS06 is echoed, GE01 and GE02 are checked; GS08 is the guide where ST03 is absent."),
        new("ST, SE", "", "place.set", "837 of 005010X222 is read, every other set is told and passed over; ST02 is echoed, SE01 and SE02 are checked."),
        new("BHT03", "", "place.batch", "Echoed in the 277CA."),
        new("HL03", "2000A, 2000B, 2000C", "(facts of the levels above)", "20, 22 and 23 begin a billing provider, a subscriber and a patient."),
        new("SBR09", "2000B", "payer", "By the payer map: MB medicare, MC medicaid, otherwise commercial, unless the host says otherwise."),
        new("NM109 of NM1*PR", "2010BB", "payer, contractor", "Offered to the host's payer map; of Medicare (SBR09 MB) a contract number of five digits names the contractor."),
        new("NM1*85, NM1*IL, NM1*QC", "2010AA, 2010BA, 2010CA", "history", "Only where history is asked for, and only as a hash in memory: same billing provider, same subscriber, same patient."),
        new("DMG02, DMG03", "2010BA, 2010CA", "patient.ageYears, patient.sex", "The age on the first day of service; the date of birth is not kept. F and M; any other sex is left out."),
        new("CLM01", "2300", "id", "Echoed."),
        new("CLM05-1", "2300", "placeOfService", "As it stands; 11 where it is absent."),
        new("CLM05-3", "2300", "", "8 (void) is told and passed over; 7 is judged like 1."),
        new("HI", "2300", "lines[].diagnoses", "ABK and ABF in order, at most twelve; BK and BF (ICD-9-CM) are told; other qualifiers are passed by."),
        new("NM109 of NM1*82", "2310B, 2420A", "lines[].practitioner", "Not kept: a line of another provider than the claim's is labelled other1, other2 ..."),
        new("LX", "2400", "lines", "Lines are counted; LX01 is not trusted."),
        new("SV101-1", "2400", "", "HC; a line of ER, IV or WK is told and not judged."),
        new("SV101-2", "2400", "lines[].code", ""),
        new("SV101-3..6", "2400", "lines[].modifiers", "In order."),
        new("SV103", "2400", "", "UN; of MJ (minutes) and any other, units are not judged."),
        new("SV104", "2400", "lines[].units", "Whole numbers; a fraction is told and units are not judged."),
        new("SV105", "2400", "lines[].placeOfService", "Where it is not the claim's."),
        new("SV107-1..4", "2400", "lines[].diagnoses", "Pointers into HI; one that points at nothing is an error."),
        new("DTP*472", "2400", "dateOfService, lines[].dateOfService", "D8, or RD8 of one day; of more days the first is judged and the range told. The claim's date is its first day."),
        new("REF*6R", "2400", "place.lines[].controlNumber", "Echoed, so that the vendor finds its line."),
    ];

    /// <summary>What a claim loses on its way through an 837P file.</summary>
    public static IReadOnlyList<string> Losses { get; } =
    [
        "site, laterality, lesion, separateLesion and session of a line: an 837P has no place for them, so pairs of lines on different lesions fail unless a modifier says so",
        "history, but for earlier claims of the same subscriber in the file, on request",
        "patient.status, processingDate, practice, state, contractor but for a contract number, specialty, and the encounter of an audit",
        "modifiers after the fourth, pointers after the fourth, diagnoses after the twelfth, and diagnoses of the claim that no line points at",
        "the names of practitioners' labels: another one than the claim's is other1, other2 ... in the order of lines",
        "the payer profile, which comes from SBR09 and the payer map",
        "the date of the claim, which is that of its first day",
    ];
}
