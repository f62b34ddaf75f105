using static DermCpt.Tests.Bundling.CodedVisit;

namespace DermCpt.Tests.Bundling;

/// <summary>One nail once, from however many services (NA-10); hand-typed.</summary>
public sealed class NailLinesTests
{
    [Theory]
    [InlineData(NailProcedure.Avulsion, "TA", "TA", "Coded: 11730-TA")]
    [InlineData(NailProcedure.Avulsion, "TA", "T1", "Coded: 11730-TA 11732-T1")]
    [InlineData(NailProcedure.MatrixExcision, "TA", "TA", "Coded: 11750-TA")]
    [InlineData(NailProcedure.MatrixExcision, "TA", "T1", "Coded: 11750-TA 11750-T1")]
    [InlineData(NailProcedure.Biopsy, "FA", "FA", "Coded: 11755-FA")]
    [InlineData(NailProcedure.Biopsy, "FA", "F1", "Coded: 11755-FA 11755-F1")]
    public void NA_10_the_same_digit_is_one_line(NailProcedure procedure, string first, string second, string expected) => Assert.Equal(expected, Whole(Nail("a", procedure, first), Nail("b", procedure, second)));

    [Fact]
    public void NA_10_every_service_stands_behind_the_line()
    {
        var line = Assert.Single(Code(Encounter(Nail("a", NailProcedure.Biopsy, "TA"), Nail("b", NailProcedure.Biopsy, "TA"), Nail("c", NailProcedure.Biopsy, "TA"))).Lines);

        Assert.Equal(("11755-TA x1", 3), (line.ToString(), line.ServiceCount));
        Assert.Equal(["a", "b", "c"], Enumerable.Range(0, line.ServiceCount).Select(line.Service));
    }

    [Fact]
    public void NA_10_digits_that_overlap_are_merged() =>
        Assert.Equal("Coded: 11755-TA 11755-T1 11755-T2 | told MueAppealable", Whole(Nail("a", NailProcedure.Biopsy, "TA", "T1"), Nail("b", NailProcedure.Biopsy, "T1", "T2")));

    /// <summary>Of another procedure on the nail, or of no digit, a line stays its own.</summary>
    [Fact]
    public void What_is_not_the_same_nail_and_procedure_stays()
    {
        Assert.Equal("Coded: 11750-TA | not 11755 BX-21", Whole(Nail("a", NailProcedure.Biopsy, "TA"), Nail("b", NailProcedure.MatrixExcision, "TA")));
        Assert.Equal("Coded: 11755 11755-76", Coded(new NailService { Id = "a", Procedure = NailProcedure.Biopsy, Count = 1 }, new NailService { Id = "b", Procedure = NailProcedure.Biopsy, Count = 1 }));
    }

    private static NailService Nail(string id, NailProcedure procedure, params string[] digits) => new() { Id = id, Procedure = procedure, Digits = new DigitSet([.. digits.Select(ModifierCode.Parse)]) };
}
