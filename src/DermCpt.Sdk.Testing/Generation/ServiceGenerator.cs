using DermCpt.Bundling;

namespace DermCpt.Testing;

/// <summary>Services of every kind from their member tables, so that a new kind or member is generated without a line here. Thread-safe: immutable.</summary>
internal sealed class ServiceGenerator(Edition edition)
{
    /// <summary>How often a general dermatology practice does each kind, in the order of <see cref="ServiceKind"/>; no kind is left out.</summary>
    private static readonly int[] Weights =
    [
        120, 30, 90, 10, 6, 4, 30, 60, 20, 14, 6, 10, 110, 6, 12, 8, 3, 3, 3, 4, 20, 8, 12, 4, 8, 16, 150, 10, 4, 6, 4, 6, 12, 4, 1, 1, 24, 6, 4, 16, 8, 5, 4, 4, 4, 4, 5, 3, 3, 14,
    ];

    /// <summary>Pairs of ways to record one thing: a record holds one of the two.</summary>
    private static readonly (ServiceKind Kind, Fact[] One, Fact[] Other, int OneShare)[] Alternatives =
    [
        (ServiceKind.Excision, [Fact.ExcisedDiameterCm], [Fact.LesionDiameterCm, Fact.MarginCm], 70),
        (ServiceKind.Repair, [Fact.Complexity], [Fact.Layered, Fact.HeavilyContaminated, Fact.UnderminingCm, Fact.DefectWidthCm, Fact.Undermining, Fact.ExposedStructure, Fact.FreeMargin, Fact.RetentionSutures, Fact.WoundEdgeDebridement], 75),
        (ServiceKind.AdjacentTissueTransfer, [Fact.AreaSqCm], [Fact.PrimaryDefectSqCm, Fact.SecondaryDefectSqCm], 60),
        (ServiceKind.Debridement, [Fact.Depth, Fact.AreaSqCm], [Fact.EczematousOrInfectedBodySurfacePercent], 80),
        (ServiceKind.EvaluationAndManagement, [Fact.Mdm], [Fact.Problems, Fact.Data, Fact.Risk, Fact.Elements], 65),
        (ServiceKind.EvaluationAndManagement, [Fact.Elements], [Fact.Problems, Fact.Data, Fact.Risk], 50),
        (ServiceKind.Drug, [Fact.Code], [Fact.Name], 80),
        (ServiceKind.Drug, [Fact.AmountMg, Fact.WastedMg, Fact.VialMg], [Fact.AmountUnits, Fact.WastedUnits, Fact.VialUnits], 75),
        (ServiceKind.Laboratory, [Fact.Code], [Fact.Test], 60),
        (ServiceKind.Burn, [Fact.Extent], [Fact.BodySurfacePercent, Fact.Region, Fact.WholeRegion], 60),
    ];

    /// <summary>Facts that a family needs: stated unless the record is to be incomplete. Every other fact is stated now and then.</summary>
    private static readonly HashSet<Fact> Seldom =
    [
        Fact.InvolvesLidMargin, Fact.Deep, Fact.LesionsInSpecimen, Fact.Reexcision, Fact.FullThickness, Fact.InvolvesDeepStructure, Fact.SurgeonReadsPathology, Fact.Dehiscence, Fact.Closure, Fact.Stage,
        Fact.RecipientSite, Fact.Agent, Fact.Puncture, Fact.Incision, Fact.ClassFindings, Fact.TestType, Fact.Step, Fact.Additional, Fact.SeparateSpecimen, Fact.TotalMinutes, Fact.LongitudinalRelationship,
        Fact.PlannedSurgery, Fact.BodySurfacePercent, Fact.HarvestAreaSqCm, Fact.ProcessedAreaSqCm, Fact.UnitsInjected, Fact.WholeRegion, Fact.HeavilyContaminated, Fact.ExposedStructure, Fact.FreeMargin,
        Fact.RetentionSutures, Fact.WoundEdgeDebridement, Fact.PriorPathology, Fact.Extensive, Fact.Processing, Fact.SpecimenType,
        Fact.ComplexAdministration, Fact.Drug,
    ];

