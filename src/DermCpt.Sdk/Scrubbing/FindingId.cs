namespace DermCpt.Scrubbing;

/// <summary>Every finding that coding, scrubbing or an audit can give. A member's name is the finding's code. The order is that of the registry.</summary>
internal enum FindingId : byte
{
    None = 0,

    // The form of a claim and of its input
    /// <summary>A member is missing, unknown or holds a value it cannot have.</summary>
    InvalidInput,
    /// <summary>Two services of one encounter share an id.</summary>
    DuplicateServiceId,
    /// <summary>The claim holds no line.</summary>
    NoLines,
    /// <summary>More lines than the payer takes on one claim.</summary>
    TooManyLines,
    /// <summary>Units that no claim line may carry.</summary>
    UnitsOutOfRange,
    /// <summary>More diagnoses than a claim holds.</summary>
    TooManyDiagnoses,
    /// <summary>A line without a diagnosis beside lines that have some.</summary>
    NoDiagnosis,
    /// <summary>No line of the claim has a diagnosis.</summary>
    NoDiagnosesGiven,
    /// <summary>More diagnoses on one line than a line holds.</summary>
    TooManyPointers,
    /// <summary>One diagnosis twice on a line.</summary>
    DuplicateDiagnosis,
    /// <summary>A place of service that the list does not hold.</summary>
    UnknownPlaceOfService,
    /// <summary>Two lines that nothing tells apart.</summary>
    DuplicateLine,
    /// <summary>An add-on twice beside a base that stands twice.</summary>
    DuplicateAddOn,

    // Codes, their dates and the coverage of the tables
    /// <summary>A code that had ended on the date of service.</summary>
    RetiredCode,
    /// <summary>A code that had not begun on the date of service.</summary>
    NotYetValidCode,
    /// <summary>A number inside a known range that was never a code.</summary>
    UnknownCode,
    /// <summary>A code of another specialty: in no row of the catalog.</summary>
    OutOfScope,
    /// <summary>A code that no table of the edition holds.</summary>
    CodeNotCovered,
    /// <summary>A code that the payer profile says is not accepted.</summary>
    NotAccepted,
    /// <summary>A code that the profile accepts although Medicare's tables do not.</summary>
    PayerAccepts,
    /// <summary>The answer depends on a payer switch that is unset.</summary>
    NeedsPolicy,
    /// <summary>No fee-schedule row for the code on the date.</summary>
    NoFeeScheduleRow,
    /// <summary>A code that Medicare does not take.</summary>
    StatusInvalid,
    /// <summary>A code that Medicare never covers.</summary>
    StatusNoncovered,
    /// <summary>A code that is paid inside other services.</summary>
    StatusBundled,
    /// <summary>A code that is not the practitioner's at the place of service.</summary>
    PlaceNotPayable,
    /// <summary>A whole test at a place where only its reading is the practitioner's.</summary>
    ReadingOnlyThere,
    /// <summary>A whole test at a place where only the code of its reading is the practitioner's.</summary>
    ReadingCodeThere,
    /// <summary>A code on which contractors differ at the place of service.</summary>
    PlaceDepends,

