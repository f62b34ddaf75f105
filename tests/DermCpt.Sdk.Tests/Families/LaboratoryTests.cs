using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>Laboratory tests by code and word, and blood drawn (LB-10, LB-12), typed from the rules.</summary>
public sealed class LaboratoryTests
{
    [Theory]
    [InlineData(LaboratoryTest.BasicMetabolicPanel, "80048")]
    [InlineData(LaboratoryTest.ComprehensiveMetabolicPanel, "80053")]
    [InlineData(LaboratoryTest.LipidPanel, "80061")]
    [InlineData(LaboratoryTest.LiverPanel, "80076")]
    [InlineData(LaboratoryTest.UrinePregnancyTest, "81025")]
    [InlineData(LaboratoryTest.PregnancyHormone, "84703")]
    [InlineData(LaboratoryTest.BloodCountWithDifferential, "85025")]
    [InlineData(LaboratoryTest.BloodCount, "85027")]
    [InlineData(LaboratoryTest.AntinuclearAntibody, "86038")]
    [InlineData(LaboratoryTest.TuberculosisInterferon, "86480")]
    [InlineData(LaboratoryTest.HepatitisBSurfaceAntigen, "87340")]
    [InlineData(LaboratoryTest.HepatitisCAntibody, "86803")]
    [InlineData(LaboratoryTest.HerpesAmplification, "87529")]
    [InlineData(LaboratoryTest.SquamousCellExpression40, "0315U")]
    public void LB_12_a_word_is_one_code(LaboratoryTest test, string code) => Assert.Equal("Coded: " + code, Coded(new LaboratoryService { Id = "a", Test = test }));

    /// <summary>Every word has a code of the laboratory, and no two the same.</summary>
    [Fact]
    public void Every_word_has_its_own_code()
    {
        var codes = Enum.GetValues<LaboratoryTest>().Select(test => Assert.Single(Code(Encounter(new LaboratoryService { Id = "a", Test = test }) with { Payer = "commercial" }).Lines).Code).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.True(new DermCoder().Catalog.TryGet(code, out var entry) && entry.Family == "LB", code.ToString()));
    }

    /// <summary>Medicare pays no general health panel; what it does not cover is no limit of another payer.</summary>
    [Theory]
    [InlineData("medicare", "Coded:  | not 80050 MUE-0", "")]
    [InlineData("commercial", "Coded: 80050", "MueBypassed")]
    public void MUE_0_a_panel_that_medicare_does_not_cover(string payer, string expected, string told)
    {
        var visit = Encounter(new LaboratoryService { Id = "a", Code = ProcedureCode.Parse("80050"), Diagnoses = [DiagnosisCode.Parse("L40.0")] }) with { Payer = payer };
        var result = new DermCoder().Scrub(new DermCoder().Code(visit).ToClaim());

        Assert.Equal(expected, Whole(visit));
        Assert.DoesNotContain(result.Errors, error => error.Code == "MueZero");
        Assert.Equal(told, string.Join(" ", result.Findings.Select(finding => finding.Code).Where(code => code.StartsWith("Mue", StringComparison.Ordinal))));
    }

    [Fact]
    public void LB_12_a_test_is_its_code_times_its_count()
    {
        Assert.Equal("Coded: 86003x12", Coded(new LaboratoryService { Id = "a", Code = ProcedureCode.Parse("86003"), Count = 12 }));
        Assert.Equal("Coded: 80053x2", Coded(new LaboratoryService { Id = "a", Test = LaboratoryTest.ComprehensiveMetabolicPanel }, new LaboratoryService { Id = "b", Code = ProcedureCode.Parse("80053") }));
        Assert.Equal("NeedsFacts:  | asked a.code", Whole(new LaboratoryService { Id = "a" }));
        Assert.Equal("NotModelled:  | told NotModelled", Whole(new LaboratoryService { Id = "a", Code = ProcedureCode.Parse("11104") }));
    }

    [Fact]
    public void LB_10_blood_is_drawn_once_a_day_and_calls_for_no_25()
    {
        Assert.Equal("Coded: 36415", Coded(new VenipunctureService { Id = "a" }, new VenipunctureService { Id = "b" }));
        var visit = new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Office, Mdm = DecisionLevel.Moderate };
        var encounter = Encounter(visit, new VenipunctureService { Id = "a" }, new LaboratoryService { Id = "b", Test = LaboratoryTest.ComprehensiveMetabolicPanel });

        Assert.Equal("Coded: 99214 80053 36415", Coded(encounter with { Patient = new Patient { Status = PatientStatus.Established } }));
    }
}
