using static DermCpt.LineModifiers.ModifierIndicator;
using static DermCpt.LineModifiers.ModifierKinds;
using static DermCpt.LineModifiers.ModifierTargets;

namespace DermCpt.LineModifiers;

/// <summary>One row of the table of modifiers: codes that share every property, and what the record must hold for them.</summary>
internal sealed class ModifierRow(string codes, ModifierKinds kinds, ModifierTargets applies, Rule rule, string needs = "")
{
    /// <summary>The modifiers, separated by blanks.</summary>
    internal string Codes { get; } = codes;
    /// <summary>What they do.</summary>
    internal ModifierKinds Kinds { get; } = kinds;
    /// <summary>The kinds of code they go with (MOD-L5).</summary>
    internal ModifierTargets Applies { get; } = applies;
    /// <summary>The rule that holds them.</summary>
    internal Rule Rule { get; } = rule;
    /// <summary>What must be documented, in our own words; empty where nothing beyond the service itself.</summary>
    internal string Needs { get; } = needs;

    /// <summary>The indicator that decides whether a code takes it.</summary>
    internal ModifierIndicator Governed { get; init; }

    /// <summary>Whether it may stand on a professional claim.</summary>
    internal ModifierUse Use { get; init; }

    /// <summary>First day of use, yyyymmdd; 0 where it is older than every date the library takes.</summary>
    internal int From { get; init; }

    /// <summary>Last day of use, yyyymmdd; 0 where it goes on.</summary>
    internal int Through { get; init; }

    /// <summary>Whether it was in use on a date (MOD-L1).</summary>
    internal bool IsInUse(DateOnly date)
    {
        var day = (((date.Year * 100) + date.Month) * 100) + date.Day;
        return day >= From && (Through == 0 || day <= Through);
    }
}

/// <summary>The table of modifiers.md section 3, complete, one line a row.</summary>
internal static class ModifierTable
{
    private const ModifierTargets Tests = Procedure | Radiology | Laboratory;