    // Modifiers
    /// <summary>More modifiers than a line holds.</summary>
    TooManyModifiers,
    /// <summary>One modifier twice on a line.</summary>
    DuplicateModifier,
    /// <summary>A well-formed modifier that the table does not list.</summary>
    UnknownModifier,
    /// <summary>A modifier outside its dates.</summary>
    ModifierNotYetValid,
    /// <summary>A modifier on a kind of service that it is not for.</summary>
    ModifierWrongKind,
    /// <summary>A modifier of wrong surgery on any other line.</summary>
    WrongSurgeryModifier,
    /// <summary>A modifier that the code's indicators, site or units forbid.</summary>
    ModifierNotAllowed,
    /// <summary>A modifier that this payer does not use.</summary>
    ModifierNotAccepted,
    /// <summary>A side, or both, on a code whose one unit is both sides.</summary>
    BothSidesInOneUnit,
    /// <summary>Two modifiers that contradict each other on one line.</summary>
    ModifierExcluded,
    /// <summary>A side beside a digit or lid that already says it.</summary>
    RedundantModifier,
    /// <summary>More than four modifiers were needed; the least important were left off.</summary>
    ModifiersDropped,
    /// <summary>The modifiers of a line are not in the usual order.</summary>
    ModifierOrder,
    /// <summary>A notice modifier for a payer that has no such notice.</summary>
    NotAPayerModifier,
    /// <summary>An assistant at an operation for which none is paid.</summary>
    AssistNotPayable,
    /// <summary>An assistant is paid only when the need is shown.</summary>
    AssistNeedsDocumentation,
    /// <summary>A shared visit outside a facility.</summary>
    SplitSharedNeedsFacility,
    /// <summary>A remote visit with a place that is not remote, or the reverse.</summary>
    PosTelehealthMismatch,
    /// <summary>A video modifier that the payer does not ask for.</summary>
    TelehealthModifierUnneeded,
    /// <summary>QW on a test that is not waived.</summary>
    NotWaived,
    /// <summary>More than one unit on a line for one digit.</summary>
    UnitsWithDigit,
    /// <summary>A repeat modifier with nothing repeated.</summary>
    NothingRepeated,
    /// <summary>The indicator that decides a modifier is not known for the date.</summary>
    NoIndicator,
    /// <summary>59 or X where no pair and no repeat needs it.</summary>
    Modifier59Unneeded,
    /// <summary>A nail procedure without the digit.</summary>
    DigitMissing,

    /// <summary>A digit that is not at the service's own site or side (NA-10).</summary>
    DigitElsewhere,
    /// <summary>A side that a code could carry is not recorded.</summary>
    SideNotStated,

    // Pairs, families, unit limits and add-ons
    /// <summary>Two codes that are never paid together.</summary>
    PairNotAllowed,
    /// <summary>Two codes bundled with nothing that shows them to be distinct.</summary>
    BundleStands,
    /// <summary>A bundled pair that a modifier lifts.</summary>
    PairBypassed,
    /// <summary>A pair is lifted, but the claim does not say what is distinct.</summary>
    DistinctnessNotShown,
    /// <summary>Whether a pair was in force on the date is not known.</summary>
    PtpNoData,
    /// <summary>Medicaid's own edits are asked for but not loaded.</summary>
    NoMedicaidEdits,
    /// <summary>Medicaid was judged with Medicare's edits.</summary>
    MedicareTablesUsed,
    /// <summary>Two codes of one family of which only one may be reported.</summary>
    FamilyExclusive,
    /// <summary>One lesion billed twice.</summary>
    SameLesionTwice,
    /// <summary>Two levels of examination of one specimen.</summary>
    TwoLevelsOfSpecimen,
    /// <summary>One nail under two codes.</summary>
    OneNailTwice,
    /// <summary>Pathology of the Mohs tissue beside Mohs surgery.</summary>
    MohsIncludesPathology,
    /// <summary>More units than the day's absolute limit.</summary>
    MueExceeded,
    /// <summary>More units than a limit that the record can overcome.</summary>
    MueAppealable,
    /// <summary>A limit of no units: not paid to a practitioner there.</summary>
    MueZero,
    /// <summary>The release lists no unit limit for the code.</summary>
    NoPublishedLimit,
    /// <summary>No unit limits for the code on the date.</summary>
    MueNoData,
    /// <summary>A zero limit that the profile lifts.</summary>
    MueBypassed,
    /// <summary>An add-on with none of its primaries.</summary>
    AddOnWithoutPrimary,
    /// <summary>An add-on whose primaries the contractor completes.</summary>
    AddOnPrimaryOpen,
    /// <summary>No add-on rule for the code on the date.</summary>
    AddOnNoData,
    /// <summary>An add-on whose only primary fails itself.</summary>
    PrimaryDenied,

