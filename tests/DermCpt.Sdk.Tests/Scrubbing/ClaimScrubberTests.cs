namespace DermCpt.Tests.Scrubbing;

/// <summary>Claims of the worked examples: the verdict and the finding that gives it, typed by hand.</summary>
public sealed class ClaimScrubberTests
{
    private static readonly DermCoder Coder = new();

    [Theory]
    [InlineData("W-55: 17004 excludes 17003", "17000x1 17003x13 17004x1", "PairNotAllowed")]
    [InlineData("W-56: 17110 or 17111", "17110 17111", "PairNotAllowed")]
    [InlineData("W-57: 11900 or 11901", "11901 11900", "PairNotAllowed")]
    [InlineData("W-69: a visit needs 25 though no row says so", "99203 17000", "EmNeeds25")]
    [InlineData("W-70: 59 on a visit", "99213-59 17000", "ModifierWrongKind")]
    [InlineData("W-71: 50 on a lesion code", "11102-50", "ModifierNotAllowed")]
    [InlineData("W-73: 76 does not raise an absolute limit", "11730 11730-76", "MueExceeded")]
    [InlineData("W-76: an add-on never takes 51", "17000 17003-51", "ModifierNotAllowed")]
    [InlineData("W-77: 17312 without its base", "17312", "AddOnWithoutPrimary")]
    [InlineData("W-80: 24 contradicts 99024", "99024-24", "ModifierExcluded")]
    [InlineData("W-82: 11100 today", "11100", "RetiredCode")]
    [InlineData("W-99: 26 on a code without components", "88321-26", "ModifierNotAllowed")]
    [InlineData("DS-01: fourteen more at most", "17000 17003x14", "MueExceeded")]
    [InlineData("NC-02: a biopsy base beside another", "11104 11102", "PairNotAllowed")]
    [InlineData("X59-3: no modifier, no fact", "17110 11102", "BundleStands")]
    public void Fails(string rule, string lines, string finding)
    {
        var result = Coder.Scrub(Claim(lines));

        Assert.True(result.Status == ScrubStatus.Fail, $"{rule}: {result}");
        Assert.Contains(result.Findings, found => found.Code == finding && found.Severity == FindingSeverity.Error);
    }

    [Theory]
    [InlineData("W-53: column 2 carries 59", "17110 11102-59")]
    [InlineData("W-78: 17315 beside its base", "17311 17315x3")]
    [InlineData("W-92: eighty patch tests", "95044x80")]
    [InlineData("W-75: over an MAI 3 value stays valid", "11400 11400-59 11400-59 11400-59")]
    [InlineData("EM-95: 25 on the visit", "99213-25 17000")]
    public void DoesNotFail(string rule, string lines)
    {
        var result = Coder.Scrub(Claim(lines));

        Assert.True(result.Status != ScrubStatus.Fail, $"{rule}: {result}");
    }

    [Fact]
    public void PairsFollowTheDateOfService()
    {
        // The sample shows 12001/12011 to 2019-12-31 and 12011/12001 from 2020-01-01: 59 belongs on the column 2 line of the day.
        Assert.DoesNotContain(Coder.Scrub(Claim("12001 12011-59", new DateOnly(2019, 12, 31))).Findings, found => found.Code == "BundleStands");
        Assert.Contains(Coder.Scrub(Claim("12001 12011", new DateOnly(2019, 12, 31))).Findings, found => found.Code == "BundleStands");
        Assert.Contains(Coder.Scrub(Claim("12001 12011", new DateOnly(2020, 1, 1))).Findings, found => found.Code == "BundleStands");
    }

    [Theory]
    [InlineData("17000=090", true)]
    [InlineData("17000=000", false)]
    public void GLB_05_the_payers_own_days_come_first(string days, bool inside)
    {
        var profile = Coder.Profile("medicare").Derive("own", "1", [KeyValuePair.Create("GlobalDays", days)]);
        var claim = Claim("11602", new DateOnly(2026, 3, 2)) with { History = [new PriorService { Code = ProcedureCode.Parse("17000"), Date = new DateOnly(2026, 2, 25) }] };

        Assert.Equal(inside, Coder.Scrub(claim, profile).Findings.Any(finding => finding.Code == "InsideGlobalPeriod"));
        Assert.Contains(Coder.Scrub(claim).Findings, finding => finding.Code == "InsideGlobalPeriod");
    }

