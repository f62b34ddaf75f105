namespace DermCpt.Testing;

/// <summary>
/// Encounters weighted like a dermatology practice: complete records, and records where something is left out or rare. The same seed
/// and place give the same encounter on every machine. Thread-safe: immutable.
/// </summary>
public sealed class EncounterGenerator
{
    /// <summary>Most of the dates are today's; the rest lie in other windows of rules and tables.</summary>
    private static readonly DateOnly[] Dates =
    [
        new(2026, 3, 2), new(2026, 3, 2), new(2026, 3, 2), new(2026, 3, 2), new(2026, 3, 2), new(2026, 3, 2), new(2025, 10, 15), new(2025, 6, 10), new(2024, 8, 1), new(2024, 3, 1),
        new(2026, 8, 3), new(2023, 5, 5), new(2022, 12, 1), new(2020, 5, 4), new(2018, 11, 30), new(2028, 2, 1),
    ];

    private static readonly string[] Payers = ["medicare", "medicare", "medicare", "commercial", "commercial", "medicaid"];
    private static readonly string[] Places = ["11", "11", "11", "11", "11", "11", "11", "22", "21", "24", "12", "02", "10", "31", "23", "19"];
    private static readonly string[] Operations = ["11602", "14040", "17000", "11104", "17311", "13121", "11401", "12032", "99213", "15260"];

    /// <summary>What is often done beside something in one visit, where it is about a lesion on the same one.</summary>
    private static readonly (ServiceKind First, ServiceKind Then)[] OftenBeside =
    [
        (ServiceKind.Biopsy, ServiceKind.Excision), (ServiceKind.Biopsy, ServiceKind.Destruction), (ServiceKind.Biopsy, ServiceKind.Mohs), (ServiceKind.Biopsy, ServiceKind.Pathology),
        (ServiceKind.ShaveRemoval, ServiceKind.Destruction), (ServiceKind.Excision, ServiceKind.Repair), (ServiceKind.Excision, ServiceKind.AdjacentTissueTransfer), (ServiceKind.Excision, ServiceKind.Graft),
        (ServiceKind.Excision, ServiceKind.Pathology), (ServiceKind.SoftTissueExcision, ServiceKind.Repair), (ServiceKind.Mohs, ServiceKind.Repair), (ServiceKind.Mohs, ServiceKind.AdjacentTissueTransfer),
        (ServiceKind.Mohs, ServiceKind.Graft), (ServiceKind.Mohs, ServiceKind.Flap), (ServiceKind.Mohs, ServiceKind.Pathology), (ServiceKind.Debridement, ServiceKind.Graft), (ServiceKind.Debridement, ServiceKind.SitePreparation),
        (ServiceKind.SitePreparation, ServiceKind.Graft), (ServiceKind.IncisionAndDrainage, ServiceKind.IntralesionalInjection), (ServiceKind.Nail, ServiceKind.Nail), (ServiceKind.Nail, ServiceKind.Paring),
        (ServiceKind.IntralesionalInjection, ServiceKind.Drug), (ServiceKind.TherapeuticInjection, ServiceKind.Drug), (ServiceKind.PhotodynamicTherapy, ServiceKind.Drug), (ServiceKind.Destruction, ServiceKind.PhotodynamicTherapy),
        (ServiceKind.EvaluationAndManagement, ServiceKind.TherapeuticInjection), (ServiceKind.EvaluationAndManagement, ServiceKind.Microscopy), (ServiceKind.EvaluationAndManagement, ServiceKind.Biopsy),
    ];

    private readonly ServiceGenerator services;
    private readonly int seed;

    /// <summary>A generator on the embedded edition.</summary>
    /// <param name="seed">Any number; the same one gives the same encounters.</param>
    public EncounterGenerator(int seed)
        : this(seed, Edition.Default)
    {
    }

    /// <summary>A generator that draws given codes from an edition.</summary>
    /// <param name="seed">Any number; the same one gives the same encounters.</param>
    /// <param name="edition">Where the codes of services that are given as a code come from.</param>
    public EncounterGenerator(int seed, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        this.seed = seed;
        services = new ServiceGenerator(edition);
    }

    /// <summary>The encounter at a place of the run; three in ten are incomplete.</summary>
    /// <param name="place">0 and up.</param>
    public Encounter Make(int place)
    {
        var source = SeededSource.For(seed, place);
        return Make("g" + place.ToString(System.Globalization.CultureInfo.InvariantCulture), source.Percent(30), source);
    }

