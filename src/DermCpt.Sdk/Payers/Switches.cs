namespace DermCpt;

/// <summary>
/// Every contested point of the rules, as a typed switch of a payer profile: what it takes, the values of the built-in profiles and the rule it
/// controls. The name in JSON and cases is the member. Read one by <see cref="PayerProfile.TryGet"/>, set one by <see cref="PayerProfile.With"/>. Thread-safe.
/// </summary>
/// <example><code>var acme = PayerProfile.Commercial.Derive("acme", "1").With(Switches.AcceptsConsults, true);</code></example>
public static class Switches
{
    private static readonly List<PayerSwitch> Declared = [];

    /// <summary>Takes consultation codes (EM-81).</summary>
    public static PayerSwitch<bool> AcceptsConsults { get; } = new("false", "false", null, Rule.EM_81);

    /// <summary>Code for prolonged visits (EM-56 EM-57).</summary>
    public static PayerSwitch<ProlongedCodeChoice> ProlongedCode { get; } = new(["99417", "G2212", "none"], "G2212", "none", "99417", Rule.EM_56);

    /// <summary>How G2211 is taken (EM-70..77).</summary>
    public static PayerSwitch<G2211PolicyChoice> G2211Policy { get; } = new(["medicare", "deny", "allow"], "medicare", "deny", "deny", Rule.EM_70);

    /// <summary>How the specialty of a non-physician is matched (EM-22).</summary>
    public static PayerSwitch<NppSpecialtyRuleChoice> NppSpecialtyRule { get; } = new(["cpt", "enrolled"], "enrolled", "enrolled", "cpt", Rule.EM_22);

    /// <summary>Office tests without a professional part count as data (EM-41).</summary>
    public static PayerSwitch<bool> InOfficeLabCounts { get; } = new("true", "true", "true", Rule.EM_41);

    /// <summary>Care of complications outside an operating room is included (EM-64, GLB-27).</summary>
    public static PayerSwitch<bool> ComplicationsBundled { get; } = new("true", "true", "false", Rule.EM_64);

    /// <summary>57 and 25 together (EM-92).</summary>
    public static PayerSwitch<bool> Allow25With57 { get; } = new("true", "false", "true", Rule.EM_92);

    /// <summary>Telemedicine codes 98000 to 98015 (EM-85).</summary>
    public static PayerSwitch<Cpt98000Choice> Cpt98000 { get; } = new(["accept", "reject"], "reject", "reject", null, Rule.EM_85);

    /// <summary>Modifier of a video visit (EM-83).</summary>
    public static PayerSwitch<TelehealthModifierChoice> TelehealthModifier { get; } = new(["none", "95", "GT", "93", "GQ"], "none", "95", "95", Rule.EM_83);

    /// <summary>Place of service of a telehealth visit (EM-83).</summary>
    public static PayerSwitch<TelehealthPosChoice> TelehealthPos { get; } =
        new(["homeOrElsewhere", "office"], "homeOrElsewhere", "homeOrElsewhere", null, Rule.EM_83);

    /// <summary>Last day of the telehealth rules (EM-84).</summary>
    public static PayerSwitch<DateOnly> TelehealthThrough { get; } = new("2027-12-31", null, null, Rule.EM_84);

    /// <summary>How both sides are reported (M-50 MU-05).</summary>
    public static PayerSwitch<BilateralChoice> Bilateral { get; } =
        new(["oneLine50", "twoLinesLTRT", "twoUnits"], "oneLine50", "oneLine50", "oneLine50", Rule.M_50);

    /// <summary>Modifier 51 (M-51).</summary>
    public static PayerSwitch<Modifier51Choice> Modifier51 { get; } = new(["append", "omit"], "omit", "omit", "append", Rule.M_51);

    /// <summary>59, X modifiers, or either (X59-4).</summary>
    public static PayerSwitch<Modifier59StyleChoice> Modifier59Style { get; } = new(["x", "59", "either"], "either", "59", "59", Rule.X59_4);

    /// <summary>Line that carries 59 or X (X59-5).</summary>
    public static PayerSwitch<Modifier59LineChoice> Modifier59Line { get; } =
        new(["column2", "column1", "either"], "column2", "column2", "column2", Rule.X59_5);

    /// <summary>How one code for several lesions is reported (REP-1..7 MOHS-05).</summary>
    public static PayerSwitch<RepeatLesionChoice> RepeatLesion { get; } =
        new(["units", "separate59", "separate76", "pooled76"], "pooled76", "separate59", "separate59", Rule.REP_2);