    private static readonly string[] UsualCodes =
    [
        "11102", "11104", "11401", "11602", "12032", "13121", "17000", "17110", "17311", "88305", "96372", "99213", "99214", "J3301", "11721", "11730", "11762", "20526", "36470", "64612", "69100", "G0168", "99024", "99441", "15850", "11100", "96999", "17999", "99358",
    ];

    private static readonly string[] DrugCodes = ["J3301", "J3301", "J3300", "J1010", "J1030", "J0702", "J1100", "J7308", "J7345", "J9040", "J9190", "J0585", "J2357", "J1745", "J3357", "J0696", "J0139", "J3490", "J9999", "J9260", "Q5103", "J3245", "J1459", "J2003", "J0490", "Q4101"];
    private static readonly string[] LaboratoryCodes = ["80053", "85025", "80061", "80076", "86480", "81025", "84703", "86038", "87522", "83036"];
    private static readonly string[] DrugNames = ["triamcinolone acetonide", "aminolevulinic acid gel", "bleomycin", "omalizumab", "methylprednisolone acetate", "adalimumab", "an unlisted cream"];
    private static readonly string[] DiagnosisCodes = ["L57.0", "D22.5", "C44.311", "C44.519", "D04.39", "B07.9", "L82.1", "L40.0", "L73.2", "D48.5", "D49.2", "L91.8", "B35.1", "L70.0", "R52", "Z85.828", "L30.9", "C43.59", "L60.0", "I87.2"];

    internal static ServiceKind Kind(SeededSource source) => (ServiceKind)source.Weighted(Weights);

    /// <summary>One service of a kind. Incomplete: facts are left out more often, and rare facts stated.</summary>
    internal Service Make(ServiceKind kind, string id, bool isIncomplete, SeededSource source)
    {
        var table = KindTables.Of(kind);
        var dropped = Dropped(kind, source);
        var service = table.Create() with { Id = id };
        foreach (var member in table.Own)
        {
            var share = Seldom.Contains(member.Fact) ? 12 : isIncomplete ? 72 : 97;
            if (!dropped.Contains(member.Fact) && source.Percent(share))
            {
                State(service, member, source);
            }
        }

        return WithoutContradiction(Placed(service, isIncomplete, source));
    }

    /// <summary>Only a lesion of a lid involves its margin (DS-19), and a vascular growth has no diagnosis of another kind (INF-01).</summary>
    private static Service WithoutContradiction(Service service)
    {
        if (service is DestructionService { InvolvesLidMargin: true, Site: not (null or BodySite.EyelidUpper or BodySite.EyelidLower or BodySite.Eyelid) } lesion)
        {
            service = lesion with { InvolvesLidMargin = null };
        }

        return service is DestructionService { LesionType: DestroyedLesionType.VascularProliferative } vascular && LesionTypeOfDiagnoses.OfDestruction(vascular with { AreaSqCm = null }) is not null
            ? vascular with { Diagnoses = [] }
            : service;
    }

    private static HashSet<Fact> Dropped(ServiceKind kind, SeededSource source)
    {
        var dropped = new HashSet<Fact>();
        foreach (var (of, one, other, share) in Alternatives)
        {
            if (of == kind)
            {
                dropped.UnionWith(source.Percent(share) ? other : one);
            }
        }

        return dropped;
    }

    private void State(Service service, Member member, SeededSource source)
    {
        switch (member.Type)
        {
            case MemberType.Word or MemberType.OpenWord:
                service.Set(member, source.Between(member.Words!.First, member.Words.End - 1));
                break;
            case MemberType.WordSet:
                service.Set(member, 1 << source.Below(member.Words!.End) | (source.Percent(20) ? 1 << source.Below(member.Words.End) : 0));
                break;
            case MemberType.Bool:
                service.Set(member, source.Percent(member.Fact is Fact.SeparatelyIdentifiable ? 75 : 50) ? 1 : 0);
                break;
            case MemberType.Code:
                service.Set(member, (int)CodeOf(service.Kind, source).Packed);
                break;
            case MemberType.Digits:
                service.Set(member, (1 << source.Below(20)) | (source.Percent(40) ? 1 << source.Below(20) : 0) | (source.Percent(15) ? 1 << source.Below(20) : 0));
                break;
            case MemberType.ClassFindings:
                service.Set(member, new ClassFindings(source.Below(2), source.Below(3), source.Below(3)).Bits);
                break;
            case MemberType.Text or MemberType.Stages or MemberType.Elements or MemberType.PlannedSurgery or MemberType.Modifiers or MemberType.Labels:
                service.SetReferenced(member, Referenced(member, source));
                break;
            default:
                service.Set(member, MeasureChoices.Of(member, service.Kind, source));
                break;
        }
    }

