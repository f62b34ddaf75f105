namespace DermCpt;

/// <summary>
/// Every contested point of the rules, as a typed switch of a payer profile: what it takes, the values of the built-in profiles and the rule it
/// controls. The name in JSON and cases is the member. Read one by <see cref="PayerProfile.TryGet{T}(PayerSwitch{T}, out T)"/>, set one by <see cref="PayerProfile.With"/>. Thread-safe.
/// </summary>
/// <example><code>var acme = PayerProfile.Commercial.Derive("acme", "1").With(Switches.AcceptsConsults, true);</code></example>
public static class Switches
{
    private static readonly List<PayerSwitch> Declared = [];

    /// <summary>Takes consultation codes (EM-81).</summary>
    public static PayerSwitch<bool> AcceptsConsults { get; } = new("false", "false", null, Rule.EM_81);

    /// <summary>Code for prolonged visits (EM-56 EM-57).</summary>
    /// <remarks>
    /// Time beyond the highest level is 99417: <c>99417</c>. Time beyond the highest level is G2212: <c>G2212</c>. Time beyond the highest
    /// level is not reported: <c>none</c>.
    /// </remarks>
    public static PayerSwitch<string> ProlongedCode { get; } = new(["99417", "G2212", "none"], "G2212", "none", "99417", Rule.EM_56);

    /// <summary>How G2211 is taken (EM-70..77).</summary>
    /// <remarks>As Medicare pays it: <c>medicare</c>. Never paid: <c>deny</c>. Paid wherever the facts allow it: <c>allow</c>.</remarks>
    public static PayerSwitch<string> G2211Policy { get; } = new(["medicare", "deny", "allow"], "medicare", "deny", "deny", Rule.EM_70);

    /// <summary>How the specialty of a non-physician is matched (EM-22).</summary>
    /// <remarks>
    /// A nurse practitioner or assistant has the specialty of the practice: <c>cpt</c>. A nurse practitioner or assistant has the specialty of
    /// the enrolment: <c>enrolled</c>.
    /// </remarks>
    public static PayerSwitch<string> NppSpecialtyRule { get; } = new(["cpt", "enrolled"], "enrolled", "enrolled", "cpt", Rule.EM_22);

    /// <summary>Office tests without a professional part count as data (EM-41).</summary>
    public static PayerSwitch<bool> InOfficeLabCounts { get; } = new("true", "true", "true", Rule.EM_41);

    /// <summary>Care of complications outside an operating room is included (EM-64, GLB-27).</summary>
    public static PayerSwitch<bool> ComplicationsBundled { get; } = new("true", "true", "false", Rule.EM_64);

    /// <summary>57 and 25 together (EM-92).</summary>
    public static PayerSwitch<bool> Allow25With57 { get; } = new("true", "false", "true", Rule.EM_92);

    /// <summary>Telemedicine codes 98000 to 98015 (EM-85).</summary>
    /// <remarks>
    /// Codes of their own for visits by video or sound are taken: <c>accept</c>. They are refused: the office codes with a modifier:
    /// <c>reject</c>.
    /// </remarks>
    public static PayerSwitch<string> Cpt98000 { get; } = new(["accept", "reject"], "reject", "reject", null, Rule.EM_85);

    /// <summary>Modifier of a video visit (EM-83).</summary>
    /// <remarks>No modifier: <c>none</c>. 95: <c>95</c>. GT: <c>GT</c>. 93: <c>93</c>. GQ: <c>GQ</c>.</remarks>
    public static PayerSwitch<string> TelehealthModifier { get; } = new(["none", "95", "GT", "93", "GQ"], "none", "95", "95", Rule.EM_83);

    /// <summary>Place of service of a telehealth visit (EM-83).</summary>
    /// <remarks>10 where the patient is at home, else 02: <c>homeOrElsewhere</c>. The place of an office visit, 11: <c>office</c>.</remarks>
    public static PayerSwitch<string> TelehealthPos { get; } =
        new(["homeOrElsewhere", "office"], "homeOrElsewhere", "homeOrElsewhere", null, Rule.EM_83);

