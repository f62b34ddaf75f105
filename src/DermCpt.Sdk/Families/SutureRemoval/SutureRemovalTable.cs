namespace DermCpt.Families;

/// <summary>Codes of suture removal. Thread-safe: immutable.</summary>
internal static class SutureRemovalTable
{
    internal static readonly ProcedureCode OwnUnderAnesthesia = ProcedureCode.FromNumber(15850);
    internal static readonly ProcedureCode UnderAnesthesia = ProcedureCode.FromNumber(15851);
    internal static readonly ProcedureCode OneMaterial = ProcedureCode.FromNumber(15853);
    internal static readonly ProcedureCode BothMaterials = ProcedureCode.FromNumber(15854);
}