    /// <summary>RT and LT on lesion codes when scrubbing (M-LTRT).</summary>
    public static PayerSwitch<SideOnLesionChoice> SideOnLesion { get; } = new(["allow", "deny"], "allow", "allow", "allow", Rule.M_LTRT);

    /// <summary>What happens beyond four modifiers (MOD-L2).</summary>
    public static PayerSwitch<Modifier99Choice> Modifier99 { get; } = new(["use", "drop"], "drop", "drop", "use", Rule.MOD_L2);

    /// <summary>Extra work that 22 needs, percent (M-22).</summary>
    public static PayerSwitch<int> Modifier22Percent { get; } = new("25", "25", "25", Rule.M_22);

    /// <summary>Date of a professional component (M-26).</summary>
    public static PayerSwitch<ProfessionalDateChoice> ProfessionalDate { get; } =
        new(["readDate", "techDate"], "techDate", "techDate", "techDate", Rule.M_26);

    /// <summary>Pass-through of reference laboratory work (M-90).</summary>
    public static PayerSwitch<Modifier90Choice> Modifier90 { get; } = new(["allow", "deny"], "deny", "allow", "allow", Rule.M_90);

    /// <summary>GA, GX, GY, GZ are used (M-GA M-GX M-GY M-GZ).</summary>
    public static PayerSwitch<bool> AbnModifiers { get; } = new("true", "false", "false", Rule.M_GA);

    /// <summary>Q7, Q8, Q9 are used (M-Q7).</summary>
    public static PayerSwitch<FootCareClassChoice> FootCareClass { get; } = new(["qModifiers", "none"], "qModifiers", "none", "none", Rule.M_Q7);

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
    public static PayerSwitch<AssistantRuleChoice> AssistantRule { get; } = new(["indicator", "none"], "indicator", "indicator", "indicator", Rule.M_80);

    /// <summary>Repair of a benign lesion of 0.5 cm or less (EX-10 CH-02).</summary>
    public static PayerSwitch<BenignHalfCmRepairChoice> BenignHalfCmRepair { get; } =
        new(["bundled", "separate"], "bundled", "bundled", "separate", Rule.EX_10);

    /// <summary>Closure by adhesive alone when coding (RP-09 SUP-01).</summary>
    public static PayerSwitch<AdhesiveOnlyClosureChoice> AdhesiveOnlyClosure { get; } =
        new(["G0168", "simpleRepair", "none"], "G0168", "none", "simpleRepair", Rule.RP_09);

    /// <summary>Takes G0168 when scrubbing (SUP-01).</summary>
    public static PayerSwitch<bool> AcceptG0168 { get; } = new("true", null, "false", Rule.SUP_01);

    /// <summary>Whose pair edits (NP-01..03; Medicaid's own tables only where the host has loaded them, and the result says which was used).</summary>
    public static PayerSwitch<NcciSourceChoice> NcciSource { get; } = new(["medicare", "medicaid", "none"], "medicare", "medicare", "medicare", Rule.NP_01);

    /// <summary>Date that chooses the edits (NP-03).</summary>
    public static PayerSwitch<NcciClockChoice> NcciClock { get; } = new(["dos", "processing"], "dos", "dos", "dos", Rule.NP_03);

    /// <summary>Whose unit limits (MU-01..03).</summary>
    public static PayerSwitch<MueSourceChoice> MueSource { get; } = new(["medicare", "medicaid", "none"], "medicare", "medicare", "medicare", Rule.MU_01);

    /// <summary>What happens to units above an MAI 3 value (MUE-3).</summary>
    public static PayerSwitch<Mai3Choice> Mai3 { get; } = new(["appeal", "deny"], "appeal", "appeal", "appeal", Rule.MUE_3);

    /// <summary>JW and JZ are used (DRG-02).</summary>
    public static PayerSwitch<bool> JwJzRequired { get; } = new("true", "true", "false", Rule.DRG_02);

    /// <summary>Unit of immunostains on Mohs tissue (PTH-15).</summary>
    public static PayerSwitch<MohsIhcPerChoice> MohsIhcPer { get; } = new(["specimen", "block"], "specimen", "specimen", "specimen", Rule.PTH_15);

    /// <summary>Q0111 and Q0112 under a microscopy certificate (LB-08).</summary>
    public static PayerSwitch<bool> PpmCodes { get; } = new("false", "false", "false", Rule.LB_08);