    // Visits and global periods
    /// <summary>A visit beside a minor procedure without 25.</summary>
    EmNeeds25,
    /// <summary>A visit beside a major procedure without 57 or 25.</summary>
    EmNeeds57,
    /// <summary>57 with no major procedure that day or the next.</summary>
    Modifier57NeedsMajor,
    /// <summary>25 with nothing that calls for it.</summary>
    Modifier25Unneeded,
    /// <summary>A visit with 25 whose only diagnosis is that of the procedure.</summary>
    SameDiagnosisWith25,
    /// <summary>99211 beside a service that contains it.</summary>
    NurseVisitBundled,
    /// <summary>More than one visit by one clinician on a day.</summary>
    SeveralVisits,
    /// <summary>G2211 with no base visit, or with more than one.</summary>
    G2211NeedsBase,
    /// <summary>G2211 although its base carries 25 for a procedure.</summary>
    G2211With25,
    /// <summary>A new-patient code for a patient who is known.</summary>
    NewPatientCodeEstablished,
    /// <summary>A new-patient code for a patient whom the claim states to be established.</summary>
    NewPatientCodeContradicted,
    /// <summary>The stated patient status does not fit the last visit.</summary>
    PatientStatusContradicted,
    /// <summary>The last visit was three years ago to the day.</summary>
    SeenThreeYearsAgoToday,
    /// <summary>A remote check-in soon after a visit about the same problem.</summary>
    RelatedVisitWithinSevenDays,
    /// <summary>A visit that only decided on a minor procedure.</summary>
    DecisionForMinorProcedureOnly,
    /// <summary>A consultation for a payer that takes none.</summary>
    ConsultRejected,
    /// <summary>The payer's telehealth rule after a date is not known.</summary>
    UnknownPolicy,
    /// <summary>A remote visit in office codes, since the payer's profile says nothing about the codes of telemedicine.</summary>
    TelemedicinePolicyUnset,
    /// <summary>A service inside an open global period with no modifier that explains it.</summary>
    InsideGlobalPeriod,
    /// <summary>24 on a visit about a complication of the operation.</summary>
    ComplicationWith24,
    /// <summary>A visit on the day before a major procedure.</summary>
    DayBeforeMajorSurgery,
    /// <summary>A global modifier or follow-up code with no open period.</summary>
    NoOpenGlobal,
    /// <summary>The global days of an earlier service are not known.</summary>
    GlobalNoData,
    /// <summary>78 in an office.</summary>
    Modifier78NeedsOperatingRoom,
    /// <summary>A complication treated without an operating room.</summary>
    ComplicationsBundled,
    /// <summary>A return to the operating room at an office.</summary>
    OperatingRoomInOffice,

    // Drugs, diagnoses, the record and the audit
    /// <summary>A waste line with no line for the amount given.</summary>
    JwWithoutDrugLine,
    /// <summary>JZ on a drug that also has a waste line.</summary>
    JzBesideJw,
    /// <summary>A drug line with neither JW nor JZ.</summary>
    JwJzIfSingleDose,
    /// <summary>JW or JZ on a skin substitute after 2025.</summary>
    JwJzOnSkinSubstitute,
    /// <summary>A drug for a payer that wants the package number beside it.</summary>
    PackageNumberWanted,
    /// <summary>An injection with no drug beside it.</summary>
    DrugNotReported,

    /// <summary>The drug is not given in the way that is billed.</summary>
    AdministrationNotOfDrug,

    /// <summary>A drug that patients give themselves, which the payer leaves out.</summary>
    SelfAdministeredDrug,

