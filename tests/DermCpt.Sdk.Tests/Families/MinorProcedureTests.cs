using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>Minor procedures, hand-typed from minor-procedures.md.</summary>
public sealed class MinorProcedureTests
{
    [Theory]
    [InlineData(1, null, "11900")]
    [InlineData(7, InjectedAgent.Steroid, "11900")]
    [InlineData(8, InjectedAgent.Other, "11901")]
    [InlineData(200, null, "11901")]
    [InlineData(1, InjectedAgent.Chemotherapy, "96405")]
    [InlineData(7, InjectedAgent.Chemotherapy, "96405")]
    [InlineData(8, InjectedAgent.Chemotherapy, "96406")]
    public void IL_01_03_lesions_injected(int count, InjectedAgent? agent, string expected) =>
        Assert.Equal("Coded: " + expected, Coded(new IntralesionalInjectionService { Id = "a", Site = BodySite.Chest, Count = count, Agent = agent }));

    [Fact]
    public void IL_01_lesions_of_two_services_are_added() =>
        Assert.Equal("Coded: 11901", Coded(new IntralesionalInjectionService { Id = "a", Site = BodySite.Chest, Count = 4 }, new IntralesionalInjectionService { Id = "b", Site = BodySite.BackUpper, Count = 4 }));

    [Theory]
    [InlineData(1, "11055")]
    [InlineData(2, "11056")]
    [InlineData(4, "11056")]
    [InlineData(5, "11057")]
    public void PA_01_corns_pared(int count, string expected) =>
        Assert.Equal(expected, Code(Encounter(new ParingService { Id = "a", Site = BodySite.Sole, Count = count })).Lines[0].Code.ToString());

    [Theory]
    [InlineData(DrainedLesionType.Abscess, null, 1, null, "10060")]
    [InlineData(DrainedLesionType.Abscess, true, null, null, "10061")]
    [InlineData(DrainedLesionType.Cyst, false, 1, null, "10060")]
    [InlineData(DrainedLesionType.Abscess, true, 1, null, "10061")]
    [InlineData(DrainedLesionType.Abscess, false, 2, null, "10061")]
    [InlineData(DrainedLesionType.Abscess, null, 1, true, "10160")]
    [InlineData(DrainedLesionType.Pilonidal, false, null, null, "10080")]
    [InlineData(DrainedLesionType.Pilonidal, true, null, null, "10081")]
    [InlineData(DrainedLesionType.Hematoma, null, 1, null, "10140")]
    [InlineData(DrainedLesionType.Seroma, null, 1, true, "10160")]
    [InlineData(DrainedLesionType.PostoperativeInfection, null, null, null, "10180")]
    public void ID_01_04_what_is_drained_and_how(DrainedLesionType lesion, bool? complicated, int? count, bool? puncture, string expected) =>
        Assert.Equal("Coded: " + expected, Coded(new IncisionAndDrainageService { Id = "a", Site = BodySite.BackUpper, LesionType = lesion, Complicated = complicated, Count = count, Puncture = puncture }));

    [Fact]
    public void ID_01_two_abscesses_of_two_services_are_multiple() =>
        Assert.Equal(
            "Coded: 10061",
            Coded(
                new IncisionAndDrainageService { Id = "a", Site = BodySite.BackUpper, LesionType = DrainedLesionType.Abscess },
                new IncisionAndDrainageService { Id = "b", Site = BodySite.Chest, LesionType = DrainedLesionType.Abscess }));

    [Theory]
    [InlineData(DrainedLesionType.Abscess)]
    [InlineData(DrainedLesionType.Seroma)]
    public void DOC_23_how_many_is_asked_where_it_decides(DrainedLesionType lesion) =>
        Assert.Equal("count", Assert.Single(Code(Encounter(new IncisionAndDrainageService { Id = "a", LesionType = lesion, Complicated = false })).MissingFacts).Name);

    [Fact]
    public void DOC_23_the_two_answers_to_how_many_are_listed()
    {
        var missing = Assert.Single(Code(Encounter(new IncisionAndDrainageService { Id = "a", LesionType = DrainedLesionType.Abscess, Complicated = false })).MissingFacts);

        Assert.Equal(["10060", "10061"], missing.Candidates.SelectMany(candidate => candidate.Lines).Select(Text));
    }