    /// <summary>Administration code of biologics (INJ-01).</summary>
    public static PayerSwitch<BiologicAdminChoice> BiologicAdmin { get; } =
        new(["therapeutic", "complex", "fact"], "therapeutic", "therapeutic", "therapeutic", Rule.INJ_01);

    /// <summary>Drugs that patients usually give themselves (DRG-06).</summary>
    public static PayerSwitch<SelfAdministeredDrugsChoice> SelfAdministeredDrugs { get; } =
        new(["excluded", "payable"], "excluded", "payable", "payable", Rule.DRG_06);

    /// <summary>JW and JZ on skin substitutes from 2026 (SUP-03).</summary>
    public static PayerSwitch<bool> SkinSubJwJz2026 { get; } = new("false", null, null, Rule.SUP_03);

    /// <summary>Waste below one billing unit (DRG-03).</summary>
    public static PayerSwitch<SubUnitWasteChoice> SubUnitWaste { get; } = new(["JZ", "none"], "JZ", "JZ", "none", Rule.DRG_03);

    /// <summary>Drug lines carry an NDC (DRG-07).</summary>
    public static PayerSwitch<bool> NdcRequired { get; } = new("false", "true", null, Rule.DRG_07);

    /// <summary>Excimer codes for psoriasis only (XL-11 ICD-17).</summary>
    public static PayerSwitch<bool> PhotoPsoriasisOnly { get; } = new("true", "true", "true", Rule.XL_11);

    /// <summary>Skin-substitute products from 2026 (SS-06 SUP-02).</summary>
    public static PayerSwitch<SkinSub2026Choice> SkinSub2026 { get; } = new(["incidentToFlat", "asp"], "incidentToFlat", null, null, Rule.SS_06);

    /// <summary>Who bills the technical component (PTH-17).</summary>
    public static PayerSwitch<PathTcBillingChoice> PathTcBilling { get; } =
        new(["splitAllowed", "labOnly"], "splitAllowed", "splitAllowed", null, Rule.PTH_17);

    /// <summary>Specimen handling (LB-09).</summary>
    public static PayerSwitch<Collect99000Choice> Collect99000 { get; } = new(["pay", "deny"], "deny", "deny", null, Rule.LB_09);

    /// <summary>Lines on one claim (CF-01).</summary>
    public static PayerSwitch<int> LineLimit { get; } = new("50", "50", "50", Rule.CF_01);

    /// <summary>Sizes between printed bands (GAP-01).</summary>
    public static PayerSwitch<BandGapReading> BandGap { get; } = new(["agree", "ask", "ceilingBand", "roundHalfUp"], "agree", "agree", "agree", Rule.GAP_01);

    /// <summary>Severely dysplastic naevus (EX-05).</summary>
    public static PayerSwitch<SevereDysplasticNevusChoice> SevereDysplasticNevus { get; } =
        new(["benign", "malignant"], "benign", "benign", "benign", Rule.EX_05);

    /// <summary>Malignant lesion of mucosa (EX-21).</summary>
    public static PayerSwitch<MalignantMucosaChoice> MalignantMucosa { get; } = new(["ask", "skinFamily"], "ask", "ask", "ask", Rule.EX_21);

    /// <summary>Complex repair of 1.0 cm or less (RP-22).</summary>
    public static PayerSwitch<ComplexAtMostOneCmChoice> ComplexAtMostOneCm { get; } =
        new(["intermediate", "simple", "ask"], "intermediate", "intermediate", "intermediate", Rule.RP_22);

    /// <summary>Biopsy of the outer ear (BX-22).</summary>
    public static PayerSwitch<EarBiopsyChoice> EarBiopsy { get; } = new(["69100", "11102"], "69100", "69100", "69100", Rule.BX_22);

    /// <summary>Biopsy of the white lip (BX-19).</summary>
    public static PayerSwitch<WhiteLipBiopsyChoice> WhiteLipBiopsy { get; } = new(["11102", "40490"], "11102", "11102", "11102", Rule.BX_19);

    /// <summary>Avulsion and biopsy of one nail (BX-21).</summary>
    public static PayerSwitch<NailBiopsyWithAvulsionChoice> NailBiopsyWithAvulsion { get; } =
        new(["avulsion", "biopsy"], "avulsion", "avulsion", "avulsion", Rule.BX_21);

    /// <summary>Foreign body below the skin where its region has a code (FB-01).</summary>
    public static PayerSwitch<RegionalForeignBodyChoice> RegionalForeignBody { get; } =
        new(["skinCode", "regional"], "skinCode", "skinCode", "skinCode", Rule.FB_01);