    [Theory]
    [InlineData("2019-03-01", true)]
    [InlineData("2018-11-30", false)]
    public void GLB_06_unknown_days_are_told_by_code_while_they_matter(string surgery, bool told)
    {
        var claim = Claim("11602", new DateOnly(2019, 3, 2)) with { History = [new PriorService { Code = ProcedureCode.Parse("15260"), Date = ClaimText.Day(surgery) }] };

        Assert.Equal(told, Coder.Scrub(claim).Findings.Any(finding => finding.Message == $"The global days of 15260 on {surgery} are not known, so its period was not checked."));
    }

    /// <summary>EM-96: one diagnosis for both is a warning, never an error; another diagnosis is not required, and a second one ends it.</summary>
    [Theory]
    [InlineData("L57.0", "L57.0", true)]
    [InlineData("L57.0", "L82.1", false)]
    [InlineData("L57.0 L82.1", "L57.0", false)]
    public void EM_96_one_diagnosis_for_visit_and_procedure_is_a_warning(string ofVisit, string ofProcedure, bool warns)
    {
        var claim = Claim("99213-25 17000");
        ValueList<DiagnosisCode> Diagnoses(string text) => [.. text.Split(' ').Select(DiagnosisCode.Parse)];
        var result = Coder.Scrub(claim with { Lines = [claim.Lines[0] with { Diagnoses = Diagnoses(ofVisit) }, claim.Lines[1] with { Diagnoses = Diagnoses(ofProcedure) }] });

        Assert.Equal(ScrubStatus.Pass, result.Status);
        Assert.Equal(warns, result.Findings.Any(found => found is { Code: "SameDiagnosisWith25", Severity: FindingSeverity.Warning }));
    }

    /// <summary>99214/17004 has a row; the finding speaks of 11300, so it cites none.</summary>
    [Fact]
    public void EM_95_a_finding_cites_no_row_of_another_pair()
    {
        var finding = Assert.Single(Coder.Scrub(Claim("99214 11300 17004", new DateOnly(2023, 5, 5))).Findings, found => found.Code == "EmNeeds25");

        Assert.Equal(("99214 stands beside 11300 without 25.", 0), (finding.Message, finding.SourceRow));
    }

    [Theory]
    [InlineData("96372 99211-25")]
    [InlineData("96910 99211")]
    public void EM_62_a_nurse_visit_is_part_of_the_injection_or_the_light(string lines)
    {
        var result = Coder.Scrub(Claim(lines));

        Assert.Equal(ScrubStatus.Fail, result.Status);
        Assert.Equal("EM-62", Assert.Single(result.Findings, found => found.Code == "NurseVisitBundled").Rule.ToString());
        Assert.NotEqual("99211", Assert.Single(result.SuggestedLines).Code.ToString());
    }

    /// <summary>Every line of the two codes is one of the alternatives, not only the first of each.</summary>
    [Fact]
    public void AlternativesAreNamedOnEveryLine()
    {
        var finding = Coder.Scrub(Claim("11107 11106 11106-76 11102", new DateOnly(2019, 6, 30))).Findings.Single(found => found.Code == "FamilyExclusive");

        Assert.Equal([1, 2, 3], finding.Lines);
    }

    [Fact]
    public void ADateBeforeCoverageIsNeverAPass()
    {
        var result = Coder.Scrub(Claim("11102", new DateOnly(2019, 6, 1)));

        Assert.Equal(ScrubStatus.Unknown, result.Status);
    }

    [Fact]
    public void AWarmBufferAllocatesNothing()
    {
        var claim = Claim("99213-25 17110 11102-59 11103x2 17000-59 17003-59x3");
        var buffer = new ScrubBuffer();
        var least = long.MaxValue;
        for (var round = 0; round < 20 && least > 0; round++)
        {
            // The runtime compiles again while the loop runs; a round without that shows what a scrub itself allocates.
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                _ = Coder.Scrub(claim, buffer).Status;
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static Claim Claim(string lines, DateOnly? date = null) => new()
    {
        DateOfService = date ?? new DateOnly(2026, 3, 2),
        Payer = "medicare",
        Lines = new ValueList<ClaimLine>(Array.ConvertAll(lines.Split(' '), Line)),
    };

    /// <summary>A line written as 17003-59x2.</summary>
    private static ClaimLine Line(string text)
    {
        var units = text.Split('x');
        var parts = units[0].Split('-');
        return new ClaimLine
        {
            Code = ProcedureCode.Parse(parts[0]),
            Units = units.Length > 1 ? int.Parse(units[1]) : 1,
            Modifiers = new ValueList<ModifierCode>(Array.ConvertAll(parts[1..], ModifierCode.Parse)),
        };
    }
}