    private ProcedureCode CodeOf(ServiceKind kind, SeededSource source)
    {
        if (kind == ServiceKind.Drug)
        {
            return ProcedureCode.Parse(source.Pick<string>(DrugCodes));
        }

        if (kind == ServiceKind.Laboratory)
        {
            return ProcedureCode.Parse(source.Pick<string>(LaboratoryCodes));
        }

        return source.Percent(70) ? ProcedureCode.Parse(source.Pick<string>(UsualCodes)) : edition.CodeAt(source.Below(edition.CodeCount));
    }

    private static object Referenced(Member member, SeededSource source) => member.Type switch
    {
        MemberType.Text when member.Fact == Fact.Specimen => source.Pick<string>(["a", "b", "c"]),
        MemberType.Text => member.Fact == Fact.Drug ? "s" + source.Between(1, 4) : source.Pick<string>(DrugNames),
        MemberType.Stages => Stages(source),
        MemberType.Labels => ValueList.Create<string>(source.Percent(60) ? ["a", "b"] : [source.Pick<string>(["a", "b", "c"])]),
        MemberType.Elements => Elements(source),
        MemberType.PlannedSurgery => new PlannedSurgery(ProcedureCode.Parse(source.Pick<string>(["14040", "11602", "17311", "15260"])), new DateOnly(2026, 3, 3)),
        _ => ValueList.Create<ModifierCode>([.. source.Pick<string>(["TA", "F5", "59", "25", "LT", "76", "E1", "GY", "59 RT", "LT 76 GA", "59 RT 22 GZ", "25 24 95 GA", "22 GA KX CR"]).Split(' ').Select(word => ModifierCode.Parse(word))]),
    };

    private static ValueList<int?> Stages(SeededSource source)
    {
        var stages = new int?[source.Between(1, 4)];
        for (var i = 0; i < stages.Length; i++)
        {
            stages[i] = source.Percent(10) ? null : source.Percent(80) ? source.Between(1, 5) : source.Between(6, 9);
        }

        return ValueList.Create<int?>(stages);
    }

    private static DecisionElements Elements(SeededSource source)
    {
        var problems = new ProblemAddressed[source.Below(4)];
        for (var i = 0; i < problems.Length; i++)
        {
            problems[i] = (ProblemAddressed)source.Below(Words.Of<ProblemAddressed>().End);
        }

        var data = new DataElement[source.Below(4)];
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = new DataElement((DataKind)source.Below(Words.Of<DataKind>().End), source.Percent(20) ? ProcedureCode.Parse("88305") : default);
        }

