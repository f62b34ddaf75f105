using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>
/// The three columns of a decision from its elements (EM-31, EM-40..49c), hand-typed. Two of three decide: with one column high and
/// another minimal the third one shows; 99212 to 99215 are its four levels.
/// </summary>
public sealed class DecisionColumnTests
{
    private static readonly DataElement[] HighData = [new(DataKind.IndependentInterpretation), new(DataKind.ExternalDiscussion)];

    public static TheoryData<string, ProblemAddressed[]> Problems => new()
    {
        { "99212", [ProblemAddressed.SelfLimitedMinor] },
        { "99213", [ProblemAddressed.SelfLimitedMinor, ProblemAddressed.SelfLimitedMinor] },
        { "99213", [ProblemAddressed.SelfLimitedMinor, ProblemAddressed.SelfLimitedMinor, ProblemAddressed.SelfLimitedMinor] },
        { "99213", [ProblemAddressed.StableChronic] },
        { "99214", [ProblemAddressed.StableChronic, ProblemAddressed.StableChronic] },
        { "99214", [ProblemAddressed.StableChronic, ProblemAddressed.StableChronic, ProblemAddressed.StableChronic] },
        { "99213", [ProblemAddressed.StableChronic, ProblemAddressed.SelfLimitedMinor] },
        { "99214", [ProblemAddressed.ChronicNotAtGoal] },
        { "99215", [ProblemAddressed.ChronicSevereExacerbation] },
        { "99213", [ProblemAddressed.AcuteUncomplicated] },
        { "99213", [ProblemAddressed.AcuteUncomplicatedInpatient] },
        { "99213", [ProblemAddressed.StableAcute] },
        { "99214", [ProblemAddressed.UndiagnosedUncertainPrognosis] },
        { "99214", [ProblemAddressed.AcuteSystemicSymptoms] },
        { "99214", [ProblemAddressed.AcuteComplicatedInjury] },
        { "99215", [ProblemAddressed.ThreatToLifeOrFunction] },
        { "99215", [ProblemAddressed.SelfLimitedMinor, ProblemAddressed.ThreatToLifeOrFunction] },
    };

    public static TheoryData<string, ManagementRisk> Risks => new()
    {
        { "99212", ManagementRisk.Minimal },
        { "99213", ManagementRisk.OverTheCounterDrug },
        { "99213", ManagementRisk.MinorSurgeryNoRiskFactors },
        { "99214", ManagementRisk.PrescriptionDrugManagement },
        { "99214", ManagementRisk.MinorSurgeryWithRiskFactors },
        { "99214", ManagementRisk.ElectiveMajorSurgeryNoRiskFactors },
        { "99214", ManagementRisk.SocialDeterminants },
        { "99215", ManagementRisk.IntensiveToxicityMonitoring },
        { "99215", ManagementRisk.ElectiveMajorSurgeryWithRiskFactors },
        { "99215", ManagementRisk.EmergencyMajorSurgery },
        { "99215", ManagementRisk.Hospitalization },
        { "99215", ManagementRisk.DoNotResuscitate },
        { "99215", ManagementRisk.ParenteralControlledSubstance },
    };

    public static TheoryData<string, DataElement[]> Data => new()
    {
        { "99212", [] },
        { "99212", [Note] },
        { "99213", [Note, Note] },
        { "99214", [Note, Note, Note] },
        { "99212", [Ordered("80053")] },
        { "99213", [Ordered("80053"), Ordered("85025")] },
        { "99212", [Ordered("80053"), Reviewed("80053")] },
        { "99213", [Ordered("80053"), Reviewed("80053"), Reviewed("85025")] },
        { "99213", [new(DataKind.TestOrdered), new(DataKind.TestOrdered)] },
        { "99213", [Historian] },
        { "99213", [Note, Historian] },
        { "99214", [Note, Note, Historian] },
        { "99214", [new(DataKind.IndependentInterpretation)] },
        { "99214", [new(DataKind.ExternalDiscussion)] },
        { "99215", [new(DataKind.IndependentInterpretation), new(DataKind.ExternalDiscussion)] },
        { "99215", [Note, Note, Note, new(DataKind.ExternalDiscussion)] },
        { "99214", [Note, Note, new(DataKind.ExternalDiscussion)] },
    };

    private static DataElement Note => new(DataKind.ExternalNote);

    private static DataElement Historian => new(DataKind.IndependentHistorian);

    [Theory]
    [MemberData(nameof(Problems))]
    public void EM_31_problems(string code, ProblemAddressed[] problems) => Assert.Equal($"Coded: {code}", Level(problems, HighData, [ManagementRisk.Minimal]));

    [Theory]
    [MemberData(nameof(Risks))]
    public void EM_45_48_risk(string code, ManagementRisk risk) => Assert.Equal($"Coded: {code}", Level([ProblemAddressed.ThreatToLifeOrFunction], [], [ManagementRisk.Minimal, risk]));

    [Theory]
    [MemberData(nameof(Data))]
    public void EM_40_43_data(string code, DataElement[] data) => Assert.Equal($"Coded: {code}", Level([ProblemAddressed.ThreatToLifeOrFunction], data, [ManagementRisk.Minimal]));

    /// <summary>The order of tissue from a biopsy of the day is part of the biopsy; of another organ's laboratory it is not.</summary>
    [Theory]
    [InlineData("88305", "99212-25")]
    [InlineData("88000", "99212-25")]
    [InlineData("88999", "99212-25")]
    [InlineData("87999", "99213-25")]
    [InlineData("89000", "99213-25")]
    public void EM_42_the_tissue_of_the_days_biopsy_is_no_data(string test, string visit) =>
        Assert.Equal($"Coded: {visit} 11104", Level([ProblemAddressed.ThreatToLifeOrFunction], [Note, Ordered(test)], [ManagementRisk.Minimal], new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Calf }));

    [Theory]
    [InlineData(ManagementRisk.MinorSurgeryNoRiskFactors)]
    [InlineData(ManagementRisk.MinorSurgeryWithRiskFactors)]
    public void EM_49c_a_minor_operation_of_the_day_has_its_own_risk(ManagementRisk risk) =>
        Assert.Equal("Coded: 99212-25 11104", Level([ProblemAddressed.ThreatToLifeOrFunction], [], [risk], new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Calf }));

    private static DataElement Ordered(string code) => new(DataKind.TestOrdered, ProcedureCode.Parse(code));

    private static DataElement Reviewed(string code) => new(DataKind.TestResultReviewed, ProcedureCode.Parse(code));

    private static string Level(ProblemAddressed[] problems, DataElement[] data, ManagementRisk[] risks, params Service[] beside)
    {
        var visit = new EvaluationAndManagementService
        {
            Id = "v",
            Setting = VisitSetting.Office,
            SeparatelyIdentifiable = true,
            Elements = new DecisionElements { Problems = [.. problems], Data = [.. data], Risk = [.. risks] },
        };
        return Coded(Encounter([visit, .. beside]) with { Patient = new Patient { Status = PatientStatus.Established } });
    }
}
