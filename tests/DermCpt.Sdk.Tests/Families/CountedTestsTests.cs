using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>Tests, cultures and drainage that are counted (AL-01, AL-02, LB-06, LB-07, ID-01..04, MP-01, MP-02), notices and shared visits, hand-typed.</summary>
public sealed class CountedTestsTests
{
    private static readonly PatchTestService Patch = new() { Id = "p", Count = 40 };
    private static readonly CultureService Culture = new() { Id = "c", Organism = CultureOrganism.Dermatophyte };
    private static readonly IncisionAndDrainageService Drainage = new() { Id = "d", LesionType = DrainedLesionType.Abscess, Complicated = false, Count = 1, Site = BodySite.Calf };

    [Fact]
    public void AL_01_patch_tests_are_counted_on_the_day_of_placement()
    {
        Assert.Equal("Coded: 95044x40", Whole(Patch));
        Assert.Equal("Coded: 95044x40", Whole(Patch with { TestType = PatchTestType.Patch, Step = PatchTestStep.Placement }));
        Assert.Equal("Coded: 95052x40 | told MueAppealable", Whole(Patch with { TestType = PatchTestType.PhotoPatch }));
        Assert.Equal("Coded: 95056", Whole(Patch with { TestType = PatchTestType.Photo }));
        Assert.Equal("Coded: 95056", Whole(Patch with { TestType = PatchTestType.Photo, Count = null }, Patch with { Id = "q", TestType = PatchTestType.Photo }));
        Assert.Equal("Coded: 95044x60", Whole(Patch, Patch with { Id = "q", Count = 20 }));
        Assert.Equal("NeedsFacts:  | asked p.count", Whole(Patch with { Count = null }));
    }

    [Theory]
    [InlineData(null, "95044")]
    [InlineData(PatchTestType.Patch, "95044")]
    [InlineData(PatchTestType.PhotoPatch, "95052")]
    [InlineData(PatchTestType.Photo, "95056")]
    public void AL_02_a_reading_is_no_line(PatchTestType? type, string code) => Assert.Equal($"Coded:  | not {code} AL-02", Whole(Patch with { TestType = type, Step = PatchTestStep.Reading }));

    [Fact]
    public void LB_06_07_cultures_by_organism()
    {
        Assert.Equal("Coded: 87101", Whole(Culture));
        Assert.Equal("Coded: 87102", Whole(Culture with { Organism = CultureOrganism.FungalOther }));
        Assert.Equal("Coded: 87070x3", Whole(Culture with { Organism = CultureOrganism.Bacterial, Count = 3 }));
        Assert.Equal("Coded: 87252", Whole(Culture with { Organism = CultureOrganism.Viral }));
        Assert.Equal("Coded: 87101x3 | told MueAppealable", Whole(Culture, Culture with { Id = "e", Count = 2 }));
        Assert.Equal("NeedsFacts:  | asked c.organism", Whole(Culture with { Organism = null }));
    }

