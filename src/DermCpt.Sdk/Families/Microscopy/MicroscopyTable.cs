namespace DermCpt.Families;

/// <summary>Codes of microscopy. Thread-safe: immutable.</summary>
internal static class MicroscopyTable
{
    internal static readonly ProcedureCode Potash = ProcedureCode.FromNumber(87220);
    internal static readonly ProcedureCode WetMount = ProcedureCode.FromNumber(87210);
    internal static readonly ProcedureCode Inclusions = ProcedureCode.FromNumber(87207);
    internal static readonly ProcedureCode Cytology = ProcedureCode.FromNumber(88160);
    internal static readonly ProcedureCode Gram = ProcedureCode.FromNumber(87205);
    internal static readonly ProcedureCode PpmPotash = ProcedureCode.Parse("Q0112");
    internal static readonly ProcedureCode PpmWetMount = ProcedureCode.Parse("Q0111");
}