    private static readonly ModifierRow[] Table =
    [
        new("22", Pricing, Procedure, Rule.M_22, "work well above the usual, with reason and time") { Governed = Operation },
        new("23", Informational, ModifierTargets.None, Rule.M_23) { Use = ModifierUse.OtherSpecialty },
        new("24", Global | Bypass, Visit, Rule.M_24, "an open period and another problem than the operation's"),
        new("25", Bypass, Visit, Rule.M_25, "a visit that is work of its own beside the procedure"),
        new("26", Pricing, Tests, Rule.M_26, "only the reading is billed") { Governed = ProfessionalTechnical },
        new("27", Bypass, Visit, Rule.M_27) { Use = ModifierUse.Facility },
        new("32", Informational, Any, Rule.M_32, "an order by a payer or a court"),
        new("33", Control, Any, Rule.M_33, "a preventive service free of cost share"),
        new("47", Informational, Procedure, Rule.M_47, "regional or general anesthesia by the surgeon"),
        new("50", Pricing, Procedure | Radiology, Rule.M_50, "the same procedure on both sides in one session") { Governed = Bilateral },
        new("51", Pricing, Procedure, Rule.M_51, "a further procedure of the session") { Governed = Multiple },
        new("52", Pricing, Tests, Rule.M_52, "less done than described, by choice, and no lower code"),
        new("53", Pricing, Procedure | Radiology, Rule.M_53, "stopped after the start for the patient's safety"),
        new("54", Global | Pricing, Procedure, Rule.M_54, "aftercare handed to another clinician") { Governed = Aftercare },
        new("55", Global | Pricing, Procedure, Rule.M_55, "aftercare taken over, with its dates") { Governed = Aftercare },
        new("56", Global | Pricing, Procedure, Rule.M_56, "only the care before the operation") { Governed = Aftercare },
        new("57", Global | Bypass, Visit, Rule.M_57, "the first decision on a major operation of today or tomorrow"),
        new("58", Global | Bypass, Procedure, Rule.M_58, "planned, more extensive, or therapy after a diagnostic operation"),
        new("59", Bypass, Tests, Rule.M_59, "another session, site or lesion"),
        new("62", Pricing, Procedure, Rule.M_62, "two surgeons, each with a part of one code") { Governed = CoSurgeon },
        new("63", Pricing, Procedure, Rule.M_63, "an infant under 4 kg"),
        new("66", Pricing, Procedure, Rule.M_66, "a team, with its report") { Governed = Team },
        new("73 74", Pricing, Procedure, Rule.M_73) { Use = ModifierUse.Facility },
        new("76", Informational, Tests, Rule.M_76, "the same procedure again by the same clinician"),
        new("77", Informational, Tests, Rule.M_77, "the same procedure again by another clinician"),
        new("78", Global | Bypass | Pricing, Procedure, Rule.M_78, "an unplanned return to an operating room for a complication"),
        new("79", Global | Bypass, Procedure, Rule.M_79, "an open period and an unrelated procedure"),
        new("80 81 82", Pricing, Procedure, Rule.M_80, "an assistant, and what kind") { Governed = Assistant },
        new("AS", Pricing, Procedure, Rule.M_AS, "an assistant who is no physician") { Governed = Assistant },
        new("90", Control, Laboratory, Rule.M_90, "the test was done by a reference laboratory"),
        new("91", Bypass, Laboratory, Rule.M_91, "the same test again for a new value"),
        new("93", Informational, Visit, Rule.M_93, "sound alone, because the patient cannot or will not use video"),
        new("95", Informational, Visit, Rule.M_95, "live sound and picture"),
        new("96", Informational, Any, Rule.M_SM) { From = 20180101 },
        new("97", Informational, Any, Rule.M_SM) { From = 20180101 },
        new("99", Informational, Any, Rule.M_99, "more modifiers than fit"),

        new("E1 E2 E3 E4", Anatomic | Bypass, Procedure, Rule.M_E1_4, "the lid and its side"),
        new("FA F1 F2 F3 F4 F5 F6 F7 F8 F9", Anatomic | Bypass, Procedure, Rule.M_F, "the finger and its side"),
        new("TA T1 T2 T3 T4 T5 T6 T7 T8 T9", Anatomic | Bypass, Procedure, Rule.M_T, "the toe and its side"),
        new("LT RT", Anatomic | Bypass, Procedure | Radiology | Drug, Rule.M_LTRT, "the side"),
        new("LC LD LM RC RI", Anatomic | Bypass, Procedure, Rule.M_LC) { Use = ModifierUse.OtherSpecialty },
        new("XE", Bypass, Tests, Rule.M_XE, "another session of the day") { From = 20150101 },
        new("XP", Bypass, Tests, Rule.M_XP, "another clinician") { From = 20150101 },
        new("XS", Bypass, Tests, Rule.M_XS, "another lesion or site") { From = 20150101 },
        new("XU", Bypass, Tests, Rule.M_XU, "a statement that the service does not overlap; never inferred") { From = 20150101 },

        new("AI", Informational, Visit, Rule.M_AI, "the principal physician's first hospital visit"),
        new("AQ", Informational, Any, Rule.M_AQ, "a place short of clinicians"),
        new("AR", Informational, Any, Rule.M_AR),
        new("AT", Informational, Procedure, Rule.M_AT) { Use = ModifierUse.OtherSpecialty },
        new("CC", Informational, Any, Rule.M_CC) { Use = ModifierUse.PayerOnly },
        new("CR", Informational, Any, Rule.M_CR, "a disaster waiver"),
        new("EY", Liability, Drug, Rule.M_EY, "no order for the item"),
        new("FQ", Informational, Visit, Rule.M_FQ) { Use = ModifierUse.OtherSpecialty },
        new("FS", Informational | Pricing, Visit, Rule.M_FS, "a visit shared in a facility") { From = 20220101 },
        new("FT", Global, Visit, Rule.M_FT, "critical care unrelated to the operation"),
        new("FX FY", Informational, Radiology, Rule.M_FX),
        new("GA", Liability, Any, Rule.M_GA, "a required notice on file"),
        new("GC", Control, Any, Rule.M_GC, "a resident under a teaching physician"),
        new("GE", Control, Visit, Rule.M_GE, "the primary-care exception"),
        new("GJ", Informational, Any, Rule.M_GJ),
        new("GK", Liability, Drug, Rule.M_GK, "an upgraded item with GA"),
        new("GQ", Informational, Any, Rule.M_GQ, "stored pictures"),
        new("GT", Informational, Any, Rule.M_GT, "live video, where the payer asks for it"),
        new("GU", Liability, Any, Rule.M_GU, "a routine notice"),
        new("GX", Liability, Any, Rule.M_GX, "a voluntary notice"),
        new("GY", Liability, Any, Rule.M_GY, "an exclusion by law"),
        new("GZ", Liability, Any, Rule.M_GZ, "an expected denial without a notice"),
        new("JG", Informational, Drug, Rule.M_JG) { Use = ModifierUse.Facility },
        new("JW", Informational, Drug, Rule.M_JW, "the discarded amount of a single-dose vial") { From = 20170101 },
        new("JZ", Informational, Drug, Rule.M_JZ, "a single-dose vial with nothing discarded") { From = 20230101 },
        new("KX", Liability, Any, Rule.M_KX, "the policy's conditions are met"),
        new("PA PB PC", Control, Any, Rule.M_PA, "surgery on the wrong part, patient or of the wrong kind"),
        new("PO PN", Control, Any, Rule.M_PO) { Use = ModifierUse.Facility },
        new("PT", Control, Procedure, Rule.M_PT) { Use = ModifierUse.OtherSpecialty },
        new("Q0 Q1", Informational, Any, Rule.M_Q0, "a clinical trial"),
        new("Q5 Q6", Control, Any, Rule.M_Q5, "a clinician standing in"),
        new("Q7 Q8 Q9", Liability, Procedure, Rule.M_Q7, "class findings") { Use = ModifierUse.FootCare },
        new("QW", Control, Laboratory, Rule.M_QW, "a waived test under the certificate"),
        new("SA", Informational, Any, Rule.M_SA, "a nurse practitioner with a collaborating physician"),
        new("SG", Control, Any, Rule.M_SG),
        new("SM SN", Informational, Any, Rule.M_SM, "a second or third opinion"),
        new("SZ", Informational, Any, Rule.M_SM) { Through = 20171231 },
        new("SC", Informational, Any, Rule.M_SC),
        new("TB", Informational, Drug, Rule.M_TB),
        new("TC", Pricing, Tests, Rule.M_TC, "own equipment, outside a hospital") { Governed = ProfessionalTechnical },
        new("TL TM TR", Informational, Any, Rule.M_TL),
        new("CQ CO GN GO GP", Control, Procedure, Rule.M_CQ) { Use = ModifierUse.Therapy },
        new("U1 U2 U3 U4 U5 U6 U7 U8 U9 UA UB UC UD", Control, Any, Rule.M_U1_UD, "what the state defines") { Use = ModifierUse.State },
        new("ET EP FP", Informational, Any, Rule.M_ET),
        new("PD", Control, Any, Rule.M_PD, "care shortly before a hospital stay"),
        new("QK QX QY QZ", Control, Procedure, Rule.M_QK) { Use = ModifierUse.OtherSpecialty },
    ];

    private static readonly byte[] Places = Index();

    internal static ReadOnlySpan<ModifierRow> Rows => Table;

    /// <summary>The row of a modifier, or null when the table does not list it (MOD-L1: a warning, the national list is longer).</summary>
    internal static ModifierRow? Find(ModifierCode modifier) => Places[modifier.Packed] is var place && place == 0 ? null : Table[place - 1];

    private static byte[] Index()
    {
        var places = new byte[1 << (2 * CodeText.Bits)];
        for (var i = 0; i < Table.Length; i++)
        {
            foreach (var code in Table[i].Codes.Split(' '))
            {
                places[ModifierCode.Parse(code).Packed] = (byte)(i + 1);
            }
        }

        return places;
    }
}