    /// <summary>Last day of the telehealth rules (EM-84).</summary>
    public static PayerSwitch<DateOnly> TelehealthThrough { get; } = new("2027-12-31", null, null, Rule.EM_84);

    /// <summary>How both sides are reported (M-50 MU-05).</summary>
    /// <remarks>One line with 50: <c>oneLine50</c>. Two lines, LT and RT: <c>twoLinesLTRT</c>. One line of two units: <c>twoUnits</c>.</remarks>
    public static PayerSwitch<string> Bilateral { get; } =
        new(["oneLine50", "twoLinesLTRT", "twoUnits"], "oneLine50", "oneLine50", "oneLine50", Rule.M_50);

    /// <summary>Modifier 51 (M-51).</summary>
    /// <remarks>51 on every further procedure: <c>append</c>. No 51: the payer ranks them: <c>omit</c>.</remarks>
    public static PayerSwitch<string> Modifier51 { get; } = new(["append", "omit"], "omit", "omit", "append", Rule.M_51);

    /// <summary>59, X modifiers, or either (X59-4).</summary>
    /// <remarks>XE, XP, XS or XU: <c>x</c>. 59: <c>59</c>. Either is taken: <c>either</c>.</remarks>
    public static PayerSwitch<string> Modifier59Style { get; } = new(["x", "59", "either"], "either", "59", "59", Rule.X59_4);

    /// <summary>Line that carries 59 or X (X59-5).</summary>
    /// <remarks>On the column 2 code: <c>column2</c>. On the column 1 code: <c>column1</c>. On either: <c>either</c>.</remarks>
    public static PayerSwitch<string> Modifier59Line { get; } =
        new(["column2", "column1", "either"], "column2", "column2", "column2", Rule.X59_5);

    /// <summary>How one code for several lesions is reported (REP-1..7 MOHS-05).</summary>
    /// <remarks>
    /// One line, its units counted: <c>units</c>. A line each, further ones with 59: <c>separate59</c>. A line each, further ones with 76:
    /// <c>separate76</c>. One plain line, and one with 76 for the rest: <c>pooled76</c>.
    /// </remarks>
    public static PayerSwitch<string> RepeatLesion { get; } =
        new(["units", "separate59", "separate76", "pooled76"], "pooled76", "separate59", "separate59", Rule.REP_2);

    /// <summary>RT and LT on lesion codes when scrubbing (M-LTRT).</summary>
    /// <remarks>LT and RT may stand on codes of a lesion: <c>allow</c>. LT and RT on codes of a lesion are refused: <c>deny</c>.</remarks>
    public static PayerSwitch<string> SideOnLesion { get; } = new(["allow", "deny"], "allow", "allow", "allow", Rule.M_LTRT);

    /// <summary>What happens beyond four modifiers (MOD-L2).</summary>
    /// <remarks>99 where more than four modifiers are needed: <c>use</c>. Modifiers beyond four are left out, the pricing ones first kept: <c>drop</c>.</remarks>
    public static PayerSwitch<string> Modifier99 { get; } = new(["use", "drop"], "drop", "drop", "use", Rule.MOD_L2);

    /// <summary>Extra work that 22 needs, percent (M-22).</summary>
    public static PayerSwitch<int> Modifier22Percent { get; } = new("25", "25", "25", Rule.M_22);

    /// <summary>Date of a professional component (M-26).</summary>
    /// <remarks>The day on which it was read: <c>readDate</c>. The day on which the test was done: <c>techDate</c>.</remarks>
    public static PayerSwitch<string> ProfessionalDate { get; } =
        new(["readDate", "techDate"], "techDate", "techDate", "techDate", Rule.M_26);

