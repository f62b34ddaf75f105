namespace DermCpt.Families;

/// <summary>Codes of light. Thread-safe: immutable.</summary>
internal static class PhototherapyTable
{
    internal static readonly (ProcedureCode Code, Rule Rule)[] ByModality =
    [
        (ProcedureCode.FromNumber(96900), Rule.PH_10),
        (ProcedureCode.FromNumber(96910), Rule.PH_11),
        (ProcedureCode.FromNumber(96912), Rule.PH_12),
        (ProcedureCode.FromNumber(96913), Rule.PH_13),
    ];
}