    internal Encounter Make(string id, bool isIncomplete, SeededSource source)
    {
        var list = new Service[1 + source.Weighted([30, 30, 20, 10, 6, 4])];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = Make(i == 0 ? null : list[i - 1], "s" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), isIncomplete, source);
        }

        var date = source.Pick<DateOnly>(Dates);
        var patient = source.Percent(isIncomplete ? 60 : 95) ? PatientOf(isIncomplete, source) : null;
        var history = source.Percent(22) ? HistoryOf(date, list[0], source) : ValueList<PriorService>.Empty;
        if (history.Count > 0 && source.Percent(40))
        {
            var relation = list[0].Kind == ServiceKind.Code && source.Percent(60) ? PostoperativeRelation.Repeat : (PostoperativeRelation)source.Below(Words.Of<PostoperativeRelation>().End);
            list[0] = list[0] with { Postoperative = relation };
        }

        if (history.Count > 0 && patient?.Status is not null)
        {
            // Who was operated on by the group is not new to it.
            patient = patient with { Status = PatientStatus.Established };
        }

        return new Encounter
        {
            Id = id,
            DateOfService = date,
            Payer = source.Pick<string>(Payers),
            PlaceOfService = source.Pick<string>(Places),
            Patient = patient,
            ReadsOwnPathology = source.Percent(30) ? source.Percent(70) : null,
            History = history,
            LastVisit = source.Percent(10) ? source.Percent(5) ? date.AddYears(-3) : date.AddDays(-source.Between(20, 1500)) : null,
            Services = ValueList.Create<Service>(list),
        };
    }

    /// <summary>A service of its own, more of what was just done on another lesion, or what is often done beside it.</summary>
    private Service Make(Service? before, string id, bool isIncomplete, SeededSource source)
    {
        if (before is not null && source.Percent(20))
        {
            return source.Percent(40)
                ? before with { Id = id, Lesion = source.Pick<string>(["x", "y"]), Laterality = source.Pick<Laterality?>([Laterality.Left, Laterality.Right, before.Laterality]) }
                : services.Make(before.Kind, id, isIncomplete, source);
        }

        if (before is not null && source.Percent(25) && Beside(before.Kind, source) is { } kind)
        {
            return services.Make(kind, id, isIncomplete, source) with { Site = before.Site, Laterality = before.Laterality, Lesion = before.Lesion, SeparateLesion = null };
        }

        return services.Make(ServiceGenerator.Kind(source), id, isIncomplete, source);
    }

    private static ServiceKind? Beside(ServiceKind kind, SeededSource source)
    {
        var kinds = Array.FindAll(OftenBeside, pair => pair.First == kind);
        return kinds.Length == 0 ? null : kinds[source.Below(kinds.Length)].Then;
    }

    private static Patient PatientOf(bool isIncomplete, SeededSource source) => new()
    {
        Status = source.Percent(isIncomplete ? 70 : 97) ? (PatientStatus)source.Weighted([25, 75]) : null,
        AgeYears = source.Percent(isIncomplete ? 60 : 95) ? source.Percent(8) ? source.Between(1, 12) : source.Between(13, 95) : null,
        Sex = source.Percent(isIncomplete ? 60 : 95) ? (Sex)source.Below(2) : null,
    };

    private static ValueList<PriorService> HistoryOf(DateOnly date, Service again, SeededSource source)
    {
        var list = new PriorService[source.Between(1, 2)];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = new PriorService
            {
                Code = again is GivenCodeService { Code: { } code } && source.Percent(60) ? code : ProcedureCode.Parse(source.Pick<string>(Operations)),
                Date = date.AddDays(-source.Pick<int>([0, 1, 3, 7, 10, 11, 30, 89, 91, 400])),
                Lesion = source.Percent(50) ? source.Pick<string>(["a", "b", "c"]) : null,
                Pathology = source.Percent(20) ? (PriorReport)source.Below(Words.Of<PriorReport>().End) : null,
                OtherGroup = source.Percent(20) ? true : null,
                Site = source.Percent(20) ? again.Site : null,
                Diagnoses = source.Percent(20) ? again.Diagnoses : ValueList<DiagnosisCode>.Empty,
                Units = source.Percent(10) ? source.Between(1, 3) : null,
            };
        }

        return ValueList.Create<PriorService>(list);
    }
}