    /// <summary>Pass-through of reference laboratory work (M-90).</summary>
    /// <remarks>
    /// A test that another laboratory made may be billed with 90: <c>allow</c>. A test that another laboratory made may not be billed:
    /// <c>deny</c>.
    /// </remarks>
    public static PayerSwitch<string> Modifier90 { get; } = new(["allow", "deny"], "deny", "allow", "allow", Rule.M_90);

    /// <summary>GA, GX, GY, GZ are used (M-GA M-GX M-GY M-GZ).</summary>
    public static PayerSwitch<bool> AbnModifiers { get; } = new("true", "false", "false", Rule.M_GA);

    /// <summary>Q7, Q8, Q9 are used (M-Q7).</summary>
    /// <remarks>Q7, Q8 or Q9 by class findings: <c>qModifiers</c>. No modifier of class findings: <c>none</c>.</remarks>
    public static PayerSwitch<string> FootCareClass { get; } = new(["qModifiers", "none"], "qModifiers", "none", "none", Rule.M_Q7);

    /// <summary>A state's own modifiers (M-U1-UD).</summary>
    public static PayerSwitch<ValueList<ModifierCode>> StateModifiers { get; } =
        new(SwitchKind.Modifiers, "", "U1,U2,U3,U4,U5,U6,U7,U8,U9,UA,UB,UC,UD", "", Rule.M_U1_UD);

    /// <summary>Codes that take 95 (M-95).</summary>
    public static PayerSwitch<ValueList<ProcedureCode>> Modifier95Codes { get; } = new(SwitchKind.Codes, "", null, null, Rule.M_95);

    /// <summary>Global days that differ from the fee schedule, by code (GLB-05).</summary>
    public static PayerSwitch<string> GlobalDays { get; } = new(SwitchKind.CodeDays, "", "", "", Rule.GLB_05);

    /// <summary>Factors of multiple procedures by rank (MPR-8).</summary>
    public static PayerSwitch<string> MprSchedule { get; } = new(SwitchKind.Factors, "1,.5,.5,.5,.5", null, "1,.5,.5,.5,.5", Rule.MPR_8);

    /// <summary>Whether the assistant indicator decides (M-80).</summary>
    /// <remarks>By the indicator of the fee schedule: <c>indicator</c>. The payer has no such rule: <c>none</c>.</remarks>
    public static PayerSwitch<string> AssistantRule { get; } = new(["indicator", "none"], "indicator", "indicator", "indicator", Rule.M_80);

    /// <summary>Repair of a benign lesion of 0.5 cm or less (EX-10 CH-02).</summary>
    /// <remarks>The repair of an excision of 0.5 cm or less is part of it: <c>bundled</c>. It is reported: <c>separate</c>.</remarks>
    public static PayerSwitch<string> BenignHalfCmRepair { get; } =
        new(["bundled", "separate"], "bundled", "bundled", "separate", Rule.EX_10);

    /// <summary>Closure by adhesive alone when coding (RP-09 SUP-01).</summary>
    /// <remarks>A closure by adhesive alone is G0168: <c>G0168</c>. It is a simple repair: <c>simpleRepair</c>. It is not reported: <c>none</c>.</remarks>
    public static PayerSwitch<string> AdhesiveOnlyClosure { get; } =
        new(["G0168", "simpleRepair", "none"], "G0168", "none", "simpleRepair", Rule.RP_09);

    /// <summary>Takes G0168 when scrubbing (SUP-01).</summary>
    public static PayerSwitch<bool> AcceptG0168 { get; } = new("true", null, "false", Rule.SUP_01);

    /// <summary>Whose pair edits (NP-01..03; Medicaid's own tables only where the host has loaded them, and the result says which was used).</summary>
    /// <remarks>The pair edits of Medicare: <c>medicare</c>. The pair edits of Medicaid: <c>medicaid</c>. The payer has no pair edits: <c>none</c>.</remarks>
    public static PayerSwitch<string> NcciSource { get; } = new(["medicare", "medicaid", "none"], "medicare", "medicare", "medicare", Rule.NP_01);

