namespace DermCpt.Coding;

/// <summary>What a line is, as far as the rules between lines care.</summary>
internal enum CodeClass : byte
{
    /// <summary>Surgery and what no other class takes.</summary>
    Procedure,

    /// <summary>A visit with a level.</summary>
    Visit,

    /// <summary>Follow-up, check-in, digital and interprofessional services: no level, no procedure.</summary>
    OtherVisit,

    /// <summary>What lives on a visit: prolonged time, G2211, suture removal.</summary>
    VisitAddOn,

    /// <summary>Light, tests and administration.</summary>
    Medicine,

    /// <summary>Pathology and laboratory.</summary>
    Laboratory,

    /// <summary>Drugs.</summary>
    Drug,
}

/// <summary>Classes of codes by number.</summary>
internal static class CodeClasses
{
    private const int FirstAudioVisit = 98008;
    private const int LastAudioVisit = 98015;
    private static readonly ProcedureCode[] OtherVisits = Array.ConvertAll<string, ProcedureCode>(["G2010", "G2012", "G2252"], ProcedureCode.Parse);
    private static readonly ProcedureCode[] VisitAddOns = Array.ConvertAll<string, ProcedureCode>(["G2212", "G0316", "G2211"], ProcedureCode.Parse);
    private static readonly ProcedureCode[] Laboratory = Array.ConvertAll<string, ProcedureCode>(["Q0111", "Q0112", "Q0113"], ProcedureCode.Parse);
    private static readonly ProcedureCode FirstJ = ProcedureCode.Parse("J0000");
    private static readonly ProcedureCode LastJ = ProcedureCode.Parse("J9999");
    private static readonly ProcedureCode FirstQ = ProcedureCode.Parse("Q4000");
    private static readonly ProcedureCode LastQ = ProcedureCode.Parse("Q5999");

    internal static CodeClass Of(ProcedureCode code) => code.Number is var number && number >= 0 ? OfNumber(number) : OfLetter(code);

    /// <summary>The first day whose service still makes a patient established; the anniversary counts (EM-20).</summary>
    internal static DateOnly EstablishedSince(DateOnly date) => date.AddYears(-3);

    /// <summary>Whether a service makes its patient established: slides read, drugs, messages and calls do not, a procedure does (EM-21).</summary>
    internal static bool IsFaceToFace(ProcedureCode code) =>
        Of(code) is not (CodeClass.Laboratory or CodeClass.Drug or CodeClass.OtherVisit) && code.Number is not (>= FirstAudioVisit and <= LastAudioVisit);

    /// <summary>A preventive visit: beside it a visit about a problem is apart, with 25 (EM-97).</summary>
    internal static bool IsPreventiveVisit(ProcedureCode code) => code.Number is >= 99381 and <= 99397;

    internal static bool IsVisit(this CodeClass which) => which is CodeClass.Visit or CodeClass.OtherVisit;

    private static CodeClass OfNumber(int number) => number switch
    {
        15853 or 15854 or 99417 or 99418 => CodeClass.VisitAddOn,
        99024 or 98016 or (>= 99421 and <= 99423) or (>= 99446 and <= 99449) or 99451 or 99452 => CodeClass.OtherVisit,
        (>= 99202 and <= 99205) or (>= 99211 and <= 99215) or (>= 99220 and <= 99259) or (>= 99280 and <= 99289) => CodeClass.Visit,
        (>= 99300 and <= 99319) or (>= 99340 and <= 99350) or (>= 98000 and <= 98015) => CodeClass.Visit,
        (>= 99381 and <= 99397) or (>= 92002 and <= 92014) => CodeClass.Visit,
        >= 87000 and <= 88999 => CodeClass.Laboratory,
        (>= 96300 and <= 96499) or (>= 96900 and <= 96999) or (>= 90000 and <= 90999) or (>= 95000 and <= 95999) => CodeClass.Medicine,
        _ => CodeClass.Procedure,
    };

    private static CodeClass OfLetter(ProcedureCode code)
    {
        if (VisitAddOns.AsSpan().Contains(code))
        {
            return CodeClass.VisitAddOn;
        }

        if (OtherVisits.AsSpan().Contains(code))
        {
            return CodeClass.OtherVisit;
        }

        if (Laboratory.AsSpan().Contains(code))
        {
            return CodeClass.Laboratory;
        }

        return (code >= FirstJ && code <= LastJ) || (code >= FirstQ && code <= LastQ) ? CodeClass.Drug : CodeClass.Procedure;
    }
}