    /// <summary>A local anesthetic beside a procedure that includes it.</summary>
    AnestheticIncluded,
    /// <summary>A diagnosis that the list does not hold.</summary>
    DiagnosisUnknown,
    /// <summary>A heading in place of a full diagnosis code.</summary>
    DiagnosisNotBillable,
    /// <summary>A diagnosis that does not go with the procedure.</summary>
    DiagnosisMismatch,
    /// <summary>A benign diagnosis on a malignant excision, or the reverse.</summary>
    DiagnosisClass,
    /// <summary>Uncertain behaviour stated before pathology.</summary>
    UseD492,
    /// <summary>A malignant diagnosis while pathology is pending.</summary>
    MalignantWithoutPath,
    /// <summary>A site that does not belong to the code, or to the diagnosis.</summary>
    SiteMismatch,
    /// <summary>A diagnosis that payers often read as cosmetic.</summary>
    MaybeCosmetic,
    /// <summary>A cyst as the only reason for drainage.</summary>
    CystDrained,
    /// <summary>Routine foot care with no class findings.</summary>
    ClassFindingsAbsent,
    /// <summary>A fact that decides the code is not recorded.</summary>
    MissingFact,
    /// <summary>A size between two printed bands.</summary>
    SizeBetweenBands,
    /// <summary>A service that no rule of the library codes.</summary>
    NotModelled,
    /// <summary>A layered closure with no criterion for a complex one.</summary>
    ComplexNotDocumented,
    /// <summary>An eyelid biopsy that does not mention the margin.</summary>
    LidMarginNotStated,
    /// <summary>A drainage that does not say simple or complicated.</summary>
    ComplicatedNotStated,
    /// <summary>Another code that a second reading of the record, or another school, would give.</summary>
    ContestedCode,
    /// <summary>A level of examination that the kind of specimen does not have.</summary>
    SpecimenLevel,
    /// <summary>The technical part of pathology for a payer that pays it to laboratories alone.</summary>
    TechnicalPartOfLaboratory,
    /// <summary>A reading on another day than the technical part.</summary>
    ReadingOnAnotherDay,
    /// <summary>More first antibodies on the tissue of Mohs stages than specimens.</summary>
    StainsOverSpecimens,
    /// <summary>A modifier that payers want explained.</summary>
    ReportNeeded,
    /// <summary>A fact that a complete record states and that decides no code.</summary>
    RecommendedFactAbsent,
    /// <summary>Services of one line that disagree on global relation or liability.</summary>
    PooledFactsDiffer,
    /// <summary>A billed code that the record does not give.</summary>
    CodeNotSupported,
    /// <summary>Billed units that the record does not give.</summary>
    UnitsNotSupported,
    /// <summary>A billed modifier that the record does not give, or one that is lacking.</summary>
    ModifierNotSupported,
    /// <summary>A recorded service that is not billed.</summary>
    ServiceNotBilled,
    /// <summary>A visit level above what the record supports.</summary>
    LevelTooHigh,
    /// <summary>A visit level below what the record supports.</summary>
    LevelTooLow,
    /// <summary>A recorded service that could not be coded for the comparison.</summary>
    ServiceNotJudged,
    /// <summary>The record beside the claim cannot be read.</summary>
    EncounterInvalid,
    /// <summary>No diagnosis of the line stands in the contractor's article.</summary>
    NotCoveredDiagnosis,
    /// <summary>A listed diagnosis that counts only beside another.</summary>
    NeedsComplication,
    /// <summary>A benign lesion that the article pays only when complicated.</summary>
    CosmeticUnlessComplicated,
    /// <summary>Sooner than the contractor pays it again.</summary>
    FrequencyExceeded,
    /// <summary>Foot care that is paid only with a class finding.</summary>
    NeedsQModifier,
    /// <summary>A code or diagnosis that the article excludes, without a notice to the patient.</summary>
    NeedsNotice,
    /// <summary>Diagnoses that count together, in the wrong order.</summary>
    DiagnosisOrder,
    /// <summary>A disease that pays foot care only under active care.</summary>
    NeedsActiveCare,
}
