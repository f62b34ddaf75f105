namespace DermCpt.Families;

/// <summary>Codes of dermabrasion and peels. Thread-safe: immutable.</summary>
internal static class ResurfacingTable
{
    internal static readonly ProcedureCode FirstLesion = ProcedureCode.FromNumber(15786);
    internal static readonly ProcedureCode FurtherLesions = ProcedureCode.FromNumber(15787);

    /// <summary>By <see cref="PeelRegion"/>, then <see cref="PeelDepth"/>.</summary>
    internal static readonly ProcedureCode[] Peels = Array.ConvertAll([15788, 15789, 15792, 15793], ProcedureCode.FromNumber);

    /// <summary>In the order of <see cref="DermabrasionRegion"/>, without its lesions.</summary>
    internal static readonly ProcedureCode[] Regions = Array.ConvertAll([15780, 15781, 15782, 15783], ProcedureCode.FromNumber);
}
