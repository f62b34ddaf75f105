using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Codes taken as given: the way in for what no kind describes. Lifecycle, pairs and modifiers are checked later as for any line.</summary>
internal sealed class GivenCodeFamily : Family
{
    internal override string Name => "code";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Code];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.Code))
        {
            var given = (GivenCodeService)work[service];
            if (given.Code is not { } code)
            {
                work.AskValue(service, Fact.Code);
                continue;
            }

            var line = work.AddLine(code, given.Units ?? 1, service, Rule.MOD_L5).Using(Fact.Code).Using(Fact.Units);
            foreach (var modifier in given.Modifiers is null ? [] : given.Modifiers.AsSpan())
            {
                _ = line.Add(modifier);
            }
        }
    }
}