    /// <summary>When a time unit is earned (DS-28).</summary>
    public static PayerSwitch<HalfTimeRuleChoice> HalfTimeRule { get; } = new(["pastHalf", "full"], "pastHalf", "pastHalf", "pastHalf", Rule.DS_28);

    /// <summary>Days within which earlier pathology counts (MOHS-07 CH-03).</summary>
    public static PayerSwitch<int> MohsPathologyDays { get; } = new("60", "60", "60", Rule.MOHS_07);

    /// <summary>RT and LT on skin lines when coding (sites.md LAT, X59-4).</summary>
    public static PayerSwitch<bool> EmitSideOnSkin { get; } = new("false", "false", "false", Rule.X59_4);

    /// <summary>Contested site: temple site (ST-04).</summary>
    public static PayerSwitch<TempleSiteChoice> TempleSite { get; } = new(["face", "scalp"], "face", "face", "face", Rule.ST_04);

    /// <summary>Contested site: jaw site (ST-04).</summary>
    public static PayerSwitch<JawSiteChoice> JawSite { get; } = new(["face", "neck"], "face", "face", "face", Rule.ST_04);

    /// <summary>Contested site: canthus site (ST-04).</summary>
    public static PayerSwitch<CanthusSiteChoice> CanthusSite { get; } = new(["eyelid", "face"], "eyelid", "eyelid", "eyelid", Rule.ST_04);

    /// <summary>Contested site: mastoid site (ST-04).</summary>
    public static PayerSwitch<MastoidSiteChoice> MastoidSite { get; } = new(["scalp", "neck"], "scalp", "scalp", "scalp", Rule.ST_04);

    /// <summary>Contested site: shoulder site (ST-04).</summary>
    public static PayerSwitch<ShoulderSiteChoice> ShoulderSite { get; } = new(["arm", "trunk"], "arm", "arm", "arm", Rule.ST_04);

    /// <summary>Contested site: hip site (ST-04).</summary>
    public static PayerSwitch<HipSiteChoice> HipSite { get; } = new(["leg", "trunk"], "leg", "leg", "leg", Rule.ST_04);

    /// <summary>Contested site: buttock site (ST-04).</summary>
    public static PayerSwitch<ButtockSiteChoice> ButtockSite { get; } = new(["trunk", "leg"], "trunk", "trunk", "trunk", Rule.ST_04);

    /// <summary>Contested site: wrist site (ST-04).</summary>
    public static PayerSwitch<WristSiteChoice> WristSite { get; } = new(["arm", "hand"], "arm", "arm", "arm", Rule.ST_04);

    /// <summary>Contested site: ankle site (ST-04).</summary>
    public static PayerSwitch<AnkleSiteChoice> AnkleSite { get; } = new(["leg", "foot"], "leg", "leg", "leg", Rule.ST_04);

    /// <summary>Contested site: groin site (ST-04).</summary>
    public static PayerSwitch<GroinSiteChoice> GroinSite { get; } = new(["trunk", "genitalia", "leg"], "trunk", "trunk", "trunk", Rule.ST_04);

    /// <summary>Contested site: perineum site (ST-04 DS-21).</summary>
    public static PayerSwitch<PerineumSiteChoice> PerineumSite { get; } = new(["trunk", "genitalia"], "trunk", "trunk", "trunk", Rule.ST_04);

    /// <summary>Contested site: pubis site (ST-04).</summary>
    public static PayerSwitch<PubisSiteChoice> PubisSite { get; } = new(["genitalia", "trunk"], "genitalia", "genitalia", "genitalia", Rule.ST_04);

    /// <summary>Contested site: axilla soft tissue (ST-04 ST-17).</summary>
    public static PayerSwitch<AxillaSoftTissueChoice> AxillaSoftTissue { get; } = new(["shoulder", "arm"], "shoulder", "shoulder", "shoulder", Rule.ST_04);

    /// <summary>What a practitioner bills in a facility (POS-01).</summary>
    public static PayerSwitch<FacilityRulesChoice> FacilityRules { get; } = new(["medicare", "none"], "medicare", "medicare", "medicare", Rule.POS_01);

    /// <summary>How repairs of different class or group are told apart (RP-51).</summary>
    public static PayerSwitch<RepairClassesChoice> RepairClasses { get; } = new(["rank", "distinct"], "rank", "rank", "rank", Rule.RP_51);

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
