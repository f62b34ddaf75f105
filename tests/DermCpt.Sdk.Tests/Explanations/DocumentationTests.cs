using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Explanations;

/// <summary>What a complete record also states (documentation.md, third column), typed by hand; and that every finding is raised somewhere.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void DOC_01_a_bare_biopsy_lacks_what_a_record_should_state()
    {
        var result = Code(Encounter(new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Cheek }));
        Assert.Equal(["count", "lesion", "diagnoses"], result.Documentation.Select(finding => finding.Fact));
        Assert.All(result.Documentation, finding => Assert.Equal(("DOC-01", FindingSeverity.Information, "b"), (finding.Rule.ToString(), finding.Severity, finding.Service)));
        Assert.Equal("b: count is not stated; a complete record states it.", result.Documentation[0].Message);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void DOC_03_26_an_excision_and_a_visit_are_asked_for_what_their_rows_name()
    {
        var result = Code(Encounter(
            new ExcisionService { Id = "e", LesionType = LesionBehavior.Benign, Site = BodySite.BackUpper, ExcisedDiameterCm = Length.FromCm(1m) },
            new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.Office, SeparatelyIdentifiable = true }));
        Assert.Equal(["e reexcision DOC-03", "e fullThickness DOC-03", "v visit DOC-26", "v longitudinalRelationship DOC-26"], result.Documentation.Select(finding => $"{finding.Service} {finding.Fact} {finding.Rule}"));
    }

    [Fact]
    public void DOC_07_08_a_dehiscence_is_asked_for_its_relation_and_another_repair_for_its_closure()
    {
        var repair = new RepairService { Id = "r", Site = BodySite.Cheek, Complexity = RepairComplexity.Simple, LengthCm = Length.FromCm(2m) };
        Assert.Equal(["closure DOC-07"], Absent(repair));
        Assert.Equal(["closure DOC-07"], Absent(repair with { Dehiscence = Dehiscence.None }));
        Assert.Equal(["returnToOperatingRoom DOC-08", "postoperative DOC-08"], Absent(repair with { Dehiscence = Dehiscence.Simple }));
    }

    [Fact]
    public void DOC_11_a_cell_suspension_is_asked_for_its_site_and_no_other_graft_is()
    {
        var graft = new GraftService { Id = "g", GraftType = GraftType.CellSuspension, HarvestAreaSqCm = Area.FromSquareCm(10m) };
        Assert.Equal(["site DOC-11"], Absent(graft));
        Assert.Empty(Absent(graft with { Site = BodySite.Thigh }));
        Assert.Empty(Absent(graft with { GraftType = GraftType.Pinch }));
    }

    [Fact]
    public void DOC_01_a_complete_one_lacks_nothing() =>
        Assert.Empty(Code(Encounter(new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Cheek, Count = 1, Lesion = "1", Diagnoses = [DiagnosisCode.Parse("D49.2")] })).Documentation);

    [Theory]
    [InlineData("D48.5", "UseD492", FindingSeverity.Warning)]
    [InlineData("C44.311", "MalignantWithoutPath", FindingSeverity.Error)]
    [InlineData("D04.39", "MalignantWithoutPath", FindingSeverity.Error)]
    public void ICD_07_08_a_diagnosis_that_needs_a_report_beside_a_pending_lesion(string diagnosis, string code, FindingSeverity severity)
    {
        var pending = new ExcisionService { Id = "e", LesionType = LesionBehavior.Pending, Site = BodySite.NoseExternal, ExcisedDiameterCm = Length.FromCm(1m) };
        Assert.Equal((code, severity), Assert.Single(Code(Encounter(pending with { Diagnoses = [DiagnosisCode.Parse(diagnosis)] })).Findings.Select(finding => (finding.Code, finding.Severity))));
        Assert.Empty(Code(Encounter(pending with { Diagnoses = [DiagnosisCode.Parse("D49.2")] })).Findings);
        Assert.DoesNotContain(Code(Encounter(pending with { LesionType = LesionBehavior.Malignant, Diagnoses = [DiagnosisCode.Parse(diagnosis)] })).Findings, finding => finding.Code == code);
    }

    [Theory]
    [InlineData("22")]
    [InlineData("52")]
    [InlineData("53")]
    public void DOC_42_a_modifier_that_needs_a_report_says_so(string modifier)
    {
        var punch = new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.Cheek };
        var stated = modifier switch { "22" => punch with { IncreasedWork = true }, "52" => punch with { Reduced = true }, _ => punch with { Discontinued = true } };
        var much = modifier == "22" ? ", with at least 25 percent more work than usual" : string.Empty;
        Assert.Equal($"11104 with {modifier} needs a report of why{much}.", Assert.Single(Code(Encounter(stated)).Findings, finding => finding.Code == "ReportNeeded").Message);
        Assert.Single(new DermCoder().Scrub(Scrubbing.ClaimText.Parse($"2026-03-02 11104-{modifier}")).Findings, finding => finding.Code == "ReportNeeded");
    }

    /// <summary>A finding in the registry that nothing raises would be a promise that nobody keeps.</summary>
    [Fact]
    public void Every_finding_is_raised_somewhere()
    {
        var source = string.Concat(Directory.GetFiles(Repository.At("src", "DermCpt.Sdk"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("FindingRegistry", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        Assert.All(FindingRegistry.All, definition => Assert.Matches($@"FindingId\.{definition.Code}\b", source));
    }

    private static IEnumerable<string> Absent(Service service) => Code(Encounter(service)).Documentation.Select(finding => $"{finding.Fact} {finding.Rule}");
}
