namespace DermCpt.Families;

/// <summary>Codes of photodynamic therapy. Thread-safe: immutable.</summary>
internal static class PhotodynamicTherapyTable
{
    internal static readonly ProcedureCode ByStaff = ProcedureCode.FromNumber(96567);
    internal static readonly ProcedureCode ByPractitioner = ProcedureCode.FromNumber(96573);
    internal static readonly ProcedureCode WithDebridement = ProcedureCode.FromNumber(96574);
}
