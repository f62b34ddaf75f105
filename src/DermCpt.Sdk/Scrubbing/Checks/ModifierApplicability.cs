using DermCpt.Codes;
using DermCpt.Explanations;

namespace DermCpt.Scrubbing.Checks;

/// <summary>Kinds of code as bits, for the column "applies" of the modifier table.</summary>
[Flags]
internal enum Applies : byte
{
    /// <summary>No code of a professional dermatology claim.</summary>
    None = 0,

    /// <summary>Procedures.</summary>
    S = 1 << CodeKind.Procedure,

    /// <summary>Visits.</summary>
    E = 1 << CodeKind.Visit,

    /// <summary>Radiology.</summary>
    R = 1 << CodeKind.Radiology,

    /// <summary>Laboratory.</summary>
    H = 1 << CodeKind.Laboratory,

    /// <summary>Drugs.</summary>
    D = 1 << CodeKind.Drug,

    /// <summary>Any.</summary>
    X = S | E | R | H | D,
}

/// <summary>One modifier as scrubbing sees it: the kinds it applies to, its first day, and the rule.</summary>
internal readonly record struct ModifierRow(string Modifier, Applies Applies, Rule Rule, int FirstYear = 0);

/// <summary>Every modifier of the table of modifiers.md with the kinds of code it applies to (MOD-L1, MOD-L5).</summary>
internal static class ModifierApplicability
{
    private static readonly ModifierRow[] Table =
    [
        new("22", Applies.S, Rule.M_22), new("23", Applies.None, Rule.M_23), new("24", Applies.E, Rule.M_24), new("25", Applies.E, Rule.M_25),
        new("26", Applies.S | Applies.R | Applies.H, Rule.M_26), new("27", Applies.None, Rule.M_27), new("32", Applies.X, Rule.M_32), new("33", Applies.X, Rule.M_33),
        new("47", Applies.S, Rule.M_47), new("50", Applies.S | Applies.R, Rule.M_50), new("51", Applies.S, Rule.M_51), new("52", Applies.S | Applies.R | Applies.H, Rule.M_52),
        new("53", Applies.S | Applies.R, Rule.M_53), new("54", Applies.S, Rule.M_54), new("55", Applies.S, Rule.M_55), new("56", Applies.S, Rule.M_56), new("57", Applies.E, Rule.M_57),
        new("58", Applies.S, Rule.M_58), new("59", Applies.S | Applies.R | Applies.H, Rule.M_59), new("62", Applies.S, Rule.M_62), new("63", Applies.S, Rule.M_63), new("66", Applies.S, Rule.M_66),
        new("73", Applies.None, Rule.M_73), new("74", Applies.None, Rule.M_73), new("76", Applies.S | Applies.R | Applies.H, Rule.M_76), new("77", Applies.S | Applies.R | Applies.H, Rule.M_77),
        new("78", Applies.S, Rule.M_78), new("79", Applies.S, Rule.M_79), new("80", Applies.S, Rule.M_80), new("81", Applies.S, Rule.M_80), new("82", Applies.S, Rule.M_80), new("AS", Applies.S, Rule.M_AS),
        new("90", Applies.H, Rule.M_90), new("91", Applies.H, Rule.M_91), new("93", Applies.E, Rule.M_93), new("95", Applies.E, Rule.M_95), new("96", Applies.X, Rule.MOD_L1), new("97", Applies.X, Rule.MOD_L1), new("99", Applies.X, Rule.M_99),
        new("E1", Applies.S, Rule.M_E1_4), new("E2", Applies.S, Rule.M_E1_4), new("E3", Applies.S, Rule.M_E1_4), new("E4", Applies.S, Rule.M_E1_4),
        new("FA", Applies.S, Rule.M_F), new("F1", Applies.S, Rule.M_F), new("F2", Applies.S, Rule.M_F), new("F3", Applies.S, Rule.M_F), new("F4", Applies.S, Rule.M_F),
        new("F5", Applies.S, Rule.M_F), new("F6", Applies.S, Rule.M_F), new("F7", Applies.S, Rule.M_F), new("F8", Applies.S, Rule.M_F), new("F9", Applies.S, Rule.M_F),
        new("TA", Applies.S, Rule.M_T), new("T1", Applies.S, Rule.M_T), new("T2", Applies.S, Rule.M_T), new("T3", Applies.S, Rule.M_T), new("T4", Applies.S, Rule.M_T),
        new("T5", Applies.S, Rule.M_T), new("T6", Applies.S, Rule.M_T), new("T7", Applies.S, Rule.M_T), new("T8", Applies.S, Rule.M_T), new("T9", Applies.S, Rule.M_T),
        new("LT", Applies.S | Applies.R | Applies.D, Rule.M_LTRT), new("RT", Applies.S | Applies.R | Applies.D, Rule.M_LTRT),
        new("XE", Applies.S | Applies.R | Applies.H, Rule.M_XE, 2015), new("XP", Applies.S | Applies.R | Applies.H, Rule.M_XP, 2015), new("XS", Applies.S | Applies.R | Applies.H, Rule.M_XS, 2015), new("XU", Applies.S | Applies.R | Applies.H, Rule.M_XU, 2015),
        new("AI", Applies.E, Rule.M_AI), new("AQ", Applies.X, Rule.M_AQ), new("AR", Applies.X, Rule.M_AR), new("AT", Applies.None, Rule.M_AT), new("CC", Applies.None, Rule.M_CC), new("CR", Applies.X, Rule.M_CR),
        new("EY", Applies.D, Rule.M_EY), new("FQ", Applies.None, Rule.M_FQ), new("FS", Applies.E, Rule.M_FS, 2022), new("FT", Applies.E, Rule.M_FT), new("FX", Applies.R, Rule.M_FX), new("FY", Applies.R, Rule.M_FX),
        new("GA", Applies.X, Rule.M_GA), new("GC", Applies.X, Rule.M_GC), new("GE", Applies.X, Rule.M_GE), new("GJ", Applies.X, Rule.M_GJ), new("GK", Applies.D, Rule.M_GK), new("GQ", Applies.X, Rule.M_GQ), new("GT", Applies.X, Rule.M_GT),
        new("GU", Applies.X, Rule.M_GU), new("GX", Applies.X, Rule.M_GX), new("GY", Applies.X, Rule.M_GY), new("GZ", Applies.X, Rule.M_GZ), new("JG", Applies.None, Rule.M_JG), new("JW", Applies.D, Rule.M_JW, 2017), new("JZ", Applies.D, Rule.M_JZ, 2023),
        new("KX", Applies.X, Rule.M_KX), new("LC", Applies.None, Rule.M_LC), new("LD", Applies.None, Rule.M_LC), new("LM", Applies.None, Rule.M_LC), new("RC", Applies.None, Rule.M_LC), new("RI", Applies.None, Rule.M_LC),
        new("PA", Applies.X, Rule.M_PA), new("PB", Applies.X, Rule.M_PA), new("PC", Applies.X, Rule.M_PA), new("PO", Applies.None, Rule.M_PO), new("PN", Applies.None, Rule.M_PO), new("PT", Applies.None, Rule.M_PT),
        new("Q0", Applies.X, Rule.M_Q0), new("Q1", Applies.X, Rule.M_Q0), new("Q5", Applies.X, Rule.M_Q5), new("Q6", Applies.X, Rule.M_Q5), new("Q7", Applies.S, Rule.M_Q7), new("Q8", Applies.S, Rule.M_Q7), new("Q9", Applies.S, Rule.M_Q7),
        new("QW", Applies.H, Rule.M_QW), new("SA", Applies.X, Rule.M_SA), new("SG", Applies.X, Rule.M_SG), new("SM", Applies.X, Rule.M_SM), new("SN", Applies.X, Rule.M_SM), new("SZ", Applies.X, Rule.M_SM), new("SC", Applies.X, Rule.M_SC),
        new("TB", Applies.X, Rule.M_TB), new("TC", Applies.S | Applies.R | Applies.H, Rule.M_TC), new("TL", Applies.X, Rule.M_TL), new("TM", Applies.X, Rule.M_TL), new("TR", Applies.X, Rule.M_TL),
        new("CQ", Applies.None, Rule.M_CQ), new("CO", Applies.None, Rule.M_CQ), new("GN", Applies.None, Rule.M_CQ), new("GO", Applies.None, Rule.M_CQ), new("GP", Applies.None, Rule.M_CQ),
        new("ET", Applies.X, Rule.M_ET), new("EP", Applies.X, Rule.M_ET), new("FP", Applies.X, Rule.M_ET), new("PD", Applies.X, Rule.M_PD),
        new("QK", Applies.None, Rule.M_QK), new("QX", Applies.None, Rule.M_QK), new("QY", Applies.None, Rule.M_QK), new("QZ", Applies.None, Rule.M_QK),
    ];

    private static readonly short[] Places = Index();

    internal static ReadOnlySpan<ModifierRow> Rows => Table;

    internal static bool TryFind(ModifierCode modifier, out ModifierRow row)
    {
        var place = Places[modifier.Packed];
        row = place < 0 ? default : Table[place];
        return place >= 0;
    }

    private static short[] Index()
    {
        var places = new short[1 << (2 * CodeText.Bits)];
        places.AsSpan().Fill(-1);
        for (var i = 0; i < Table.Length; i++)
        {
            places[ModifierCode.Parse(Table[i].Modifier).Packed] = (short)i;
        }

        return places;
    }
}
