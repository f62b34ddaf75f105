using DermCpt.Tests.Scrubbing;
using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Rules;

/// <summary>What a payer's profile says of pathology, drugs, handling, video visits and extra work, typed from payers.md: told alike by coding and scrubbing.</summary>
public sealed class PayerAdviceTests
{
    [Theory]
    [InlineData("88305-TC", "labOnly", "TechnicalPartOfLaboratory Warning PTH-17")]
    [InlineData("88305", "labOnly", "TechnicalPartOfLaboratory Warning PTH-17")]
    [InlineData("88305-26", "labOnly", "")]
    [InlineData("88321", "labOnly", "")]
    [InlineData("11102", "labOnly", "")]
    [InlineData("88305-TC", "splitAllowed", "")]
    [InlineData("88305-TC", "unset", "")]
    public void PTH_17_the_technical_part_where_laboratories_alone_are_paid_it(string line, string value, string expected) =>
        Assert.Equal(expected, Told(ClaimText.Parse("2026-03-02 " + line), "TechnicalPartOfLaboratory", ("PathTcBilling", value)));

    [Theory]
    [InlineData(PathologyComponent.Technical, "labOnly", true)]
    [InlineData(PathologyComponent.Global, "labOnly", true)]
    [InlineData(PathologyComponent.Professional, "labOnly", false)]
    [InlineData(PathologyComponent.Technical, "splitAllowed", false)]
    public void PTH_17_is_told_while_coding(PathologyComponent component, string value, bool isTold)
    {
        var tissue = new PathologyService { Id = "s", Examination = PathologyExamination.Level4, Count = 1, Component = component };

        Assert.Equal(isTold, Code(Of(tissue), ("PathTcBilling", value)).Findings.Any(finding => finding.Code == "TechnicalPartOfLaboratory"));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void PTH_17_a_practice_that_is_the_laboratory_is_paid_its_technical_part(bool isLaboratory, bool isTold)
    {
        var payer = PayerProfile.Medicare.Derive("labs", "1").With(Switches.PathTcBilling, "labOnly");
        var coder = new DermCoder(Edition.Default, payer) { Practices = [new PracticeProfile { Id = "p", OwnLaboratory = isLaboratory }] };
        var tissue = new PathologyService { Id = "s", Examination = PathologyExamination.Level4, Count = 1, Component = PathologyComponent.Global };
        var result = coder.Code(Of(tissue) with { Payer = "labs" });

        Assert.Equal(isTold, result.Findings.Any(finding => finding.Code == "TechnicalPartOfLaboratory"));
        Assert.Equal(isTold, coder.Scrub(result.ToClaim()).Findings.Any(finding => finding.Code == "TechnicalPartOfLaboratory"));
    }

    [Theory]
    [InlineData("26", "TC", "88305", "2026-02-27", "techDate", "ReadingOnAnotherDay Warning PTH-19")]
    [InlineData("26", "TC", "88305", "2026-02-27", "readDate", "")]
    [InlineData("26", "TC", "88305", "2026-02-27", "unset", "")]
    [InlineData("26", "TC", "88305", "2026-03-02", "techDate", "")]
    [InlineData("26", "TC", "88304", "2026-02-27", "techDate", "")]
    [InlineData("26", "26", "88305", "2026-02-27", "techDate", "")]
    [InlineData("TC", "TC", "88305", "2026-02-27", "techDate", "")]
    public void PTH_19_a_reading_and_its_technical_part_have_one_day(string reading, string part, string code, string day, string value, string expected)
    {
        var other = new ClaimLine { Code = ProcedureCode.Parse(code), Modifiers = [ModifierCode.Parse(part)], DateOfService = ClaimText.Day(day) };
        var claim = ClaimText.Parse("2026-03-02 88305-" + reading);

        Assert.Equal(expected, Told(claim with { Lines = [.. claim.Lines, other] }, "ReadingOnAnotherDay", ("ProfessionalDate", value)));
        Assert.Equal(expected, Told(claim with { History = [Earlier(code, day) with { Modifiers = [ModifierCode.Parse(part)] }] }, "ReadingOnAnotherDay", ("ProfessionalDate", value)));
    }

    [Fact]
    public void PTH_19_a_technical_part_of_the_day_answers_an_earlier_one()
    {
        var claim = ClaimText.Parse("2026-03-02 88305-26 88305-TC 88305-TC");

        Assert.Equal("", Told(claim with { Lines = [claim.Lines[0], claim.Lines[1], claim.Lines[2] with { DateOfService = ClaimText.Day("2026-02-27") }] }, "ReadingOnAnotherDay"));
    }

    [Fact]
    public void PTH_19_is_told_while_coding()
    {
        var tissue = new PathologyService { Id = "s", Examination = PathologyExamination.Level4, Count = 1, Component = PathologyComponent.Professional };
        var visit = Of(tissue) with { History = [Earlier("88305", "2026-02-27") with { Modifiers = [ModifierCode.Parse("TC")] }] };

        Assert.Equal("s: the reading of 88305 and its technical part of 2026-02-27 stand on different days.", Assert.Single(Code(visit).Findings).Message);
        Assert.Empty(Code(visit, ("ProfessionalDate", "readDate")).Findings);
    }

    /// <summary>Two stages are two specimens, and stand for up to ten blocks and those beyond.</summary>
    [Theory]
    [InlineData(2, "specimen", "")]
    [InlineData(3, "specimen", "StainsOverSpecimens Warning PTH-15")]
    [InlineData(11, "block", "")]
    [InlineData(12, "block", "StainsOverSpecimens Warning PTH-15")]
    [InlineData(12, "unset", "")]
    public void PTH_15_first_antibodies_count_by_specimen_or_block(int units, string value, string expected)
    {
        var claim = ClaimText.Parse("2026-03-02 17311 17312 17315 88342-59x" + units);

        Assert.Equal(expected, Told(claim with { Lines = [.. claim.Lines.Select(line => line with { Lesion = "a" })] }, "StainsOverSpecimens", ("MohsIhcPer", value)));
        Assert.Equal("", Told(claim with { Lines = [.. claim.Lines.Take(3).Select(line => line with { Lesion = "a" }), claim.Lines[3] with { Lesion = "b" }] }, "StainsOverSpecimens", ("MohsIhcPer", value)));
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    public void PTH_15_is_told_while_coding(int count, int stages, bool isTold)
    {
        var mohs = new MohsService { Id = "m", Site = BodySite.Nose, Lesion = "a", Stages = [.. Enumerable.Repeat<int?>(2, stages)], SurgeonReadsPathology = true };
        var stain = new PathologyService { Id = "s", Lesion = "a", Examination = PathologyExamination.Immunohistochemistry, Count = count, Component = PathologyComponent.Global };

        Assert.Equal(isTold, Code(Of(mohs, stain)).Findings.Any(finding => finding.Code == "StainsOverSpecimens"));
    }

    [Theory]
    [InlineData("J3301x4", "true", "PackageNumberWanted Information DRG-07")]
    [InlineData("J3301x4", "false", "")]
    [InlineData("J3301x4", "unset", "")]
    [InlineData("Q4101x4", "true", "")]
    [InlineData("11102", "true", "")]
    public void DRG_07_the_package_number_of_an_injected_drug(string line, string value, string expected) =>
        Assert.Equal(expected, Told(ClaimText.Parse("2026-03-02 " + line), "PackageNumberWanted", ("NdcRequired", value)));

    [Fact]
    public void DRG_07_is_told_while_coding()
    {
        var drug = new DrugService { Id = "d", Code = ProcedureCode.Parse("J3301"), AmountUnits = 4, SingleDoseVial = false };

        Assert.Equal("PackageNumberWanted", Assert.Single(Code(Of(drug) with { Payer = "medicaid" }).Findings).Code);
        Assert.Empty(Code(Of(drug)).Findings);
    }

    [Theory]
    [InlineData("2025-12-31", "incidentToFlat", "false", "")]
    [InlineData("2026-01-01", "incidentToFlat", "false", "JwJzOnSkinSubstitute Warning SUP-03")]
    [InlineData("2026-01-01", "asp", "false", "")]
    [InlineData("2026-01-01", "asp", "unset", "")]
    [InlineData("2026-01-01", "incidentToFlat", "true", "")]
    [InlineData("2026-01-01", "unset", "true", "")]
    [InlineData("2026-01-01", "unset", "false", "NeedsPolicy Warning PAY-01")]
    [InlineData("2026-01-01", "incidentToFlat", "unset", "NeedsPolicy Warning PAY-01")]
    public void SS_06_waste_modifiers_of_skin_substitutes(string date, string paid, string takes, string expected)
    {
        var found = ClaimText.Findings(ClaimText.Parse(date + " Q4101-JZx4"), ("SkinSub2026", paid), ("SkinSubJwJz2026", takes));

        Assert.Equal(expected, Text(found.Where(finding => finding.Code is "JwJzOnSkinSubstitute" or "NeedsPolicy")));
    }

    [Theory]
    [InlineData("asp", "Coded: Q4101x20 Q4101-JWx4")]
    [InlineData("incidentToFlat", "Coded: Q4101x20")]
    [InlineData("unset", "NeedsPolicy: ")]
    public void SS_06_the_waste_of_a_skin_substitute_is_a_line_where_the_average_price_is_paid(string paid, string expected)
    {
        var product = new DrugService { Id = "d", Code = ProcedureCode.Parse("Q4101"), AmountUnits = 20, SingleDoseVial = true, WastedUnits = 4 };

        Assert.Equal(expected, Coded(Of(product), ("SkinSub2026", paid)));
    }

    [Theory]
    [InlineData("deny", "NotAccepted Error LB-09")]
    [InlineData("pay", "PayerAccepts Information PAY-05")]
    [InlineData("unset", "NeedsPolicy Warning PAY-01")]
    public void LB_09_handling_of_a_specimen(string value, string expected)
    {
        var claim = ClaimText.Parse("2026-03-02 99000", "commercial");

        Assert.Equal(expected, Text(ClaimText.Findings(claim, ("Collect99000", value)).Where(finding => finding.Code is "NotAccepted" or "PayerAccepts" or "NeedsPolicy" or "MueZero")));
    }

    [Theory]
    [InlineData("deny", "Coded: ")]
    [InlineData("pay", "Coded: 99000")]
    [InlineData("unset", "NeedsPolicy: ")]
    public void LB_09_a_given_code_of_handling(string value, string expected) => Assert.Equal(expected, Coded(Of(Given("h", "99000")) with { Payer = "commercial" }, ("Collect99000", value)));

    [Theory]
    [InlineData("99213-95", "99213,99214", "")]
    [InlineData("99212-95", "99213,99214", "TelehealthModifierUnneeded Warning M-95")]
    [InlineData("99212-95", "", "")]
    [InlineData("99212-95", "unset", "")]
    public void M_95_on_the_payers_list(string line, string value, string expected) =>
        Assert.Equal(expected, Told(ClaimText.Parse("2026-03-02 " + line, "commercial"), "TelehealthModifierUnneeded", ("Modifier95Codes", value)));

    [Theory]
    [InlineData(DecisionLevel.Low, "99213,99214", "Coded: 99213-95")]
    [InlineData(DecisionLevel.Straightforward, "99213,99214", "Coded: 99212")]
    [InlineData(DecisionLevel.Straightforward, "", "Coded: 99212-95")]
    public void M_95_while_coding(DecisionLevel level, string value, string expected)
    {
        var visit = new EvaluationAndManagementService { Id = "v", Setting = VisitSetting.TelehealthVideo, Mdm = level };

        Assert.Equal(expected, Coded(Of(visit) with { PlaceOfService = "10", Patient = new Patient { Status = PatientStatus.Established } }, ("TelehealthModifier", "95"), ("Modifier95Codes", value)));
    }

    [Theory]
    [InlineData("25", "11602 with 22 needs a report of why, with at least 25 percent more work than usual.")]
    [InlineData("40", "11602 with 22 needs a report of why, with at least 40 percent more work than usual.")]
    [InlineData("unset", "11602 with 22 needs a report of why.")]
    public void M_22_the_report_names_the_payers_percentage(string value, string expected)
    {
        var excision = new ExcisionService { Id = "e", Site = BodySite.Back, LesionType = LesionBehavior.Malignant, ExcisedDiameterCm = Length.FromCm(1.5m), IncreasedWork = true };

        Assert.Contains(expected, ClaimText.Findings(ClaimText.Parse("2026-03-02 11602-22"), ("Modifier22Percent", value)).Select(finding => finding.Message));
        Assert.Contains(expected, Code(Of(excision), ("Modifier22Percent", value)).Findings.Select(finding => finding.Message));
    }

    private static Encounter Of(params Service[] services) => Encounter(services);

    private static string Told(Claim claim, string code, params (string Switch, string Value)[] switches) => Text(ClaimText.Findings(claim, switches).Where(finding => finding.Code == code));

    private static string Text(IEnumerable<Finding> findings) => string.Join(", ", findings.Select(finding => $"{finding.Code} {finding.Severity} {finding.Rule}"));
}
