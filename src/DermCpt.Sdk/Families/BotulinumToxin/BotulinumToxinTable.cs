namespace DermCpt.Families;

/// <summary>Codes of botulinum toxin. Thread-safe: immutable.</summary>
internal static class BotulinumToxinTable
{
    internal static readonly ProcedureCode FacialSpasm = ProcedureCode.FromNumber(64612);
    internal static readonly ProcedureCode Migraine = ProcedureCode.FromNumber(64615);
    internal static readonly ProcedureCode Neck = ProcedureCode.FromNumber(64616);
    internal static readonly ProcedureCode Axillae = ProcedureCode.FromNumber(64650);
    internal static readonly ProcedureCode OtherSweating = ProcedureCode.FromNumber(64653);
    internal static readonly ProcedureCode HandsOrFeet = ProcedureCode.FromNumber(64999);
}
