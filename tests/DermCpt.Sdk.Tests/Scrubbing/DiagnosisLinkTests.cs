namespace DermCpt.Tests.Scrubbing;

/// <summary>Families of codes and the diagnoses they go with (ICD-10..26), hand-typed: a class of diagnoses or headings, and one that fits is enough.</summary>
public sealed class DiagnosisLinkTests
{
    [Theory]
    [InlineData("17000", "L57.0", false)]
    [InlineData("17000", "C44.311", true)]
    [InlineData("17000", "C44.311 L57.0", false)]
    [InlineData("17262", "D04.5", false)]
    [InlineData("17262", "L57.0", true)]
    [InlineData("17311", "C44.311", false)]
    [InlineData("17311", "C44.311 C44.319", false)]
    [InlineData("17311", "D22.5", true)]
    [InlineData("96920", "L40.0", false)]
    [InlineData("96920", "L20.9", true)]
    [InlineData("96920", "L20.9 L40.0", false)]
    [InlineData("96573", "L57.0", false)]
    [InlineData("96573", "D04.39", true)]
    [InlineData("96567", "L57.0", false)]
    [InlineData("96567", "D04.39", true)]
    [InlineData("96567", "L40.0", true)]
    [InlineData("11055", "L84", false)]
    [InlineData("11055", "L40.0", true)]
    [InlineData("11450", "L73.2", false)]
    [InlineData("11719", "B35.1", false)]
    [InlineData("11719", "L60.0", false)]
    [InlineData("11719", "L84", true)]
    [InlineData("11300", "L84", false)]
    public void A_diagnosis_of_another_kind_is_told(string code, string diagnoses, bool told)
    {
        var claim = ClaimText.Parse("2026-03-02 " + code);
        claim = claim with { Lines = [claim.Lines[0] with { Diagnoses = [.. diagnoses.Split(' ').Select(DiagnosisCode.Parse)] }] };

        Assert.Equal(told, ClaimText.Findings(claim).Any(finding => finding.Code == "DiagnosisMismatch"));
    }

    /// <summary>PDT-11, ICD-18: the staff code of light stood for cancer too until the code set of 2018.</summary>
    [Theory]
    [InlineData("2017-12-31", false)]
    [InlineData("2018-01-01", true)]
    public void PDT_11_the_staff_code_is_for_premalignant_lesions_from_2018(string date, bool told)
    {
        var claim = ClaimText.Parse(date + " 96567");
        claim = claim with { Lines = [claim.Lines[0] with { Diagnoses = [DiagnosisCode.Parse("C44.519")] }] };

        Assert.Equal(told, ClaimText.Findings(claim).Any(finding => finding.Code == "DiagnosisMismatch"));
    }
}
