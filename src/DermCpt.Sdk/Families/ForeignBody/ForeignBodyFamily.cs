
using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Foreign bodies under the skin; without an incision there is no line, and deeper ones are not modelled (FB-01, FB-02). Thread-safe: immutable.</summary>
internal sealed class ForeignBodyFamily : Family
{
    private static readonly ProcedureCode Simple = ProcedureCode.FromNumber(10120);
    private static readonly ProcedureCode Complicated = ProcedureCode.FromNumber(10121);

    internal override string Name => "foreignBody";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.ForeignBodyRemoval];

    internal override void Select(CodingWork work)
    {
        foreach (var service in work.Of(ServiceKind.ForeignBodyRemoval))
        {
            var body = (ForeignBodyRemovalService)work[service];
            if (body.Count == 0)
            {
                work.Refuse(service, Fact.Count, Rule.FB_01);
            }
            else if (body.Incision == false)
            {
                work.NotReport(service, Simple, Rule.FB_01);
            }
            else if (body.Depth == ForeignBodyDepth.Muscle)
            {
                work.NotModelled(service);
            }
            else if (HasFacts(work, service, body))
            {
                _ = work.AddLine(body.Complicated == true ? Complicated : Simple, body.Count ?? 1, service, Rule.FB_01)
                    .Using(Fact.Depth).Using(Fact.Complicated).Using(Fact.Count).Using(Fact.Incision);
            }
        }
    }

    private static bool HasFacts(CodingWork work, short service, ForeignBodyRemovalService body)
    {
        if (body.Depth is null)
        {
            work.AskWords(service, Fact.Depth);
        }

        if (body.Complicated is null)
        {
            work.AskBool(service, Fact.Complicated);
        }

        return body.Depth is not null && body.Complicated is not null;
    }
}