    [Theory]
    [InlineData(DrainedLesionType.Abscess, null, true)]
    [InlineData(DrainedLesionType.Pilonidal, null, true)]
    [InlineData(DrainedLesionType.Abscess, false, false)]
    [InlineData(DrainedLesionType.PostoperativeInfection, null, false)]
    public void MP_02_a_complication_that_is_not_recorded_is_said_to_be_none(DrainedLesionType lesion, bool? complicated, bool isSaid) =>
        Assert.Equal(isSaid, Has("ComplicatedNotStated", new IncisionAndDrainageService { Id = "a", LesionType = lesion, Complicated = complicated, Count = 1 }));

    [Fact]
    public void DOC_20_an_injection_without_a_drug_is_said()
    {
        var drug = new DrugService { Id = "b", Code = ProcedureCode.Parse("J3301"), AmountMg = 10m, SingleDoseVial = false };
        Assert.True(Has("DrugNotReported", new IntralesionalInjectionService { Id = "a", Count = 3 }));
        Assert.False(Has("DrugNotReported", new IntralesionalInjectionService { Id = "a", Count = 3 }, drug));
        Assert.False(Has("DrugNotReported", new IntralesionalInjectionService { Id = "a", Count = 3 }, Given("b", "J3301")));
        Assert.True(Has("DrugNotReported", new IntralesionalInjectionService { Id = "a", Count = 3 }, Given("b", "11102", "x")));
    }

    [Fact]
    public void DOC_38_so_is_an_injection_by_route()
    {
        Assert.True(Has("DrugNotReported", new TherapeuticInjectionService { Id = "a", Route = InjectionRoute.SubcutaneousOrIntramuscular }));
        Assert.False(Has("DrugNotReported", new TherapeuticInjectionService { Id = "a", Route = InjectionRoute.SubcutaneousOrIntramuscular }, Given("b", "J1100")));
    }

    [Theory]
    [InlineData(1, 0, 0, "11056-Q7")]
    [InlineData(0, 2, 0, "11056-Q8")]
    [InlineData(0, 1, 2, "11056-Q9")]
    [InlineData(0, 1, 1, "11056")]
    [InlineData(0, 0, 3, "11056")]
    public void M_Q7_class_findings(int a, int b, int c, string expected)
    {
        var paring = new ParingService { Id = "a", Count = 2, ClassFindings = new ClassFindings(a, b, c) };

        Assert.Equal("Coded: " + expected, Coded(paring));
        Assert.False(Has("ClassFindingsAbsent", paring));
    }

    [Fact]
    public void M_Q7_the_gravest_findings_of_the_day_stand_on_the_line() =>
        Assert.Equal(
            "Coded: 11056-Q7",
            Coded(
                new ParingService { Id = "a", Count = 1, ClassFindings = new ClassFindings(0, 1, 2) },
                new ParingService { Id = "b", Count = 1, ClassFindings = new ClassFindings(1, 0, 0) },
                new ParingService { Id = "c", Count = 1, ClassFindings = new ClassFindings(0, 2, 0) }));

    [Fact]
    public void DOC_21_absent_class_findings_are_said_where_the_payer_asks_for_them()
    {
        var visit = Encounter(new ParingService { Id = "a", Count = 1 });

        Assert.Contains(Code(visit).Findings, finding => finding.Code == "ClassFindingsAbsent");
        Assert.DoesNotContain(Code(visit with { Payer = "commercial" }).Findings, finding => finding.Code == "ClassFindingsAbsent");
    }

    [Theory]
    [InlineData(ForeignBodyDepth.Muscle, null, null, "Coded: 28192-LT")]
    [InlineData(ForeignBodyDepth.Subcutaneous, false, null, "Coded: 10120")]
    [InlineData(ForeignBodyDepth.Subcutaneous, true, true, "Coded: 10121")]
    [InlineData(ForeignBodyDepth.Subcutaneous, false, false, "Coded: ")]
    [InlineData(ForeignBodyDepth.Muscle, false, null, "Coded: 28192-LT")]
    [InlineData(null, false, null, "NeedsFacts: ")]
    [InlineData(ForeignBodyDepth.Subcutaneous, null, null, "NeedsFacts: ")]
    public void FB_01_foreign_bodies(ForeignBodyDepth? depth, bool? complicated, bool? incision, string expected) =>
        Assert.Equal(expected, Coded(new ForeignBodyRemovalService { Id = "a", Site = BodySite.Sole, Laterality = Laterality.Left, Depth = depth, Complicated = complicated, Incision = incision }));

