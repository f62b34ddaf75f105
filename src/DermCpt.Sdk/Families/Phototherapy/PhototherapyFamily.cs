using DermCpt.Coding;
using static DermCpt.Families.PhototherapyTable;

namespace DermCpt.Families;

/// <summary>Light treatment: one code a session by what was given with it (PH-10..14). Thread-safe: immutable.</summary>
internal sealed class PhototherapyFamily : Family
{
    /// <summary>Below four hours the code of prolonged care is not met (PH-13).</summary>
    private const decimal ProlongedMinutes = 240m;
    private const long AllButProlonged = (1L << (int)PhototherapyModality.ProlongedPuvaOrUvb) - 1;
    private const long TopicalOrPsoralen = (1L << (int)PhototherapyModality.UvbWithTopical) | (1L << (int)PhototherapyModality.Puva);

    internal override string Name => "phototherapy";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Phototherapy];

    internal override void Select(CodingWork work)
    {
        var first = work.LineCount;
        foreach (var service in work.Of(ServiceKind.Phototherapy))
        {
            var light = (PhototherapyService)work[service];
            if (light.Modality is not { } modality)
            {
                work.AskWords(service, Fact.Modality, light.Minutes < ProlongedMinutes ? AllButProlonged : 0);
                continue;
            }

            if (modality == PhototherapyModality.ProlongedPuvaOrUvb && light.Minutes < ProlongedMinutes)
            {
                work.AskWords(service, Fact.Modality, TopicalOrPsoralen);
                continue;
            }

            var (code, rule) = ByModality[(int)modality];
            if (FindSession(work, first, code, light) is { } line)
            {
                _ = line.From(service).Because(Rule.PH_14);
                continue;
            }

            line = work.AddLine(code, 1, service, rule).Using(Fact.Modality);
            if (light.Minutes is not null)
            {
                _ = line.Using(Fact.Minutes);
            }
        }
    }

    /// <summary>A line of the same code that no session label shows to be apart.</summary>
    private static LineDraft? FindSession(CodingWork work, int first, ProcedureCode code, PhototherapyService light)
    {
        foreach (var line in work.Lines[first..])
        {
            var session = work[line.Services[0]].Session;
            if (line.Code == code && (session is null || light.Session is null || session == light.Session))
            {
                return line;
            }
        }

        return null;
    }
}
