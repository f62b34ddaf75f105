using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Families;

/// <summary>Nails, hand-typed from minor-procedures.md (NA-01..10).</summary>
public sealed class NailFamilyTests
{
    [Theory]
    [InlineData(1, "11720")]
    [InlineData(5, "11720")]
    [InlineData(6, "11721")]
    [InlineData(10, "11721")]
    public void NA_02_debrided_nails(int count, string expected) => Assert.Equal(expected, First(Nail("a", NailProcedure.Debridement) with { Count = count }));

    [Theory]
    [InlineData(false, "11719")]
    [InlineData(true, "G0127")]
    public void NA_01_trimmed_nails(bool dystrophic, string expected) => Assert.Equal(expected, First(Nail("a", NailProcedure.Trimming) with { Dystrophic = dystrophic, Count = 10 }));

    [Fact]
    public void NA_01_dystrophy_is_asked() => Assert.Equal("dystrophic", Assert.Single(Code(Encounter(Nail("a", NailProcedure.Trimming))).MissingFacts).Name);

    [Theory]
    [InlineData(NailProcedure.MatrixExcision, "11750-TA")]
    [InlineData(NailProcedure.HematomaEvacuation, "11740-TA")]
    [InlineData(NailProcedure.Biopsy, "11755-TA")]
    [InlineData(NailProcedure.Repair, "11760-TA")]
    [InlineData(NailProcedure.Reconstruction, "11762-TA")]
    [InlineData(NailProcedure.WedgeExcision, "11765-TA")]
    [InlineData(NailProcedure.Avulsion, "11730-TA")]
    public void NA_03_08_one_line_a_nail_with_its_digit(NailProcedure procedure, string expected) =>
        Assert.Equal("Coded: " + expected, Coded(Nail("a", procedure) with { Digits = Digits("TA") }));

    [Fact]
    public void NA_03_the_first_plate_and_each_further_one() =>
        Assert.Equal("Coded: 11730-TA 11732-T1 11732-T5", Coded(Nail("a", NailProcedure.Avulsion) with { Digits = Digits("TA", "T1") }, Nail("b", NailProcedure.Avulsion) with { Digits = Digits("T5") }));

    [Fact]
    public void NA_03_one_plate_is_taken_once() =>
        Assert.Equal("Coded: 11730-TA 11732-T1", Coded(Nail("a", NailProcedure.Avulsion) with { Digits = Digits("TA") }, Nail("b", NailProcedure.Avulsion) with { Digits = Digits("TA", "T1") }));

    [Fact]
    public void NA_02_one_nail_is_debrided_once() =>
        Assert.Equal(
            "Coded: 11720",
            Coded(Nail("a", NailProcedure.Debridement) with { Digits = Digits("TA", "T1", "T2", "T3", "T4") }, Nail("b", NailProcedure.Debridement) with { Digits = Digits("TA", "T1") }));

    [Theory]
    [InlineData(NailProcedure.Avulsion)]
    [InlineData(NailProcedure.MatrixExcision)]
    [InlineData(NailProcedure.Biopsy)]
    [InlineData(NailProcedure.Debridement)]
    public void DOC_22_digits_or_a_number_are_needed(NailProcedure procedure) => Assert.Equal("count", Assert.Single(Code(Encounter(Nail("a", procedure))).MissingFacts).Name);

    [Fact]
    public void NA_10_without_digits_units_on_one_line_and_a_warning()
    {
        var result = Code(Encounter(Nail("a", NailProcedure.MatrixExcision) with { Count = 2 }));

        Assert.Equal("Coded: 11750x2", Text(result));
        Assert.Contains(result.Findings, finding => finding.Code == "DigitMissing");
    }

    [Fact]
    public void NA_10_the_digit_follows_from_site_and_side() =>
        Assert.Equal("Coded: 11750-T5", Coded(Nail("a", NailProcedure.MatrixExcision) with { Site = BodySite.Hallux, Laterality = Laterality.Right }));

    [Fact]
    public void NA_05_the_plate_of_a_removed_matrix_is_part_of_it()
    {
        var result = Code(Encounter(Nail("a", NailProcedure.MatrixExcision) with { Digits = Digits("TA") }, Nail("b", NailProcedure.Avulsion) with { Digits = Digits("TA", "T1") }));

        Assert.Equal(["11730-T1", "11750-TA"], result.Lines.Select(line => Text(line).Replace("-59", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains(result.NotReported, code => code.Code.ToString() == "11730");
    }

    [Fact]
    public void CH_05_a_removed_nail_is_not_debrided_too()
    {
        var result = Code(Encounter(Nail("a", NailProcedure.Avulsion) with { Digits = Digits("TA") }, Nail("b", NailProcedure.Debridement) with { Digits = Digits("TA") }));

        Assert.Equal("Coded: 11730-TA", Text(result));
        Assert.Contains(result.NotReported, code => code.Code.ToString() == "11720");
    }

    [Fact]
    public void CH_05_other_nails_are_debrided_apart()
    {
        var result = Code(Encounter(Nail("a", NailProcedure.Avulsion) with { Digits = Digits("TA") }, Nail("b", NailProcedure.Debridement) with { Digits = Digits("TA", "T1", "T2", "T3", "T4", "T5") }));

        Assert.Equal("Coded: 11730-TA 11720-59", Text(result));
    }

    [Fact]
    public void BX_21_a_biopsy_is_part_of_the_plate_or_matrix_of_its_nail()
    {
        var result = Code(Encounter(Nail("a", NailProcedure.Avulsion) with { Digits = Digits("TA") }, Nail("b", NailProcedure.Biopsy) with { Digits = Digits("TA") }));

        Assert.Equal("Coded: 11730-TA", Text(result));
        Assert.Contains(result.NotReported, code => code.Code.ToString() == "11755" && code.Rule.ToString() == "BX-21");
    }

    private static string First(NailService nail) => Code(Encounter(nail)).Lines[0].Code.ToString();

    private static NailService Nail(string id, NailProcedure procedure) => new() { Id = id, Procedure = procedure };

    private static DigitSet Digits(params string[] digits) => new([.. digits.Select(ModifierCode.Parse)]);
}
