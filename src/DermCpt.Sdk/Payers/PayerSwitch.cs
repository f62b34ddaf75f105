namespace DermCpt;

/// <summary>Every contested point of the rules, as a named switch of a payer profile (payers.md). The name in JSON and cases is the member.</summary>
public enum PayerSwitch : byte
{
    /// <summary>Takes consultation codes (EM-81).</summary>
    AcceptsConsults,

    /// <summary>Code for prolonged visits (EM-56 EM-57).</summary>
    ProlongedCode,

    /// <summary>How G2211 is taken (EM-70..77).</summary>
    G2211Policy,

    /// <summary>How the specialty of a non-physician is matched (EM-22).</summary>
    NppSpecialtyRule,

    /// <summary>Office tests without a professional part count as data (EM-41).</summary>
    InOfficeLabCounts,

    /// <summary>Care of complications outside an operating room is included (EM-64, GLB-27).</summary>
    ComplicationsBundled,

    /// <summary>57 and 25 together (EM-92).</summary>
    Allow25With57,

    /// <summary>Telemedicine codes 98000 to 98015 (EM-85).</summary>
    Cpt98000,

    /// <summary>Modifier of a video visit (EM-83).</summary>
    TelehealthModifier,

    /// <summary>Place of service of a telehealth visit (EM-83).</summary>
    TelehealthPos,

    /// <summary>Last day of the telehealth rules (EM-84).</summary>
    TelehealthThrough,

    /// <summary>How both sides are reported (M-50 MU-05).</summary>
    Bilateral,

    /// <summary>Modifier 51 (M-51).</summary>
    Modifier51,

    /// <summary>59, X modifiers, or either (X59-4).</summary>
    Modifier59Style,

    /// <summary>Line that carries 59 or X (X59-5).</summary>
    Modifier59Line,

    /// <summary>How one code for several lesions is reported (REP-1..7 MOHS-05).</summary>
    RepeatLesion,

    /// <summary>RT and LT on lesion codes when scrubbing (M-LTRT).</summary>
    SideOnLesion,

    /// <summary>What happens beyond four modifiers (MOD-L2).</summary>
    Modifier99,

    /// <summary>Extra work that 22 needs, percent (M-22).</summary>
    Modifier22Percent,

    /// <summary>Date of a professional component (M-26).</summary>
    ProfessionalDate,

    /// <summary>Pass-through of reference laboratory work (M-90).</summary>
    Modifier90,

    /// <summary>GA, GX, GY, GZ are used (M-GA M-GX M-GY M-GZ).</summary>
    AbnModifiers,

    /// <summary>Q7, Q8, Q9 are used (M-Q7).</summary>
    FootCareClass,

    /// <summary>A state's own modifiers (M-U1-UD).</summary>
    StateModifiers,

    /// <summary>Codes that take 95 (M-95).</summary>
    Modifier95Codes,

    /// <summary>Global days that differ from the fee schedule, by code (GLB-05).</summary>
    GlobalDays,

    /// <summary>Factors of multiple procedures by rank (MPR-8).</summary>
    MprSchedule,

    /// <summary>Whether the assistant indicator decides (M-80).</summary>
    AssistantRule,

    /// <summary>Repair of a benign lesion of 0.5 cm or less (EX-10 CH-02).</summary>
    BenignHalfCmRepair,

    /// <summary>Closure by adhesive alone when coding (RP-09 SUP-01).</summary>
    AdhesiveOnlyClosure,

    /// <summary>Takes G0168 when scrubbing (SUP-01).</summary>
    AcceptG0168,

    /// <summary>Whose pair edits (NP-01..03; Medicaid's own tables only where the host has loaded them, and the result says which was used).</summary>
    NcciSource,

    /// <summary>Date that chooses the edits (NP-03).</summary>
    NcciClock,

    /// <summary>Whose unit limits (MU-01..03).</summary>
    MueSource,

    /// <summary>What happens to units above an MAI 3 value (MUE-3).</summary>
    Mai3,

