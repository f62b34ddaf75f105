namespace DermCpt.Families;

/// <summary>Codes of allergy tests. Thread-safe: immutable.</summary>
internal static class AllergyTestTable
{
    internal static readonly ProcedureCode[] ByType = [ProcedureCode.FromNumber(95004), ProcedureCode.FromNumber(95024), ProcedureCode.FromNumber(95028)];
}
