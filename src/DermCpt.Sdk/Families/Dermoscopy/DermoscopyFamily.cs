using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Dermoscopy has no code: it is part of the visit (DSC-01). Thread-safe: immutable.</summary>
internal sealed class DermoscopyFamily : Family
{
    internal override string Name => "dermoscopy";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Dermoscopy];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.Dermoscopy))
        {
            work.NotReport(service, default, Rule.DSC_01);
        }
    }
}
