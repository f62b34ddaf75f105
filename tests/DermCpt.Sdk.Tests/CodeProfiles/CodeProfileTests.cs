using System.Globalization;
using DermCpt.CodeProfiles;

namespace DermCpt.Tests.CodeProfiles;

/// <summary>The table of profiles against the predicates that it replaces, over every code that can be written, and against values typed from the dossier.</summary>
public sealed class CodeProfileTests
{
    [Fact]
    public void TheCompilerGivesTheCheckedInProfiles() => Assert.Equal(
        File.ReadAllText(Repository.At("src/DermCpt.Sdk/CodeProfiles/ProfileTable.g.cs")),
        DermCpt.DataCompiler.ProfileCompiler.Compile(ReferenceData.CsvTable.Data));

    [Fact]
    public void EveryTraitIsWhatItsPredicateSaid()
    {
        var different = new List<string>();
        foreach (var code in Written())
        {
            ref readonly var profile = ref ProfileTable.Of(code);
            var text = code.ToString();
            foreach (var (trait, holds) in FormerPredicates.Traits)
            {
                if (profile.Is(trait) != holds(code.Number, text))
                {
                    different.Add($"{text} {trait}");
                }
            }
        }

        Assert.Empty(different.Take(20));
    }

    [Fact]
    public void ClassAndKindAreWhatTheirPredicatesSaid()
    {
        foreach (var code in Written())
        {
            ref readonly var profile = ref ProfileTable.Of(code);
            var text = code.ToString();
            Assert.Equal((text, FormerPredicates.ClassOf(code.Number, text)), (text, profile.Class));
            Assert.Equal((text, FormerPredicates.KindOf(code.Number, text)), (text, profile.Kind));
        }
    }

    [Fact]
    public void EveryTraitIsComparedWithAPredicate() =>
        Assert.Equal(Enum.GetValues<CodeTraits>().Where(trait => trait != CodeTraits.None), FormerPredicates.Traits.Select(row => row.Trait));

    [Fact]
    public void AnEditionReadsTheSameProfilesByIndex()
    {
        var edition = Edition.Default;
        for (var dense = 0; dense < edition.CodeCount; dense++)
        {
            var code = edition.CodeAt(dense);
            Assert.Equal(ProfileTable.Of(code), edition.ProfileOf(code, dense));
            Assert.Equal(ProfileTable.Of(code), edition.ProfileOf(code, -1));
        }
    }

    /// <summary>1000F lies between 10000 and 19999 as a text and is no surgery of the skin.</summary>
    [Theory]
    [InlineData("1000F")]
    [InlineData("0400T")]
    [InlineData("1104U")]
    public void ACodeWithALetterAtTheEndIsInNoRangeOfNumbers(string code) =>
        Assert.Equal(CodeTraits.None, ProfileTable.Of(ProcedureCode.Parse(code)).Traits & ~CodeTraits.FaceToFace);

    [Theory]
    [InlineData("11442", SiteFamily.Excision, 'C')]
    [InlineData("13132", SiteFamily.ComplexRepair, '3')]
    [InlineData("17314", SiteFamily.Mohs, 'T')]
    [InlineData("15277", SiteFamily.PreparationGraft, 'F')]
    [InlineData("21011", SiteFamily.SoftTissue, 'b')]
    [InlineData("28047", SiteFamily.SoftTissue, 'm')]
    internal void SiteGroupsOfTheDossier(string code, SiteFamily family, char group)
    {
        var profile = ProfileTable.Of(ProcedureCode.Parse(code));

        Assert.True(profile.HasSiteGroup);
        Assert.Equal((family, group), (profile.SiteFamily, profile.SiteGroup));
    }

    [Theory]
    [InlineData("17000", "17004", true)]
    [InlineData("17003", "17004", true)]
    [InlineData("17000", "17003", false)]
    [InlineData("15851", "15854", true)]
    [InlineData("11719", "G0127", true)]
    [InlineData("96910", "96900", false)]
    public void AlternativesShareAFamily(string a, string b, bool alternatives) =>
        Assert.Equal(alternatives, (ProfileTable.Of(ProcedureCode.Parse(a)).Alternatives & ProfileTable.Of(ProcedureCode.Parse(b)).Alternatives) != 0);

    /// <summary>Every code of five digits, every one of a letter and four digits, and some of each other form.</summary>
    private static IEnumerable<ProcedureCode> Written()
    {
        for (var number = 0; number < 100_000; number++)
        {
            yield return ProcedureCode.Parse(number.ToString("D5", CultureInfo.InvariantCulture));
        }

        for (var letter = 'A'; letter <= 'V'; letter++)
        {
            for (var number = 0; number < 10_000; number++)
            {
                yield return ProcedureCode.Parse(letter + number.ToString("D4", CultureInfo.InvariantCulture));
            }
        }
    }
}
