using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>One nail avulsed and sampled, clippings, anesthesia, borders: every combination of two services of nails on one digit and on two, hand-typed (BX-21, BX-21b, NA-av, NA-03b).</summary>
public sealed class NailUnitTests
{
    private const string Avulsion = "avulsion";
    private const string Biopsy = "biopsy";

    [Theory]
    [InlineData(Avulsion, false, "Coded: 11730-TA | not 11755 BX-21")]
    [InlineData(Avulsion, true, "Coded: 11730-TA | not 11755 BX-21")]
    [InlineData(Biopsy, false, "Coded: 11755-TA | not 11730 BX-21")]
    [InlineData(Biopsy, true, "Coded: 11755-TA | not 11730 BX-21")]
    public void BX_21_the_payer_says_which_of_one_nail_is_reported(string choice, bool isBiopsyKind, string expected) =>
        Assert.Equal(expected, Whole(Encounter(Plate("TA"), Sample(isBiopsyKind, "TA")), ("NailBiopsyWithAvulsion", choice)));

    [Theory]
    [InlineData(Avulsion, false)]
    [InlineData(Avulsion, true)]
    [InlineData(Biopsy, false)]
    [InlineData(Biopsy, true)]
    public void BX_21_on_another_digit_both_stand(string choice, bool isBiopsyKind) =>
        Assert.Equal("Coded: 11730-TA 11755-T1", Sorted(Code(Encounter(Plate("TA"), Sample(isBiopsyKind, "T1")), ("NailBiopsyWithAvulsion", choice))));

    [Theory]
    [InlineData(Avulsion)]
    [InlineData(Biopsy)]
    public void BX_21_the_matrix_takes_the_biopsy_in_whatever_the_payer_says(string choice) =>
        Assert.Equal(
            "Coded: 11750-TA | not 11755 BX-21",
            Whole(Encounter(new NailService { Id = "a", Procedure = NailProcedure.MatrixExcision, Digits = Digits("TA") }, Sample(true, "TA")), ("NailBiopsyWithAvulsion", choice)));

    [Fact]
    public void BX_21_an_unset_switch_is_named() =>
        Assert.Equal("NeedsPolicy: ", Coded(Encounter(Plate("TA"), Sample(false, "TA")), ("NailBiopsyWithAvulsion", "unset")));

    [Fact]
    public void NA_06_digits_of_a_biopsy_are_a_line_each() => Assert.Equal("Coded: 11755-F1 11755-F6", Sorted(Code(Encounter(Sample(true, "F1", "F6") with { Site = BodySite.NailUnitFinger }))));

    [Fact]
    public void NA_10_a_digit_of_a_biopsy_must_fit_its_site() =>
        Assert.Equal("Invalid: ", Coded(Sample(true, "F1") with { Site = BodySite.NailUnitToe }));

    [Fact]
    public void NA_03b_a_nail_sampled_twice_is_one_line() => Assert.Equal("Coded: 11755-TA", Coded(Sample(true, "TA"), Sample(false, "TA") with { Id = "c" }));

    [Theory]
    [InlineData(NailProcedure.Avulsion, "11730-TA")]
    [InlineData(NailProcedure.MatrixExcision, "11750-TA")]
    [InlineData(NailProcedure.WedgeExcision, "11765-TA")]
    public void NA_03b_both_borders_are_one_nail(NailProcedure procedure, string expected)
    {
        var border = new NailService { Id = "a", Procedure = procedure, Digits = Digits("TA") };

        Assert.Equal("Coded: " + expected, Coded(border, border with { Id = "b" }));
        Assert.Equal("Coded: " + expected, Coded(border with { Digits = null, Site = BodySite.Hallux, Laterality = Laterality.Left }, border with { Id = "b" }));
    }

    [Theory]
    [InlineData(null, "Coded: 11730-TA")]
    [InlineData(true, "Coded: 11730-TA")]
    [InlineData(false, "Coded:  | not 11730 NA-av")]
    public void NA_av_without_an_anesthetic_it_is_no_avulsion(bool? anesthesia, string expected) => Assert.Equal(expected, Whole(Plate("TA") with { Anesthesia = anesthesia }));

    [Fact]
    public void NA_av_takes_nothing_in() => Assert.Equal("Coded: 11755-TA", Coded(Plate("TA") with { Anesthesia = false }, Sample(false, "TA")));

    [Theory]
    [InlineData("B35.1", null, true)]
    [InlineData("B35.1", "L60.8", false)]
    [InlineData("L60.8", null, false)]
    public void BX_21b_fungus_alone_is_told_in_coding_and_scrubbing(string diagnosis, string? second, bool isTold)
    {
        ValueList<DiagnosisCode> diagnoses = second is null ? [DiagnosisCode.Parse(diagnosis)] : [DiagnosisCode.Parse(diagnosis), DiagnosisCode.Parse(second)];
        var claim = Scrubbing.ClaimText.Parse("2026-03-02 11755-TA");

        Assert.Equal(isTold, Tells(Code(Encounter(Sample(false, "TA") with { Diagnoses = diagnoses })).Findings));
        Assert.Equal(isTold, Tells(Code(Encounter(Sample(true, "TA") with { Diagnoses = diagnoses })).Findings));
        Assert.Equal(isTold, Tells(Scrubbing.ClaimText.Findings(claim with { Lines = [claim.Lines[0] with { Diagnoses = diagnoses }] })));

        static bool Tells(IReadOnlyList<Finding> findings) => findings.Any(finding => finding.Rule.ToString() == "BX-21b");
    }

    private static NailService Plate(string digit) => new() { Id = "a", Procedure = NailProcedure.Avulsion, Digits = Digits(digit) };

    private static Service Sample(bool isBiopsyKind, params string[] digits) => isBiopsyKind
        ? new BiopsyService { Id = "b", Technique = BiopsyTechnique.Punch, Site = BodySite.NailUnitToe, Digits = Digits(digits) }
        : new NailService { Id = "b", Procedure = NailProcedure.Biopsy, Digits = Digits(digits) };

    private static DigitSet Digits(params string[] digits) => new([.. digits.Select(ModifierCode.Parse)]);

    private static string Sorted(CodingResult result) => result.Status + ": " + string.Join(' ', result.Lines.Select(Text).Order(StringComparer.Ordinal));
}
