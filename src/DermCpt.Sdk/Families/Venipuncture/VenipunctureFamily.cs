using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Drawing blood: once a day, however often the needle went in (LB-10). Thread-safe: immutable.</summary>
internal sealed class VenipunctureFamily : Family
{
    private static readonly ProcedureCode Draw = ProcedureCode.FromNumber(36415);

    internal override string Name => "venipuncture";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Venipuncture];

    internal override void Select(CodingWork work)
    {
        var draws = work.Of(ServiceKind.Venipuncture);
        if (!draws.IsEmpty)
        {
            _ = work.AddLine(Draw, 1, draws, Rule.LB_10);
        }
    }
}
