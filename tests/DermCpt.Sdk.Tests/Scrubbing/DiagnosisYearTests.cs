namespace DermCpt.Tests.Scrubbing;

/// <summary>Diagnoses by the years of ICD-10-CM that are held (ICD-35): from 2025-10-01 to 2027-09-30 an invalid one is an error, outside of them a warning.</summary>
public sealed class DiagnosisYearTests
{
    [Theory]
    // M72.2 ended on 2026-09-30 and heads further codes since.
    [InlineData("M72.2", "2020-01-02", "")]
    [InlineData("M72.2", "2026-09-30", "")]
    [InlineData("M72.2", "2026-10-01", "DiagnosisNotBillable Error")]
    // C78.31 began on 2026-10-01.
    [InlineData("C78.31", "2025-09-30", "DiagnosisUnknown Warning")]
    [InlineData("C78.31", "2026-09-30", "DiagnosisUnknown Error")]
    [InlineData("C78.31", "2026-10-01", "")]
    [InlineData("C78.31", "2027-10-01", "")]
    // Of another chapter, and no code at all.
    [InlineData("I10", "2026-03-02", "")]
    [InlineData("I10.9", "2025-09-30", "DiagnosisUnknown Warning")]
    [InlineData("I10.9", "2025-10-01", "DiagnosisUnknown Error")]
    [InlineData("I10.9", "2027-09-30", "DiagnosisUnknown Error")]
    [InlineData("I10.9", "2027-10-01", "DiagnosisUnknown Warning")]
    // A new kind of category, with a letter in second place.
    [InlineData("QA0.0101", "2026-10-01", "")]
    public void A_diagnosis_is_judged_by_its_days(string diagnosis, string date, string expected)
    {
        var claim = ClaimText.Parse(date + " 88305");
        claim = claim with { Lines = [claim.Lines[0] with { Diagnoses = [DiagnosisCode.Parse(diagnosis)] }] };

        var found = ClaimText.Findings(claim).Where(finding => finding.Code is "DiagnosisUnknown" or "DiagnosisNotBillable");
        Assert.Equal(expected, string.Join(' ', found.Select(finding => $"{finding.Code} {finding.Severity}")));
    }

    [Fact]
    public void A_heading_names_the_first_codes_that_it_heads()
    {
        var claim = ClaimText.Parse("2026-03-02 17000");
        claim = claim with { Lines = [claim.Lines[0] with { Diagnoses = [DiagnosisCode.Parse("L57")] }] };

        Assert.Contains("L57.0, L57.1, L57.2 and more", ClaimText.Findings(claim).Single(finding => finding.Code == "DiagnosisNotBillable").Message, StringComparison.Ordinal);
    }
}