    /// <summary>Date that chooses the edits (NP-03).</summary>
    /// <remarks>Edits of the day of service: <c>dos</c>. Edits of the day of processing: <c>processing</c>.</remarks>
    public static PayerSwitch<string> NcciClock { get; } = new(["dos", "processing"], "dos", "dos", "dos", Rule.NP_03);

    /// <summary>Whose unit limits (MU-01..03).</summary>
    /// <remarks>The unit limits of Medicare: <c>medicare</c>. The unit limits of Medicaid: <c>medicaid</c>. The payer has no unit limits: <c>none</c>.</remarks>
    public static PayerSwitch<string> MueSource { get; } = new(["medicare", "medicaid", "none"], "medicare", "medicare", "medicare", Rule.MU_01);

    /// <summary>What happens to units above an MAI 3 value (MUE-3).</summary>
    /// <remarks>Denied at first, and paid by the record: <c>appeal</c>. Denied: <c>deny</c>.</remarks>
    public static PayerSwitch<string> Mai3 { get; } = new(["appeal", "deny"], "appeal", "appeal", "appeal", Rule.MUE_3);

    /// <summary>JW and JZ are used (DRG-02).</summary>
    public static PayerSwitch<bool> JwJzRequired { get; } = new("true", "true", "false", Rule.DRG_02);

    /// <summary>Unit of immunostains on Mohs tissue (PTH-15).</summary>
    /// <remarks>Antibodies beside Mohs are counted a specimen: <c>specimen</c>. Antibodies beside Mohs are counted a block: <c>block</c>.</remarks>
    public static PayerSwitch<string> MohsIhcPer { get; } = new(["specimen", "block"], "specimen", "specimen", "specimen", Rule.PTH_15);

    /// <summary>Q0111 and Q0112 under a microscopy certificate (LB-08).</summary>
    public static PayerSwitch<bool> PpmCodes { get; } = new("false", "false", "false", Rule.LB_08);

    /// <summary>Administration code of biologics (INJ-01).</summary>
    /// <remarks>
    /// The usual column of the drug: an injection of therapy: <c>therapeutic</c>. Complex administration, as of drugs against cancer:
    /// <c>complex</c>. The record decides: <c>fact</c>.
    /// </remarks>
    public static PayerSwitch<string> BiologicAdmin { get; } =
        new(["therapeutic", "complex", "fact"], "therapeutic", "therapeutic", "therapeutic", Rule.INJ_01);

    /// <summary>Drugs that patients usually give themselves (DRG-06).</summary>
    /// <remarks>No line for the drug or for giving it: <c>excluded</c>. Paid: <c>payable</c>.</remarks>
    public static PayerSwitch<string> SelfAdministeredDrugs { get; } =
        new(["excluded", "payable"], "excluded", "payable", "payable", Rule.DRG_06);

    /// <summary>JW and JZ on skin substitutes from 2026 (SUP-03).</summary>
    public static PayerSwitch<bool> SkinSubJwJz2026 { get; } = new("false", null, null, Rule.SUP_03);

    /// <summary>Waste below one billing unit (DRG-03).</summary>
    /// <remarks>Waste below one unit is JZ: <c>JZ</c>. Waste below one unit takes no modifier: <c>none</c>.</remarks>
    public static PayerSwitch<string> SubUnitWaste { get; } = new(["JZ", "none"], "JZ", "JZ", "none", Rule.DRG_03);

    /// <summary>Drug lines carry an NDC (DRG-07).</summary>
    public static PayerSwitch<bool> NdcRequired { get; } = new("false", "true", null, Rule.DRG_07);

    /// <summary>Excimer codes for psoriasis only (XL-11 ICD-17).</summary>
    public static PayerSwitch<bool> PhotoPsoriasisOnly { get; } = new("true", "true", "true", Rule.XL_11);

