using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>Surface radiation by what was done and by date: per fraction from 2026, per day before (RAD-01, RAD-02). Thread-safe: immutable.</summary>
internal sealed class RadiationTherapyFamily : Family
{
    private static readonly DateOnly SurfaceCodesFrom = new(2026, 1, 1);

    /// <summary>By technique, in the order of its words: the code before 2026, and since; an empty one is not modelled.</summary>
    private static readonly (ProcedureCode Before, ProcedureCode Since, bool IsPerFraction)[] Codes =
    [
        (ProcedureCode.FromNumber(77401), ProcedureCode.FromNumber(77437), true),
        default,
        (ProcedureCode.FromNumber(77280), ProcedureCode.FromNumber(77436), false),
        (ProcedureCode.Parse("G6001"), ProcedureCode.FromNumber(77439), false),
    ];

    internal override string Name => "radiation";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.RadiationTherapy];

    internal override void Select(CodingWork work)
    {
        var first = work.LineCount;
        foreach (var service in work.Of(ServiceKind.RadiationTherapy))
        {
            var radiation = (RadiationTherapyService)work[service];
            if (radiation.Fractions == 0)
            {
                work.Refuse(service, Fact.Fractions, Rule.RAD_02);
            }
            else if (radiation.Technique is not { } technique)
            {
                work.AskWords(service, Fact.Technique);
            }
            else if (technique == RadiationTechnique.Electronic)
            {
                work.NotModelled(service);
            }
            else
            {
                Add(work, first, service, radiation, Codes[(int)technique]);
            }
        }
    }

    private static void Add(CodingWork work, int first, short service, RadiationTherapyService radiation,
        (ProcedureCode Before, ProcedureCode Since, bool IsPerFraction) row)
    {
        var isSince = work.Date >= SurfaceCodesFrom;
        var isPerFraction = row.IsPerFraction && isSince;
        var line = OncePerSession.Add(work, first, isSince ? row.Since : row.Before, service, Rule.RAD_02).Because(Rule.RAD_01).Using(Fact.Technique);
        if (isPerFraction)
        {
            line.Units += (radiation.Fractions ?? 1) - (line.ServiceCount == 1 ? 1 : 0);
            _ = line.Using(Fact.Fractions);
        }
    }
}