    [Theory]
    [InlineData(DebridementDepth.EpidermisDermis, "20", "97597")]
    [InlineData(DebridementDepth.EpidermisDermis, "20.01", "97597 97598")]
    [InlineData(DebridementDepth.Subcutaneous, "20", "11042")]
    [InlineData(DebridementDepth.Subcutaneous, "60.01", "11042 11045x3")]
    [InlineData(DebridementDepth.Muscle, "21", "11043 11046")]
    [InlineData(DebridementDepth.Bone, "40", "11044 11047")]
    public void DB_01_02_depth_and_area(DebridementDepth depth, string area, string expected) =>
        Assert.Equal("Coded: " + expected, Coded(new DebridementService { Id = "a", Site = BodySite.LowerLeg, Depth = depth, AreaSqCm = Area.Parse(area) }));

    [Fact]
    public void DB_03_one_wound_counts_at_its_deepest() =>
        Assert.Equal("Coded: 11043", Coded(Wound("a", DebridementDepth.Subcutaneous, "L1"), Wound("b", DebridementDepth.Muscle, "L1")));

    [Fact]
    public void DB_03_wounds_of_one_depth_are_added() =>
        Assert.Equal("Coded: 11042 11045", Coded(Wound("a", DebridementDepth.Subcutaneous, "L1"), Wound("b", DebridementDepth.Subcutaneous, "L2")));