    [Fact]
    public void ID_01_one_code_for_all_abscesses_of_a_day()
    {
        Assert.Equal("Coded: 10060", Whole(Drainage));
        Assert.Equal("Coded: 10061", Whole(Drainage with { Complicated = true }));
        Assert.Equal("Coded: 10061", Whole(Drainage with { Count = 2 }));
        Assert.Equal("Coded: 10061", Whole(Drainage, Drainage with { Id = "e", Site = BodySite.Back }));
        Assert.Equal("Coded: 10061", Whole(Drainage with { Complicated = true }, Drainage with { Id = "e", Complicated = true, Site = BodySite.Back }));
        Assert.Equal("Coded: 10060 | told ComplicatedNotStated", Whole(Drainage with { Complicated = null }));
        Assert.Equal("Coded: 10061", Whole(Drainage with { Complicated = true, Count = null }));
        Assert.Equal("NeedsFacts:  | asked d.count", Whole(Drainage with { Count = null }));
        Assert.Equal("NeedsFacts:  | asked d.lesionType", Whole(Drainage with { LesionType = null }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Drainage with { Count = 0 });
    }

    [Fact]
    public void ID_02_04_other_collections()
    {
        Assert.Equal("Coded: 10080", Whole(Drainage with { LesionType = DrainedLesionType.Pilonidal }));
        Assert.Equal("Coded: 10081", Whole(Drainage with { LesionType = DrainedLesionType.Pilonidal, Complicated = true }));
        Assert.Equal("Coded: 10080 | told ComplicatedNotStated", Whole(Drainage with { LesionType = DrainedLesionType.Pilonidal, Complicated = null }));
        Assert.Equal("Coded: 10180", Whole(Drainage with { LesionType = DrainedLesionType.PostoperativeInfection }));
        Assert.Equal("Coded: 10140x2", Whole(Drainage with { LesionType = DrainedLesionType.Hematoma, Count = 2 }));
        Assert.Equal("Coded: 10140", Whole(Drainage with { LesionType = DrainedLesionType.Seroma }));
        Assert.Equal("Coded: 10160", Whole(Drainage with { Puncture = true }));
        Assert.Equal("Coded: 10160x2", Whole(Drainage with { LesionType = DrainedLesionType.Cyst, Puncture = true, Count = 2 }));
        Assert.Equal("NeedsFacts:  | asked d.count", Whole(Drainage with { LesionType = DrainedLesionType.Seroma, Count = null }));
    }

    [Theory]
    [InlineData(LiabilityNotice.AbnOnFile, "Coded: 11104-GA")]
    [InlineData(LiabilityNotice.VoluntaryNotice, "Coded: 11104-GX")]
    [InlineData(LiabilityNotice.Excluded, "Coded: 11104-GY")]
    [InlineData(LiabilityNotice.NoNotice, "Coded: 11104-GZ")]
    [InlineData(LiabilityNotice.None, "Coded: 11104")]
    public void M_GA_GZ_notices_of_noncoverage(LiabilityNotice notice, string expected)
    {
        var punch = new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Calf, Liability = notice };
        Assert.Equal(expected, Whole(punch));
        Assert.Equal("Coded: 11104", Whole(Encounter(punch), ("AbnModifiers", "false")));
        Assert.Equal(notice == LiabilityNotice.None ? "Coded: 11104" : "NeedsPolicy:  | told NeedsPolicy", Whole(Encounter(punch), ("AbnModifiers", "unset")));
    }

    [Theory]
    [InlineData("2022-01-01", "22", "FS")]
    [InlineData("2021-12-31", "22", "SplitSharedNeedsFacility")]
    [InlineData("2026-03-02", "11", "SplitSharedNeedsFacility")]
    [InlineData("2026-03-02", "21", "FS")]
    public void EM_55_a_shared_visit_is_one_in_a_facility(string date, string place, string expected)
    {
        var visit = new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low, SplitShared = true };
        var whole = Whole(Encounter(visit) with { DateOfService = Scrubbing.ClaimText.Day(date), PlaceOfService = place, Patient = new Patient { Status = PatientStatus.Established } });

        Assert.Equal(expected == "FS" ? "Coded: 99213-FS" : "Coded: 99213 | told SplitSharedNeedsFacility", whole);
    }

    [Fact]
    public void EM_55_a_biopsy_is_not_shared() => Assert.Equal("Coded: 11104", Whole(new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Calf, SplitShared = true }));

    /// <summary>Lines of one code are one line only where their modifiers are equal.</summary>
    [Fact]
    public void Pooled_lines_have_the_same_modifiers()
    {
        var slide = new PathologyService { Id = "s", Examination = PathologyExamination.Level4, Count = 1, Component = PathologyComponent.Professional };
        Assert.Equal("Coded: 88305-26x3", Whole(slide, slide with { Id = "t", Count = 2 }));
        Assert.Equal("Coded: 88305x2 88305-26", Whole(slide, slide with { Id = "t", Count = 2, Component = PathologyComponent.Global }).Replace("88305-26 88305x2", "88305x2 88305-26", StringComparison.Ordinal));
    }

    /// <summary>59 or XS and XE by the payer's style; XS and XE begin with 2015.</summary>
    [Fact]
    public void X59_4_in_the_style_of_the_payer()
    {
        var (a, b) = (Given("a", "17110", "x"), Given("b", "11102", "y"));
        Assert.Equal("Coded: 17110 11102-59", Coded(Encounter(a, b), ("Modifier59Style", "59")));
        Assert.Equal("Coded: 17110 11102-XS", Coded(Encounter(a, b), ("Modifier59Style", "x")));
        Assert.Equal("Coded: 17110 11102-XE", Coded(Encounter(a with { Session = "am" }, b with { Session = "pm" }), ("Modifier59Style", "x")));
        Assert.Equal("Coded: 17110-59 11102", Coded(Encounter(a, b), ("Modifier59Line", "column1")));
        Assert.Equal("NeedsPolicy: 17110 | told NeedsPolicy", Whole(Encounter(a, b), ("Modifier59Style", "unset")));
        Assert.Equal("NeedsPolicy: 17110 | told NeedsPolicy", Whole(Encounter(a, b), ("Modifier59Line", "unset")));
    }
}
