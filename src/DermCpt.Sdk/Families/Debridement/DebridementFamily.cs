using DermCpt.Coding;

namespace DermCpt.Families;

/// <summary>
/// Debridement by the deepest tissue removed, areas of one depth added; and of eczematous or infected skin by body surface (DB-01..04).
/// Thread-safe: immutable.
/// </summary>
internal sealed class DebridementFamily : Family
{
    private static readonly Increments Wound = new(2000, 2000);
    private static readonly Increments Surface = new(1000, 1000);
    private static readonly (ProcedureCode First, ProcedureCode Further) Skin = (ProcedureCode.FromNumber(11000), ProcedureCode.FromNumber(11001));

    /// <summary>In the order of <see cref="DebridementDepth"/>.</summary>
    private static readonly (ProcedureCode First, ProcedureCode Further, Rule Rule)[] Depths =
    [
        (ProcedureCode.FromNumber(97597), ProcedureCode.FromNumber(97598), Rule.DB_02),
        (ProcedureCode.FromNumber(11042), ProcedureCode.FromNumber(11045), Rule.DB_01),
        (ProcedureCode.FromNumber(11043), ProcedureCode.FromNumber(11046), Rule.DB_01),
        (ProcedureCode.FromNumber(11044), ProcedureCode.FromNumber(11047), Rule.DB_01),
    ];

    internal override string Name => "debridement";

    internal override ReadOnlySpan<ServiceKind> Kinds => [ServiceKind.Debridement];

    internal override void AddBounds(Service service, Bounds bounds)
    {
        switch (bounds.Fact)
        {
            case Fact.AreaSqCm:
                bounds.Add(Wound);
                break;
            case Fact.EczematousOrInfectedBodySurfacePercent:
                bounds.Add(Surface);
                break;
        }
    }

    internal override void Select(CodingWork work)
    {
        var debridements = work.Of(ServiceKind.Debridement);
        Span<short> alike = stackalloc short[debridements.Length];
        for (var depth = DebridementDepth.EpidermisDermis; depth <= DebridementDepth.Bone; depth++)
        {
            AddDepth(work, debridements, depth, alike);
        }

        var count = 0;
        foreach (var service in debridements)
        {
            var debridement = (DebridementService)work[service];
            if (IsOfSurface(debridement))
            {
                alike[count++] = service;
            }
            else if (debridement.Depth is null)
            {
                work.AskWords(service, Fact.Depth);
                if (debridement.AreaSqCm is null)
                {
                    work.AskValue(service, Fact.AreaSqCm);
                }
            }
        }

        AddSurface(work, alike[..count]);
    }

    private static bool IsOfSurface(DebridementService debridement) => debridement.EczematousOrInfectedBodySurfacePercent is not null;

    private static void AddDepth(CodingWork work, ReadOnlySpan<short> debridements, DebridementDepth depth, Span<short> alike)
    {
        var (first, further, rule) = Depths[(int)depth];
        var count = 0;
        foreach (var service in debridements)
        {
            var debridement = (DebridementService)work[service];
            if (IsOfSurface(debridement) || debridement.Depth != depth)
            {
                continue;
            }

            if (IsDeeperElsewhere(work, debridements, service, depth))
            {
                work.NotReport(service, first, Rule.DB_03);
                continue;
            }

            alike[count++] = service;
        }

        var services = alike[..count];
        if (work.TrySum(services, Fact.AreaSqCm, rule, static one => ((DebridementService)one).AreaSqCm?.Hundredths, out var area))
        {
            _ = work.AddLine(first, 1, services, rule).Using(Fact.Depth).Using(Fact.AreaSqCm);
            work.AddLine(further, Wound.Beyond(area.Total), services, rule).Using(Fact.Depth).Using(Fact.AreaSqCm).AddOnTo = first;
        }
    }

    /// <summary>One wound counts at its deepest (DB-03).</summary>
    private static bool IsDeeperElsewhere(CodingWork work, ReadOnlySpan<short> debridements, short service, DebridementDepth depth)
    {
        foreach (var other in debridements)
        {
            if (((DebridementService)work[other]).Depth > depth && work.RelationOf(service, other) == Relation.Same)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddSurface(CodingWork work, ReadOnlySpan<short> services)
    {
        if (work.TrySum(services, Fact.EczematousOrInfectedBodySurfacePercent, Rule.DB_04, static one => ((DebridementService)one).EczematousOrInfectedBodySurfacePercent.Hundredths(), out var percent))
        {
            _ = work.AddLine(Skin.First, 1, services, Rule.DB_04).Using(Fact.EczematousOrInfectedBodySurfacePercent);
            work.AddLine(Skin.Further, Surface.Beyond(percent.Total), services,
                Rule.DB_04).Using(Fact.EczematousOrInfectedBodySurfacePercent).AddOnTo = Skin.First;
        }
    }
}
