using DermCpt.ReferenceData;

namespace DermCpt.Tests.Scrubbing;

/// <summary>Lines of other specialties: named once, never condemned, and without a say in the claim's answer (ANE-00, OOS).</summary>
public sealed class ScopeTests
{
    private static readonly DermCoder Coder = new();
    private static readonly string[] Elsewhere = ["01710", "27447", "70450", "93000", "E0601", "90837", "0001U", "33533", "66984"];

    [Fact]
    public void The_catalog_is_in_scope_and_nothing_else_is()
    {
        var catalog = CatalogTable.Rows.Select(row => row.Code).ToHashSet();

        Assert.All(catalog, code => Assert.True(Edition.Default.IsInCatalog(Edition.Default.IndexOf(code)), code.ToString()));
        Assert.All(Enumerable.Range(0, Edition.Default.CodeCount).Where(Edition.Default.IsInCatalog), index => Assert.Contains(Edition.Default.CodeAt(index), catalog));
    }

    [Fact]
    public void The_national_numbers_are_those_of_the_list()
    {
        var listed = File.ReadLines(Repository.At("data", "codes", "2026-11", "codes.csv")).Skip(1).Select(ProcedureCode.Parse).ToHashSet();

        Assert.All(listed, code => Assert.True(NationalCodes.Contains(code), code.ToString()));
        Assert.Equal(listed.Count(code => code.Number >= 0), Enumerable.Range(0, 100_000).Count(number => NationalCodes.Contains(ProcedureCode.FromNumber(number))));
        Assert.Equal(
            listed.Count(code => code.Number < 0),
            (from letter in "ABCDEFGHIJKLMNOPQRSTUV" from number in Enumerable.Range(0, 10_000) select $"{letter}{number:D4}").Concat(from letter in "TUF" from number in Enumerable.Range(0, 10_000) select $"{number:D4}{letter}")
                .Count(text => NationalCodes.Contains(ProcedureCode.Parse(text))));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_claim_without_a_line_in_scope_is_unknown_for_that_one_reason(string code)
    {
        // Modifiers, units and diagnoses that would be errors on a line in scope.
        var line = new ClaimLine { Code = ProcedureCode.Parse(code), Units = 1500, Modifiers = [.. "QZ GY GZ 59 25".Split(' ').Select(ModifierCode.Parse)], Diagnoses = [DiagnosisCode.Parse("M65")] };
        var result = Coder.Scrub(Claim(line));

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("OutOfScope", FindingSeverity.Information, FindingOutcome.NoData), (finding.Code, finding.Severity, finding.Outcome));
        Assert.Equal((ScrubStatus.Unknown, 0), (result.Status, result.LinesInScope));
    }

    public static TheoryData<string> Others => [.. Elsewhere];

    [Fact]
    public void The_answer_is_that_of_the_lines_in_scope()
    {
        foreach (var code in Elsewhere)
        {
            var good = Coder.Scrub(Claim(Line("99213", "L40.0"), Line(code, "M65.9")));
            var bad = Coder.Scrub(Claim(Line("17003", "L57.0"), Line(code, "M65.9")));

            Assert.Equal((ScrubStatus.Pass, 1), (good.Status, good.LinesInScope));
            Assert.Equal([("OutOfScope", FindingOutcome.Pass)], good.Findings.Where(finding => finding.Lines.Contains(1)).Select(finding => (finding.Code, finding.Outcome)));
            Assert.Equal((ScrubStatus.Fail, 1), (bad.Status, bad.LinesInScope));
        }
    }

    [Fact]
    public void Beside_another_specialty_25_and_59_may_have_work() =>
        Assert.Equal(["OutOfScope"], Coder.Scrub(Claim(Line("99213", "L40.0") with { Modifiers = [ModifierCode.Parse("25")] }, Line("93000", "I10"))).Findings.Select(finding => finding.Code));

    [Theory]
    [InlineData("99999", "2026-03-02", "UnknownCode")]
    [InlineData("13150", "2026-03-02", "RetiredCode")]
    [InlineData("12345", "2026-03-02", "UnknownCode")]
    [InlineData("99999", "2027-01-01", "CodeNotCovered")]
    [InlineData("H9999", "2026-03-02", "CodeNotCovered")]
    public void A_code_in_no_national_table_is_no_code(string code, string date, string finding)
    {
        var result = Coder.Scrub(Claim(Line(code, "L40.0")) with { DateOfService = ClaimText.Day(date) });

        Assert.Contains(result.Findings, found => found.Code == finding);
        Assert.Equal(1, result.LinesInScope);
        Assert.Equal(finding == "CodeNotCovered" ? ScrubStatus.Unknown : ScrubStatus.Fail, result.Status);
    }

    private static Claim Claim(params ClaimLine[] lines) => new() { DateOfService = new DateOnly(2026, 3, 2), Payer = "medicare", Lines = [.. lines] };

    private static ClaimLine Line(string code, string diagnosis) => new() { Code = ProcedureCode.Parse(code), Diagnoses = [DiagnosisCode.Parse(diagnosis)] };
}
