using static DermCpt.Families.Bands;

namespace DermCpt.Families;

/// <summary>Numbers of burns. Thread-safe: immutable.</summary>
internal static class BurnTable
{
    internal static readonly ProcedureCode FirstDegree = ProcedureCode.FromNumber(16000);

    /// <summary>In the order of <see cref="BurnExtent"/>.</summary>
    internal static readonly ProcedureCode[] PartialThickness = Array.ConvertAll([16020, 16025, 16030], ProcedureCode.FromNumber);

    /// <summary>Less than 5 percent is small, so that band ends a hundredth below; 10 itself is medium.</summary>
    internal static readonly BandTable[] Percents = [new("burn", Rule.BU_02, BandUnit.Percent, 1,
        [Row(499, 16020), Row(1000, 16025), Row(BandTable.Open, 16030)])];
}
