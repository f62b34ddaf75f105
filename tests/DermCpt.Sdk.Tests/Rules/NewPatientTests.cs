using DermCpt.Tests.Scrubbing;
using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Rules;

/// <summary>Whose earlier visit makes a patient established (EM-22), typed from em.md; coding and scrubbing from one judgement.</summary>
public sealed class NewPatientTests
{
    private static readonly EvaluationAndManagementService Visit = new() { Id = "v", Setting = VisitSetting.Office, Mdm = DecisionLevel.Low };

    [Theory]
    [InlineData("07", "07", "enrolled", "Coded: 99213")]
    [InlineData("07", null, "enrolled", "Coded: 99213")]
    [InlineData(null, "97", "enrolled", "Coded: 99213")]
    [InlineData("07", "97", "cpt", "Coded: 99213")]
    [InlineData("97", "07", "cpt", "Coded: 99213")]
    [InlineData("07", "97", "enrolled", "NeedsFacts: ")]
    [InlineData("07", "50", "enrolled", "NeedsFacts: ")]
    [InlineData("89", "07", "enrolled", "NeedsFacts: ")]
    [InlineData("07", "97", "unset", "NeedsPolicy: ")]
    [InlineData("07", "11", "cpt", "NeedsFacts: ")]
    public void EM_22_an_earlier_visit_of_the_group(string? own, string? earlier, string value, string expected)
    {
        var encounter = Encounter(Visit) with { Specialty = own, History = [Earlier("99213", "2025-05-05") with { Specialty = earlier }] };

        Assert.Equal(expected, Coded(encounter, ("NppSpecialtyRule", value)));
    }

    [Theory]
    [InlineData("07", "07", "enrolled", "NewPatientCodeEstablished Error EM-25")]
    [InlineData("07", "97", "cpt", "NewPatientCodeEstablished Error EM-25")]
    [InlineData("07", "97", "enrolled", "")]
    [InlineData("07", "97", "unset", "NeedsPolicy Warning PAY-01")]
    [InlineData("07", "11", "cpt", "")]
    [InlineData(null, "97", "enrolled", "NewPatientCodeEstablished Error EM-25")]
    public void EM_22_a_code_for_new_patients(string? own, string? earlier, string value, string expected)
    {
        var claim = ClaimText.Parse("2026-03-02 99203") with { Specialty = own, History = [Earlier("99213", "2025-05-05") with { Specialty = earlier }] };
        var found = ClaimText.Findings(claim, ("NppSpecialtyRule", value)).Where(finding => finding.Code is "NewPatientCodeEstablished" or "NeedsPolicy");

        Assert.Equal(expected, string.Join(", ", found.Select(finding => $"{finding.Code} {finding.Severity} {finding.Rule}")));
    }

    [Fact]
    public void EM_22_the_claim_of_a_coded_visit_keeps_the_specialties()
    {
        var encounter = Encounter(Visit) with
        {
            Specialty = "07",
            Patient = new Patient { Status = PatientStatus.New },
            History = [Earlier("99213", "2025-05-05") with { Specialty = "97" }],
        };
        var result = Code(encounter);

        Assert.Equal("Coded: 99203", Text(result));
        Assert.Equal(["EM-22"], RuleIds(result.Lines[0]).Where(rule => rule == "EM-22"));
        Assert.Equal("07", result.ToClaim().Specialty);
        Assert.DoesNotContain(ClaimText.Findings(result.ToClaim()), finding => finding.Severity == FindingSeverity.Error && finding.Code.StartsWith("NewPatient", StringComparison.Ordinal));
    }
}