    /// <summary>Skin-substitute products from 2026 (SS-06 SUP-02).</summary>
    /// <remarks>One price an area for all products, since 2026: <c>incidentToFlat</c>. By the average price of the product: <c>asp</c>.</remarks>
    public static PayerSwitch<string> SkinSub2026 { get; } = new(["incidentToFlat", "asp"], "incidentToFlat", null, null, Rule.SS_06);

    /// <summary>Who bills the technical component (PTH-17).</summary>
    /// <remarks>The making and the reading may be billed apart: <c>splitAllowed</c>. The making is billed by the laboratory alone: <c>labOnly</c>.</remarks>
    public static PayerSwitch<string> PathTcBilling { get; } =
        new(["splitAllowed", "labOnly"], "splitAllowed", "splitAllowed", null, Rule.PTH_17);

    /// <summary>Specimen handling (LB-09).</summary>
    /// <remarks>Handling of a specimen is paid: <c>pay</c>. Handling of a specimen is denied: <c>deny</c>.</remarks>
    public static PayerSwitch<string> Collect99000 { get; } = new(["pay", "deny"], "deny", "deny", null, Rule.LB_09);

    /// <summary>Lines on one claim (CF-01).</summary>
    public static PayerSwitch<int> LineLimit { get; } = new("50", "50", "50", Rule.CF_01);

    /// <summary>Sizes between printed bands (GAP-01).</summary>
    /// <remarks>
    /// Where both neighbors agree the code, else asked: <c>agree</c>. Asked: <c>ask</c>. The next larger band: <c>ceilingBand</c>. Rounded,
    /// half up, to the printed steps: <c>roundHalfUp</c>.
    /// </remarks>
    public static PayerSwitch<string> BandGap { get; } = new(["agree", "ask", "ceilingBand", "roundHalfUp"], "agree", "agree", "agree", Rule.GAP_01);

    /// <summary>Severely dysplastic naevus (EX-05).</summary>
    /// <remarks>Coded with the benign lesions: <c>benign</c>. Coded with the malignant lesions: <c>malignant</c>.</remarks>
    public static PayerSwitch<string> SevereDysplasticNevus { get; } =
        new(["benign", "malignant"], "benign", "benign", "benign", Rule.EX_05);

    /// <summary>Malignant lesion of mucosa (EX-21).</summary>
    /// <remarks>Asked: <c>ask</c>. The skin codes of the nearest site: <c>skinFamily</c>.</remarks>
    public static PayerSwitch<string> MalignantMucosa { get; } = new(["ask", "skinFamily"], "ask", "ask", "ask", Rule.EX_21);

    /// <summary>Complex repair of 1.0 cm or less (RP-22).</summary>
    /// <remarks>A complex repair of 1.0 cm or less is an intermediate one: <c>intermediate</c>. It is a simple one: <c>simple</c>. Asked: <c>ask</c>.</remarks>
    public static PayerSwitch<string> ComplexAtMostOneCm { get; } =
        new(["intermediate", "simple", "ask"], "intermediate", "intermediate", "intermediate", Rule.RP_22);

    /// <summary>Biopsy of the outer ear (BX-22).</summary>
    /// <remarks>The code of the ear: <c>69100</c>. The skin code: <c>11102</c>.</remarks>
    public static PayerSwitch<string> EarBiopsy { get; } = new(["69100", "11102"], "69100", "69100", "69100", Rule.BX_22);

    /// <summary>Biopsy of the white lip (BX-19).</summary>
    /// <remarks>The skin code: <c>11102</c>. The code of the lip: <c>40490</c>.</remarks>
    public static PayerSwitch<string> WhiteLipBiopsy { get; } = new(["11102", "40490"], "11102", "11102", "11102", Rule.BX_19);

