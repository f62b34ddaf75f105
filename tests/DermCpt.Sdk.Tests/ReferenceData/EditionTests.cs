using DermCpt.ReferenceData;

namespace DermCpt.Tests.ReferenceData;

/// <summary>The embedded edition against rows typed from the CMS files and the dossier.</summary>
public sealed class EditionTests
{
    private static readonly Edition Edition = Edition.Default;

    [Fact]
    public void TheEmbeddedEditionIsSound() => Edition.Validate();

    [Fact]
    public void TheCompilerGivesTheCheckedInBytes()
    {
        var compiled = DermCpt.DataCompiler.ReferenceCompiler.Compile(CsvTable.Data);

        Assert.Equal(File.ReadAllBytes(Repository.At("src/DermCpt.Sdk/ReferenceData/reference.dcd")), compiled);
        Assert.Equal(compiled, DermCpt.DataCompiler.ReferenceCompiler.Compile(CsvTable.Data));
    }

    [Fact]
    public void TheCompilerGivesTheCheckedInCatalog() => Assert.Equal(
        File.ReadAllText(Repository.At("src/DermCpt.Sdk/Catalog/Catalog.g.cs")),
        DermCpt.DataCompiler.CatalogCompiler.Compile(CsvTable.Data));

    [Theory]
    [InlineData("11104", "11102", 0)]
    [InlineData("17110", "17000", 1)]
    [InlineData("17004", "17000", 0)]
    [InlineData("11102", "17000", 1)]
    [InlineData("17110", "11102", 1)]
    [InlineData("11301", "11102", 1)]
    [InlineData("11102", "11300", 1)]
    [InlineData("17311", "88305", 1)]
    [InlineData("96910", "99211", 0)]
    [InlineData("12032", "12042", 1)]
    public void PairRowsOfTheDossier(string column1, string column2, int indicator)
    {
        var edit = Edition.FindPair(ProcedureCode.Parse(column2), ProcedureCode.Parse(column1), new DateOnly(2024, 8, 1));

        Assert.True(edit.IsLive);
        Assert.Equal(column1, edit.Column1.ToString());
        Assert.Equal(indicator, edit.Indicator);
        Assert.Equal(CoverageStatus.Verified, edit.Coverage);
    }

    [Theory]
    [InlineData("17311", "14040")]
    [InlineData("88304", "88305")]
    [InlineData("96573", "17000")]
    public void PairsWithoutARow(string a, string b) =>
        Assert.Equal(PairState.None, Edition.FindPair(ProcedureCode.Parse(a), ProcedureCode.Parse(b), new DateOnly(2024, 8, 1)).State);

    [Theory]
    [InlineData("17003", 13, 2)]
    [InlineData("11103", 6, 3)]
    [InlineData("88305", 16, 3)]
    [InlineData("11201", 1, 3)]
    public void UnitLimitsOfTheDossier(string code, int limit, int mai)
    {
        var found = Edition.FindUnitLimit(ProcedureCode.Parse(code), new DateOnly(2026, 5, 1));

        Assert.Equal(limit, found.Limit);
        Assert.Equal(mai, found.Mai);
    }

    [Theory]
    [InlineData("17311", GlobalDays.Days000)]
    [InlineData("17110", GlobalDays.Days010)]
    [InlineData("14060", GlobalDays.Days090)]
    [InlineData("17003", GlobalDays.Zzz)]
    [InlineData("21930", GlobalDays.Days090)]
    public void GlobalDaysOfTheDossier(string code, GlobalDays days) => Assert.Equal(days, Edition.FindGlobalDays(ProcedureCode.Parse(code), new DateOnly(2026, 3, 2)));
}