        return new DecisionElements { Problems = ValueList.Create<ProblemAddressed>(problems), Data = ValueList.Create<DataElement>(data), Risk = source.Percent(90) ? [(ManagementRisk)source.Below(Words.Of<ManagementRisk>().End)] : [] };
    }

    /// <summary>Site, side, lesion, session and the circumstances that modifiers tell.</summary>
    private static Service Placed(Service service, bool isIncomplete, SeededSource source)
    {
        var sites = Words.Of<BodySite>();
        service = service with
        {
            Site = source.Percent(isIncomplete ? 85 : 97) ? SiteFor(service.Kind, sites, source) : null,
            Laterality = source.Percent(55) ? (Laterality)source.Weighted([10, 10, 1]) : null,
            Lesion = source.Percent(55) ? source.Pick<string>(["a", "b", "c", "d"]) : null,
            SeparateLesion = source.Percent(isIncomplete ? 5 : 20) ? true : null,
            Session = source.Percent(4) ? source.Pick<string>(["am", "pm"]) : null,
        };
        if (source.Percent(45))
        {
            service = service with { Diagnoses = [DiagnosisCode.Parse(source.Pick<string>(DiagnosesFor(service)))] };
        }

        if (service is BiopsyService { Technique: BiopsyTechnique.StratumCorneum })
        {
            // There is none of mucosa and nails.
            service = service with { Site = source.Pick<BodySite>([BodySite.Forearm, BodySite.BackUpper, BodySite.Thigh, BodySite.Sole]) };
        }

        if (service is DestructionService { LesionType: DestroyedLesionType.Malignant, Count: > 3 } many)
        {
            service = many with { Count = 2 };
        }

        if (service is NailService nail)
        {
            service = nail with { Site = nail.Digits is null && source.Percent(60) ? source.Pick<BodySite>([BodySite.NailUnitFinger, BodySite.NailUnitToe, BodySite.Hallux, BodySite.Finger2]) : null, Lesion = null };
        }

        while (source.Percent(14))
        {
            service = WithCircumstance(service, source);
        }

        return service;
    }

    /// <summary>Diagnoses that do not contradict what the record says of the lesion; before its report, also those that only a report can give.</summary>
    private static string[] DiagnosesFor(Service service) => service switch
    {
        ExcisionService { LesionType: LesionBehavior.Malignant } or DestructionService { LesionType: DestroyedLesionType.Malignant } or MohsService => ["C44.311", "C44.519", "C44.91"],
        ExcisionService { LesionType: LesionBehavior.InSitu } => ["D04.39", "D04.9"],
        ExcisionService { LesionType: LesionBehavior.Uncertain } => ["D48.5"],
        ExcisionService { LesionType: LesionBehavior.Pending } => ["D49.2", "D49.2", "D48.5", "C44.311", "D04.39"],
        ExcisionService => ["D22.5", "D23.9", "L72.0"],
        HidradenitisExcisionService => ["L73.2"],
        DestructionService { LesionType: DestroyedLesionType.Premalignant } => ["L57.0"],
        DestructionService or ShaveRemovalService or SkinTagRemovalService => ["B07.9", "L82.1", "D22.5"],
        LaserTreatmentService => ["L40.0", "L40.0", "L80"],
        _ => DiagnosisCodes,
    };

    private static BodySite SiteFor(ServiceKind kind, Words sites, SeededSource source) => kind switch
    {
        ServiceKind.HidradenitisExcision when source.Percent(80) => source.Pick<BodySite>([BodySite.Axilla, BodySite.Groin, BodySite.PerianalAnalMargin, BodySite.Perineum, BodySite.Umbilicus]),
        ServiceKind.BotulinumToxin when source.Percent(60) => source.Pick<BodySite>([BodySite.Axilla, BodySite.Scalp, BodySite.Face, BodySite.Palm, BodySite.Sole]),
        ServiceKind.Flap when source.Percent(40) => BodySite.Forehead,
        _ => (BodySite)source.Between(sites.First, sites.End - 1),
    };

    private static Service WithCircumstance(Service service, SeededSource source) => source.Below(10) switch
    {
        0 => service with { Postoperative = (PostoperativeRelation)source.Below(Words.Of<PostoperativeRelation>().End) },
        1 => service with { Postoperative = PostoperativeRelation.UnplannedReturn, ReturnToOperatingRoom = source.Percent(50) },
        2 => service with { Reduced = true },
        3 => service with { Discontinued = true },
        4 => service with { IncreasedWork = true },
        5 => service with { Role = (SurgicalRole)source.Below(Words.Of<SurgicalRole>().End), AssistantType = source.Percent(60) ? (AssistantKind)source.Below(Words.Of<AssistantKind>().End) : null },
        6 => service with { Care = (CareShare)source.Below(Words.Of<CareShare>().End) },
        7 => service with { SplitShared = true },
        8 => service with { Liability = (LiabilityNotice)source.Below(Words.Of<LiabilityNotice>().End) },
        _ => service with { Postoperative = PostoperativeRelation.Staged },
    };
}