    /// <summary>Avulsion and biopsy of one nail (BX-21).</summary>
    /// <remarks>The biopsy is part of the avulsion: <c>avulsion</c>. The avulsion is part of the biopsy: <c>biopsy</c>.</remarks>
    public static PayerSwitch<string> NailBiopsyWithAvulsion { get; } =
        new(["avulsion", "biopsy"], "avulsion", "avulsion", "avulsion", Rule.BX_21);

    /// <summary>Foreign body below the skin where its region has a code (FB-01).</summary>
    /// <remarks>The skin code wherever it lies: <c>skinCode</c>. The code of the region where there is one: <c>regional</c>.</remarks>
    public static PayerSwitch<string> RegionalForeignBody { get; } =
        new(["skinCode", "regional"], "skinCode", "skinCode", "skinCode", Rule.FB_01);

    /// <summary>When a time unit is earned (DS-28).</summary>
    /// <remarks>A step counts once more than its half has passed: <c>pastHalf</c>. A step counts when it is full: <c>full</c>.</remarks>
    public static PayerSwitch<string> HalfTimeRule { get; } = new(["pastHalf", "full"], "pastHalf", "pastHalf", "pastHalf", Rule.DS_28);

    /// <summary>Days within which earlier pathology counts (MOHS-07 CH-03).</summary>
    public static PayerSwitch<int> MohsPathologyDays { get; } = new("60", "60", "60", Rule.MOHS_07);

    /// <summary>RT and LT on skin lines when coding (sites.md LAT, X59-4).</summary>
    public static PayerSwitch<bool> EmitSideOnSkin { get; } = new("false", "false", "false", Rule.X59_4);

    /// <summary>Contested site: temple site (ST-04).</summary>
    /// <remarks>The temple counts with the face: <c>face</c>. The temple counts with the scalp: <c>scalp</c>.</remarks>
    public static PayerSwitch<string> TempleSite { get; } = new(["face", "scalp"], "face", "face", "face", Rule.ST_04);

    /// <summary>Contested site: jaw site (ST-04).</summary>
    /// <remarks>The jaw counts with the face: <c>face</c>. The jaw counts with the neck: <c>neck</c>.</remarks>
    public static PayerSwitch<string> JawSite { get; } = new(["face", "neck"], "face", "face", "face", Rule.ST_04);

    /// <summary>Contested site: canthus site (ST-04).</summary>
    /// <remarks>The canthus counts with the eyelid: <c>eyelid</c>. The canthus counts with the face: <c>face</c>.</remarks>
    public static PayerSwitch<string> CanthusSite { get; } = new(["eyelid", "face"], "eyelid", "eyelid", "eyelid", Rule.ST_04);

    /// <summary>Contested site: mastoid site (ST-04).</summary>
    /// <remarks>The mastoid counts with the scalp: <c>scalp</c>. The mastoid counts with the neck: <c>neck</c>.</remarks>
    public static PayerSwitch<string> MastoidSite { get; } = new(["scalp", "neck"], "scalp", "scalp", "scalp", Rule.ST_04);

    /// <summary>Contested site: shoulder site (ST-04).</summary>
    /// <remarks>The shoulder counts with the arm: <c>arm</c>. The shoulder counts with the trunk: <c>trunk</c>.</remarks>
    public static PayerSwitch<string> ShoulderSite { get; } = new(["arm", "trunk"], "arm", "arm", "arm", Rule.ST_04);

    /// <summary>Contested site: hip site (ST-04).</summary>
    /// <remarks>The hip counts with the leg: <c>leg</c>. The hip counts with the trunk: <c>trunk</c>.</remarks>
    public static PayerSwitch<string> HipSite { get; } = new(["leg", "trunk"], "leg", "leg", "leg", Rule.ST_04);

    /// <summary>Contested site: buttock site (ST-04).</summary>
    /// <remarks>The buttock counts with the trunk: <c>trunk</c>. The buttock counts with the leg: <c>leg</c>.</remarks>
    public static PayerSwitch<string> ButtockSite { get; } = new(["trunk", "leg"], "trunk", "trunk", "trunk", Rule.ST_04);

