namespace DermCpt.Tests.Scrubbing;

/// <summary>Lines against the facts they carry (CL-01..04), hand-typed.</summary>
public sealed class OwnFactsCheckTests
{
    private static readonly DermCoder Coder = new();

    [Theory]
    [InlineData("17313", BodySite.Scalp, true)]
    [InlineData("17313", BodySite.Back, false)]
    [InlineData("17313", BodySite.Chest, false)]
    [InlineData("12001", BodySite.Cheek, true)]
    [InlineData("12001", BodySite.Thigh, false)]
    [InlineData("11600", BodySite.Wrist, false)]
    [InlineData("11620", BodySite.Wrist, false)]
    [InlineData("11640", BodySite.Wrist, true)]
    [InlineData("11640", BodySite.Temple, false)]
    [InlineData("11620", BodySite.Temple, false)]
    [InlineData("11600", BodySite.Temple, true)]
    [InlineData("11620", BodySite.Cheek, true)]
    [InlineData("11104", BodySite.Cheek, false)]
    [InlineData("12041", BodySite.Wrist, false)]
    [InlineData("12041", BodySite.Forearm, true)]
    [InlineData("21555", BodySite.Shoulder, true)]
    public void CL_01_a_site_of_another_group(string code, BodySite site, bool mismatch) =>
        Assert.Equal(mismatch, Findings(Line(code) with { Site = site }).Contains("SiteMismatch Error"));

    [Theory]
    [InlineData("a", "a", "17110", false)]
    [InlineData("a", "a", "11602", true)]
    [InlineData("a", "b", "11602", false)]
    [InlineData("a", null, "11602", false)]
    public void CL_02_a_lesion_is_removed_once(string first, string? second, string code, bool twice) =>
        Assert.Equal(twice, Findings(Line(code) with { Lesion = first }, Line(code, "59") with { Lesion = second }).Contains("SameLesionTwice Error"));

    /// <summary>58 and 79 speak of another operation; 76 repeats this one, and one lesion is not removed twice a day.</summary>
    [Theory]
    [InlineData("58", false)]
    [InlineData("79", false)]
    [InlineData("76", true)]
    public void CL_02_unless_the_modifier_speaks_of_another_operation(string modifier, bool twice) =>
        Assert.Equal(twice, Findings(Line("11602") with { Lesion = "a" }, Line("11602", modifier) with { Lesion = "a" }).Contains("SameLesionTwice Error"));

    [Theory]
    [InlineData("11", null, "medicare", "Error")]
    [InlineData("11", null, "commercial", "Error Warning")]
    [InlineData("22", null, "medicare", "")]
    [InlineData("11", "21", "medicare", "")]
    [InlineData("11", "22", "medicare", "")]
    [InlineData("11", "24", "medicare", "")]
    [InlineData("11", "12", "medicare", "Error")]
    public void CL_03_78_in_an_office(string place, string? otherPlace, string payer, string severities)
    {
        var claim = Claim(Line("12032", "78"), Line("11104") with { PlaceOfService = otherPlace }) with { PlaceOfService = place, Payer = payer };
        var found = Coder.Scrub(claim).Findings.Where(finding => finding.Code == "Modifier78NeedsOperatingRoom").Select(finding => finding.Severity.ToString()).ToList();

        Assert.Equal(severities.Length == 0, found.Count == 0);
        Assert.All(found, severity => Assert.Contains(severity, severities, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-02", null, null, false, "Error")]
    [InlineData("2026-02-23", null, null, false, "Error")]
    [InlineData("2026-02-22", null, null, false, "")]
    [InlineData("2026-03-03", null, null, false, "")]
    [InlineData("2026-03-01", "b", null, false, "")]
    [InlineData("2026-03-01", "none", null, false, "Warning")]
    [InlineData("2026-03-01", "none", "L70.0", false, "Error")]
    [InlineData("2026-03-01", "none", "L40.0", false, "")]
    [InlineData("2026-03-01", "b", "L70.0", false, "Error")]
    [InlineData("2026-03-01", null, null, true, "")]
    public void CL_04_a_picture_within_seven_days_of_a_related_visit(string visit, string? lesion, string? diagnosis, bool otherGroup, string severity)
    {
        var earlier = new PriorService
        {
            Code = ProcedureCode.Parse("99213"),
            Date = ClaimText.Day(visit),
            Lesion = lesion == "none" ? null : lesion ?? "a",
            Diagnoses = diagnosis is null ? [] : [DiagnosisCode.Parse(diagnosis)],
            OtherGroup = otherGroup ? true : null,
        };
        var line = Line("G2010") with { Lesion = lesion == "none" && diagnosis is not null ? null : "a", Diagnoses = diagnosis is null ? [] : [DiagnosisCode.Parse("L70.0")] };
        var found = Coder.Scrub(Claim(line) with { History = [earlier] }).Findings.Where(finding => finding.Code == "RelatedVisitWithinSevenDays").Select(finding => finding.Severity.ToString());

        Assert.Equal(severity, string.Join(' ', found));
    }

    /// <summary>One diagnosis says nothing while the other side has none.</summary>
    [Theory]
    [InlineData("L70.0", null, "Warning")]
    [InlineData(null, "L70.0", "Warning")]
    [InlineData("L70.0", "L40.0", "")]
    public void CL_04_is_open_while_one_side_has_no_diagnosis(string? line, string? visit, string severity)
    {
        var earlier = new PriorService { Code = ProcedureCode.Parse("99213"), Date = ClaimText.Day("2026-03-01"), Diagnoses = Diagnoses(visit) };
        var found = Coder.Scrub(Claim(Line("G2010") with { Diagnoses = Diagnoses(line) }) with { History = [earlier] }).Findings.Where(finding => finding.Code == "RelatedVisitWithinSevenDays").Select(finding => finding.Severity.ToString());

        Assert.Equal(severity, string.Join(' ', found));
    }

    [Theory]
    [InlineData("G2010", "11104")]
    [InlineData("11104", "99213")]
    public void CL_04_is_of_pictures_and_visits_alone(string code, string earlier) =>
        Assert.DoesNotContain(
            Coder.Scrub(Claim(Line(code) with { Lesion = "a" }) with { History = [new PriorService { Code = ProcedureCode.Parse(earlier), Date = ClaimText.Day("2026-03-01"), Lesion = "a" }] }).Findings,
            finding => finding.Code == "RelatedVisitWithinSevenDays");

    private static ValueList<DiagnosisCode> Diagnoses(string? code) => code is null ? [] : [DiagnosisCode.Parse(code)];

    private static ClaimLine Line(string code, params string[] modifiers) => new() { Code = ProcedureCode.Parse(code), Units = 1, Modifiers = [.. modifiers.Select(ModifierCode.Parse)] };

    private static Claim Claim(params ClaimLine[] lines) => new() { DateOfService = ClaimText.Day("2026-03-02"), Payer = "medicare", Lines = [.. lines] };

    private static List<string> Findings(params ClaimLine[] lines) => [.. Coder.Scrub(Claim(lines)).Findings.Select(finding => $"{finding.Code} {finding.Severity}")];
}
