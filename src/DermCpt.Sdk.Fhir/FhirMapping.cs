namespace DermCpt.Fhir;

/// <summary>What becomes of an element of a Claim. Thread-safe: immutable.</summary>
/// <param name="Element">The element, from the resource on.</param>
/// <param name="Member">The member of the claim, or what it serves.</param>
/// <param name="How">How it is read.</param>
public sealed record FhirMappingRow(string Element, string Member, string How);

/// <summary>Every element of a Claim that is read, and what is lost. Thread-safe: immutable.</summary>
public static class FhirMapping
{
    /// <summary>Every element that is read; every other one is passed by, and named by <see cref="FhirClaim.NotRead"/> unless it is of the frame of the resource.</summary>
    public static IReadOnlyList<FhirMappingRow> Rows { get; } =
    [
        new("id, identifier.value", "id", "The id, else the first identifier."),
        new("patient", "patient.ageYears, patient.sex", "The Patient of contained or of the Bundle: birthDate gives the age on the first day of service and is not kept; gender female and male. Names are passed by."),
        new("billablePeriod.start", "dateOfService", "Only where no item has a date; created is no date of service."),
        new("insurance.coverage", "payer", "The reference of the focal one is offered to the host (PayerOf, or the payer map); otherwise the payer that the reader was given."),
        new("diagnosis.diagnosisCodeableConcept", "lines[].diagnoses", "ICD-10-CM (http://hl7.org/fhir/sid/icd-10-cm, urn:oid:2.16.840.1.113883.6.90)."),
        new("diagnosis.diagnosisReference", "lines[].diagnoses", "The Condition of contained or of the Bundle; one that is not there is told."),
        new("careTeam.provider", "lines[].practitioner", "Not kept: an item of another member of the team than the first is labelled provider2, provider3 ..."),
        new("status, use", "", "Of history only: what is cancelled, a draft or asked beforehand is none."),
        new("provider", "history", "Of history only: another billing provider's is another group's."),
        new("item.productOrService", "lines[].code", "The first coding of CPT (http://www.ama-assn.org/go/cpt) or HCPCS (http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets, urn:oid:2.16.840.1.113883.6.285); an item without one is told and not judged."),
        new("item.modifier", "lines[].modifiers", "In order."),
        new("item.quantity.value", "lines[].units", "Whole numbers; absent: 1. A fraction is an error."),
        new("item.diagnosisSequence", "lines[].diagnoses", "By diagnosis.sequence; one that points at nothing is an error."),
        new("item.servicedDate, item.servicedPeriod", "dateOfService, lines[].dateOfService", "The claim's date is its first day. A period of more than a day is told and judged on its first."),
        new("item.locationCodeableConcept", "placeOfService, lines[].placeOfService", "Place of service codes of CMS; the first is the claim's. Absent: 11."),
        new("item.careTeamSequence", "lines[].practitioner", "The first."),
        new("item.encounter", "lines[].session", "Different references are different sessions: session2, session3 ..."),
        new("item.bodySite", "lines[].site", "Our own system urn:dermcpt:body-site; any other by the host (SiteOf)."),
        new("item.subSite", "lines[].laterality", "Our own system urn:dermcpt:laterality."),
        new("item.extension", "lines[].lesion, separateLesion, session, practitioner", "urn:dermcpt:lesion, urn:dermcpt:separate-lesion, urn:dermcpt:session, urn:dermcpt:practitioner."),
        new("ExplanationOfBenefit.item, other Claims of a Bundle", "history", "Only on request: services of the same patient before the claim's date. An ExplanationOfBenefit stands for the claim that it names."),
    ];

    /// <summary>What a claim loses on its way through a FHIR Claim that we write.</summary>
    public static IReadOnlyList<string> Losses { get; } =
    [
        "payer profile, patient, history, state, contractor, practice and specialty: the template holds the FHIR side of them, if any",
        "processingDate, and the encounter of an audit",
        "the date and place of the claim, which are those of its first day and line; each line keeps its own",
        "diagnoses that no line points at",
    ];
}