    /// <summary>JW and JZ are used (DRG-02).</summary>
    JwJzRequired,

    /// <summary>Unit of immunostains on Mohs tissue (PTH-15).</summary>
    MohsIhcPer,

    /// <summary>Q0111 and Q0112 under a microscopy certificate (LB-08).</summary>
    PpmCodes,

    /// <summary>Administration code of biologics (INJ-01).</summary>
    BiologicAdmin,

    /// <summary>Drugs that patients usually give themselves (DRG-06).</summary>
    SelfAdministeredDrugs,

    /// <summary>JW and JZ on skin substitutes from 2026 (SUP-03).</summary>
    SkinSubJwJz2026,

    /// <summary>Waste below one billing unit (DRG-03).</summary>
    SubUnitWaste,

    /// <summary>Drug lines carry an NDC (DRG-07).</summary>
    NdcRequired,

    /// <summary>Excimer codes for psoriasis only (XL-11 ICD-17).</summary>
    PhotoPsoriasisOnly,

    /// <summary>Skin-substitute products from 2026 (SS-06 SUP-02).</summary>
    SkinSub2026,

    /// <summary>Who bills the technical component (PTH-17).</summary>
    PathTcBilling,

    /// <summary>Specimen handling (LB-09).</summary>
    Collect99000,

    /// <summary>Lines on one claim (CF-01).</summary>
    LineLimit,

    /// <summary>Sizes between printed bands (GAP-01).</summary>
    BandGap,

    /// <summary>Severely dysplastic naevus (EX-05).</summary>
    SevereDysplasticNevus,

    /// <summary>Malignant lesion of mucosa (EX-21).</summary>
    MalignantMucosa,

    /// <summary>Complex repair of 1.0 cm or less (RP-22).</summary>
    ComplexAtMostOneCm,

    /// <summary>Biopsy of the outer ear (BX-22).</summary>
    EarBiopsy,

    /// <summary>Biopsy of the white lip (BX-19).</summary>
    WhiteLipBiopsy,

    /// <summary>Avulsion and biopsy of one nail (BX-21).</summary>
    NailBiopsyWithAvulsion,

    /// <summary>Foreign body below the skin where its region has a code (FB-01).</summary>
    RegionalForeignBody,

    /// <summary>When a time unit is earned (DS-28).</summary>
    HalfTimeRule,

    /// <summary>Days within which earlier pathology counts (MOHS-07 CH-03).</summary>
    MohsPathologyDays,

    /// <summary>RT and LT on skin lines when coding (sites.md LAT, X59-4).</summary>
    EmitSideOnSkin,

    /// <summary>Contested site: temple site (ST-04).</summary>
    TempleSite,

    /// <summary>Contested site: jaw site (ST-04).</summary>
    JawSite,

    /// <summary>Contested site: canthus site (ST-04).</summary>
    CanthusSite,

    /// <summary>Contested site: mastoid site (ST-04).</summary>
    MastoidSite,

    /// <summary>Contested site: shoulder site (ST-04).</summary>
    ShoulderSite,

    /// <summary>Contested site: hip site (ST-04).</summary>
    HipSite,

    /// <summary>Contested site: buttock site (ST-04).</summary>
    ButtockSite,

    /// <summary>Contested site: wrist site (ST-04).</summary>
    WristSite,

    /// <summary>Contested site: ankle site (ST-04).</summary>
    AnkleSite,

    /// <summary>Contested site: groin site (ST-04).</summary>
    GroinSite,

    /// <summary>Contested site: perineum site (ST-04 DS-21).</summary>
    PerineumSite,

    /// <summary>Contested site: pubis site (ST-04).</summary>
    PubisSite,

    /// <summary>Contested site: axilla soft tissue (ST-04 ST-17).</summary>
    AxillaSoftTissue,

    /// <summary>What a practitioner bills in a facility (POS-01).</summary>
    FacilityRules,

    /// <summary>How repairs of different class or group are told apart (RP-51).</summary>
    RepairClasses,
}
