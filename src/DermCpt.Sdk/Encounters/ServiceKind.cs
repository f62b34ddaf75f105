namespace DermCpt;

/// <summary>The kinds of service; the JSON word is the name in camelCase.</summary>
internal enum ServiceKind : byte
{
    /// <summary>Sampling of a lesion for diagnosis; the kind states the intent (BX-06).</summary>
    Biopsy,

    /// <summary>Horizontal removal of a lesion within the dermis (SH-02).</summary>
    ShaveRemoval,

    /// <summary>Full-thickness removal of a skin lesion (EX-03).</summary>
    Excision,

    /// <summary>Removal of a tumor under the skin (ST-17).</summary>
    SoftTissueExcision,

    /// <summary>Removal of hidradenitis by area (HS-00).</summary>
    HidradenitisExcision,

    /// <summary>Pilonidal cyst or sinus (PIL-01).</summary>
    PilonidalCyst,

    /// <summary>Excision of a tumor in stages by the surgeon who reads the margins (MOHS-00).</summary>
    Mohs,

    /// <summary>Closure of a wound (RP-00).</summary>
    Repair,

    /// <summary>Local flap (AT-00).</summary>
    AdjacentTissueTransfer,

    /// <summary>Free graft or skin substitute (GR-00, SS-00, SC-00).</summary>
    Graft,

    /// <summary>Preparation of a recipient wound bed (GR-02).</summary>
    SitePreparation,

    /// <summary>Pedicle, island, muscle or midface flap (FL-01..08).</summary>
    Flap,

    /// <summary>Destruction of lesions by any method (DS-00).</summary>
    Destruction,

    /// <summary>Chemical cautery of granulation tissue (DS-24).</summary>
    ChemicalCautery,

    /// <summary>Removal of skin tags by any method (DS-11).</summary>
    SkinTagRemoval,

    /// <summary>Opening or treating acne lesions (DS-25..27).</summary>
    AcneSurgery,

    /// <summary>Removal of hair by current (DS-28).</summary>
    Electrolysis,

    /// <summary>Injection of filling material (CO-01).</summary>
    Filler,

    /// <summary>Tattooing of skin (CO-02).</summary>
    Tattoo,

    /// <summary>Surface microscopy: never a line of its own (DSC-01).</summary>
    Dermoscopy,

    /// <summary>Injection into lesions (IL-01).</summary>
    IntralesionalInjection,

    /// <summary>Paring of corns and calluses (PA-01).</summary>
    Paring,

    /// <summary>Incision or puncture of a collection (ID-01..04).</summary>
    IncisionAndDrainage,

    /// <summary>Removal of a foreign body (FB-01).</summary>
    ForeignBodyRemoval,

    /// <summary>Debridement of a wound or of diseased skin (DB-01..04).</summary>
    Debridement,

    /// <summary>Procedure on nails (NA-01..10).</summary>
    Nail,

    /// <summary>A visit (EM-10..112).</summary>
    EvaluationAndManagement,

    /// <summary>Light treatment (PH-10..17).</summary>
    Phototherapy,

    /// <summary>Excimer laser (XL-10).</summary>
    LaserTreatment,

    /// <summary>Photodynamic therapy (PDT-10).</summary>
    PhotodynamicTherapy,

    /// <summary>Radiation of the skin by its surface (RAD-01, RAD-02).</summary>
    RadiationTherapy,

    /// <summary>Patch test (AL-01).</summary>
    PatchTest,

    /// <summary>Office microscopy (LB-01..05).</summary>
    Microscopy,

    /// <summary>Office culture (LB-06, LB-07).</summary>
    Culture,

    /// <summary>Laboratory test by code or word (LB-12).</summary>
    Laboratory,

    /// <summary>Blood drawn from a vein (LB-10).</summary>
    Venipuncture,

    /// <summary>Tissue examination (PTH-01..18).</summary>
    Pathology,

    /// <summary>Skin test by prick or injection (AL-05).</summary>
    AllergyTest,

    /// <summary>Reflectance confocal microscopy (RCM-01).</summary>
    ConfocalMicroscopy,

    /// <summary>A drug given (DRG-01..07).</summary>
    Drug,

    /// <summary>Injection by route (INJ-01).</summary>
    TherapeuticInjection,

    /// <summary>Botulinum toxin (BT-01..05).</summary>
    BotulinumToxin,

    /// <summary>Injection of veins of one leg (SC-10, SC-11).</summary>
    Sclerotherapy,

    /// <summary>Chemical peel (PE-01).</summary>
    ChemicalPeel,

    /// <summary>Abrasion of skin (PE-02, PE-03).</summary>
    Dermabrasion,

    /// <summary>Local care of a burn (BU-01, BU-02).</summary>
    Burn,

    /// <summary>Removal of sutures or staples (SR-01, SR-02).</summary>
    SutureRemoval,

    /// <summary>Excision of a pressure ulcer (PU-01).</summary>
    PressureUlcerExcision,

    /// <summary>Excision of chalazia (CHZ-01).</summary>
    ChalazionExcision,

    /// <summary>A code taken as given and checked: the way in for what no kind describes.</summary>
    Code,
}
