namespace DermCpt;

/// <summary>What a switch holds.</summary>
internal enum SwitchKind : byte
{
    /// <summary>One of the words of its row.</summary>
    Word,

    /// <summary>true or false.</summary>
    Bool,

    /// <summary>A whole number from 0 to 9999.</summary>
    Number,

    /// <summary>A date, yyyy-MM-dd.</summary>
    Date,

    /// <summary>Procedure codes, separated by commas.</summary>
    Codes,

    /// <summary>Modifiers, separated by commas.</summary>
    Modifiers,

    /// <summary>Factors from 0 to 1 with at most two decimals, separated by commas.</summary>
    Factors,

    /// <summary>Code and global days, such as 17000=000, separated by commas.</summary>
    CodeDays,
}

/// <summary>One row of the table of switches: kind, words, the three defaults (null = unset) and the rule it controls.</summary>
internal sealed record SwitchRow(PayerSwitch Switch, SwitchKind Kind, string[] Words, string? Medicare, string? Medicaid, string? Commercial, Rule Rule);

/// <summary>The table of payers.md, in the order of <see cref="PayerSwitch"/>.</summary>
internal static class SwitchTable
{
    private static readonly SwitchRow[] Table =
    [
        new(PayerSwitch.AcceptsConsults, SwitchKind.Bool, [], "false", "false", null, Rule.EM_81),
        new(PayerSwitch.ProlongedCode, SwitchKind.Word, ["99417", "G2212", "none"], "G2212", "none", "99417", Rule.EM_56),
        new(PayerSwitch.G2211Policy, SwitchKind.Word, ["medicare", "deny", "allow"], "medicare", "deny", "deny", Rule.EM_70),
        new(PayerSwitch.NppSpecialtyRule, SwitchKind.Word, ["cpt", "enrolled"], "enrolled", "enrolled", "cpt", Rule.EM_22),
        new(PayerSwitch.InOfficeLabCounts, SwitchKind.Bool, [], "true", "true", "true", Rule.EM_41),
        new(PayerSwitch.ComplicationsBundled, SwitchKind.Bool, [], "true", "true", "false", Rule.EM_64),
        new(PayerSwitch.Allow25With57, SwitchKind.Bool, [], "true", "false", "true", Rule.EM_92),
        new(PayerSwitch.Cpt98000, SwitchKind.Word, ["accept", "reject"], "reject", "reject", null, Rule.EM_85),
        new(PayerSwitch.TelehealthModifier, SwitchKind.Word, ["none", "95", "GT", "93", "GQ"], "none", "95", "95", Rule.EM_83),
        new(PayerSwitch.TelehealthPos, SwitchKind.Word, ["homeOrElsewhere", "office"], "homeOrElsewhere", "homeOrElsewhere", null, Rule.EM_83),
        new(PayerSwitch.TelehealthThrough, SwitchKind.Date, [], "2027-12-31", null, null, Rule.EM_84),
        new(PayerSwitch.Bilateral, SwitchKind.Word, ["oneLine50", "twoLinesLTRT", "twoUnits"], "oneLine50", "oneLine50", "oneLine50", Rule.M_50),
        new(PayerSwitch.Modifier51, SwitchKind.Word, ["append", "omit"], "omit", "omit", "append", Rule.M_51),
        new(PayerSwitch.Modifier59Style, SwitchKind.Word, ["x", "59", "either"], "either", "59", "59", Rule.X59_4),
        new(PayerSwitch.Modifier59Line, SwitchKind.Word, ["column2", "column1", "either"], "column2", "column2", "column2", Rule.X59_5),
        new(PayerSwitch.RepeatLesion, SwitchKind.Word, ["units", "separate59", "separate76", "pooled76"], "pooled76", "separate59", "separate59", Rule.REP_2),
        new(PayerSwitch.SideOnLesion, SwitchKind.Word, ["allow", "deny"], "allow", "allow", "allow", Rule.M_LTRT),
        new(PayerSwitch.Modifier99, SwitchKind.Word, ["use", "drop"], "drop", "drop", "use", Rule.MOD_L2),
        new(PayerSwitch.Modifier22Percent, SwitchKind.Number, [], "25", "25", "25", Rule.M_22),
        new(PayerSwitch.ProfessionalDate, SwitchKind.Word, ["readDate", "techDate"], "techDate", "techDate", "techDate", Rule.M_26),
        new(PayerSwitch.Modifier90, SwitchKind.Word, ["allow", "deny"], "deny", "allow", "allow", Rule.M_90),
        new(PayerSwitch.AbnModifiers, SwitchKind.Bool, [], "true", "false", "false", Rule.M_GA),
        new(PayerSwitch.FootCareClass, SwitchKind.Word, ["qModifiers", "none"], "qModifiers", "none", "none", Rule.M_Q7),
        new(PayerSwitch.StateModifiers, SwitchKind.Modifiers, [], "", "U1,U2,U3,U4,U5,U6,U7,U8,U9,UA,UB,UC,UD", "", Rule.M_U1_UD),
        new(PayerSwitch.Modifier95Codes, SwitchKind.Codes, [], "", null, null, Rule.M_95),
        new(PayerSwitch.GlobalDays, SwitchKind.CodeDays, [], "", "", "", Rule.GLB_05),
        new(PayerSwitch.MprSchedule, SwitchKind.Factors, [], "1,.5,.5,.5,.5", null, "1,.5,.5,.5,.5", Rule.MPR_8),
        new(PayerSwitch.AssistantRule, SwitchKind.Word, ["indicator", "none"], "indicator", "indicator", "indicator", Rule.M_80),
        new(PayerSwitch.BenignHalfCmRepair, SwitchKind.Word, ["bundled", "separate"], "bundled", "bundled", "separate", Rule.EX_10),
        new(PayerSwitch.AdhesiveOnlyClosure, SwitchKind.Word, ["G0168", "simpleRepair", "none"], "G0168", "none", "simpleRepair", Rule.RP_09),
        new(PayerSwitch.AcceptG0168, SwitchKind.Bool, [], "true", null, "false", Rule.SUP_01),
        new(PayerSwitch.NcciSource, SwitchKind.Word, ["medicare", "medicaid", "none"], "medicare", "medicare", "medicare", Rule.NP_01),
        new(PayerSwitch.NcciClock, SwitchKind.Word, ["dos", "processing"], "dos", "dos", "dos", Rule.NP_03),
        new(PayerSwitch.MueSource, SwitchKind.Word, ["medicare", "medicaid", "none"], "medicare", "medicare", "medicare", Rule.MU_01),
        new(PayerSwitch.Mai3, SwitchKind.Word, ["appeal", "deny"], "appeal", "appeal", "appeal", Rule.MUE_3),
        new(PayerSwitch.JwJzRequired, SwitchKind.Bool, [], "true", "true", "false", Rule.DRG_02),
        new(PayerSwitch.MohsIhcPer, SwitchKind.Word, ["specimen", "block"], "specimen", "specimen", "specimen", Rule.PTH_15),
        new(PayerSwitch.PpmCodes, SwitchKind.Bool, [], "false", "false", "false", Rule.LB_08),
        new(PayerSwitch.BiologicAdmin, SwitchKind.Word, ["therapeutic", "complex", "fact"], "therapeutic", "therapeutic", "therapeutic", Rule.INJ_01),
        new(PayerSwitch.SelfAdministeredDrugs, SwitchKind.Word, ["excluded", "payable"], "excluded", "payable", "payable", Rule.DRG_06),
        new(PayerSwitch.SkinSubJwJz2026, SwitchKind.Bool, [], "false", null, null, Rule.SUP_03),
        new(PayerSwitch.SubUnitWaste, SwitchKind.Word, ["JZ", "none"], "JZ", "JZ", "none", Rule.DRG_03),
        new(PayerSwitch.NdcRequired, SwitchKind.Bool, [], "false", "true", null, Rule.DRG_07),
        new(PayerSwitch.PhotoPsoriasisOnly, SwitchKind.Bool, [], "true", "true", "true", Rule.XL_11),
        new(PayerSwitch.SkinSub2026, SwitchKind.Word, ["incidentToFlat", "asp"], "incidentToFlat", null, null, Rule.SS_06),
        new(PayerSwitch.PathTcBilling, SwitchKind.Word, ["splitAllowed", "labOnly"], "splitAllowed", "splitAllowed", null, Rule.PTH_17),
        new(PayerSwitch.Collect99000, SwitchKind.Word, ["pay", "deny"], "deny", "deny", null, Rule.LB_09),
        new(PayerSwitch.LineLimit, SwitchKind.Number, [], "50", "50", "50", Rule.CF_01),
        new(PayerSwitch.BandGap, SwitchKind.Word, ["agree", "ask", "ceilingBand", "roundHalfUp"], "agree", "agree", "agree", Rule.GAP_01),
        new(PayerSwitch.SevereDysplasticNevus, SwitchKind.Word, ["benign", "malignant"], "benign", "benign", "benign", Rule.EX_05),
        new(PayerSwitch.MalignantMucosa, SwitchKind.Word, ["ask", "skinFamily"], "ask", "ask", "ask", Rule.EX_21),
        new(PayerSwitch.ComplexAtMostOneCm, SwitchKind.Word, ["intermediate", "simple", "ask"], "intermediate", "intermediate", "intermediate", Rule.RP_22),
        new(PayerSwitch.EarBiopsy, SwitchKind.Word, ["69100", "11102"], "69100", "69100", "69100", Rule.BX_22),
        new(PayerSwitch.WhiteLipBiopsy, SwitchKind.Word, ["11102", "40490"], "11102", "11102", "11102", Rule.BX_19),
        new(PayerSwitch.NailBiopsyWithAvulsion, SwitchKind.Word, ["avulsion", "biopsy"], "avulsion", "avulsion", "avulsion", Rule.BX_21),
        new(PayerSwitch.RegionalForeignBody, SwitchKind.Word, ["skinCode", "regional"], "skinCode", "skinCode", "skinCode", Rule.FB_01),
        new(PayerSwitch.HalfTimeRule, SwitchKind.Word, ["pastHalf", "full"], "pastHalf", "pastHalf", "pastHalf", Rule.DS_28),
        new(PayerSwitch.MohsPathologyDays, SwitchKind.Number, [], "60", "60", "60", Rule.MOHS_07),
        new(PayerSwitch.EmitSideOnSkin, SwitchKind.Bool, [], "false", "false", "false", Rule.X59_4),
        new(PayerSwitch.TempleSite, SwitchKind.Word, ["face", "scalp"], "face", "face", "face", Rule.ST_04),
        new(PayerSwitch.JawSite, SwitchKind.Word, ["face", "neck"], "face", "face", "face", Rule.ST_04),
        new(PayerSwitch.CanthusSite, SwitchKind.Word, ["eyelid", "face"], "eyelid", "eyelid", "eyelid", Rule.ST_04),
        new(PayerSwitch.MastoidSite, SwitchKind.Word, ["scalp", "neck"], "scalp", "scalp", "scalp", Rule.ST_04),
        new(PayerSwitch.ShoulderSite, SwitchKind.Word, ["arm", "trunk"], "arm", "arm", "arm", Rule.ST_04),
        new(PayerSwitch.HipSite, SwitchKind.Word, ["leg", "trunk"], "leg", "leg", "leg", Rule.ST_04),
        new(PayerSwitch.ButtockSite, SwitchKind.Word, ["trunk", "leg"], "trunk", "trunk", "trunk", Rule.ST_04),
        new(PayerSwitch.WristSite, SwitchKind.Word, ["arm", "hand"], "arm", "arm", "arm", Rule.ST_04),
        new(PayerSwitch.AnkleSite, SwitchKind.Word, ["leg", "foot"], "leg", "leg", "leg", Rule.ST_04),
        new(PayerSwitch.GroinSite, SwitchKind.Word, ["trunk", "genitalia", "leg"], "trunk", "trunk", "trunk", Rule.ST_04),
        new(PayerSwitch.PerineumSite, SwitchKind.Word, ["trunk", "genitalia"], "trunk", "trunk", "trunk", Rule.ST_04),
        new(PayerSwitch.PubisSite, SwitchKind.Word, ["genitalia", "trunk"], "genitalia", "genitalia", "genitalia", Rule.ST_04),
        new(PayerSwitch.AxillaSoftTissue, SwitchKind.Word, ["shoulder", "arm"], "shoulder", "shoulder", "shoulder", Rule.ST_04),
        new(PayerSwitch.FacilityRules, SwitchKind.Word, ["medicare", "none"], "medicare", "medicare", "medicare", Rule.POS_01),
        new(PayerSwitch.RepairClasses, SwitchKind.Word, ["rank", "distinct"], "rank", "rank", "rank", Rule.RP_51),
    ];

    internal static ReadOnlySpan<SwitchRow> Rows => Table;

    internal static SwitchRow Row(PayerSwitch which) => Table[(int)which];
}
