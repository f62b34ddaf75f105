namespace DermCpt.CodeProfiles;

/// <summary>What a code is, one bit each; the table of profiles says which codes have which. A day's lines together say which rules have work at all.</summary>
[Flags]
internal enum CodeTraits : ulong
{
    None = 0,

    /// <summary>A visit with a level, or one that is paid like it (EM-90).</summary>
    Visit = 1UL << 0,

    /// <summary>A visit of a new patient (EM-20).</summary>
    NewPatient = 1UL << 1,

    /// <summary>The service makes its patient established (EM-21).</summary>
    FaceToFace = 1UL << 2,

    /// <summary>The visit that needs no physician (EM-62).</summary>
    NurseVisit = 1UL << 3,

    /// <summary>Care after an operation, without charge (EM-63).</summary>
    FollowUp = 1UL << 4,

    /// <summary>The add-on for continuing care (EM-70).</summary>
    Longitudinal = 1UL << 5,

    /// <summary>A visit that the add-on for continuing care may stand beside (EM-71).</summary>
    LongitudinalBase = 1UL << 6,

    /// <summary>The same from the day that took homes in (EM-72).</summary>
    LongitudinalHomeBase = 1UL << 7,

    /// <summary>A preventive service (EM-72).</summary>
    Preventive = 1UL << 8,

    /// <summary>A remote service that a near visit includes (CL-04).</summary>
    Remote = 1UL << 9,

    /// <summary>Messages, once in seven days (EM-88).</summary>
    Digital = 1UL << 10,

    /// <summary>An add-on of a visit: 24, 25 and 57 belong on the visit itself (MOD-L5).</summary>
    FollowsVisit = 1UL << 11,

    /// <summary>Suture removal beside a visit (SR-02).</summary>
    SutureRemoval = 1UL << 12,

    /// <summary>Mohs surgery (MOHS-00).</summary>
    Mohs = 1UL << 13,

    /// <summary>Its first stage, of which the others are add-ons (MOHS-00).</summary>
    MohsFirstStage = 1UL << 14,

    /// <summary>A biopsy (MOHS-07).</summary>
    Biopsy = 1UL << 15,

    /// <summary>A biopsy of skin by technique, and the codes before it (SEED-01).</summary>
    SkinBiopsy = 1UL << 16,

    /// <summary>Surgical pathology, which takes no 91 (M-91).</summary>
    SurgicalPathology = 1UL << 17,

    /// <summary>One lesion a line (CL-02).</summary>
    OneLesion = 1UL << 18,

    /// <summary>Units become lines whatever made them (REP-6).</summary>
    OneLesionAUnit = 1UL << 19,

    /// <summary>One nail a line (NA-10).</summary>
    Nail = 1UL << 20,

    /// <summary>Destruction of keratoses, which light treatment of the lesion includes (PDT-12).</summary>
    Keratoses = 1UL << 21,

    /// <summary>Photodynamic therapy (PDT-12).</summary>
    Photodynamic = 1UL << 22,

    /// <summary>Light, once a session (PH-14).</summary>
    Light = 1UL << 23,

    /// <summary>Routine foot care (FC-01).</summary>
    FootCare = 1UL << 24,

    /// <summary>Therapy by plan (M-GP).</summary>
    Therapy = 1UL << 25,

    /// <summary>An injection under the skin or into muscle, which takes no 51 (M-51).</summary>
    InjectionByRoute = 1UL << 26,

    /// <summary>A week of radiation, which takes no 59 (M-59).</summary>
    TreatmentWeek = 1UL << 27,

    /// <summary>A drug of the J codes (DRG-02).</summary>
    InjectedDrug = 1UL << 28,

    /// <summary>A skin substitute (SUP-03).</summary>
    SkinSubstitute = 1UL << 29,

    /// <summary>Benign excision of the smallest band (EX-10).</summary>
    HalfCentimetre = 1UL << 30,

    /// <summary>Repair in layers (EX-10).</summary>
    LayeredRepair = 1UL << 31,

    /// <summary>Skin, nails and what lies under them up to destruction (ICD-33).</summary>
    Integumentary = 1UL << 32,

    /// <summary>Surgery of the skin (M-LTRT).</summary>
    SkinSurgery = 1UL << 33,

    /// <summary>E1 to E4 can tell two lines apart (X59-4).</summary>
    MayNameLid = 1UL << 34,

    /// <summary>Surgery of the lid (M-E1-4).</summary>
    LidSurgery = 1UL << 35,

    /// <summary>Surgery of hand and foot under the skin (ST-15).</summary>
    DigitSurgery = 1UL << 36,

    /// <summary>Without a stated side it is one unit, and told (DOC-05).</summary>
    OneUnitWithoutSide = 1UL << 37,

    /// <summary>No side is asked for (M-50).</summary>
    Sideless = 1UL << 38,

    /// <summary>The code itself is of one side (M-50).</summary>
    OneSided = 1UL << 39,

    /// <summary>Never at a lid (M-E1-4).</summary>
    NeverLid = 1UL << 40,

    /// <summary>Never at a finger or toe (M-F, M-T).</summary>
    NeverDigit = 1UL << 41,

    /// <summary>Microscopy that the practice does itself, which takes no QW (M-QW).</summary>
    ProviderMicroscopy = 1UL << 42,

    /// <summary>A preventive visit: beside it a visit about a problem is apart, with 25 (EM-97).</summary>
    PreventiveVisit = 1UL << 43,

    /// <summary>Gives a drug by injection or infusion (INJ-01).</summary>
    Administration = 1UL << 44,

    /// <summary>Repair of any class (RP-51).</summary>
    Repair = 1UL << 45,

    /// <summary>Blood drawn (POS-01).</summary>
    BloodDraw = 1UL << 46,

    /// <summary>A skin substitute as places of service see it (POS-01).</summary>
    SubstituteOfPlace = 1UL << 47,

    /// <summary>Its kind is a drug; said by that column.</summary>
    Drug = 1UL << 60,

    /// <summary>A switch of the payer takes or refuses it; said by that column.</summary>
    BySwitch = 1UL << 61,

    /// <summary>It belongs to a family of alternatives; said by that column.</summary>
    Alternative = 1UL << 62,

    /// <summary>Pathology that the stages of Mohs include; said by that column.</summary>
    StagePathology = 1UL << 63,
}
