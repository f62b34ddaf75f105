namespace DermCpt.CodeProfiles;

/// <summary>What a line of a code is, as far as the rules between lines care.</summary>
internal enum CodeClass : byte
{
    /// <summary>Surgery and what no other class takes.</summary>
    Procedure,

    /// <summary>A visit with a level.</summary>
    Visit,

    /// <summary>Follow-up, check-in, digital and interprofessional services: no level, no procedure.</summary>
    OtherVisit,

    /// <summary>What lives on a visit: prolonged time, continuing care, suture removal.</summary>
    VisitAddOn,

    /// <summary>Light, tests and administration.</summary>
    Medicine,

    /// <summary>Pathology and laboratory.</summary>
    Laboratory,

    /// <summary>Drugs.</summary>
    Drug,
}

/// <summary>What a code is for, as far as modifiers and visits care (modifiers.md, column "applies").</summary>
internal enum CodeKind : byte
{
    /// <summary>Surgery and other procedures.</summary>
    Procedure,

    /// <summary>Evaluation and management.</summary>
    Visit,

    /// <summary>Radiology.</summary>
    Radiology,

    /// <summary>Pathology and laboratory.</summary>
    Laboratory,

    /// <summary>Drugs and supplies.</summary>
    Drug,
}

/// <summary>Classes in groups.</summary>
internal static class CodeClasses
{
    internal static bool IsVisit(this CodeClass which) => which is CodeClass.Visit or CodeClass.OtherVisit;
}

/// <summary>Visits of which a code is a level: within one group, the wrong code is a level too high or too low.</summary>
internal enum VisitLevels : byte
{
    None,
    OfficeNew,
    OfficeEstablished,
    HospitalFirst,
    HospitalLater,
    HospitalOneDay,
    OfficeConsultation,
    HospitalConsultation,
    Emergency,
    NursingFacilityFirst,
    NursingFacilityLater,
    HomeNew,
    HomeEstablished,
    VideoNew,
    VideoEstablished,
    AudioNew,
    AudioEstablished,
}

/// <summary>Codes that a switch of the payer takes or refuses.</summary>
internal enum PayerChoiceOfCode : byte
{
    None,

    /// <summary>Consultations (EM-81).</summary>
    Consultation,

    /// <summary>The telemedicine visits of 2025 (EM-85).</summary>
    Telemedicine,

    /// <summary>Prolonged time (EM-56).</summary>
    Prolonged,

    /// <summary>Medicare's prolonged time (EM-57).</summary>
    MedicareProlonged,

    /// <summary>Closure by adhesive alone (SUP-01).</summary>
    AdhesiveClosure,

    /// <summary>Handling of a specimen for an outside laboratory (LB-09).</summary>
    SpecimenHandling,
}

/// <summary>What pathology a code is, as Mohs and specimens see it.</summary>
internal enum PathologyRole : byte
{
    None,

    /// <summary>Other work on tissue or cells.</summary>
    Other,

    /// <summary>A level of surgical pathology (PTH-31).</summary>
    Level,

    /// <summary>Frozen section (MOHS-07).</summary>
    Frozen,

    /// <summary>Touch preparation.</summary>
    Touch,

    /// <summary>Special stain or antibody (MOHS-03).</summary>
    Stain,

    /// <summary>Consultation on slides or during surgery (PTH-32).</summary>
    Consultation,
}

/// <summary>Codes whose diagnoses are expected to be of a kind (icd10-links.md).</summary>
internal enum DiagnosisExpectation : byte
{
    None,
    Keratoses,
    BenignDestruction,
    MalignantDestruction,
    MalignantExcision,
    BenignExcision,
    Mohs,
    SkinTags,
    Laser,
    PhotodynamicByPhysician,
    Photodynamic,
    Paring,
    Hidradenitis,
    Nails,
    Vascular,
}

/// <summary>Families of codes that are alternatives: of each, one stands a day (FX-00..12). A code may belong to several.</summary>
internal enum AlternativeGroup : byte
{
    KeratosesFirst,
    KeratosesFurther,
    BenignDestruction,
    Intralesional,
    Biopsies,
    NailDebridement,
    Paring,
    NailTrimming,
    Drainage,
    Vascular,
    Laser,
    Phototherapy,
    Photodynamic,
    SutureRemoval,
}
