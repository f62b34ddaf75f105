namespace DermCpt.Families;

/// <summary>Codes of cultures. Thread-safe: immutable.</summary>
internal static class CultureTable
{
    internal static readonly (ProcedureCode Code, Rule Rule)[] ByOrganism =
    [
        (ProcedureCode.FromNumber(87101), Rule.LB_06),
        (ProcedureCode.FromNumber(87102), Rule.LB_06),
        (ProcedureCode.FromNumber(87070), Rule.LB_07),
        (ProcedureCode.FromNumber(87252), Rule.LB_07),
    ];
}