    /// <summary>Contested site: wrist site (ST-04).</summary>
    /// <remarks>The wrist counts with the arm: <c>arm</c>. The wrist counts with the hand: <c>hand</c>.</remarks>
    public static PayerSwitch<string> WristSite { get; } = new(["arm", "hand"], "arm", "arm", "arm", Rule.ST_04);

    /// <summary>Contested site: ankle site (ST-04).</summary>
    /// <remarks>The ankle counts with the leg: <c>leg</c>. The ankle counts with the foot: <c>foot</c>.</remarks>
    public static PayerSwitch<string> AnkleSite { get; } = new(["leg", "foot"], "leg", "leg", "leg", Rule.ST_04);

    /// <summary>Contested site: groin site (ST-04).</summary>
    /// <remarks>
    /// The groin counts with the trunk: <c>trunk</c>. The groin counts with the genitalia: <c>genitalia</c>. The groin counts with the leg:
    /// <c>leg</c>.
    /// </remarks>
    public static PayerSwitch<string> GroinSite { get; } = new(["trunk", "genitalia", "leg"], "trunk", "trunk", "trunk", Rule.ST_04);

    /// <summary>Contested site: perineum site (ST-04 DS-21).</summary>
    /// <remarks>The perineum counts with the trunk: <c>trunk</c>. The perineum counts with the genitalia: <c>genitalia</c>.</remarks>
    public static PayerSwitch<string> PerineumSite { get; } = new(["trunk", "genitalia"], "trunk", "trunk", "trunk", Rule.ST_04);

    /// <summary>Contested site: pubis site (ST-04).</summary>
    /// <remarks>The pubic region counts with the genitalia: <c>genitalia</c>. The pubic region counts with the trunk: <c>trunk</c>.</remarks>
    public static PayerSwitch<string> PubisSite { get; } = new(["genitalia", "trunk"], "genitalia", "genitalia", "genitalia", Rule.ST_04);

    /// <summary>Contested site: axilla soft tissue (ST-04 ST-17).</summary>
    /// <remarks>The axilla counts with the shoulder: <c>shoulder</c>. The axilla counts with the arm: <c>arm</c>.</remarks>
    public static PayerSwitch<string> AxillaSoftTissue { get; } = new(["shoulder", "arm"], "shoulder", "shoulder", "shoulder", Rule.ST_04);

    /// <summary>What a practitioner bills in a facility (POS-01).</summary>
    /// <remarks>As Medicare where the place is a facility: <c>medicare</c>. The payer has no such rule: <c>none</c>.</remarks>
    public static PayerSwitch<string> FacilityRules { get; } = new(["medicare", "none"], "medicare", "medicare", "medicare", Rule.POS_01);

    /// <summary>How repairs of different class or group are told apart (RP-51).</summary>
    /// <remarks>Repairs of different class or group are ranked and take 51: <c>rank</c>. The lesser ones take 59 in place of 51: <c>distinct</c>.</remarks>
    public static PayerSwitch<string> RepairClasses { get; } = new(["rank", "distinct"], "rank", "rank", "rank", Rule.RP_51);

    /// <summary>Every switch, in the order above.</summary>
    public static IReadOnlyList<PayerSwitch> All { get; } = Declared.AsReadOnly();

    /// <summary>The switch of a name as JSON writes it, or null.</summary>
    /// <param name="name">A name such as <c>Modifier51</c>; case-sensitive.</param>
    public static PayerSwitch? Find(string? name)
    {
        foreach (var one in Declared)
        {
            if (string.Equals(one.Name, name, StringComparison.Ordinal))
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>Takes a switch in while the table above is made, and gives it its place.</summary>
    internal static int Declare(PayerSwitch one)
    {
        Declared.Add(one);
        return Declared.Count - 1;
    }
}
