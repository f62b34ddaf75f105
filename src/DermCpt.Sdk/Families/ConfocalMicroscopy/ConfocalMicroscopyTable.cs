namespace DermCpt.Families;

/// <summary>Codes of confocal microscopy. Thread-safe: immutable.</summary>
internal static class ConfocalMicroscopyTable
{
    internal static readonly (ProcedureCode First, ProcedureCode Further)[] ByStage =
    [
        (ProcedureCode.FromNumber(96931), ProcedureCode.FromNumber(96934)),
        (ProcedureCode.FromNumber(96932), ProcedureCode.FromNumber(96935)),
        (ProcedureCode.FromNumber(96933), ProcedureCode.FromNumber(96936)),
    ];
}
