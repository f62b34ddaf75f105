namespace DermCpt.Families;

/// <summary>Codes of patch tests. Thread-safe: immutable.</summary>
internal static class PatchTestTable
{
    internal static readonly ProcedureCode Patch = ProcedureCode.FromNumber(95044);
    internal static readonly ProcedureCode PhotoPatch = ProcedureCode.FromNumber(95052);
    internal static readonly ProcedureCode Photo = ProcedureCode.FromNumber(95056);
}