    [Theory]
    [InlineData("10", "11000")]
    [InlineData("10.01", "11000 11001")]
    [InlineData("31", "11000 11001x3")]
    public void DB_04_infected_skin_by_body_surface(string percent, string expected) =>
        Assert.Equal("Coded: " + expected, Coded(new DebridementService { Id = "a", Site = BodySite.Trunk, EczematousOrInfectedBodySurfacePercent = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) }));

    [Theory]
    [InlineData(SclerosedVeins.Spider, "36468")]
    [InlineData(SclerosedVeins.Single, "36470")]
    [InlineData(SclerosedVeins.Multiple, "36471")]
    public void SC_10_11_veins(SclerosedVeins veins, string expected) =>
        Assert.Equal(expected, Code(Encounter(new SclerotherapyService { Id = "a", Site = BodySite.Leg, Laterality = Laterality.Left, Veins = veins })).Lines[0].Code.ToString());

    [Fact]
    public void SC_11_two_services_on_one_leg_are_several_veins_of_it()
    {
        Assert.Equal("Coded: 36471-LT", Coded(Vein("a", Laterality.Left), Vein("b", Laterality.Left)));
        Assert.Equal("Coded: 36470-LT", Coded(Vein("a", Laterality.Left) with { Lesion = "v" }, Vein("b", Laterality.Left) with { Lesion = "v" }));
        Assert.Equal("Coded: 36470-50", Coded(Vein("a", Laterality.Left), Vein("b", Laterality.Right)));
    }

    [Fact]
    public void SC_10_spider_veins_once_a_session() =>
        Assert.Equal("Coded: 36468", Coded(Vein("a", Laterality.Left) with { Veins = SclerosedVeins.Spider }, Vein("b", Laterality.Right) with { Veins = SclerosedVeins.Spider }));

    [Fact]
    public void MP_01_one_code_a_session()
    {
        Assert.Equal("Coded: 15788", Coded(Peel("a", BodySite.Cheek), Peel("b", BodySite.Forehead)));
        Assert.Equal("Coded: 15781", Coded(new DermabrasionService { Id = "a", Region = DermabrasionRegion.Segmental }, new DermabrasionService { Id = "b", Region = DermabrasionRegion.Segmental }));
    }

    [Fact]
    public void BT_02_03_sweating_once_a_day()
    {
        Assert.Equal("Coded: 64650", Coded(Sweating("a", BodySite.Axilla, Laterality.Left), Sweating("b", BodySite.Axilla, Laterality.Right)));
        Assert.Equal("Coded: 64653", Coded(Sweating("a", BodySite.Scalp), Sweating("b", BodySite.Forehead)));
        Assert.Equal("Coded: 64999", Coded(Sweating("a", BodySite.Palm, Laterality.Left), Sweating("b", BodySite.Sole, Laterality.Left)));
    }

    [Theory]
    [InlineData(PeelRegion.Facial, PeelDepth.Epidermal, "15788")]
    [InlineData(PeelRegion.Facial, PeelDepth.Dermal, "15789")]
    [InlineData(PeelRegion.Nonfacial, PeelDepth.Epidermal, "15792")]
    [InlineData(PeelRegion.Nonfacial, PeelDepth.Dermal, "15793")]
    public void PE_01_peels(PeelRegion region, PeelDepth depth, string expected) =>
        Assert.Equal("Coded: " + expected, Coded(new ChemicalPeelService { Id = "a", Region = region, Depth = depth }));

    [Theory]
    [InlineData(DermabrasionRegion.TotalFace, null, "15780")]
    [InlineData(DermabrasionRegion.Segmental, null, "15781")]
    [InlineData(DermabrasionRegion.Regional, null, "15782")]
    [InlineData(DermabrasionRegion.Superficial, null, "15783")]
    [InlineData(DermabrasionRegion.Lesion, null, "15786")]
    [InlineData(DermabrasionRegion.Lesion, 1, "15786")]
    [InlineData(DermabrasionRegion.Lesion, 5, "15786 15787")]
    [InlineData(DermabrasionRegion.Lesion, 6, "15786 15787x2")]
    public void PE_02_03_dermabrasion(DermabrasionRegion region, int? count, string expected) =>
        Assert.Equal("Coded: " + expected, Coded(new DermabrasionService { Id = "a", Region = region, Count = count }));

    [Theory]
    [InlineData("1", "11950")]
    [InlineData("1.1", "11951")]
    [InlineData("5", "11951")]
    [InlineData("5.1", "11952")]
    [InlineData("10", "11952")]
    [InlineData("10.01", "11954")]
    public void CO_01_filler(string volume, string expected) => Assert.Equal("Coded: " + expected, Coded(new FillerService { Id = "a", VolumeCc = Volume.Parse(volume) }));

    [Theory]
    [InlineData("6", "11920")]
    [InlineData("6.1", "11921")]
    [InlineData("20", "11921")]
    [InlineData("20.01", "11921 11922")]
    [InlineData("60.01", "11921 11922x3")]
    public void CO_02_tattoo(string area, string expected) => Assert.Equal("Coded: " + expected, Coded(new TattooService { Id = "a", AreaSqCm = Area.Parse(area) }));

    [Theory]
    [InlineData(BurnDegree.InitialFirst, null, null, null, "Coded: 16000")]
    [InlineData(BurnDegree.PartialThickness, BurnExtent.Small, null, null, "Coded: 16020")]
    [InlineData(BurnDegree.PartialThickness, BurnExtent.Medium, null, null, "Coded: 16025")]
    [InlineData(BurnDegree.PartialThickness, BurnExtent.Large, null, null, "Coded: 16030")]
    [InlineData(BurnDegree.PartialThickness, null, "4.99", null, "Coded: 16020")]
    [InlineData(BurnDegree.PartialThickness, null, "4.99", true, "Coded: 16025")]
    [InlineData(BurnDegree.PartialThickness, null, "5", null, "Coded: 16025")]
    [InlineData(BurnDegree.PartialThickness, null, "10", null, "Coded: 16025")]
    [InlineData(BurnDegree.PartialThickness, null, "10.01", null, "Coded: 16030")]
    [InlineData(BurnDegree.PartialThickness, null, null, null, "NeedsFacts: ")]
    [InlineData(null, BurnExtent.Small, null, null, "NeedsFacts: ")]
    public void BU_01_02_burns(BurnDegree? degree, BurnExtent? extent, string? percent, bool? wholeRegion, string expected) =>
        Assert.Equal(expected, Coded(new BurnService
        {
            Id = "a",
            Degree = degree,
            Extent = extent,
            BodySurfacePercent = percent is null ? null : decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture),
            WholeRegion = wholeRegion,
        }));

    [Fact]
    public void BU_02_a_whole_trunk_is_no_face_or_limb() =>
        Assert.Equal("Coded: 16020", Coded(Burn("a", null, 4m) with { WholeRegion = true, Region = BurnRegion.Other }));

    [Fact]
    public void BU_02_percents_are_added_and_the_greatest_extent_counts()
    {
        Assert.Equal("Coded: 16025", Coded(Burn("a", null, 2.5m), Burn("b", null, 2.5m)));
        Assert.Equal("Coded: 16025", Coded(Burn("a", BurnExtent.Small, null), Burn("b", BurnExtent.Medium, null)));
    }

    [Fact]
    public void BU_02_an_extent_in_words_and_a_percent_cannot_be_added()
    {
        var missing = Assert.Single(Code(Encounter(Burn("a", BurnExtent.Medium, null), Burn("b", null, 4m))).MissingFacts);

        Assert.Equal("bodySurfacePercent", missing.Name);
        Assert.Equal("Coded: 16030", Coded(Burn("a", BurnExtent.Medium, 7m), Burn("b", null, 4m)));
        Assert.Equal("Coded: 16030", Coded(Burn("a", BurnExtent.Large, null), Burn("b", null, 2m)));
        Assert.Equal("Coded: 16030", Coded(Burn("a", BurnExtent.Small, null), Burn("b", null, 11m)));
    }

    [Theory]
    [InlineData(BotulinumIndication.Hyperhidrosis, BodySite.Axilla, "Coded: 64650")]
    [InlineData(BotulinumIndication.Hyperhidrosis, BodySite.Scalp, "Coded: 64653")]
    [InlineData(BotulinumIndication.Hyperhidrosis, BodySite.Face, "Coded: 64653")]
    [InlineData(BotulinumIndication.Hyperhidrosis, BodySite.Hand, "Coded: 64999")]
    [InlineData(BotulinumIndication.Hyperhidrosis, BodySite.Sole, "Coded: 64999")]
    [InlineData(BotulinumIndication.Hyperhidrosis, null, "NeedsFacts: ")]
    [InlineData(BotulinumIndication.Migraine, null, "Coded: 64615")]
    [InlineData(BotulinumIndication.Cosmetic, BodySite.Face, "Coded: ")]
    [InlineData(BotulinumIndication.Other, BodySite.Face, "NeedsFacts: ")]
    [InlineData(null, BodySite.Face, "NeedsFacts: ")]
    public void BT_01_05_botulinum_toxin(BotulinumIndication? indication, BodySite? site, string expected) =>
        Assert.Equal(expected, Coded(new BotulinumToxinService { Id = "a", Indication = indication, Site = site }));

    [Theory]
    [InlineData(true, true, SutureMaterial.Sutures, "2026-03-02", "Coded: 15851")]
    [InlineData(true, false, null, "2026-03-02", "Coded: 15851")]
    [InlineData(true, true, SutureMaterial.Sutures, "2022-12-31", "Coded: 15850")]
    [InlineData(false, false, SutureMaterial.Both, "2026-03-02", "Coded: ")]
    [InlineData(null, false, SutureMaterial.Both, "2026-03-02", "NeedsFacts: ")]
    [InlineData(false, null, SutureMaterial.Both, "2026-03-02", "Coded: ")] // no visit that the add-on could stand beside
    public void SR_01_sutures_without_a_visit(bool? anesthesia, bool? own, SutureMaterial? material, string date, string expected) =>
        Assert.Equal(expected, Coded(Encounter(Removal("a", material, anesthesia, own)) with { DateOfService = DateOnly.Parse(date, null) }));

    [Theory]
    [InlineData(SutureMaterial.Sutures, SutureMaterial.Sutures, "15853")]
    [InlineData(SutureMaterial.Sutures, SutureMaterial.Staples, "15854")]
    [InlineData(SutureMaterial.Both, SutureMaterial.Sutures, "15854")]
    public void SR_02_one_add_on_of_a_visit(SutureMaterial first, SutureMaterial second, string expected)
    {
        var visit = new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low };
        var result = Code(Encounter(visit, Removal("a", first, false, false), Removal("b", second, false, false)) with { Patient = new Patient { Status = PatientStatus.Established } });

        Assert.Equal("Coded: 99213 " + expected, Text(result));
    }

    [Fact]
    public void SR_02_inside_the_own_operations_period_nothing() =>
        Assert.Equal("Coded: ", Coded(Encounter(Removal("a", SutureMaterial.Sutures, false, true)) with { History = [Earlier("12032", "2026-02-25")] }));

    private static bool Has(string finding, params Service[] services) => Code(Encounter(services)).Findings.Any(found => found.Code == finding);

    private static SclerotherapyService Vein(string id, Laterality leg) => new() { Id = id, Site = BodySite.Leg, Laterality = leg, Veins = SclerosedVeins.Single };

    private static BurnService Burn(string id, BurnExtent? extent, decimal? percent) => new() { Id = id, Degree = BurnDegree.PartialThickness, Extent = extent, BodySurfacePercent = percent };

    private static ChemicalPeelService Peel(string id, BodySite site) => new() { Id = id, Site = site, Region = PeelRegion.Facial, Depth = PeelDepth.Epidermal };

    private static BotulinumToxinService Sweating(string id, BodySite site, Laterality? side = null) => new() { Id = id, Site = site, Laterality = side, Indication = BotulinumIndication.Hyperhidrosis };

    private static SutureRemovalService Removal(string id, SutureMaterial? material, bool? anesthesia, bool? own) =>
        new() { Id = id, Material = material, Anesthesia = anesthesia, PlacedBySamePractitioner = own };

    private static DebridementService Wound(string id, DebridementDepth depth, string lesion) => new() { Id = id, Site = BodySite.LowerLeg, Depth = depth, AreaSqCm = Area.Parse("15"), Lesion = lesion };
}
