using System.Reflection;

namespace DermCpt.Tests.Catalog;

/// <summary>The named codes and modifiers are those of the catalog and of the table of modifiers.</summary>
public sealed class TypedCodesTests
{
    [Fact]
    public void The_files_are_what_the_data_gives() =>
        Assert.All(DermCpt.DataCompiler.TypedCodes.Compile(Repository.At("data")), file =>
            Assert.Equal(file.Text, File.ReadAllText(Repository.At("src", "DermCpt.Sdk.TypedCodes", file.File))));

    [Fact]
    public void A_name_is_its_code()
    {
        Assert.Equal("11104", Cpt.C11104.ToString());
        Assert.Equal("0232T", Cpt.C0232T.ToString());
        Assert.Equal("J3301", Hcpcs.J3301.ToString());
        Assert.Equal("25", global::DermCpt.Modifiers.M25.ToString());
        Assert.Equal("XS", global::DermCpt.Modifiers.MXS.ToString());
    }

    [Fact]
    public void A_retired_code_is_obsolete_and_names_its_successors()
    {
        var obsolete = typeof(Cpt).GetProperty("C11100")!.GetCustomAttribute<ObsoleteAttribute>();

        Assert.Equal("Ended 2018-12-31. Since then: 11102, 11104, 11106.", obsolete?.Message);
        Assert.Null(typeof(Cpt).GetProperty("C11102")!.GetCustomAttribute<ObsoleteAttribute>());
    }
}
